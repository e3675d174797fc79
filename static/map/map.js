/* Draws Strikemap's base map, marks, labels and legend with Leaflet: one script for the page, the folium map and the app.
   Report text reaches the document through textContent only. */
(function (root) {
  'use strict';
  var L = root.L, NS = 'http://www.w3.org/2000/svg';
  var STAR = 'M0-10 2.6-3.6 9.5-3.1 4.2 1.4 5.9 8.1 0 4.5-5.9 8.1-4.2 1.4-9.5-3.1-2.6-3.6Z';
  var UKRAINE = [[44.2, 22.1], [52.45, 40.3]];
  /* Below this radius a circle would hide under its place's star, so it stands beside it. */
  var HIDDEN_RADIUS = 13, SQUARE = 15, STEP = 17;
  var PANES = { base: 200, areas: 410, lines: 420, casualties: 430, squares: 590, strikes: 600, labels: 610, selection: 640 };
  var calm = root.matchMedia && root.matchMedia('(prefers-reduced-motion: reduce)').matches;

  function svg(tag, attributes, children) {
    var node = document.createElementNS(NS, tag);
    Object.keys(attributes || {}).forEach(function (key) { node.setAttribute(key, attributes[key]); });
    (children || []).forEach(function (child) { node.appendChild(child); });
    return node;
  }
  function tag(name, className, text) {
    var node = document.createElement(name);
    if (className) node.className = className;
    if (text) node.textContent = text;
    return node;
  }
  function picture(width, height, children) {
    return svg('svg', { width: width, height: height, viewBox: [0, 0, width, height].join(' '), 'aria-hidden': 'true', focusable: 'false' }, children);
  }

  /* Hatches: patterns tell the outages apart without colour. */
  function hatches() {
    if (document.getElementById('sm-hatch-power')) return;
    function hatch(kind, pieces) {
      return svg('pattern', { id: 'sm-hatch-' + kind, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
        [svg('rect', { width: 8, height: 8, 'class': 'sm-tint sm-fill-' + kind })].concat(pieces));
    }
    var holder = svg('svg', { width: 0, height: 0, 'aria-hidden': 'true', focusable: 'false', 'class': 'sm-hatches' }, [svg('defs', {}, [
      hatch('power', [svg('path', { d: 'M-2 2 2-2M0 8 8 0M6 10 10 6', 'stroke-width': 1.4, fill: 'none', 'class': 'sm-stroke-power' })]),
      hatch('heating', [svg('circle', { cx: 2, cy: 2, r: 1.25, 'class': 'sm-fill-heating' }), svg('circle', { cx: 6, cy: 6, r: 1.25, 'class': 'sm-fill-heating' })]),
      hatch('water', [svg('path', { d: 'M0 4q2-3 4 0t4 0', 'stroke-width': 1.3, fill: 'none', 'class': 'sm-stroke-water' })]),
      hatch('other', [svg('path', { d: 'M0 4H8M4 0V8', 'stroke-width': 1, fill: 'none', 'class': 'sm-stroke-other' })])
    ])]);
    document.body.appendChild(holder);
  }

  function radius(n) { return Math.min(40, Math.max(4, 2.4 * Math.sqrt(n))); }

  function star(near, size) {
    var node = picture(size, size, [svg('path', { d: STAR, 'class': near ? 'sm-star sm-star-near' : 'sm-star' })]);
    node.setAttribute('viewBox', '-12 -12 24 24');
    return node;
  }
  function square(kind, pale) {
    return picture(SQUARE, SQUARE, [
      svg('rect', { x: 0.5, y: 0.5, width: SQUARE - 1, height: SQUARE - 1, 'class': 'sm-ground' }),
      svg('rect', { x: 0.7, y: 0.7, width: SQUARE - 1.4, height: SQUARE - 1.4, fill: 'url(#sm-hatch-' + kind + ')', 'stroke-width': 1.4,
        'class': 'sm-stroke-' + kind + (pale ? ' sm-pale' : '') })]);
  }
  function circles(killed, total, wordsOnly) {
    var big = wordsOnly ? 6 : radius(total), side = 2 * big + 4, middle = side / 2, parts = [];
    if (wordsOnly) parts.push(svg('circle', { cx: middle, cy: middle, r: big, 'class': 'sm-ring sm-words' }));
    else {
      if (total > killed) parts.push(svg('circle', { cx: middle, cy: middle, r: big, 'class': 'sm-ring' }));
      if (killed) parts.push(svg('circle', { cx: middle, cy: middle, r: radius(killed), 'class': 'sm-killed' }));
    }
    return picture(side, side, parts);
  }

  /* ---- base map ---- */
  function state(map) {
    if (map.strikemap) return map.strikemap;
    hatches();
    Object.keys(PANES).forEach(function (name) {
      var pane = map.createPane('sm-' + name);
      pane.style.zIndex = PANES[name];
      if (name === 'base' || name === 'labels' || name === 'selection') pane.style.pointerEvents = 'none';
    });
    map.getContainer().classList.add('sm-map');
    var st = map.strikemap = { marks: {}, areas: [], renderers: {}, towns: [], dense: [], changed: function () {} };
    map.on('click', function (e) { var mark = st.dense.length && e.originalEvent !== st.handled && under(map, e.containerPoint); if (mark) choose(map, mark.feature.id); });
    map.on('mousemove', function (e) {
      if (!st.dense.length || st.pointing) return;
      st.pointing = root.requestAnimationFrame(function () {
        st.pointing = 0;
        map.getContainer().classList.toggle('sm-over', !!under(map, e.containerPoint));
      });
    });
    if (root.matchMedia) root.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', function () { redraw(map); });
    return st;
  }
  function renderer(map, pane) {
    var all = state(map).renderers;
    return all[pane] || (all[pane] = L.svg({ pane: 'sm-' + pane, padding: 0.75 }));
  }
  /* Coordinates come as whole thousandths of a degree, each the step from the one before: lon, lat, lon, lat … */
  function unpack(steps) {
    var points = [], lon = 0, lat = 0, i;
    for (i = 0; i < steps.length; i += 2) { lon += steps[i]; lat += steps[i + 1]; points.push([lat / 1000, lon / 1000]); }
    return points;
  }
  function basemap(map, data, language) {
    var st = state(map), name = language === 'uk' ? 'uk' : 'en';
    function areas(parts, className) {
      L.polygon(parts.map(function (rings) { return rings.map(unpack); }), { renderer: renderer(map, 'base'), interactive: false, className: className, smoothFactor: 1 }).addTo(map);
    }
    function lines(parts, className) {
      L.polyline(parts.map(unpack), { renderer: renderer(map, 'base'), interactive: false, fill: false, className: className, smoothFactor: 1 }).addTo(map);
    }
    areas(data.land, 'sm-land');
    areas(data.ukraine, 'sm-ukraine');
    lines(data.rivers, 'sm-river');
    areas(data.lakes, 'sm-lake');
    lines(data.borders, 'sm-border');
    lines(data.oblast_lines, 'sm-oblast');
    areas(data.ukraine, 'sm-outline');
    st.language = name;
    st.towns = [].concat(
      data.countries.map(function (c) { return { en: c.en, uk: c.uk, at: [c.lat, c.lon], also: c.also || [], rank: 2, kind: 'country' }; }),
      data.waters.map(function (w) { return { en: w.en, uk: w.uk, at: [w.lat, w.lon], rank: 2, kind: 'water' }; }),
      data.towns.map(function (t) { return { id: t.id, en: t.en, uk: t.uk, at: [t.lat, t.lon], rank: t.rank, kind: 'town' }; }));
    var view = L.latLngBounds([data.view[1], data.view[0]], [data.view[3], data.view[2]]).pad(-0.01);
    /* Never show what lies beyond the drawn land: the view is kept inside it at every size. */
    function cover() {
      if (map.getSize().x < 2 || map.getSize().y < 2) return;
      map.options.minZoom = 0;
      map.setMinZoom(Math.max(3.5, map.getBoundsZoom(view, true)));
    }
    map.setMaxBounds(view);
    map.options.maxBoundsViscosity = 1;
    cover();
    map.on('resize', cover);
    labels(map);
  }
  /* All but quotes in another language: words gives the Ukrainian of what is shown by its English; what it lacks stays. */
  function speak(map, language, words) {
    var st = state(map), open = st.open;
    st.language = language === 'uk' ? 'uk' : 'en';
    st.words = words || st.words;
    st.towns.forEach(function (town) { delete town.text; });
    if (st.entries) key(map, st.entries);
    if (st.scale) st.scale._update();
    if (st.rove) st.rove.name();
    Object.keys(st.marks).forEach(function (id) { st.marks[id].name(st); });
    var zoom = map.zoomControl && map.zoomControl.getContainer();
    if (zoom) ['Zoom in', 'Zoom out'].forEach(function (title, i) {
      var button = zoom.querySelectorAll('a')[i];
      button.title = tr(st, title);
      button.setAttribute('aria-label', tr(st, title));
    });
    if (st.label) map.getContainer().setAttribute('aria-label', tr(st, st.label));
    if (st.stamp) st.stamp.textContent = tr(st, st.stampWords);
    if (open && st.marks[open]) st.popup.setContent(telling(st.marks[open].feature, st.marks[open].report, st));
    st.changed();
  }
  function tr(st, text) {
    if (!st || st.language !== 'uk' || !st.words || !text) return text;
    return st.words[text] || text.split(' · ').map(function (part) { return st.words[part] || part; }).join(' · ');
  }
  function trWith(st, text, value) { return tr(st, text).replace('{0}', function () { return value; }); }
  /* A place in words is its label and what follows it, such as its oblast. */
  function placeOf(st, p) {
    if (!st || st.language !== 'uk') return p.place;
    return p.place.indexOf(p.label) === 0 ? (p.label_uk || p.label) + tr(st, p.place.slice(p.label.length)) : tr(st, p.place);
  }
  function inLanguage(st, english, ukrainian) { return st.language === 'uk' ? ukrainian || english : english; }
  function fit(map, animate) {
    var bounds = L.latLngBounds(UKRAINE), st = state(map);
    Object.keys(st.marks).forEach(function (id) {
      var mark = st.marks[id];
      if (mark.feature.properties.layer !== 'named') mark.anchors.forEach(function (at) { bounds.extend(at); });
    });
    map.fitBounds(bounds, { animate: !!animate, padding: map.getSize().x > 600 ? [8, 8] : [2, 2] });
  }

  /* ---- marks ---- */
  var OffsetCircle = L.CircleMarker.extend({
    _project: function () {
      this._point = this._map.latLngToLayerPoint(this._latlng).add(this.options.offset || [0, 0]);
      this._updateBounds();
    }
  });
  function middle(points) {
    var crs = L.CRS.EPSG3857, x = 0, y = 0;
    points.forEach(function (at) { var p = crs.project(L.latLng(at)); x += p.x / points.length; y += p.y / points.length; });
    return crs.unproject(L.point(x, y));
  }
  function polygons(geometry) {
    if (!geometry) return [];
    if (geometry.type === 'GeometryCollection') return [].concat.apply([], geometry.geometries.map(polygons));
    var parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    return parts.map(function (rings) { return rings.map(function (ring) { return ring.map(function (p) { return [p[1], p[0]]; }); }); });
  }
  function icon(node, width, height, dx, dy, className) {
    return L.divIcon({ html: node, className: className, iconSize: [width, height], iconAnchor: [width / 2 - dx, height / 2 - dy] });
  }

  /* Adds the marks of one layer to a feature group. */
  function fill(group, data) {
    data.features.forEach(function (feature) {
      var mark = build(feature, data);
      (group.marks = group.marks || {})['m' + feature.id] = mark;
      if (mark.drawn) {
        var name = 'dense-' + mark.drawn.pane;
        if (!group[name]) { group[name] = new Dense(mark.drawn.pane); group.addLayer(group[name]); }
        mark.dense = group[name];
        mark.dense.marks.push(mark);
      }
      mark.pieces.forEach(function (piece) { group.addLayer(piece); });
      if (data.selected === feature.id) halo(mark).forEach(function (piece) { group.addLayer(piece); });
    });
    return group;
  }

  /* Takes a mark off the map, or puts it back, whether its layer is switched on or not. */
  function show(group, id, on) {
    var mark = group.marks && group.marks['m' + id];
    if (!mark || mark.hidden === !on) return;
    mark.hidden = !on;
    if (mark.dense) mark.dense.later();
    mark.pieces.forEach(function (piece) { if (on) group.addLayer(piece); else group.removeLayer(piece); });
  }

  /* ---- thousands of marks: points of one layer on one canvas, in place of an element each ---- */
  function colour(name) { return root.getComputedStyle(document.documentElement).getPropertyValue('--sm-' + name).trim(); }
  var Dense = L.Renderer.extend({
    initialize: function (pane) {
      this.marks = [];
      L.Renderer.prototype.initialize.call(this, { pane: 'sm-' + pane, padding: 0.2 });
    },
    onAdd: function (map) {
      L.Renderer.prototype.onAdd.call(this, map);
      state(map).dense.push(this);
      this.register();
    },
    onRemove: function (map) {
      L.Renderer.prototype.onRemove.call(this);
      var st = state(map);
      st.dense = st.dense.filter(function (other) { return other !== this; }, this);
      this.marks.forEach(function (mark) { if (st.marks[mark.feature.id] === mark) delete st.marks[mark.feature.id]; });
      st.changed();
    },
    /* The map's marks are those shown now: labels, choice and legend go by them. */
    register: function () {
      var st = state(this._map);
      this.marks.forEach(function (mark) {
        if (!mark.hidden) st.marks[mark.feature.id] = mark;
        else if (st.marks[mark.feature.id] === mark) delete st.marks[mark.feature.id];
      });
      st.changed();
    },
    later: function () {
      var self = this;
      if (!this._waiting) this._waiting = root.requestAnimationFrame(function () {
        self._waiting = 0;
        if (self._map) { self.register(); self._update(); }
      });
    },
    _initContainer: function () {
      this._container = document.createElement('canvas');
      this._container.className = 'sm-dense';
      this._container.setAttribute('aria-hidden', 'true');
    },
    _destroyContainer: function () { this._container.remove(); delete this._container; },
    _update: function () {
      if (this._map._animatingZoom && this._bounds) return;
      L.Renderer.prototype._update.call(this);
      var b = this._bounds, size = b.getSize(), canvas = this._container, ratio = Math.min(2, root.devicePixelRatio || 1), map = this._map;
      L.DomUtil.setPosition(canvas, b.min);
      canvas.width = size.x * ratio; canvas.height = size.y * ratio;
      canvas.style.width = size.x + 'px'; canvas.style.height = size.y + 'px';
      var pen = canvas.getContext('2d'), sprites = {}, names = ['strike', 'halo', 'ukraine', 'dead', 'power', 'heating', 'water', 'other', 'named', 'muted'], ink = {};
      names.forEach(function (name) { ink[name] = colour(name); });
      var scale = crowding(map);
      this.marks.forEach(function (mark) {
        if (mark.hidden) return;
        var at = mark.px = map.latLngToLayerPoint(mark.at), x = at.x + mark.drawn.dx * scale - b.min.x, y = at.y + mark.drawn.dy * scale - b.min.y, r = mark.radius + 4;
        mark.seen = [x + b.min.x, y + b.min.y, mark.drawn.pane === 'casualties' ? mark.radius : Math.max(5, mark.radius * scale)];
        if (x < -r || y < -r || x > size.x + r || y > size.y + r) return;
        paint(pen, ratio, mark, x, y, scale, ink, sprites);
      });
    }
  });
  /* Thousands of full-size symbols would be one blot: they take up a sixth of the view at most. Circles keep their size, which is a figure. */
  function crowding(map) {
    var view = map.getBounds(), size = map.getSize(), count = 0;
    state(map).dense.forEach(function (layer) {
      layer.marks.forEach(function (mark) { if (!mark.hidden && view.contains(mark.at)) count += 1; });
    });
    return Math.max(0.32, Math.min(1, Math.sqrt(size.x * size.y / 6 / (count * 300 + 1))));
  }
  function paint(pen, ratio, mark, x, y, scale, ink, sprites) {
    var p = mark.feature.properties;
    pen.setTransform(ratio, 0, 0, ratio, x * ratio, y * ratio);
    /* Where symbols crowd, one shines through another: the darker, the more. */
    var thin = scale < 0.5;
    pen.globalAlpha = p.pale ? 0.4 : thin ? 0.85 : 1;
    pen.setLineDash([]);
    function round(r, fill, alpha, stroke, width) {
      pen.beginPath(); pen.arc(0, 0, r, 0, 2 * Math.PI);
      pen.fillStyle = fill; pen.globalAlpha = alpha; pen.fill();
      pen.globalAlpha = 1; pen.strokeStyle = stroke; pen.lineWidth = width; pen.stroke();
    }
    if (p.symbol === 'circles') {
      if (p.size <= 0) { pen.setLineDash([1.5, 2.5]); round(6, ink.dead, 0.1, ink.dead, 1.6); return; }
      if (p.near) pen.setLineDash([4, 3]);
      if (p.size > p.killed) round(radius(p.size), ink.dead, 0.1, ink.dead, 1.4);
      pen.setLineDash([]);
      if (p.killed) round(radius(p.killed), ink.dead, thin ? 0.6 : 0.8, ink.halo, thin ? 0.6 : 1);
      return;
    }
    if (p.symbol === 'dot') { round(4, ink.named, 0.9, ink.halo, 1); return; }
    var key = p.symbol + p.layer + p.near, side = p.layer === 'strikes' ? 24 : SQUARE + 6, sprite = sprites[key];
    if (!sprite) {
      sprite = sprites[key] = document.createElement('canvas');
      sprite.width = sprite.height = Math.ceil(side * ratio * scale);
      var brush = sprite.getContext('2d');
      brush.setTransform(ratio * scale, 0, 0, ratio * scale, sprite.width / 2, sprite.height / 2);
      if (p.layer === 'strikes') {
        var path = new Path2D(STAR), hollow = p.symbol === 'star-near';
        brush.lineJoin = 'round'; brush.lineWidth = hollow ? 1.8 : thin ? 1 : 3; brush.strokeStyle = hollow ? ink.strike : ink.halo;
        if (hollow) { brush.fillStyle = ink.ukraine; brush.fill(path); brush.setLineDash([3, 2]); brush.stroke(path); }
        else { brush.stroke(path); brush.fillStyle = ink.strike; brush.fill(path); }
      } else hatched(brush, p, ink);
    }
    pen.drawImage(sprite, -side * scale / 2, -side * scale / 2, side * scale, side * scale);
  }
  function hatched(brush, p, ink) {
    var half = SQUARE / 2, x, y;
    brush.fillStyle = ink.ukraine; brush.fillRect(-half, -half, SQUARE, SQUARE);
    brush.save();
    brush.beginPath(); brush.rect(-half, -half, SQUARE, SQUARE); brush.clip();
    brush.strokeStyle = brush.fillStyle = ink[p.layer]; brush.lineWidth = 1.3;
    brush.beginPath();
    if (p.layer === 'power') for (x = -20; x < 20; x += 5.6) { brush.moveTo(x - 8, 8); brush.lineTo(x + 8, -8); }
    if (p.layer === 'heating') for (x = -5; x < 8; x += 5) for (y = -5; y < 8; y += 5) { brush.moveTo(x + 1.4, y); brush.arc(x, y, 1.4, 0, 7); }
    if (p.layer === 'water') for (y = -5; y < 8; y += 5) { brush.moveTo(-10, y); for (x = -10; x < 10; x += 8) { brush.quadraticCurveTo(x + 2, y - 3, x + 4, y); brush.quadraticCurveTo(x + 6, y + 3, x + 8, y); } }
    if (p.layer === 'other') for (x = -5; x < 8; x += 5) { brush.moveTo(x, -8); brush.lineTo(x, 8); brush.moveTo(-8, x); brush.lineTo(8, x); }
    if (p.layer === 'heating') brush.fill(); else brush.stroke();
    brush.restore();
    brush.strokeRect(-half + 0.7, -half + 0.7, SQUARE - 1.4, SQUARE - 1.4);
    if (p.near) { brush.strokeStyle = ink.muted; brush.lineWidth = 1; brush.setLineDash([2, 2]); brush.strokeRect(-half - 2, -half - 2, SQUARE + 4, SQUARE + 4); }
  }
  /* The mark under a point: of several the topmost layer's, there the smallest, as small ones lie above large ones. */
  function under(map, point) {
    var order = { strikes: 0, squares: 1, casualties: 2 }, best = null;
    var at = map.containerPointToLayerPoint(point);
    state(map).dense.slice().sort(function (a, b) { return order[a.options.pane.slice(3)] - order[b.options.pane.slice(3)]; }).some(function (layer) {
      layer.marks.forEach(function (mark) {
        if (mark.hidden || !mark.seen) return;
        var dx = mark.seen[0] - at.x, dy = mark.seen[1] - at.y, reach = Math.max(8, mark.seen[2] + 2);
        if (dx * dx + dy * dy <= reach * reach && (!best || mark.seen[2] <= best.seen[2])) best = mark;
      });
      return best;
    });
    return best;
  }
  function redraw(map) { state(map).dense.forEach(function (layer) { layer._update(); }); }

  function build(feature, data) {
    var p = L.extend({ killed: 0, size: 0, slots: [0] }, feature.properties), pieces = [], boxes = [];
    feature.properties = p;
    var anchors = p.anchors.map(function (a) { return L.latLng(a[1], a[0]); });
    var at = p.group ? middle(anchors) : anchors[0];
    var mark = { feature: feature, pieces: pieces, anchors: anchors, at: at, offset: [0, 0], radius: 11, boxes: boxes, pins: [], cards: [], ties: [], rings: [], areas: polygons(feature.geometry), reach: [], report: data.report };
    /* A mark at a point with a polygon: somewhere within it, so it is no area of its own. */
    if (!p.group && p.kinds[0] === 'point') { mark.reach = mark.areas; mark.areas = []; }
    /* What it is called, in the language of the map: to a screen reader, and on its card. */
    mark.name = function (st) {
      mark.pins.forEach(function (marker) { var element = marker.getElement(); if (element) element.setAttribute('aria-label', tr(st, p.headline) + ', ' + placeOf(st, p)); });
      mark.cards.forEach(function (card) {
        var label = inLanguage(st, p.label, p.label_uk);
        card.node.querySelector('b').textContent = tr(st, p.headline);
        card.node.querySelector('.sm-card-words span').textContent = p.group ? trWith(st, '{0}, one count', label) : label;
      });
    };
    function add(piece) {
      piece.feature = feature;
      piece.toGeoJSON = function () {
        return { type: 'Feature', id: feature.id, properties: { id: feature.id, layer: p.layer }, geometry: { type: 'Point', coordinates: p.anchors[0] } };
      };
      piece.on('add', function () { var st = state(piece._map); st.marks[feature.id] = mark; mark.map = piece._map; st.changed(); });
      piece.on('remove', function () { var map = mark.map; if (map && state(map).marks[feature.id] === mark) { delete state(map).marks[feature.id]; state(map).changed(); } });
      if (piece.options.interactive !== false) {
        piece.on('click', function (e) {
          /* A point drawn on a canvas lies above the area that the click reached. */
          var above = e.containerPoint && under(piece._map, e.containerPoint);
          state(piece._map).handled = e.originalEvent;
          if (above) choose(piece._map, above.feature.id);
          else choose(piece._map, feature.id, mark.areas.length && !p.group ? e.latlng : null);
        });
        piece.on('keydown', function (e) { var key = e.originalEvent.key; if (key === ' ' || key === 'Enter') { choose(piece._map, feature.id); L.DomEvent.stop(e.originalEvent); } });
      }
      pieces.push(piece);
      return piece;
    }
    function box(where, dx, dy, width, height) { boxes.push([where, dx, dy, width, height]); }
    function pin(where, node, width, height, dx, dy, pane, className, tabbable) {
      var marker = add(L.marker(where, { icon: icon(node, width, height, dx, dy, 'sm-pin ' + className), pane: 'sm-' + pane, keyboard: tabbable, riseOnHover: true }));
      mark.pins.push(marker);
      marker.on('add', function () {
        if (!tabbable) marker.getElement().setAttribute('aria-hidden', 'true');
        mark.name(state(marker._map));
      });
      box(where, dx, dy, width, height);
      return marker;
    }
    function outline(className, fillName) {
      var piece = add(L.polygon(mark.areas, { pane: 'sm-areas', renderer: null, className: className, fillColor: fillName, fillOpacity: 1, smoothFactor: 1 }));
      piece.on('add', function () { piece._map && sortAreas(piece._map, piece); });
      return piece;
    }
    function card(node, where, gap) {
      var text = tag('div', 'sm-card');
      if (node) text.appendChild(node);
      var words = tag('span', 'sm-card-words');
      words.appendChild(tag('b'));
      words.appendChild(tag('span'));
      text.appendChild(words);
      var marker = add(L.marker(where, { icon: L.divIcon({ html: text, className: 'sm-pin sm-card-pin', iconSize: null, iconAnchor: [0, 0] }), pane: 'sm-strikes', keyboard: true }));
      mark.pins.push(marker);
      marker.on('add', function () { mark.name(state(marker._map)); });
      mark.cards.push({ marker: marker, at: where, gap: gap, node: text });
    }
    function lines() {
      mark.home = at;
      anchors.forEach(function (end) { mark.ties.push(add(L.polyline([at, end], { pane: 'sm-lines', className: 'sm-tie sm-tie-' + p.layer, interactive: false }))); });
    }
    function casualty(where, offset) {
      var words = p.size <= 0, big = words ? 6 : radius(p.size);
      mark.offset = offset; mark.radius = big;
      function circle(r, className) { mark.rings.push(add(new OffsetCircle(where, { radius: r, offset: offset, pane: 'sm-casualties', className: className }))); }
      if (p.group) circle(big, 'sm-ground');
      if (words) circle(big, 'sm-ring sm-words');
      else {
        if (p.size > p.killed) circle(big, 'sm-ring' + (p.near ? ' sm-approximate' : ''));
        if (p.killed) circle(radius(p.killed), 'sm-killed');
      }
      if (!p.group) box(where, offset[0], offset[1], 2 * big, 2 * big);
    }

    if (data.dense && !p.group && p.kinds[0] === 'point' && !mark.areas.length) {
      var strike = p.layer === 'strikes', round = p.symbol === 'circles', spread = p.size <= 0 ? 6 : radius(p.size), aside = 0;
      if (round) {
        mark.radius = spread;
        if (p.slots[0] && (p.size <= 0 ? 6 : radius(p.killed || p.size)) < HIDDEN_RADIUS) aside = -(spread + 10) * Math.SQRT1_2;
      } else mark.radius = strike ? 11 : p.symbol === 'dot' ? 4 : 9;
      mark.offset = round ? [aside, aside] : [!strike && p.slots[0] ? 7 + STEP * p.slots[0] : 0, 0];
      mark.drawn = { pane: strike ? 'strikes' : round || p.symbol === 'dot' ? 'casualties' : 'squares', dx: mark.offset[0], dy: mark.offset[1] };
      box(at, mark.offset[0], mark.offset[1], 2 * mark.radius, 2 * mark.radius);
    } else if (p.symbol === 'star' || p.symbol === 'star-near') {
      pin(at, star(p.symbol === 'star-near', 24), 24, 24, 0, 0, 'strikes', 'sm-star-pin', true);
    } else if (p.symbol === 'strike-area') {
      outline('sm-strike-area'); mark.radius = 0;
    } else if (p.symbol === 'named-area') {
      outline('sm-named-area'); mark.radius = 0;
    } else if (p.symbol === 'dot') {
      add(L.circleMarker(at, { radius: 4, pane: 'sm-casualties', className: 'sm-dot' })); box(at, 0, 0, 8, 8); mark.radius = 4;
    } else if (p.symbol === 'hatch-area') {
      outline('sm-hatch-area sm-stroke-' + p.layer + (p.pale ? ' sm-pale' : ''), 'url(#sm-hatch-' + p.layer + ')'); mark.radius = 0;
    } else if (p.symbol === 'hatch') {
      if (p.group) lines();
      var dx = p.slots[0] ? 7 + STEP * p.slots[0] : 0;
      if (p.group && mark.areas.length) outline('sm-hatch-area sm-stroke-' + p.layer, 'url(#sm-hatch-' + p.layer + ')');
      anchors.forEach(function (where, i) {
        if (p.kinds[i] !== 'point') return;
        pin(where, square(p.layer, p.pale), SQUARE, SQUARE, p.slots[i] ? 7 + STEP * p.slots[i] : 0, 0, 'squares', p.near ? 'sm-near-pin' : '', !p.group);
      });
      if (p.group) card(null, at, 0);
      if (!p.group) mark.offset = [dx, 0];
      mark.radius = 9;
    } else if (p.symbol === 'casualties-area') {
      outline('sm-casualties-area');
      card(circles(p.killed, p.size, p.size <= 0), at, 0); mark.radius = 0;
    } else if (p.group) {
      lines(); casualty(at, [0, 0]); card(null, at, mark.radius + 5);
    } else {
      var shown = p.size <= 0 ? 6 : radius(p.killed || p.size), all = p.size <= 0 ? 6 : radius(p.size);
      var away = p.slots[0] && shown < HIDDEN_RADIUS ? (all + 10) * Math.SQRT1_2 : 0;
      casualty(at, [-away, -away]);
    }
    if (mark.reach.length && !data.dense) add(L.polygon(mark.reach, { pane: 'sm-areas', renderer: null, className: 'sm-reach sm-reach-' + p.layer, interactive: false, smoothFactor: 0.5 }));
    return mark;
  }

  /* Small areas lie above large ones, whatever order the layers are switched on in. */
  function sortAreas(map, piece) {
    var st = state(map);
    function extent(x) { var b = x.getBounds(); return (b.getNorth() - b.getSouth()) * (b.getEast() - b.getWest()); }
    st.areas = st.areas.filter(function (x) { return x._map === map && x !== piece; });
    st.areas.push(piece);
    st.areas.sort(function (a, b) { return extent(b) - extent(a); }).forEach(function (x) { x.bringToFront(); });
  }

  /* ---- from mark to mark with the keyboard: one stop in the order of focus, whatever the marks are drawn with ---- */
  function rove(map) {
    var st = state(map), here = null, box = map.getContainer();
    var spot = tag('button', 'sm-rove'), told = tag('div', 'sm-told');
    spot.type = 'button';
    told.setAttribute('role', 'status');
    st.rove = { name: function () { spot.setAttribute('aria-label', tr(st, 'Marks: arrow keys go from one to the next, Enter opens')); spot.lang = told.lang = st.language || 'en'; } };
    st.rove.name();
    function pixel(mark) { return map.latLngToContainerPoint(mark.at).add(mark.offset); }
    function reached() {
      var size = map.getSize();
      return Object.keys(st.marks).map(function (id) { return { id: id, mark: st.marks[id], at: pixel(st.marks[id]) }; })
        .filter(function (one) { return !one.mark.hidden && one.at.x >= 0 && one.at.y >= 0 && one.at.x <= size.x && one.at.y <= size.y; });
    }
    function put() {
      var mark = here && st.marks[here];
      if (!mark) return;
      var at = pixel(mark), r = Math.max(12, mark.radius + 6);
      spot.style.width = spot.style.height = 2 * r + 'px';
      spot.style.left = at.x - r + 'px'; spot.style.top = at.y - r + 'px';
    }
    function go(one) {
      here = one.id;
      put();
      var p = one.mark.feature.properties;
      told.textContent = tr(st, p.headline) + ', ' + placeOf(st, p);
    }
    function nearest(from, dx, dy) {
      var best = null, least = Infinity;
      reached().forEach(function (one) {
        var x = one.at.x - from.x, y = one.at.y - from.y, along = x * dx + y * dy, across = Math.abs(x * dy) + Math.abs(y * dx);
        if (one.id === here || ((dx || dy) && along <= 0)) return;
        var far = dx || dy ? along + 2 * across : x * x + y * y;
        if (far < least) { least = far; best = one; }
      });
      return best;
    }
    var ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    spot.addEventListener('focus', function () {
      var now = here && st.marks[here] && !st.marks[here].hidden ? { id: here, mark: st.marks[here] } : nearest(map.getSize().divideBy(2), 0, 0);
      if (now) go(now);
    });
    spot.addEventListener('keydown', function (event) {
      var way = ways[event.key];
      if (!way || event.ctrlKey || event.metaKey || event.altKey) { if (event.key === 'Escape' && st.open) { map.closePopup(); event.stopPropagation(); } return; }
      event.preventDefault();
      event.stopPropagation();
      var from = here && st.marks[here] ? pixel(st.marks[here]) : map.getSize().divideBy(2), next = nearest(from, way[0], way[1]);
      if (next) go(next);
      /* Nothing more that way: the map moves on, and the next key looks again. */
      else map.panBy([way[0] * map.getSize().x / 3, way[1] * map.getSize().y / 3], { animate: false });
    });
    spot.addEventListener('click', function (event) {
      event.stopPropagation();
      if (!here || !choose(map, here)) return;
      told.textContent = st.popup.getElement().querySelector('.sm-telling').textContent;
    });
    L.DomEvent.disableClickPropagation(spot);
    map.on('move zoom viewreset resize', put);
    box.appendChild(spot);
    box.appendChild(told);
  }

  /* ---- choosing ---- */
  function halo(mark) {
    var style = { pane: 'sm-selection', interactive: false, className: 'sm-selected' };
    if (mark.areas.length && !mark.feature.properties.group) return [L.polygon(mark.areas, style)];
    var ring = [new OffsetCircle(mark.at, L.extend({ radius: mark.radius + 6, offset: mark.offset }, style))];
    return mark.reach.length ? ring.concat(L.polygon(mark.reach, L.extend({}, style, { className: 'sm-selected sm-selected-reach' }))) : ring;
  }
  function choose(map, id, where, options) {
    var st = state(map), mark = st.marks[id];
    if (!mark) return false;
    map.closePopup();
    st.halo = L.layerGroup(halo(mark)).addTo(map);
    /* A popup above the middle of an area, at its own spot else. */
    var offset = [mark.offset[0], mark.offset[1] - Math.max(0, mark.radius - 4)];
    /* On a phone it stands between the buttons in the corners, which would cover its own. */
    var narrow = map.getSize().x < 600;
    var popup = L.popup({ maxWidth: narrow ? 225 : 300, minWidth: narrow ? 180 : 200, maxHeight: Math.max(160, Math.min(340, map.getSize().y - 90)),
      offset: offset, autoPanPaddingTopLeft: [narrow ? 50 : 12, 12], autoPanPaddingBottomRight: [narrow ? 62 : 12, 12] })
      .setLatLng(where || mark.at).setContent(telling(mark.feature, mark.report, st));
    popup.on('remove', function () { st.open = null; if (st.halo) { st.halo.remove(); st.halo = null; } });
    popup.openOn(map);
    st.open = id;
    st.popup = popup;
    var close = popup.getElement().querySelector('.leaflet-popup-close-button');
    if (close) close.setAttribute('aria-label', tr(st, 'Close popup'));
    if (st.onchoose && !(options && options.silent)) st.onchoose(id);
    return true;
  }
  function go(map, id) {
    var mark = state(map).marks[id];
    if (!mark) return false;
    map.closePopup();
    var whole = mark.areas.concat(mark.reach), area = whole.length ? L.latLngBounds([].concat.apply([], whole.map(function (rings) { return rings[0]; }))) : null;
    var target = mark.feature.properties.group ? L.latLngBounds(mark.anchors).pad(0.3) : area && area.pad(0.3);
    map.once('moveend', function () { choose(map, id, null, { silent: true }); });
    var zoom = target ? Math.min(8, map.getBoundsZoom(target)) : Math.max(7, map.getZoom());
    var centre = target ? target.getCenter() : mark.at;
    if (map.getZoom() === zoom && map.project(centre, zoom).distanceTo(map.project(map.getCenter(), zoom)) < 2) { map.fire('moveend'); return true; }
    if (calm) map.setView(centre, zoom, { animate: false });
    else map.flyTo(centre, zoom, { duration: 0.7 });
    return true;
  }

  /* What a mark says, as elements: headline, place, every sentence once, who says it, and where from. */
  function telling(feature, report, st) {
    var p = feature.properties, node = tag('div', 'sm-telling'), seen = {};
    if (st && st.language) node.lang = st.language;
    node.appendChild(tag('strong', 'sm-headline sm-text-' + p.layer, tr(st, p.headline)));
    node.appendChild(tag('p', 'sm-place', placeOf(st, p)));
    node.appendChild(tag('p', 'sm-small', tr(st, p.precision)));
    p.claims.forEach(function (claim) {
      if (seen['s' + claim.sentence]) return;
      seen['s' + claim.sentence] = true;
      var quote = tag('blockquote', '', '“' + claim.sentence + '”');
      if (report && report.lang) quote.lang = report.lang;
      node.appendChild(quote);
      var by = tag('p', 'sm-small');
      [claim.attribution, tr(st, claim.date), claim.status === 'updated' ? tr(st, 'later figure') : ''].forEach(function (text, k) {
        if (!text) return;
        if (by.textContent) by.appendChild(document.createTextNode(' · '));
        var part = by.appendChild(tag('span', '', text));
        /* Who says it stands in the report's own words. */
        if (!k && report && report.lang) part.lang = report.lang;
      });
      if (by.textContent) node.appendChild(by);
      if (claim.reason) node.appendChild(tag('p', 'sm-small', trWith(st, 'Tied to this place: {0}', tr(st, claim.reason))));
    });
    if (report && (report.source || report.url)) {
      var source = tag('p', 'sm-small');
      if (report.lang) source.lang = report.lang;
      if (report.url) {
        var link = tag('a', '', report.source || report.url);
        link.href = report.url; link.rel = 'noopener noreferrer'; link.target = '_blank';
        source.appendChild(link);
      } else source.textContent = report.source;
      node.appendChild(source);
    }
    return node;
  }

  /* ---- labels: places of the report first, then towns by size; none covers a mark or another label ---- */
  function labels(map) {
    var st = state(map), group = L.layerGroup().addTo(map), waiting = 0;
    var pen = document.createElement('canvas').getContext('2d');
    function widthOf(text, font) { pen.font = font; return pen.measureText(text).width; }
    /* Boxes taken, in cells of 64 px, so that thousands of marks are not compared with every label. */
    function Boxes() { this.cells = {}; }
    Boxes.prototype.each = function (b, visit) {
      for (var x = Math.floor(b[0] / 64); x <= Math.floor(b[2] / 64); x++) {
        for (var y = Math.floor(b[1] / 64); y <= Math.floor(b[3] / 64); y++) { if (visit(x + ' ' + y)) return true; }
      }
      return false;
    };
    Boxes.prototype.push = function (b) {
      var cells = this.cells;
      this.each(b, function (key) { (cells[key] = cells[key] || []).push(b); });
    };
    function meets(t, b) { return b[0] < t[2] && b[2] > t[0] && b[1] < t[3] && b[3] > t[1]; }
    /* Names keep a little room between them: two in a row would be read as one. */
    function hits(taken, b) {
      if (Array.isArray(taken)) return taken.some(function (t) { return meets(t, b); });
      return taken.each(b, function (key) { return (taken.cells[key] || []).some(function (t) { return meets(t, b); }); });
    }
    function inView(label) {
      var at = map.latLngToContainerPoint(label.at), size = map.getSize();
      return at.x > -120 && at.y > -60 && at.x < size.x + 120 && at.y < size.y + 60;
    }
    function wanted() {
      var zoom = map.getZoom(), most = zoom < 5 ? 1 : zoom < 6.2 ? 2 : zoom < 7.2 ? 3 : zoom < 8 ? 4 : 9, list = [], named = {};
      Object.keys(st.marks).forEach(function (id) {
        var mark = st.marks[id], p = mark.feature.properties;
        if (p.symbol === 'casualties-area') named[p.places[0]] = true;
        if (p.group || p.layer === 'named' || named[p.places[0]]) return;
        named[p.places[0]] = named['=' + p.label] = true;
        var within = mark.areas.length ? L.latLngBounds([].concat.apply([], mark.areas.map(function (rings) { return rings[0]; }))) : null;
        list.push({ size: p.size, text: inLanguage(st, p.label, p.label_uk), at: mark.anchors[0], kind: within ? 'area' : 'event', must: true, within: within,
          extent: within ? (within.getEast() - within.getWest()) * (within.getNorth() - within.getSouth()) : 0 });
      });
      list.sort(function (a, b) { return a.extent - b.extent || b.size - a.size; });
      /* Among many marks a name further off would be read as another's. */
      list.forEach(function (label) { label.crowded = list.length > 12; });
      Object.keys(st.marks).forEach(function (id) {
        var mark = st.marks[id], p = mark.feature.properties;
        if (p.group) p.names.forEach(function (name, i) {
          if (named['=' + name]) return;
          named['=' + name] = true;
          list.push({ size: 0, text: inLanguage(st, name, (p.names_uk || [])[i]), at: mark.anchors[i], kind: p.kinds[i] === 'point' ? 'event' : 'area', must: true, extent: 0 });
        });
      });
      list.sort(function (a, b) { return a.extent - b.extent || b.size - a.size; });
      /* Among many marks a name further off would be read as another's. */
      list.forEach(function (label) { label.crowded = list.length > 12; });
      /* Of thousands only the largest find room. */
      if (st.dense.length) list = list.filter(inView).slice(0, 300);
      Object.keys(st.marks).forEach(function (id) {
        var p = st.marks[id].feature.properties;
        if (p.group) p.places.forEach(function (place) { named[place] = named[place] || false; });
      });
      return list.concat(st.towns.filter(function (t) { return t.rank <= most && !named[t.id] && !named['=' + t.en]; }).sort(function (a, b) {
        return (a.kind === 'town') - (b.kind === 'town') ? (a.kind === 'town' ? -1 : 1) : a.rank - b.rank;
      }));
    }
    /* A card stands beside its ring where it covers no mark: below, above, right, left, then a little further away. */
    function place(card, taken, outside) {
      var element = card.marker.getElement();
      if (!element) return;
      var w = card.node.offsetWidth, h = card.node.offsetHeight, c = map.latLngToLayerPoint(card.at), spots = [], d;
      if (!card.gap) spots.push([0, 0]);
      for (d = card.gap; d <= card.gap + 45; d += 15) {
        spots.push([0, d + h / 2], [0, -d - h / 2], [d + w / 2, 0], [-d - w / 2, 0], [w / 2, d + h / 2], [-w / 2, d + h / 2], [w / 2, -d - h / 2], [-w / 2, -d - h / 2]);
      }
      function at(s) { return [c.x + s[0] - w / 2, c.y + s[1] - h / 2, c.x + s[0] + w / 2, c.y + s[1] + h / 2]; }
      var free = spots.filter(function (s) { return !hits(taken, at(s)); });
      var spot = free.find(function (s) { return !outside(at(s)); });
      /* Further off it would be read as another mark's: the popup and the list say the same. */
      element.style.visibility = spot ? '' : 'hidden';
      if (!spot) return;
      taken.push([c.x + spot[0] - w / 2 - 5, c.y + spot[1] - h / 2 - 2, c.x + spot[0] + w / 2 + 5, c.y + spot[1] + h / 2 + 2]);
      element.style.marginLeft = (spot[0] - w / 2) + 'px';
      element.style.marginTop = (spot[1] - h / 2) + 'px';
    }
    /* The ring of a count for several places stands between them, or beside that spot when a mark is there. */
    function settle(mark, taken) {
      var r = mark.radius + 4, c = map.latLngToLayerPoint(mark.home), spots = [[0, 0]], d;
      for (d = 1; d < 6; d++) spots.push([0, d * 15], [0, -d * 15], [d * 15, 0], [-d * 15, 0], [d * 12, d * 12], [-d * 12, d * 12], [d * 12, -d * 12], [-d * 12, -d * 12]);
      var spot = spots.find(function (s) { return !hits(taken, [c.x + s[0] - r, c.y + s[1] - r, c.x + s[0] + r, c.y + s[1] + r]); }) || spots[0];
      taken.push([c.x + spot[0] - r, c.y + spot[1] - r, c.x + spot[0] + r, c.y + spot[1] + r]);
      mark.at = map.layerPointToLatLng([c.x + spot[0], c.y + spot[1]]);
      mark.ties.forEach(function (tie, i) { tie.setLatLngs([mark.at, mark.anchors[i]]); });
      mark.rings.forEach(function (ring) { ring.setLatLng(mark.at); });
      mark.cards.forEach(function (card) { card.at = mark.at; card.marker.setLatLng(mark.at); });
    }
    function layout() {
      waiting = 0;
      if (!map._loaded || !map.getSize().x) return;
      follow(st);
      var taken = new Boxes(), scale = st.dense.length ? crowding(map) : 1;
      Object.keys(st.marks).forEach(function (id) {
        st.marks[id].boxes.forEach(function (b) {
          var c = map.latLngToLayerPoint(b[0]), k = st.marks[id].dense ? scale : 1, x = c.x + b[1] * k, y = c.y + b[2] * k;
          var w = b[3] * (st.marks[id].drawn && st.marks[id].drawn.pane === 'casualties' ? 1 : k) / 2 + 1;
          taken.push([x - w, y - (b[4] === b[3] ? w : b[4] / 2 + 1), x + w, y + (b[4] === b[3] ? w : b[4] / 2 + 1)]);
        });
      });
      var frame = map.getContainer().getBoundingClientRect(), corner = map.containerPointToLayerPoint([0, 0]), covered = [];
      Array.prototype.forEach.call(map.getContainer().querySelectorAll('.leaflet-control'), function (control) {
        var r = control.getBoundingClientRect();
        covered.push([r.left - frame.left + corner.x, r.top - frame.top + corner.y, r.right - frame.left + corner.x, r.bottom - frame.top + corner.y]);
      });
      function outside(b) { return b[0] < corner.x + 4 || b[1] < corner.y + 4 || b[2] > corner.x + frame.width - 4 || b[3] > corner.y + frame.height - 4 || hits(covered, b); }
      Object.keys(st.marks).forEach(function (id) { if (st.marks[id].home) settle(st.marks[id], taken); });
      Object.keys(st.marks).forEach(function (id) { st.marks[id].cards.forEach(function (card) { place(card, taken, outside); }); });
      group.clearLayers();
      wanted().forEach(function (label) {
        /* A neighbour is named where there is room for its name within it. */
        if (label.kind === 'country') [label.at].concat(label.also).some(function (at) { return write(L.extend({}, label, { at: at })); });
        else write(label);
      });
      function write(label) {
        if (!inView(label)) return false;
        if (label.text === undefined) label.text = inLanguage(st, label.en, label.uk);
        if (label.text.length > 32) label.text = label.text.slice(0, 31) + '…';
        var big = label.kind === 'event' || (label.kind === 'town' && label.rank === 1);
        var size = big ? 13 : label.kind === 'country' ? 13 : 11.5;
        var spaced = label.kind === 'country' || label.kind === 'water' ? 1.5 : 0;
        var w = widthOf(label.text, (big ? '600 ' : '') + size + 'px system-ui, sans-serif') + spaced * label.text.length + 4, h = size + 4;
        var c = map.latLngToLayerPoint(label.at), spots = [], d;
        if (label.kind === 'town' || label.kind === 'event') {
          var gaps = label.crowded ? [12] : label.must ? [12, 17, 24, 34] : [4];
          for (d = 0; d < gaps.length; d++) {
            var g = gaps[d];
            spots.push([0, g + h / 2], [0, -g - h / 2], [g + w / 2, 0], [-g - w / 2, 0], [g + w / 2, g + 4], [-g - w / 2, g + 4]);
          }
        } else spots = label.kind === 'area' ? [[0, 0], [0, 18], [0, -18], [0, 36], [0, -36], [30, 0], [-30, 0], [30, 18], [-30, -18], [0, 54], [0, -54]] : [[0, 0]];
        if (label.within) {
          /* The name of an area stays inside its frame: outside it would name something else. */
          var nw = map.latLngToLayerPoint(label.within.getNorthWest()), se = map.latLngToLayerPoint(label.within.getSouthEast());
          spots = spots.filter(function (s) { return c.x + s[0] > nw.x && c.x + s[0] < se.x && c.y + s[1] - h / 4 > nw.y && c.y + s[1] + h / 4 < se.y; });
        }
        if (label.kind === 'town' && hits(taken, [c.x - 1, c.y - 1, c.x + 1, c.y + 1])) return false;
        var spot = spots.find(function (s) {
          var b = [c.x + s[0] - w / 2, c.y + s[1] - h / 2, c.x + s[0] + w / 2, c.y + s[1] + h / 2];
          return !hits(taken, b) && ((label.must && !label.crowded) || !outside(b));
        });
        if (!spot) return false;
        taken.push([c.x + spot[0] - w / 2 - 4, c.y + spot[1] - h / 2, c.x + spot[0] + w / 2 + 4, c.y + spot[1] + h / 2]);
        var node = tag('span', '', label.text);
        node.lang = st.language;
        L.marker(label.at, { pane: 'sm-labels', interactive: false, keyboard: false,
          icon: L.divIcon({ className: 'sm-label sm-label-' + label.kind + (big ? ' sm-label-big' : ''), html: node, iconSize: [Math.ceil(w), h], iconAnchor: [w / 2 - spot[0], h / 2 - spot[1]] }) }).addTo(group);
        if (label.kind === 'town') L.circleMarker(label.at, { renderer: renderer(map, 'base'), radius: 1.6, interactive: false, className: 'sm-town' }).addTo(group);
        return true;
      }
    }
    st.changed = function () { if (!waiting) waiting = root.requestAnimationFrame(layout); };
    map.on('moveend resize viewreset', st.changed);
    map.whenReady(st.changed);
    st.layout = layout;
  }

  /* ---- legend, scale, stamp ---- */
  function sample(entry) {
    switch (entry.symbol) {
      case 'star': return star(false, 20);
      case 'star-near': return star(true, 20);
      case 'strike-area': return picture(28, 16, [svg('rect', { x: 1, y: 1, width: 26, height: 14, 'class': 'sm-strike-area' })]);
      case 'casualties-area': return picture(28, 16, [svg('rect', { x: 1, y: 1, width: 26, height: 14, 'class': 'sm-casualties-area' })]);
      case 'words': return circles(0, 0, true);
      case 'reach': return picture(20, 20, [svg('circle', { cx: 10, cy: 10, r: 8, 'class': 'sm-reach sm-reach-' + entry.layer })]);
      case 'dot': return picture(12, 12, [svg('circle', { cx: 6, cy: 6, r: 4, 'class': 'sm-dot' })]);
      case 'group': return picture(28, 14, [svg('path', { d: 'M1 12 14 5 27 12', 'class': 'sm-tie' }), svg('circle', { cx: 14, cy: 6, r: 4.5, 'class': 'sm-ground' }), svg('circle', { cx: 14, cy: 6, r: 4.5, 'class': 'sm-ring' })]);
      case 'circles': {
        var big = radius(Math.max(entry.total, entry.killed)), small = radius(entry.killed), side = 2 * big + 4, parts = [];
        if (entry.killed >= entry.total && entry.total) {
          var ring = radius(entry.total);
          return picture(2 * ring + side + 4, side, [svg('circle', { cx: side / 2, cy: side / 2, r: small, 'class': 'sm-killed' }),
            svg('circle', { cx: side + ring + 2, cy: side / 2, r: ring, 'class': 'sm-ring' })]);
        }
        if (entry.total) parts.push(svg('circle', { cx: side / 2, cy: big + 2, r: big, 'class': 'sm-ring' }));
        if (entry.killed) parts.push(svg('circle', { cx: side / 2, cy: 2 * big + 2 - small, r: small, 'class': 'sm-killed' }));
        return picture(side, 2 * big + 4, parts);
      }
      default: return picture(28, 16, [svg('rect', { x: 1, y: 1, width: 26, height: 14, fill: 'url(#sm-hatch-' + entry.layer + ')',
        'class': 'sm-stroke-' + entry.layer + (entry.symbol.indexOf('pale') === 0 ? ' sm-pale' : '') })]);
    }
  }
  function legend(entries, st) {
    var uk = !!st && st.language === 'uk';
    hatches();
    var box = tag('details', 'sm-legend');
    box.appendChild(tag('summary', '', tr(st, 'Legend')));
    box.lang = uk ? 'uk' : 'en';
    var list = tag('ul');
    entries.forEach(function (entry) {
      var row = tag('li', 'sm-key-' + entry.layer), cell = tag('span', 'sm-sample'), words = tag('span', '', uk ? entry.title_uk || entry.title : entry.title);
      cell.appendChild(sample(entry));
      if (entry.symbol === 'circles') {
        if (entry.killed) words.appendChild(tag('small', '', trWith(st, 'solid: {0} killed', entry.killed.toLocaleString(uk ? 'uk' : 'en'))));
        if (entry.total) words.appendChild(tag('small', '', trWith(st, 'ring: {0} killed and injured', entry.total.toLocaleString(uk ? 'uk' : 'en'))));
      }
      row.appendChild(cell); row.appendChild(words); list.appendChild(row);
    });
    box.appendChild(list);
    return box;
  }
  /* The legend tells what is on the map now: rows of layers that are switched off are hidden. */
  function follow(st) {
    var on = {};
    Object.keys(st.marks).forEach(function (id) { on['sm-key-' + st.marks[id].feature.properties.layer] = true; });
    if (st.key) Array.prototype.forEach.call(st.key.getContainer().querySelectorAll('li'), function (row) { row.hidden = !on[row.className]; });
  }
  /* Puts the legend on the map, in place of the one before. */
  function key(map, entries) {
    var st = state(map), open = st.key ? st.key.getContainer().open : map.getSize().x >= 600;
    st.entries = entries;
    if (st.key) { st.key.remove(); st.key = null; }
    if (!entries.length) return;
    st.key = L.control({ position: 'bottomleft' });
    st.key.onAdd = function () {
      var box = legend(entries, st);
      box.open = open;
      L.DomEvent.disableClickPropagation(box);
      L.DomEvent.disableScrollPropagation(box);
      return box;
    };
    st.key.addTo(map);
    st.changed();
  }
  var Scale = L.Control.Scale.extend({
    _updateMetric: function (most) {
      var metres = this._getRoundNum(most), st = state(this._map), far = metres >= 1000;
      this._updateScale(this._mScale, (far ? metres / 1000 : metres) + ' ' + tr(st, far ? 'km' : 'm'), metres / most);
    }
  });
  function furniture(map, data) {
    if (!map.zoomControl && data.zoom !== false) map.addControl(map.zoomControl = L.control.zoom());
    var st = state(map);
    st.scale = new Scale({ imperial: false, position: 'bottomleft' }).addTo(map);
    key(map, data.legend || []);
    if (data.stamp) {
      var stamp = L.control({ position: 'bottomright' });
      stamp.onAdd = function () { return (st.stamp = tag('div', 'sm-stamp', tr(st, st.stampWords = data.stamp))); };
      stamp.addTo(map);
    }
    var box = map.getContainer();
    box.setAttribute('role', 'region');
    st.label = data.label || 'Map of strikes, casualties and outages';
    box.setAttribute('aria-label', tr(st, st.label));
    if (!st.rove) rove(map);
  }

  root.strikemap = { basemap: basemap, fill: fill, fit: fit, show: show, redraw: redraw, speak: speak, furniture: furniture, key: key, choose: choose, go: go, tr: tr, trWith: trWith, legend: legend, state: state, calm: calm };
}(window));
