/* The view in the address after #, so that it can be cited and comes back: what is there is checked before it is used. */
(function () {
  'use strict';
  var page = window.strikemap.page, map = page.map, waiting = 0, written = '';

  function number(text, low, high) {
    return /^-?\d{1,3}(\.\d{1,6})?$/.test(text) && +text >= low && +text <= high ? +text : NaN;
  }
  function write() {
    waiting = 0;
    var said = new URLSearchParams(), centre = map.getCenter();
    if (page.wasMoved()) said.set('view', [map.getZoom(), centre.lat.toFixed(4), centre.lng.toFixed(4)].join('/'));
    var off = [], on = [];
    page.data.layers.forEach(function (layer) {
      var shown = map.hasLayer(page.groups[layer.id]);
      if (layer.shown && !shown) off.push(layer.id);
      if (!layer.shown && shown) on.push(layer.id);
    });
    if (off.length) said.set('off', off.join('.'));
    if (on.length) said.set('on', on.join('.'));
    if (page.chosen) said.set('mark', page.chosen);
    if (page.language !== 'en') said.set('labels', page.language);
    if (page.filter.words()) said.set('find', page.filter.words());
    if (page.filter.days()) said.set('days', page.filter.days());
    var fragment = said.toString().replace(/%2F/g, '/');
    if (fragment === written) return;
    written = fragment;
    /* A frame without an address of its own may not change it: the map works all the same. */
    try { window.history.replaceState(null, '', fragment ? '#' + fragment : window.location.href.split('#')[0]); } catch (error) { /* nothing is lost */ }
  }
  function read() {
    var given = window.location.hash.slice(1);
    if (given === written) return;
    written = given;
    var said = new URLSearchParams(given.slice(0, 2000));
    page.quietly(function () {
      var language = said.get('labels') === 'uk' ? 'uk' : 'en';
      if (language !== page.language) page.speak(language);
      var off = (said.get('off') || '').split('.'), on = (said.get('on') || '').split('.');
      page.data.layers.forEach(function (layer) {
        var show = layer.shown ? off.indexOf(layer.id) < 0 : on.indexOf(layer.id) >= 0, group = page.groups[layer.id];
        if (show !== map.hasLayer(group)) { if (show) map.addLayer(group); else map.removeLayer(group); }
      });
      page.filter.set((said.get('find') || '').slice(0, 200), said.get('days'));
    });
    var mark = said.get('mark'), group = mark === null ? null : page.layerOf['m' + mark];
    var view = (said.get('view') || '').split('/'), zoom = number(view[0], 0, 11), lat = number(view[1] || '', -90, 90), lon = number(view[2] || '', -180, 180);
    var placed = zoom === zoom && lat === lat && lon === lon;
    if (placed) map.setView([lat, lon], Math.max(zoom, map.getMinZoom()), { animate: false });
    if (group && !group.marks['m' + mark].hidden) { if (placed) page.reveal(mark); else page.select(mark, true); }
  }
  page.changed = function () { if (!waiting) waiting = window.setTimeout(write, 150); };
  map.on('moveend layeradd layerremove', page.changed);
  window.addEventListener('hashchange', read);
  read();
  page.quietly(function () {});
  document.documentElement.classList.add('ready');
}());
