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

  /** A page of this site, read without leaving this one; where it came to, after being led on, is part of the answer. */
  function read(address) {
    return fetch(address, { headers: { Accept: "text/html" } }).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer.text().then(function (html) {
        return { address: answer.url, page: new DOMParser().parseFromString(html, "text/html") };
      });
    });
  }

  // Filters: open beside the list on wide screens. A choice changes the list and the address, and nothing else moves.
  document.querySelectorAll("details.filters").forEach(function (filters) {
    var form = filters.querySelector("form");
    var results = filters.parentNode;
    var wide = matchMedia("(min-width: 60rem)");
    var asked = 0, shown = location.pathname + location.search;
    if (wide.matches) { filters.open = true; }
    form.classList.add("instant");
    label(form);

    function label(from) {
      var button = form.querySelector("button[type=submit]");
      button.textContent = from.dataset.show;
    }

    /** Where the form leads; what is empty is left out. */
    function address() {
      var query = new URLSearchParams();
      new FormData(form).forEach(function (value, name) { if (value) { query.append(name, value); } });
      return form.getAttribute("action") + (String(query) ? "?" + query : "");
    }

    function show(to, push) {
      var mine = ++asked;
      results.setAttribute("aria-busy", "true");
      read(to).then(function (got) {
        if (mine !== asked) { return; }
        var fresh = got.page.querySelector(".results");
        if (push) { history.pushState(null, "", to); }
        shown = location.pathname + location.search;
        document.title = got.page.title;
        results.querySelector(".words").replaceWith(fresh.querySelector(".words"));
        sift(fresh.querySelector("details.filters form"));
        results.querySelector("[role=status]").textContent = results.querySelector("[data-total]").textContent;
        results.removeAttribute("aria-busy");
        document.dispatchEvent(new Event("results"));
      }).catch(function () { if (mine === asked) { location.href = to; } });
    }

    /** The new counts. The list that one is choosing from keeps its boxes, and so the focus; the others are taken as they come. */
    function sift(fresh) {
      var held = form.contains(document.activeElement) ? document.activeElement : null;
      var before = held && held.getBoundingClientRect().top;
      var open = Array.from(form.querySelectorAll("details[open]")).map(function (each) { return each.dataset.facet; });
      var names = Array.from(fresh.querySelectorAll("fieldset")).map(function (each) { return each.dataset.facet; });
      label(fresh);
      fresh.querySelectorAll("fieldset").forEach(function (other) {
        var mine = form.querySelector("fieldset[data-facet='" + other.dataset.facet + "']");
        if (!mine) { form.querySelector(".apply").before(other); return; }
        if (held && mine.contains(held)) { counts(mine, other); return; }
        var tops = Array.from(mine.querySelectorAll("ul")).map(function (list) { return list.scrollTop; });
        mine.replaceWith(other);
        other.querySelectorAll("ul").forEach(function (list, index) { list.scrollTop = tops[index] || 0; });
        other.querySelectorAll("details").forEach(function (each) { if (open.indexOf(each.dataset.facet) >= 0) { each.open = true; } });
      });
      form.querySelectorAll("fieldset").forEach(function (mine) {
        if (!names.includes(mine.dataset.facet) && !mine.contains(held)) { mine.remove(); }
      });
      if (held) { scrollBy(0, held.getBoundingClientRect().top - before); }
    }

    function counts(mine, other) {
      mine.querySelectorAll("input[type=checkbox]").forEach(function (box) {
        var same = Array.from(other.querySelectorAll("input[type=checkbox]")).find(function (each) {
          return each.name === box.name && each.value === box.value;
        });
        var count = box.closest("label").querySelector(".count");
        if (count) { count.textContent = same ? same.closest("label").querySelector(".count").textContent : "0"; }
      });
    }

    form.addEventListener("change", function () { show(address(), true); });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      if (address() !== shown) { show(address(), true); }
      if (!wide.matches) { filters.open = false; }
      var heading = results.querySelector(".bar h2");
      heading.setAttribute("tabindex", "-1");
      heading.focus({ preventScroll: true });
      results.scrollIntoView();
    });
    addEventListener("popstate", function () {
      if (location.pathname + location.search === shown) { return; }
      document.activeElement.blur();
      show(location.href, false);
    });
  });

  window.sanvat = { read: read };
})();
