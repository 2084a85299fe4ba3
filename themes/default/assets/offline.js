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

// A page sends the addresses to keep, and is told how many there are. What a kept page shows, its codes to scan too, is kept with it.
self.addEventListener("message", function (event) {
  event.waitUntil(caches.open(KEPT).then(function (cache) {
    function keep(address) {
      return cache.add(address).then(function () { return 1; }, function () { return 0; /* the others are kept all the same */ });
    }
    return Promise.all(event.data.map(function (address) {
      return keep(address).then(function (kept) {
        return kept ? pictures(cache, address).then(function (found) { return Promise.all(found.map(keep)); }) : [0];
      });
    })).then(function (kept) { event.ports[0].postMessage(kept.length); });
  }));
});

// A worker has no document to read a page with.
function pictures(cache, address) {
  return cache.match(address, { ignoreVary: true }).then(function (page) {
    if (!/html/.test(page.headers.get("Content-Type"))) { return []; }
    return page.text().then(function (html) {
      return Array.from(html.matchAll(/<img\b[^>]*?\ssrc="([^"]+)"/g), function (found) {
        return new URL(found[1].replace(/&amp;/g, "&"), address).href;
      }).filter(function (picture) { return new URL(picture).origin === location.origin; });
    });
  });
}
