/* The page around the map: list and marks select each other; works in a frame, on paper and with the keyboard alone. */
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('sm-data').textContent), sm = window.strikemap, L = window.L, root = document.documentElement;
  var box = document.getElementById('sm-map'), framed = window.top !== window.self;
  /* The base map's outlines stand in the still picture, as steps from each start. */
  var picture = box.querySelector('.sm-picture');
  Array.prototype.forEach.call(picture.querySelectorAll('[data-base]'), function (path) {
    var lines = path.getAttribute('d').split('M').slice(1).map(function (line) { return line.match(/-?\d+/g).map(Number); });
    var key = path.getAttribute('data-base');
    data.basemap[key] = key === 'land' || key === 'ukraine' || key === 'lakes' ? [lines] : lines;
  });
  picture.remove();
  var map = L.map(box, { attributionControl: false, zoomControl: true, zoomSnap: 0.25, zoomDelta: 0.5, maxZoom: 11, center: [48.5, 31.2], zoom: 6,
    scrollWheelZoom: !framed, zoomAnimation: !sm.calm, fadeAnimation: !sm.calm, markerZoomAnimation: !sm.calm });
  sm.basemap(map, data.basemap, 'en');
  /* Marks come as columns: absent when empty, {of, at} when few values repeat, else a list. Sentences stand in the list. */
  var quotes = Array.prototype.map.call(document.querySelectorAll('aside blockquote:not(.again), .rest q:not(.again)'), function (quote) { return quote.textContent.slice(1, -1); });
  function cell(columns, name, i) {
    var column = columns[name];
    if (!column) return 0;
    return column.of ? column.of[column.at ? column.at[i] : 0] : column[i];
  }
  function unpack(layer) {
    var features = [], i;
    function feature(i) {
      function get(name) { return cell(layer.columns, name, i); }
      var p = {}, flat = get('anchors'), n;
      ['layer', 'symbol', 'killed', 'size', 'group', 'pale', 'near', 'slots', 'kinds', 'precision', 'headline', 'label'].forEach(function (name) { p[name] = get(name); });
      p.places = get('places').split('+');
      p.slots = p.slots || [0];
      p.label_uk = get('label_uk') || p.label;
      p.names = get('names') || []; p.names_uk = get('names_uk') || [];
      p.place = get('place') || p.label + (get('after') || '');
      p.anchors = [];
      for (n = 0; n < flat.length; n += 2) p.anchors.push([flat[n], flat[n + 1]]);
      var told = get('told') || [];
      p.claims = (get('sentences') || []).map(function (number, k) {
        return { sentence: quotes[number], attribution: told[k][0], date: told[k][1], status: told[k][2], reason: told[k][3] };
      });
      return { id: get('id') || p.layer + '-' + get('places') + (p.pale ? '-restored' : ''), geometry: get('geometry') || null, properties: p };
    }
    for (i = 0; i < layer.count; i++) features.push(feature(i));
    return features;
  }
  /* The switches of the layers, in the language of the labels. */
  var control = null;
  function panel() {
    var was = control && control.getContainer().classList.contains('leaflet-control-layers-expanded');
    if (control) control.remove();
    control = L.control.layers({}, switches, { collapsed: map.getSize().x < 600, position: 'topright' }).addTo(map);
    if (was) control.expand();
  }
  function retitle(language) {
    box.lang = language;
    if (!control) return;
    switches = {};
    data.layers.forEach(function (layer) { if (layer.count) switches[language === 'uk' ? layer.title_uk : layer.title] = groups[layer.id]; });
    panel();
    control.getContainer().lang = language;
  }
  var groups = {}, layerOf = {}, switches = {}, order = [], total = data.layers.reduce(function (sum, layer) { return sum + layer.count; }, 0);
  data.layers.forEach(function (layer) {
    layer.features = unpack(layer);
    layer.report = data.report;
    layer.dense = total > 600;
    var group = groups[layer.id] = sm.fill(L.featureGroup(), layer);
    layer.features.forEach(function (feature) { layerOf['m' + feature.id] = group; order.push(feature.id); });
    if (layer.count) switches[layer.title] = group;
    if (layer.shown) group.addTo(map);
  });
  if (Object.keys(switches).length) {
    panel();
  }
  sm.furniture(map, data.furniture);
  sm.fit(map);
  var moved = false, quiet = true;
  map.on('movestart', function () { moved = moved || !quiet; });

  /* The one-line items of a long report: mark, kind and days come as columns; buttons when they are first looked at. */
  var rest = document.querySelector('.rest'), lines = rest ? Array.prototype.slice.call(rest.querySelectorAll('li')) : [], byMark = {};
  var items = Array.prototype.slice.call(document.querySelectorAll('aside [data-mark]'));
  function into(item) { (byMark['m' + item.dataset.mark] = byMark['m' + item.dataset.mark] || []).push(item); }
  items.forEach(into);
  lines.forEach(function (line, i) {
    var mark = cell(data.rest.columns, 'mark', i), days = cell(data.rest.columns, 'days', i);
    line.className = 'item k-' + cell(data.rest.columns, 'kind', i);
    if (days) line.dataset.days = days;
    if (mark) { line.dataset.mark = order[mark - 1]; into(line); }
  });
  function ready() {
    if (!rest || rest.dataset.ready) return;
    rest.dataset.ready = '1';
    lines.forEach(function (line) {
      if (!line.dataset.mark) return;
      var button = document.createElement('button'), head = line.querySelector('b');
      button.type = 'button';
      button.setAttribute('aria-pressed', 'false');
      button.textContent = head.textContent;
      line.replaceChild(button, head);
    });
  }
  if (rest) rest.addEventListener('toggle', ready);
  function press(item, on) {
    item.classList.toggle('chosen', on);
    var button = item.querySelector('button');
    if (button) button.setAttribute('aria-pressed', on ? 'true' : 'false');
  }
  var lit = [];
  function light(id, scroll) {
    lit.forEach(function (item) { press(item, false); });
    lit = (id !== null && byMark['m' + id]) || [];
    lit.forEach(function (item, i) {
      if (i === 0 && scroll) {
        if (item.closest('.rest')) { ready(); rest.open = true; }
        item.scrollIntoView({ block: 'nearest', behavior: sm.calm ? 'auto' : 'smooth' });
      }
      press(item, true);
    });
  }
  document.querySelector('aside').addEventListener('click', function (event) {
    var item = event.target.closest('[data-mark]');
    if (!item || event.target.closest('a') || String(window.getSelection())) return;
    if (!select(item.dataset.mark, false)) return;
    if (map.getSize().y && window.innerWidth <= 760) box.scrollIntoView({ block: 'nearest', behavior: sm.calm ? 'auto' : 'smooth' });
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
    /* With Ctrl the wheel means the map, as it does on other maps: seen before Leaflet sees it. */
    box.addEventListener('wheel', function (event) {
      if (!event.ctrlKey || map.scrollWheelZoom.enabled()) return;
      event.preventDefault();
      map.setZoomAround(map.mouseEventToContainerPoint(event), map.getZoom() + (event.deltaY < 0 ? 0.5 : -0.5), { animate: false });
    }, { passive: false });
    var tell = function () { window.parent.postMessage({ type: 'strikemap-height', height: Math.ceil(root.scrollHeight) }, '*'); };
    window.addEventListener('load', tell);
    window.addEventListener('resize', tell);
  }

  /* On paper the map has a size of its own; a view the reader chose is kept on return. */
  var before = null, paper = null, theme = null;
  window.addEventListener('beforeprint', function () {
    before = map.getBounds();
    theme = root.getAttribute('data-theme');
    root.setAttribute('data-theme', 'light');
    root.classList.add('printing');
    map.invalidateSize({ animate: false });
    if (moved) map.fitBounds(before, { animate: false }); else sm.fit(map);
    sm.state(map).layout();
    sm.redraw(map);
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
    if (theme === null) root.removeAttribute('data-theme'); else root.setAttribute('data-theme', theme);
    if (paper) { paper.remove(); paper = null; }
    map.invalidateSize({ animate: false });
    map.fitBounds(before, { animate: false });
    sm.redraw(map);
    Array.prototype.forEach.call(document.querySelectorAll('details'), function (d) { d.open = d.dataset.was === '1'; });
  });
  /* What search, days and address need of the page. */
  var page = window.strikemap.page = { map: map, data: data, groups: groups, layerOf: layerOf, select: select, retitle: retitle, language: 'en', speak: function () {}, ready: ready, rest: rest, chosen: null,
    reveal: function (id) { sm.choose(map, id, null, { silent: true }); light(id, true); page.chosen = id; },
    wasMoved: function () { return moved; }, quietly: function (work) { quiet = true; work(); quiet = false; }, changed: function () {} };
  window.strikemapPage = map;
}());
