// The plan, changed in place. Without script every link leads to the changed one.
(function () {
  "use strict";

  var read = window.sanvat.read, keep = window.sanvat.trip.keep, markAdded = window.sanvat.trip.markAdded;
  var trip = document.querySelector(".trip");
  var planned = location.pathname + location.search;

  arrange(trip);
  addEventListener("popstate", function () {
    if (location.pathname + location.search === planned) { return; }
    read(location.href).then(function (got) { replan(got, null); }).catch(function () { location.reload(); });
  });
  trip.addEventListener("click", function (event) {
    var link = event.target.closest(".moves a");
    if (!link || !window.sanvat.trip.plain(event)) { return; }
    event.preventDefault();
    read(link.href).then(function (got) { replan(got, link); }).catch(function () { location.href = link.href; });
  });
  window.sanvat.trip.replan = replan;

  /** In place of the plan before; what one had in hand stays under the finger, and keeps the focus. */
  function replan(got, held) {
    var fresh = got.page.querySelector(".trip");
    var find = held && again(held);
    var top = held && held.getBoundingClientRect().top;
    if (held) { history.pushState(null, "", got.address); }
    planned = location.pathname + location.search;
    trip.replaceChildren.apply(trip, Array.from(fresh.childNodes));
    trip.dataset.stops = fresh.dataset.stops;
    keep(trip.dataset.stops ? location.search : "");
    arrange(trip);
    markAdded();
    var next = find && find();
    if (!next) { return; }
    if (!next.matches("a, button")) { next.setAttribute("tabindex", "-1"); }
    next.focus({ preventScroll: true });
    scrollBy(0, next.getBoundingClientRect().top - top);
  }

  /** What a button does, without the name of its stop. */
  function what(button) { return button.getAttribute("aria-label").split(":")[0]; }

  /** What was pressed, in the plan that follows: the same stop, the same button; else what stands there now. */
  function again(held) {
    var stop = held.closest("[data-code]"), list = held.closest(".offers, .tripstops");
    if (stop) {
      var place = Array.from(trip.querySelectorAll("[data-code]")).indexOf(stop), code = stop.dataset.code, does = what(held);
      return function () {
        var now = Array.from(trip.querySelectorAll("[data-code]"));
        var same = now.find(function (each) { return each.dataset.code === code; }) || now[Math.min(place, now.length - 1)];
        var buttons = same ? Array.from(same.querySelectorAll(".moves a, .moves button")) : [];
        return buttons.find(function (each) { return what(each) === does; }) || buttons.pop() || trip.querySelector("h2");
      };
    }
    var lists = Array.from(trip.querySelectorAll(".offers")), which = lists.indexOf(list);
    var row = list ? Array.from(list.querySelectorAll("a[data-add]")).indexOf(held) : 0;
    return function () {
      var other = trip.querySelectorAll(".offers")[which];
      var links = other ? other.querySelectorAll("a[data-add]") : [];
      return links[Math.min(row, links.length - 1)] || trip.querySelector(".adding h2");
    };
  }

  // Kept for reading offline: this page, its sheets and stops.
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
        later(trip, grip);
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
      go(trip, grip);
    }
    grip.addEventListener("pointermove", move);
    grip.addEventListener("pointerup", end, { once: true });
    grip.addEventListener("pointercancel", end, { once: true });
  }

  // After the last key the new order is asked for.
  var waiting = 0;
  function later(trip, grip) { clearTimeout(waiting); waiting = setTimeout(function () { go(trip, grip); }, 900); }

  function go(trip, grip) {
    var query = new URLSearchParams(location.search);
    query.delete("add");
    query.delete("best");
    var days = Array.from(trip.querySelectorAll(".tripday .tripstops")).map(function (day) {
      return Array.from(day.children).map(function (stop) { return stop.dataset.code; }).join(".");
    });
    query.set("stops", days.join("-").replace(/-+$/, ""));
    var address = location.pathname + "?" + query;
    read(address).then(function (got) { replan(got, grip); }).catch(function () { location.href = address; });
  }

  document.querySelectorAll("input[data-copy]").forEach(function (field) {
    field.addEventListener("focus", function () { field.select(); });
  });
})();
