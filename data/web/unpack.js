/* Makes marks, list items and GeoJSON of the page's columns (geo/webpage/packing.py and columns.py say how they are written). */
(function () {
  'use strict';
  var data = window.strikemapData, sm = window.strikemap, LAST = 70, MORE = 21;
  /* Signs are printable ASCII from # on, without the backslash: the first 70 end a number, the others go before it. */
  function numbers(text) {
    var out = [], value = 0, scale = 1, i, digit;
    for (i = 0; i < text.length; i++) {
      digit = sign(text, i);
      value += scale * digit;
      if (digit >= LAST) { scale *= MORE; continue; }
      out.push(value % 2 ? -(value + 1) / 2 : value / 2);
      value = 0; scale = 1;
    }
    return out;
  }
  function summed(steps) { for (var i = 1; i < steps.length; i++) steps[i] += steps[i - 1]; return steps; }
  function column(packed, count) {
    var how = packed[0], plain = how.toLowerCase(), values, i;
    if (how === '=') { values = []; for (i = 0; i < count; i++) values.push(packed[1]); return values; }
    values = numbers(packed[plain === 'l' ? 2 : 1]);
    if (how !== plain) summed(values);
    if (plain === 's') return values.map(function (number) { return packed[2] + number; });
    if (plain === 'p') return values.map(function (number) { return data.pool[number]; });
    if (plain === 'l') { var at = 0; return numbers(packed[1]).map(function (size) { at += size; return values.slice(at - size, at); }); }
    return values;
  }
  function rows(table) {
    var out = [], names = Object.keys(table.columns), i;
    for (i = 0; i < table.count; i++) out.push({});
    names.forEach(function (name) { column(table.columns[name], table.count).forEach(function (value, i) { out[i][name] = value; }); });
    return out;
  }
  function texts(refs) { return refs.map(function (number) { return data.pool[number]; }); }
  function sign(text, i) { var code = text.charCodeAt(i); return code - (code > 92 ? 36 : 35); }
  /* Numbers of one width, the lowest place of all before the next. */
  function fixed(packed) {
    var least = packed[0], width = packed[1], count = packed[2].length / width, out = [], i, place, value;
    for (i = 0; i < count; i++) {
      value = 0;
      for (place = width - 1; place >= 0; place--) value = value * 91 + sign(packed[2], place * count + i);
      out.push(least + value);
    }
    return out;
  }
  var scale = data.points[0], lons = scale ? fixed(data.points[1]) : data.points[1], lats = scale ? fixed(data.points[2]) : data.points[2];
  function point(number) { return scale ? [lons[number] / scale, lats[number] / scale] : [lons[number], lats[number]]; }

  /* Lines of the base map: the length of each, then its steps. */
  function lines(text) {
    var all = numbers(text), out = [], at = 0;
    while (at < all.length) { out.push(all.slice(at + 1, at + 1 + all[at])); at += 1 + all[at]; }
    return out;
  }
  function basemap() {
    var base = data.basemap;
    Object.keys(base.lines).forEach(function (key) {
      var parts = lines(base.lines[key]);
      base[key] = key === 'land' || key === 'ukraine' || key === 'lakes' ? [parts] : parts;
    });
    return base;
  }

  /* All marks in the order of the list's numbers. */
  function marks() {
    var what = rows(data.marks.what), where = rows(data.marks.where), told = rows(data.marks.told);
    return rows(data.marks.rows).map(function (row) {
      var p = {}, place = where[row.where], said = texts(row.said), key;
      for (key in what[row.what]) p[key] = what[row.what][key];
      p.places = Array.isArray(place.places) ? place.places : [place.places];
      p.label = place.label; p.label_uk = place.label_uk || place.label;
      p.names = place.names || []; p.names_uk = place.names_uk || [];
      p.place = place.place || place.label + (place.after || '');
      p.anchors = place.anchors.map(point);
      p.claims = row.told.map(function (number, k) {
        var claim = told[number];
        return { sentence: said[k], attribution: claim.attribution, date: claim.date, status: claim.status, reason: claim.reason };
      });
      return { id: row.id || p.layer + '-' + p.places.join('+') + (p.pale ? '-restored' : ''), geometry: place.geometry || null, properties: p };
    });
  }

  function box(geometry) {
    var out = [Infinity, Infinity, -Infinity, -Infinity];
    (function each(parts) {
      if (typeof parts[0] === 'number') { out = [Math.min(out[0], parts[0]), Math.min(out[1], parts[1]), Math.max(out[2], parts[0]), Math.max(out[3], parts[1])]; return; }
      parts.forEach(function (part) { each(part.geometries ? part.geometries : part.coordinates || part); });
    }(geometry.geometries || geometry.coordinates));
    return out;
  }
  /* The table of claims as GeoJSON text, one feature a line, as `geo export` writes it. */
  function geojson() {
    var given = data.geojson, what = rows(given.what), where = rows(given.where), last = 0;
    var features = rows(given.rows).map(function (row) {
      var one = what[row.what], place = where[row.where], at = place.at < 0 ? null : point(place.at), cells = {};
      var start = last + row.gap, end = last = start + row.longer + Array.from(row.sentence || '').length;
      given.keys.forEach(function (key) {
        if (key === 'id') return;
        cells[key] = key === 'lon' ? at && at[0] : key === 'lat' ? at && at[1] : key === 'sentence' ? row.sentence : key === 'sentence_start' ? start :
          key === 'sentence_end' ? end : key in one ? one[key] : place[key];
      });
      var geometry = place.shape === 0 ? { type: 'Point', coordinates: at } : place.shape, feature = { type: 'Feature', id: row.id };
      if (geometry && geometry.type !== 'Point') feature.bbox = box(geometry);
      feature.geometry = geometry;
      feature.properties = cells;
      return JSON.stringify(feature);
    });
    var head = JSON.stringify(given.head).slice(0, -1);
    return features.length ? head + ',"features":[\n' + features.join(',\n') + '\n]}\n' : head + ',"features":[]}\n';
  }
  sm.packed = { rows: rows, texts: texts, basemap: basemap, marks: marks, geojson: geojson, numbers: numbers };
}());
