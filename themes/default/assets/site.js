// Everything here only makes the pages quicker to use: without it they do the same.
(function () {
  "use strict";

  // Suggestions while typing: a combobox with a list, after the ARIA Authoring Practices.
  function suggest(input) {
    var address = input.dataset.suggest;
    var lang = document.documentElement.lang;
    var list = document.createElement("ul");
    var active = -1, timer = 0, asked = 0, shown = "";
    list.className = "hints";
    list.id = input.id + "-hints";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.dataset.label);
    input.parentNode.appendChild(list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");

    function close() {
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function choose(index) {
      var options = list.children;
      if (active >= 0 && options[active]) { options[active].setAttribute("aria-selected", "false"); }
      active = (index + options.length + 1) % (options.length + 1);
      if (active === options.length) { active = -1; input.removeAttribute("aria-activedescendant"); return; }
      options[active].setAttribute("aria-selected", "true");
      options[active].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[active].id);
    }

    function show(found) {
      list.textContent = "";
      found.forEach(function (each, index) {
        var option = document.createElement("li");
        option.id = list.id + "-" + index;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.url = each.url;
        option.textContent = each.title;
        list.appendChild(option);
      });
      list.hidden = found.length === 0;
      active = -1;
      input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-expanded", String(found.length > 0));
    }

    function ask() {
      var typed = input.value.trim();
      if (typed.length < 2) { shown = ""; close(); return; }
      if (typed === shown && !list.hidden) { return; }
      var mine = ++asked;
      fetch(address + "?q=" + encodeURIComponent(typed) + "&lang=" + lang)
        .then(function (answer) { return answer.ok ? answer.json() : { suggestions: [] }; })
        .then(function (body) {
          if (mine !== asked || document.activeElement !== input) { return; }
          shown = typed;
          var found = Array.isArray(body) ? body : body.suggestions || body.hits || [];
          show(found.slice(0, 8).filter(function (each) { return each.url; }));
        })
        .catch(close);
    }

    input.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(ask, 140); });
    input.addEventListener("blur", function () { setTimeout(close, 150); });
    input.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && !list.hidden) { close(); event.preventDefault(); return; }
      if (list.hidden) { return; }
      if (event.key === "ArrowDown") { choose(active + 1); event.preventDefault(); }
      if (event.key === "ArrowUp") { choose(active < 0 ? list.children.length - 1 : active - 1); event.preventDefault(); }
      if (event.key === "Enter" && active >= 0) { location.href = list.children[active].dataset.url; event.preventDefault(); }
    });
    list.addEventListener("mousedown", function (event) {
      var option = event.target.closest("li");
      if (option) { event.preventDefault(); location.href = option.dataset.url; }
    });
  }

  document.querySelectorAll("input[data-suggest]").forEach(suggest);

  // Filters: open beside the list on wide screens; a choice applies at once.
  document.querySelectorAll("details.filters").forEach(function (filters) {
    if (matchMedia("(min-width: 60rem)").matches) { filters.open = true; }
    filters.querySelectorAll("input[type=checkbox]").forEach(function (box) {
      box.addEventListener("change", function () { box.form.requestSubmit(); });
    });
  });
})();
