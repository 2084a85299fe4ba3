// A map to move about in, in place of the drawn one. What it shows comes from the same address; the list stays beside it.
(function () {
  "use strict";

  var place = document.getElementById("ban-do");
  var form = document.querySelector("form.layers");

  // All layers are the same as none named.
  if (form) {
    var boxes = Array.prototype.slice.call(form.querySelectorAll("input[name=type]"));
    form.addEventListener("submit", function () {
      var all = boxes.every(function (box) { return box.checked; });
      boxes.forEach(function (box) { box.disabled = all; });
      form.querySelectorAll("select, input[type=date]").forEach(function (field) { field.disabled = !field.value; });
    });
    addEventListener("pageshow", function () {
      form.querySelectorAll(":disabled").forEach(function (field) { field.disabled = false; });
    });
  }

  if (!place || !window.L || !window.fetch) { return; }

  var CELL = 52, APART = 36, LISTED = 8;
  var SHAPES = {
    product: '<circle r="12.5"/>',
    producer: '<rect x="-11.5" y="-11.5" width="23" height="23" rx="5"/>',
    place: '<path d="M0-14.5 14.5 0 0 14.5-14.5 0z"/>',
    event: '<path d="M0-15 4.6-6.2 14.3-4.6 7.4 2.4 8.8 12.1 0 7.6-8.8 12.1-7.4 2.4-14.3-4.6-4.6-6.2z"/>'
  };

  function json(url) {
    return fetch(url).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer.json();
    });
  }

  Promise.all([json(place.dataset.points), json("/ban-do/ranh-gioi/provinces.geojson")])
    .then(function (all) { show(all[0], all[1]); })
    .catch(function () { /* the drawn map stays */ });

  function show(data, provinces) {
    var still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    var sheet = document.createElement("div");
    sheet.className = "live";
    sheet.setAttribute("role", "application");
    sheet.setAttribute("aria-label", place.dataset.name);
    place.replaceChildren(sheet);

    var map = L.map(sheet, {
      zoomSnap: 0.25, minZoom: 4, maxZoom: 13, zoomControl: false, attributionControl: !!place.dataset.tiles,
      maxBounds: [[3, 96], [27, 123]], zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still
    });
    L.control.zoom({ zoomInTitle: place.dataset.in, zoomOutTitle: place.dataset.out }).addTo(map);
    map.fitBounds(data.box, { animate: false });

    if (place.dataset.tiles) {
      L.tileLayer(place.dataset.tiles, { attribution: text(place.dataset.attribution || ""), maxZoom: 19 }).addTo(map);
    }
    land(map, data, provinces);
    isles(map, [16.9, 112.4], place.dataset.hoangsa);
    isles(map, [9.6, 113.6], place.dataset.truongsa);
    if (data.circle.length) {
      L.circle([data.circle[0], data.circle[1]], {
        radius: data.circle[2] * 1000, color: "#1f3f63", weight: 1.5, dashArray: "5 4", fillOpacity: 0.06, interactive: false
      }).addTo(map);
    }
    data.lines.forEach(function (line) { route(map, line); });
    markers(map, data.points);
    rows(map);
  }

  /** Leaflet takes HTML: what came from outside is made plain. */
  function text(words) {
    var span = document.createElement("span");
    span.textContent = words;
    return span.innerHTML;
  }

  function land(map, data, provinces) {
    var tiles = !!place.dataset.tiles;
    function style(level) {
      return function (feature) {
        var chosen = data.areas.indexOf(feature.properties.code) >= 0;
        return {
          interactive: false, color: chosen ? "#8e1f1f" : level === "provinces" ? "#b79d6a" : "#d3bf92",
          weight: chosen ? 2 : 1, fillColor: chosen ? "#f2c14e" : "#fffdf6",
          fillOpacity: chosen ? 0.35 : tiles ? 0 : 1
        };
      };
    }
    function add(outlines, level) {
      L.geoJSON(outlines, { pane: "land", interactive: false, style: style(level) }).addTo(map);
    }
    var asked = false;
    function closer() {
      if (asked || map.getZoom() < 7.75) { return; }
      asked = true;
      json("/ban-do/ranh-gioi/communes.geojson")
        .then(function (communes) { add(communes, "communes"); })
        .catch(function () { asked = false; });
    }
    map.createPane("land").style.zIndex = 350;
    add(provinces, "provinces");
    map.on("zoomend", closer);
    closer();
  }

  function isles(map, at, name) {
    var label = document.createElement("span");
    label.textContent = name;
    L.marker(at, { interactive: false, keyboard: false, icon: L.divIcon({ className: "isle", html: label, iconSize: [150, 40] }) }).addTo(map);
  }

  function route(map, line) {
    if (line.at.length < 2) { return; }
    var drawn = L.polyline(line.at, { color: "#6b3a7d", weight: 4, dashArray: "1 8", className: "routeline" }).addTo(map);
    var shape = drawn.getElement();
    drawn.bindTooltip(text(line.title), { sticky: true });
    drawn.on("click", function () { location.href = line.url; });
    shape.setAttribute("tabindex", "0");
    shape.setAttribute("role", "link");
    shape.setAttribute("aria-label", line.title);
    shape.addEventListener("keydown", function (event) {
      if (event.key === "Enter") { location.href = line.url; }
    });
  }

  function markers(map, points) {
    var layer = L.layerGroup().addTo(map);
    var shown = {};

    function draw() {
      var fresh = {};
      gather(map, points).forEach(function (cluster) {
        var key = [cluster.at.lat.toFixed(4), cluster.at.lng.toFixed(4), cluster.count, cluster.points.length].join();
        fresh[key] = shown[key] || marker(map, cluster, layer);
        delete shown[key];
      });
      Object.keys(shown).forEach(function (key) { layer.removeLayer(shown[key]); });
      shown = fresh;
    }

    map.on("moveend zoomend", draw);
    draw();
  }

  /** Gathers points that would cover each other: by a grid, then across its borders. */
  function gather(map, points) {
    var bounds = map.getBounds().pad(0.2);
    var cells = {};
    points.forEach(function (point) {
      if (!bounds.contains([point.lat, point.lon])) { return; }
      var at = map.project([point.lat, point.lon]);
      var key = Math.floor(at.x / CELL) + ":" + Math.floor(at.y / CELL);
      var cell = cells[key] || (cells[key] = { x: 0, y: 0, count: 0, about: 0, points: [] });
      cell.x = (cell.x * cell.count + at.x * point.count) / (cell.count + point.count);
      cell.y = (cell.y * cell.count + at.y * point.count) / (cell.count + point.count);
      cell.count += point.count;
      cell.about += point.about;
      cell.points.push(point);
    });
    var left = Object.keys(cells).map(function (key) { return cells[key]; }).sort(function (a, b) { return b.count - a.count; });
    var clusters = [];
    left.forEach(function (cell) {
      var near = clusters.filter(function (other) { return Math.hypot(other.x - cell.x, other.y - cell.y) < APART; })[0];
      if (near) {
        near.count += cell.count;
        near.about += cell.about;
        near.points = near.points.concat(cell.points);
      } else {
        clusters.push(cell);
      }
    });
    clusters.forEach(function (cluster) { cluster.at = map.unproject([cluster.x, cluster.y]); });
    return clusters;
  }

  /** What a point is a point of, where it is not the place itself. */
  function about(point) {
    return { area: place.dataset.aboutarea, commune: place.dataset.about, district: place.dataset.aboutdistrict }[point.precision] || "";
  }

  function marker(map, cluster, layer) {
    var first = cluster.points[0];
    var same = cluster.points.every(function (point) { return point.type === first.type; });
    var type = same ? first.type : "several";
    var name = cluster.count > 1 ? place.dataset.several.replace("#", cluster.count) : first.title;
    var box = document.createElement("span");
    var vague = cluster.about === cluster.count;
    if (cluster.count === 1 && vague) {
      name += " (" + about(first) + ")";
    } else if (cluster.about) {
      name += " (" + (vague ? place.dataset.severalallabout : place.dataset.severalabout.replace("#", cluster.about)) + ")";
    }
    box.className = "pin " + type + (vague ? " about" : "");
    box.innerHTML = '<svg viewBox="-16 -16 32 32" aria-hidden="true"><g class="mark">' +
      (cluster.count > 1 ? SHAPES.product : SHAPES[type] || SHAPES.product) + "</g></svg>";
    if (cluster.count > 1) {
      var number = document.createElement("b");
      number.textContent = cluster.count;
      box.appendChild(number);
    }
    var drawn = L.marker(cluster.at, { icon: L.divIcon({ className: "livepin", html: box, iconSize: [34, 34] }), title: name, riseOnHover: true });
    drawn.addTo(layer);
    drawn.getElement().setAttribute("aria-label", name);
    drawn.on("click", function () { open(map, cluster, drawn); });
    return drawn;
  }

  /** A closer look where that parts the items, else their names. */
  function open(map, cluster, drawn) {
    var bounds = L.latLngBounds(cluster.points.map(function (point) { return [point.lat, point.lon]; }));
    var wide = map.latLngToContainerPoint(bounds.getNorthEast()).distanceTo(map.latLngToContainerPoint(bounds.getSouthWest()));
    if (cluster.points.length > 1 && wide > 4 && map.getZoom() < map.getMaxZoom()) {
      map.fitBounds(bounds.pad(0.25));
      return;
    }
    if (cluster.count > 1 && cluster.points.length === 1) { location.href = cluster.points[0].url; return; }
    var list = document.createElement("ul");
    cluster.points.slice(0, cluster.points.length > LISTED + 2 ? LISTED : LISTED + 2).forEach(function (point) {
      var row = document.createElement("li"), link = document.createElement("a"), detail = document.createElement("span");
      row.className = point.type;
      link.href = point.url;
      link.textContent = point.title;
      detail.textContent = [point.detail, about(point)].filter(Boolean).join(" · ");
      row.append(link, detail);
      list.appendChild(row);
    });
    if (cluster.points.length > LISTED + 2) {
      var more = document.createElement("li"), all = document.createElement("a"), to = new URL(location.href);
      to.searchParams.set("near", cluster.at.lat.toFixed(4) + "," + cluster.at.lng.toFixed(4));
      // as wide as the communes of those of which no more is known
      var widest = Math.max.apply(null, cluster.points.map(function (point) { return point.uncertainty; }));
      to.searchParams.set("within", Math.max(1, widest * 1.1 + 0.1).toFixed(1));
      ["view", "page"].forEach(function (name) { to.searchParams.delete(name); });
      all.href = to.pathname + to.search + "#danh-sach";
      all.textContent = place.dataset.more.replace("#", cluster.points.length);
      more.appendChild(all);
      list.appendChild(more);
    }
    // beside the buttons, not below them
    var room = Math.min(280, map.getSize().x - 130);
    var popup = L.popup({
      className: "items", maxWidth: room, minWidth: Math.min(200, room), maxHeight: 260, offset: [0, -8], autoPanPaddingTopLeft: [52, 8], autoPanPaddingBottomRight: [8, 8]
    })
      .setLatLng(cluster.at).setContent(list);
    popup.on("remove", function () { var element = drawn.getElement(); if (element) { element.focus(); } });
    popup.openOn(map);
    var close = popup.getElement().querySelector(".leaflet-popup-close-button");
    if (close) { close.setAttribute("aria-label", place.dataset.close); }
    list.querySelector("a").focus({ preventScroll: true });
  }

  /** Where a row of the list lies is ringed while one points at it. */
  function rows(map) {
    var ring = L.circleMarker([0, 0], { radius: 20, color: "#f2c14e", weight: 5, fill: false, interactive: false });
    document.querySelectorAll(".rows li[data-lat]").forEach(function (row) {
      function on() { ring.setLatLng([Number(row.dataset.lat), Number(row.dataset.lon)]).addTo(map); }
      function off() { ring.remove(); }
      row.addEventListener("mouseenter", on);
      row.addEventListener("focusin", on);
      row.addEventListener("mouseleave", off);
      row.addEventListener("focusout", off);
    });
  }
})();
