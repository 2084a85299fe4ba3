// Without it the pages do the same, only slower.
(function () {
  "use strict";

  // What this browser looked for and found, the latest first; it never leaves it.
  var recent = (function () {
    var KEY = "sanvat.searches", MOST = 8;
    function all() {
      try { var kept = JSON.parse(localStorage.getItem(KEY)); return Array.isArray(kept) ? kept.filter(function (each) { return typeof each === "string"; }) : []; }
      catch (e) { return []; }
    }
    function keep(list) { try { localStorage.setItem(KEY, JSON.stringify(list.slice(0, MOST))); } catch (e) { /* storage is full or off */ } }
    return {
      all: all,
      add: function (text) { keep([text].concat(all().filter(function (each) { return each.toLowerCase() !== text.toLowerCase(); }))); },
      clear: function () { try { localStorage.removeItem(KEY); } catch (e) { /* off */ } }
    };
  })();

  // Suggestions while typing: a combobox of the ARIA Authoring Practices.
  function suggest(input) {
    var address = input.dataset.suggest;
    var lang = document.documentElement.lang;
    var box = document.createElement("div");
    var list = document.createElement("ul");
    var forget = document.createElement("button");
    var active = -1, timer = 0, asked = 0, shown = "", composing = false;
    box.className = "hints";
    box.hidden = true;
    list.id = input.id + "-hints";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.dataset.label);
    forget.type = "button";
    forget.hidden = true;
    forget.textContent = input.dataset.forget;
    box.append(list, forget);
    input.parentNode.appendChild(box);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");

    function close() {
      box.hidden = true;
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

    function part(name, text) {
      var element = document.createElement(name);
      element.textContent = text;
      return element;
    }

    function option(url) {
      var made = document.createElement("li");
      made.id = list.id + "-" + list.children.length;
      made.setAttribute("role", "option");
      made.setAttribute("aria-selected", "false");
      made.dataset.url = url;
      list.appendChild(made);
      return made;
    }

    function entry(url, name, more, cover) {
      var made = option(url), words = document.createElement("span");
      if (cover) { made.appendChild(Object.assign(document.createElement("img"), { src: cover, alt: "", width: 48, height: 32 })); }
      words.append(part("b", name), part("small", more));
      made.appendChild(words);
    }

    function search(text) { return input.form.getAttribute("action") + "?q=" + encodeURIComponent(text); }

    function open() {
      box.hidden = list.children.length === 0;
      active = -1;
      input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-expanded", String(!box.hidden));
    }

    /** The search itself, where it is understood; entries; what others searched for. */
    function show(typed, answer) {
      list.textContent = "";
      forget.hidden = true;
      if (answer.understood && answer.understood.length) {
        var whole = option(search(typed));
        whole.className = "whole";
        whole.appendChild(part("span", typed));
        answer.understood.forEach(function (each) { whole.appendChild(part("i", each.label || each.typed)); });
      }
      var others = answer.asked || [];
      (answer.suggestions || []).slice(0, 8 - others.length).forEach(function (each) {
        if (each.url) { entry(each.url, each.title, [each.kind, each.place].filter(Boolean).join(" · "), each.cover); }
      });
      others.forEach(function (each) { entry(each.url, each.q, input.dataset.asked); });
      open();
    }

    function showRecent() {
      var all = recent.all();
      asked++;
      shown = "";
      list.textContent = "";
      all.forEach(function (text) { option(search(text)).appendChild(part("span", text)); });
      forget.hidden = all.length === 0;
      open();
    }

    function ask() {
      var typed = input.value.trim();
      if (!typed) { showRecent(); return; }
      if (typed.length < 2) { shown = ""; close(); return; }
      if (typed === shown && !box.hidden) { return; }
      var mine = ++asked;
      fetch(address + "?q=" + encodeURIComponent(typed) + "&lang=" + lang)
        .then(function (answer) { return answer.ok ? answer.json() : {}; })
        .then(function (body) {
          if (mine !== asked || document.activeElement !== input) { return; }
          shown = typed;
          show(typed, body);
        })
        .catch(close);
    }

    function soon() { clearTimeout(timer); timer = setTimeout(ask, 140); }

    input.addEventListener("input", soon);
    input.addEventListener("focus", function () { if (!input.value.trim() && recent.all().length) { showRecent(); } });
    // While an input method puts a letter together, the arrows and Enter are its own.
    input.addEventListener("compositionstart", function () { composing = true; });
    input.addEventListener("compositionend", function () { composing = false; soon(); });
    input.addEventListener("blur", function () { setTimeout(function () { if (!box.contains(document.activeElement)) { close(); } }, 150); });
    input.addEventListener("keydown", function (event) {
      if (composing || event.isComposing || event.keyCode === 229) { return; }
      if (event.key === "Escape" && !box.hidden) { close(); event.preventDefault(); return; }
      if (event.key === "ArrowDown" && box.hidden) { ask(); return; }
      if (box.hidden) { return; }
      if (event.key === "ArrowDown") { choose(active + 1); event.preventDefault(); }
      if (event.key === "ArrowUp") { choose(active < 0 ? list.children.length - 1 : active - 1); event.preventDefault(); }
      if (event.key === "Enter" && active >= 0) { location.href = list.children[active].dataset.url; event.preventDefault(); }
    });
    list.addEventListener("mousedown", function (event) {
      var option = event.target.closest("li");
      if (option) { event.preventDefault(); location.href = option.dataset.url; }
    });
    forget.addEventListener("click", function () { recent.clear(); close(); input.focus(); });
  }

  document.querySelectorAll("input[data-suggest]").forEach(suggest);

  // A search that found something is kept for the next time.
  (function () {
    var found = document.querySelector("[data-total]"), text = new URLSearchParams(location.search).get("q");
    if (found && text && text.trim() && document.querySelector("[data-search]") && !document.querySelector(".empty")) { recent.add(text.trim()); }
  })();

  // Where the reader is, only when asked: the button tells it to this one search.
  document.querySelectorAll("button[data-here]").forEach(function (button) {
    if (!navigator.geolocation) { return; }
    button.hidden = false;
    button.addEventListener("click", function () {
      button.disabled = true;
      navigator.geolocation.getCurrentPosition(function (at) {
        var near = at.coords.latitude.toFixed(3) + "," + at.coords.longitude.toFixed(3);
        location.href = button.dataset.here + (button.dataset.here.includes("?") ? "&" : "?") + "near=" + near + "&sort=nearest";
      }, function () {
        button.disabled = false;
        button.parentNode.querySelector("[role=status]").textContent = button.dataset.denied;
      }, { timeout: 15000, maximumAge: 300000 });
    });
  });

  /** A page of this site, read without leaving this one; where it came to, after being led on, is part of the answer. */
  function read(address) {
    return fetch(address, { headers: { Accept: "text/html" } }).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer.text().then(function (html) {
        return { address: answer.url, page: new DOMParser().parseFromString(html, "text/html") };
      });
    });
  }

  window.sanvat = { read: read };
})();
