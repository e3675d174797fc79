/* The page around the map: list and marks select each other; works in a frame, on paper and with the keyboard alone. */
(function () {
  'use strict';
  var data = window.strikemapData, sm = window.strikemap, packed = sm.packed, L = window.L, root = document.documentElement;
  var box = document.getElementById('sm-map'), framed = window.top !== window.self;
  box.querySelector('.sm-picture').remove();
  var map = L.map(box, { attributionControl: false, zoomControl: true, zoomSnap: 0.25, zoomDelta: 0.5, maxZoom: 11, center: [48.5, 31.2], zoom: 6,
    scrollWheelZoom: !framed, zoomAnimation: !sm.calm, fadeAnimation: !sm.calm, markerZoomAnimation: !sm.calm });
  sm.basemap(map, packed.basemap(), 'en');
  var words = sm.state(map).words = Object.create(null);
  packed.rows(data.words).forEach(function (row) { words[row.en] = row.uk; });
  function tr(text) { return sm.tr(sm.state(map), text); }
  /* The switches of the layers, in the language of the labels. */
  var control = null;
  function panel() {
    var was = control && control.getContainer().classList.contains('leaflet-control-layers-expanded');
    if (control) control.remove();
    control = L.control.layers({}, switches, { collapsed: map.getSize().x < 600, position: 'topright' }).addTo(map);
    if (was) control.expand();
  }
  /* Every text of the page but quotes, names and titles; one without Ukrainian words is marked as English. */
  function retitle(language) {
    root.lang = language;
    Array.prototype.forEach.call(document.querySelectorAll('[data-t], [data-tl]'), function (node) {
      if (node.hasAttribute('data-tl')) {
        node.dataset.label = node.dataset.label || node.getAttribute('aria-label');
        node.setAttribute('aria-label', tr(node.dataset.label));
        return;
      }
      if (node.english === undefined) node.english = node.textContent;
      say(node, node.english);
    });
    items.forEach(reword);
    if (!control) return;
    switches = {};
    data.layers.forEach(function (layer) { if (layer.count) switches[language === 'uk' ? layer.title_uk : layer.title] = groups[layer.id]; });
    panel();
    control.getContainer().querySelector('a').title = tr('Layers');
  }
  function say(node, english) {
    node.textContent = tr(english);
    if (root.lang === 'uk' && node.textContent === english && /[a-z]{2}/i.test(english)) node.lang = 'en'; else node.removeAttribute('lang');
  }
  function reword(item) {
    if (!item.node) return;
    say(item.node.querySelector('button, b'), item.headline);
    Array.prototype.forEach.call(item.node.querySelectorAll('.by'), function (node, k) { node.textContent = tr(item.by.filter(Boolean)[k]); });
    Array.prototype.forEach.call(item.node.querySelectorAll('.why'), function (node, k) { node.textContent = why(item.why.filter(Boolean)[k]); });
  }
  function why(reason) { return sm.trWith(sm.state(map), 'Tied to this place: {0}', tr(reason)); }
  var groups = {}, layerOf = {}, switches = {}, every = packed.marks();
  data.layers.forEach(function (layer) {
    /* Small marks above large ones; those alike in the order of the text. */
    layer.features = every.filter(function (feature) { return feature.properties.layer === layer.id; }).sort(function (a, b) { return b.properties.size - a.properties.size; });
    layer.count = layer.features.length;
    layer.report = data.report;
    layer.dense = every.length > 600;
    var group = groups[layer.id] = sm.fill(L.featureGroup(), layer);
    layer.features.forEach(function (feature) { layerOf['m' + feature.id] = group; });
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

  /* The list: its items in order, those of the page's HTML first. Of a long report the others are one line each, which get
     their buttons, or are made, when they are first looked at. */
  var KINDS = { strikes: 'strike', casualties: 'casualty', power: 'power', heating: 'heating', water: 'water' };
  var rest = document.querySelector('.rest'), restList = rest && rest.querySelector('ul'), byMark = {};
  var nodes = Array.prototype.slice.call(document.querySelectorAll('aside section li, aside .rest li'));
  var sections = packed.rows(data.sections), first = document.querySelectorAll('aside section li').length;
  var items = packed.rows(data.items).map(function (row, i) {
    var feature = row.mark ? every[row.mark - 1] : null;
    var item = { feature: feature, node: nodes[i] || null, folded: i >= first, section: sections[row.section], hidden: false, days: row.days,
      headline: row.headline || feature.properties.headline, kind: row.kind || KINDS[feature.properties.layer], said: packed.texts(row.said), by: packed.texts(row.by), why: packed.texts(row.why) };
    if (feature) (byMark['m' + feature.id] = byMark['m' + feature.id] || []).push(item);
    if (item.node && item.folded) dress(item);
    return item;
  });
  function dress(item) {
    item.node.className = 'item k-' + item.kind;
    if (item.feature) item.node.dataset.mark = item.feature.id;
  }
  function part(name, text, parent) {
    var node = document.createElement(name);
    node.textContent = text;
    parent.appendChild(node);
    return node;
  }
  function head(item) {
    if (!item.feature) return part('b', tr(item.headline), item.node);
    var button = part('button', tr(item.headline), item.node);
    button.type = 'button';
    button.setAttribute('aria-pressed', 'false');
    return button;
  }
  function line(item) {
    item.node = document.createElement('li');
    dress(item);
    head(item);
    var title = part('i', tr(item.section.title), item.node);
    title.setAttribute('data-t', '');
    title.english = item.section.title;
    item.said.forEach(function (sentence, k) {
      var quote = part('q', '“' + sentence + '”', item.node);
      quote.lang = data.report.lang;
      if (item.by[k]) part('small', tr(item.by[k]), item.node).className = 'by';
      if (item.why[k]) part('small', why(item.why[k]), item.node).className = 'why';
    });
    item.node.hidden = item.hidden;
    return item.node;
  }
  var isReady = false;
  function ready() {
    if (!rest || isReady) return;
    isReady = true;
    var made = document.createDocumentFragment();
    items.forEach(function (item) {
      if (!item.folded) return;
      if (!item.node) { made.appendChild(line(item)); return; }
      if (item.feature) { var old = item.node.querySelector('b'); item.node.replaceChild(head(item), old); }
    });
    restList.appendChild(made);
  }
  if (rest) rest.addEventListener('toggle', ready);
  function press(item, on) {
    if (!item.node) return;
    item.node.classList.toggle('chosen', on);
    var button = item.node.querySelector('button');
    if (button) button.setAttribute('aria-pressed', on ? 'true' : 'false');
  }
  var lit = [];
  function light(id, scroll) {
    lit.forEach(function (item) { press(item, false); });
    lit = (id !== null && byMark['m' + id]) || [];
    lit.forEach(function (item, i) {
      if (i === 0 && scroll) {
        if (item.folded) { ready(); rest.open = true; }
        item.node.scrollIntoView({ block: 'nearest', behavior: sm.calm ? 'auto' : 'smooth' });
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
    if (document.readyState === 'complete') tell(); else window.addEventListener('load', tell);
    window.addEventListener('resize', tell);
    /* What opens or closes on a narrow page changes its height. */
    if (window.ResizeObserver) new ResizeObserver(tell).observe(document.body);
  }

  /* On paper the map has a size of its own; a view the reader chose is kept on return. */
  var before = null, paper = null, theme = null;
  window.addEventListener('beforeprint', function () {
    before = map.getBounds();
    ready();
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
  var page = window.strikemap.page = { map: map, data: data, groups: groups, layerOf: layerOf, select: select, retitle: retitle, language: 'en', words: words, tr: tr, speak: function () {}, ready: ready, rest: rest, chosen: null, items: items,
    reveal: function (id) { sm.choose(map, id, null, { silent: true }); light(id, true); page.chosen = id; },
    wasMoved: function () { return moved; }, quietly: function (work) { quiet = true; work(); quiet = false; }, changed: function () {} };
  window.strikemapPage = map;
}());
