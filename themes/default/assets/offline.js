// Keeps the pages of a trip for reading without a network. Nothing is kept before the visitor asks for it.
"use strict";

var KEPT = "kept-1";

self.addEventListener("install", function () { self.skipWaiting(); });
self.addEventListener("activate", function (event) { event.waitUntil(self.clients.claim()); });

// What is asked for goes to the network; only without one the kept copy answers.
self.addEventListener("fetch", function (event) {
  var request = event.request;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) { return; }
  event.respondWith(fetch(request).catch(function () {
    return caches.match(request, { ignoreVary: true }).then(function (kept) { return kept || Response.error(); });
  }));
});

// A page sends the addresses to keep, and is told how many there are.
self.addEventListener("message", function (event) {
  event.waitUntil(caches.open(KEPT).then(function (cache) {
    var count = 0;
    return Promise.all(event.data.map(function (address) {
      return cache.add(address).then(function () { count++; }, function () { /* the others are kept all the same */ });
    })).then(function () { event.ports[0].postMessage(count); });
  }));
});
