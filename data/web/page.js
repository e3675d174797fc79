/* The page around the map: list and marks select each other; works in a frame, on paper and with the keyboard alone. */
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('sm-data').textContent), sm = window.strikemap, L = window.L, root = document.documentElement;
  var box = document.getElementById('sm-map'), framed = window.top !== window.self;
  var map = L.map(box, { attributionControl: false, zoomControl: true, zoomSnap: 0.25, zoomDelta: 0.5, maxZoom: 11, center: [48.5, 31.2], zoom: 6,
    scrollWheelZoom: !framed, zoomAnimation: !sm.calm, fadeAnimation: !sm.calm, markerZoomAnimation: !sm.calm });
  sm.basemap(map, data.basemap, data.language);
  var groups = {}, layerOf = {}, switches = {};
  data.layers.forEach(function (layer) {
    var group = groups[layer.id] = sm.fill(L.featureGroup(), layer);
    layer.features.forEach(function (feature) { layerOf['m' + feature.id] = group; });
    if (layer.features.length) switches[layer.title] = group;
    if (layer.shown) group.addTo(map);
  });
  if (Object.keys(switches).length) {
    L.control.layers({}, switches, { collapsed: map.getSize().x < 600, position: 'topright' }).addTo(map);
  }
  sm.furniture(map, data.furniture);
  sm.fit(map);
  var moved = false, quiet = true;
  map.on('movestart', function () { moved = moved || !quiet; });

  var items = Array.prototype.slice.call(document.querySelectorAll('[data-mark]'));
  function light(id, scroll) {
    var first = true;
    items.forEach(function (item) {
      var on = item.dataset.mark === id;
      item.classList.toggle('chosen', on);
      item.querySelector('button').setAttribute('aria-pressed', on ? 'true' : 'false');
      if (on && first && scroll) { first = false; item.scrollIntoView({ block: 'nearest', behavior: sm.calm ? 'auto' : 'smooth' }); }
    });
  }
  items.forEach(function (item) {
    item.addEventListener('click', function (event) {
      if (event.target.closest('a') || String(window.getSelection())) return;
      if (!select(item.dataset.mark, false)) return;
      if (map.getSize().y && window.innerWidth <= 760) box.scrollIntoView({ block: 'nearest', behavior: sm.calm ? 'auto' : 'smooth' });
    });
  });
  function select(id, scroll) {
    var group = layerOf['m' + id];
    if (!group) return false;
    if (!map.hasLayer(group)) group.addTo(map);
    if (!sm.go(map, id)) return false;
    light(id, scroll);
    page.chosen = id;
    page.changed();
    return true;
  }
  sm.state(map).onchoose = function (id) { light(id, window.innerWidth > 760); page.chosen = id; page.changed(); };
  map.on('popupclose', function () { light(null, false); page.chosen = null; page.changed(); });
  document.addEventListener('keydown', function (event) { if (event.key === 'Escape') map.closePopup(); });

  /* In a frame the wheel scrolls the page until the map is clicked, and the page around learns the height. */
  if (framed) {
    map.on('click focus', function () { map.scrollWheelZoom.enable(); });
    map.on('mouseout blur', function () { map.scrollWheelZoom.disable(); });
    var tell = function () { window.parent.postMessage({ type: 'strikemap-height', height: Math.ceil(root.scrollHeight) }, '*'); };
    window.addEventListener('load', tell);
    window.addEventListener('resize', tell);
  }

  /* On paper the map has a size of its own; a view the reader chose is kept on return. */
  var before = null, paper = null;
  window.addEventListener('beforeprint', function () {
    before = map.getBounds();
    root.classList.add('printing');
    map.invalidateSize({ animate: false });
    if (moved) map.fitBounds(before, { animate: false }); else sm.fit(map);
    sm.state(map).layout();
    var key = box.querySelector('.sm-legend ul');
    if (key) {
      paper = key.cloneNode(true);
      paper.className = 'paper-legend sm-legend';
      box.parentNode.insertBefore(paper, box.nextSibling);
    }
    Array.prototype.forEach.call(document.querySelectorAll('details'), function (d) { d.dataset.was = d.open ? '1' : ''; d.open = true; });
  });
  window.addEventListener('afterprint', function () {
    root.classList.remove('printing');
    if (paper) { paper.remove(); paper = null; }
    map.invalidateSize({ animate: false });
    map.fitBounds(before, { animate: false });
    Array.prototype.forEach.call(document.querySelectorAll('details'), function (d) { d.open = d.dataset.was === '1'; });
  });
  /* What search, days and address need of the page. */
  var page = window.strikemap.page = { map: map, data: data, groups: groups, layerOf: layerOf, select: select, chosen: null,
    reveal: function (id) { sm.choose(map, id, null, { silent: true }); light(id, true); page.chosen = id; },
    wasMoved: function () { return moved; }, quietly: function (work) { quiet = true; work(); quiet = false; }, changed: function () {} };
  window.strikemapPage = map;
}());
