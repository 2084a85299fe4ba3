// Everything here only makes the pages quicker to use: without it they do the same.
(function () {
  "use strict";

  // What was looked for in this browser and found something, the latest first; it never leaves it.
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

  // Suggestions while typing: a combobox with a list, after the ARIA Authoring Practices.
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

    function search(text) { return input.form.getAttribute("action") + "?q=" + encodeURIComponent(text); }

    function open() {
      box.hidden = list.children.length === 0;
      active = -1;
      input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-expanded", String(!box.hidden));
    }

    /** Entries with their picture, kind and place; before them the search itself, where parts of it are understood. */
    function show(typed, answer) {
      list.textContent = "";
      forget.hidden = true;
      if (answer.understood && answer.understood.length) {
        var whole = option(search(typed));
        whole.className = "whole";
        whole.appendChild(part("span", typed));
        answer.understood.forEach(function (each) { whole.appendChild(part("i", each.label || each.typed)); });
      }
      (answer.suggestions || []).slice(0, 8).forEach(function (each) {
        if (!each.url) { return; }
        var made = option(each.url), picture = document.createElement("img"), words = document.createElement("span");
        picture.src = each.cover;
        picture.alt = "";
        picture.width = 48;
        picture.height = 32;
        words.appendChild(part("b", each.title));
        words.appendChild(part("small", [each.kind, each.place].filter(Boolean).join(" · ")));
        made.append(picture, words);
      });
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

  // Filters: open beside the list on wide screens. A choice changes the list and the address, and nothing else moves.
  document.querySelectorAll("details.filters").forEach(function (filters) {
    var form = filters.querySelector("form");
    var results = filters.parentNode;
    var wide = matchMedia("(min-width: 60rem)");
    var asked = 0, shown = location.pathname + location.search, LONG = 10;
    if (wide.matches) { filters.open = true; }
    form.classList.add("instant");
    label(form);
    form.querySelectorAll("fieldset").forEach(sieve);

    /** Long lists of values can be searched, without regard to marks. */
    function sieve(fieldset) {
      fieldset.querySelectorAll("ul").forEach(function (list) {
        if (list.children.length <= LONG || list.previousElementSibling && list.previousElementSibling.className === "sieve") { return; }
        var field = document.createElement("input");
        field.type = "search";
        field.className = "sieve";
        field.placeholder = form.dataset.sieve;
        field.setAttribute("aria-label", form.dataset.sieve + ": " + list.getAttribute("aria-label"));
        list.before(field);
        field.addEventListener("input", function () {
          var wanted = plain(field.value);
          Array.from(list.children).forEach(function (each) {
            each.hidden = plain(each.textContent).indexOf(wanted) < 0 && !each.querySelector("input:checked");
          });
        });
        field.addEventListener("change", function (event) { event.stopPropagation(); });
        field.addEventListener("keydown", function (event) { if (event.key === "Enter") { event.preventDefault(); } });
      });
    }

    function plain(text) { return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase().trim(); }

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

    /** Which control has the focus, so that it has it again when one comes back. */
    function held() {
      var now = document.activeElement;
      return form.contains(now) && now.name ? { name: now.name, value: now.value } : null;
    }

    /** @param before where the page stood when it was left */
    function show(to, push, before) {
      var mine = ++asked;
      results.setAttribute("aria-busy", "true");
      read(to).then(function (got) {
        if (mine !== asked) { return; }
        var fresh = got.page.querySelector(".results");
        if (push) {
          history.replaceState({ y: scrollY, held: held() }, "");
          history.pushState(null, "", to);
        }
        shown = location.pathname + location.search;
        document.title = got.page.title;
        results.querySelector(".words").replaceWith(fresh.querySelector(".words"));
        sift(fresh.querySelector("details.filters form"));
        results.querySelector("[role=status]").textContent = results.querySelector("[data-total]").textContent;
        results.removeAttribute("aria-busy");
        if (before) {
          var control = before.held && Array.from(form.elements).find(function (each) { return each.name === before.held.name && (each.type !== "checkbox" || each.value === before.held.value); });
          if (control) { control.focus({ preventScroll: true }); }
          scrollTo(0, before.y);
        }
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
        if (!mine) { form.querySelector(".apply").before(other); sieve(other); return; }
        if (held && mine.contains(held)) { counts(mine, other); return; }
        var tops = Array.from(mine.querySelectorAll("ul")).map(function (list) { return list.scrollTop; });
        mine.replaceWith(other);
        sieve(other);
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
    addEventListener("popstate", function (event) {
      if (location.pathname + location.search === shown) { return; }
      document.activeElement.blur();
      show(location.href, false, event.state);
    });
  });

  window.sanvat = { read: read };
})();
