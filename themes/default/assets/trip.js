// What is added to the trip that a visitor plans is told where one is. Without script every link leads there.
(function () {
  "use strict";

  var read = window.sanvat.read;

  // Kept on this device, so that adding from any page goes on with it.
  var KEY = "trip-" + document.documentElement.lang;
  function kept() { try { return localStorage.getItem(KEY) || ""; } catch (e) { return ""; } }
  function keep(query) { try { localStorage.setItem(KEY, query); } catch (e) { /* then adding begins anew */ } }

  var told = document.querySelector("[data-told]");
  var mine = document.querySelector("[data-trip]");
  var trip = document.querySelector(".trip");

  function plain(event) { return !(event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey); }
  function codes(query) { return (new URLSearchParams(query).get("stops") || "").split(/[.-]/).filter(Boolean); }

  /** Links that add go on with the kept trip; those of its stops say that they are there, and lead to it. */
  function markAdded() {
    var query = kept(), there = codes(query);
    if (!told) { return; }
    mine.querySelector("b").textContent = there.length || "";
    if (!trip && query) { mine.href = mine.getAttribute("href").replace(/\?.*/, "") + query; mine.hidden = false; }
    document.querySelectorAll("a[data-add]").forEach(function (link) {
      link.dataset.add = link.dataset.add || link.getAttribute("href");
      var code = new URL(link.dataset.add, location.href).searchParams.get("add");
      link.href = query && !trip ? link.dataset.add.replace("?", query + "&") : link.dataset.add;
      if (there.indexOf(code) >= 0) { isThere(link); }
    });
  }

  function isThere(link) {
    link.dataset.there = "";
    link.href = mine.getAttribute("href");
    link.textContent = told.dataset.there;
    link.setAttribute("aria-label", told.dataset.thereOf.replace("{0}", link.dataset.name));
  }

  /** What was done, in words, where one is; a screen reader says it. */
  function tell(name) {
    var count = codes(kept()).length;
    told.querySelector("[role=status]").textContent = told.dataset.added.replace("{0}", name) + " "
      + (count === 1 ? told.dataset.one : told.dataset.several.replace("{0}", count));
    told.querySelector("button").hidden = false;
    if (trip) { mine.href = "#" + trip.querySelector("h2[id]").id; mine.hidden = false; }
  }

  function add(link) {
    var name = link.dataset.name;
    if (link.getAttribute("aria-busy")) { return; }
    link.setAttribute("aria-busy", "true");
    read(link.href).then(function (got) {
      var query = new URL(got.address).search;
      // what could not be added is said by the planner
      if (new URLSearchParams(query).has("add")) { throw new Error("not added"); }
      keep(query);
      link.removeAttribute("aria-busy");
      if (trip) { window.sanvat.trip.replan(got, link); } else { markAdded(); isThere(link); }
      tell(name);
    }).catch(function () { location.href = link.href; });
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[data-add]:not([data-there])");
    if (!link || !plain(event) || !told) { return; }
    event.preventDefault();
    add(link);
  });
  if (told) {
    told.querySelector("button").addEventListener("click", function (event) {
      told.querySelector("[role=status]").textContent = "";
      event.currentTarget.hidden = true;
      if (trip) { mine.hidden = true; }
    });
  }

  if (trip) { keep(trip.dataset.stops ? location.search : ""); }
  markAdded();
  document.addEventListener("results", markAdded);

  window.sanvat.trip = { keep: keep, markAdded: markAdded, plain: plain };
})();
