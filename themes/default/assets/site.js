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

  // The trip: its address is kept on this device, so that adding from any page goes on with it.
  var KEY = "trip-" + document.documentElement.lang;
  function kept() { try { return localStorage.getItem(KEY) || ""; } catch (e) { return ""; } }
  function keep(query) { try { localStorage.setItem(KEY, query); } catch (e) { /* then adding begins anew */ } }

  var trip = document.querySelector(".trip");
  if (trip) {
    keep(trip.dataset.stops ? location.search : "");
    arrange(trip);
  } else if (kept()) {
    document.querySelectorAll("a[data-add]").forEach(function (link) {
      link.href = link.getAttribute("href").replace("?", kept() + "&");
    });
    var open = document.querySelector("[data-trip]");
    if (open) { open.href += kept(); open.hidden = false; }
  }

  // A trip can be kept for reading offline: this page, its sheets, the pages of its stops and what they are drawn with.
  var keeper = document.querySelector("[data-keep]");
  if (keeper && "serviceWorker" in navigator) {
    keeper.hidden = false;
    keeper.addEventListener("click", function () {
      navigator.serviceWorker.register("/offline.js").then(function () { return navigator.serviceWorker.ready; }).then(function (worker) {
        var found = [location.href];
        document.querySelectorAll(".tripstop h4 a, .takeaway a[href*='stops=']").forEach(function (link) { found.push(link.href); });
        document.querySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=icon]").forEach(function (link) { found.push(link.href); });
        document.querySelectorAll("script[src]").forEach(function (script) { found.push(script.src); });
        performance.getEntriesByType("resource").forEach(function (each) { if (/\.woff2$/.test(each.name)) { found.push(each.name); } });
        var channel = new MessageChannel();
        channel.port1.onmessage = function () { keeper.textContent = keeper.dataset.kept; keeper.disabled = true; };
        worker.active.postMessage(Array.from(new Set(found)), [channel.port2]);
      }).catch(function () { keeper.hidden = true; });
    });
  }

  // Stops are dragged by their grip, or moved by the arrow keys on it.
  function arrange(trip) {
    trip.querySelectorAll(".tripstops > li").forEach(function (stop) {
      var grip = document.createElement("button");
      var item = document.createElement("li");
      grip.type = "button";
      grip.className = "grip";
      grip.textContent = "\u2261";
      grip.setAttribute("aria-label", trip.dataset.drag.replace("{0}", stop.querySelector("h4").textContent.trim()));
      item.appendChild(grip);
      stop.querySelector(".moves").prepend(item);
      grip.addEventListener("keydown", function (event) {
        var back = event.key === "ArrowUp";
        if (!back && event.key !== "ArrowDown") { return; }
        event.preventDefault();
        shift(trip, stop, back);
        grip.focus();
        later(trip);
      });
      grip.addEventListener("pointerdown", function (event) { drag(trip, stop, grip, event); });
    });
  }

  function shift(trip, stop, back) {
    var near = back ? stop.previousElementSibling : stop.nextElementSibling;
    if (near) { stop.parentNode.insertBefore(back ? stop : near, back ? near : stop); return; }
    var days = Array.from(trip.querySelectorAll(".tripstops"));
    var day = days[days.indexOf(stop.parentNode) + (back ? -1 : 1)];
    if (day) { day.insertBefore(stop, back ? null : day.firstElementChild); }
  }

  function drag(trip, stop, grip, event) {
    var aim = null, before = true;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    stop.classList.add("dragged");
    function clear() { if (aim) { aim.classList.remove("aim", "aim-end"); } }
    function move(at) {
      clear();
      var under = document.elementFromPoint(at.clientX, at.clientY);
      var day = under && under.closest(".tripday");
      aim = under && (under.closest(".tripstops > li") || (day && day.querySelector(".tripstops")));
      if (!aim) { return; }
      var box = aim.getBoundingClientRect();
      before = at.clientY < box.top + box.height / 2;
      aim.classList.add(before ? "aim" : "aim-end");
      if (at.clientY < 60) { scrollBy(0, -12); }
      if (at.clientY > innerHeight - 60) { scrollBy(0, 12); }
    }
    function end() {
      grip.removeEventListener("pointermove", move);
      stop.classList.remove("dragged");
      clear();
      if (!aim || aim === stop) { return; }
      if (aim.matches("li")) { aim.parentNode.insertBefore(stop, before ? aim : aim.nextSibling); } else { aim.appendChild(stop); }
      go(trip);
    }
    grip.addEventListener("pointermove", move);
    grip.addEventListener("pointerup", end, { once: true });
    grip.addEventListener("pointercancel", end, { once: true });
  }

  // After the last key the new order is asked for, with its hours and warnings.
  var waiting = 0;
  function later(trip) { clearTimeout(waiting); waiting = setTimeout(function () { go(trip); }, 900); }

  function go(trip) {
    var query = new URLSearchParams(location.search);
    query.delete("add");
    query.delete("best");
    var days = Array.from(trip.querySelectorAll(".tripday .tripstops")).map(function (day) {
      return Array.from(day.children).map(function (stop) { return stop.dataset.code; }).join(".");
    });
    query.set("stops", days.join("-").replace(/-+$/, ""));
    location.search = query.toString();
  }

  document.querySelectorAll("input[data-copy]").forEach(function (field) {
    field.addEventListener("focus", function () { field.select(); });
  });
})();
