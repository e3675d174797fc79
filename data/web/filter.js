/* Search and days: what does not match leaves the list and the map; how much is left is told to screen readers too. */
(function () {
  'use strict';
  var sm = window.strikemap, page = sm.page, map = page.map, NONE = {};
  var field = document.getElementById('sm-find'), told = document.getElementById('sm-found'), days = document.getElementById('sm-days');
  var items = page.items;
  var names = Array.prototype.map.call(document.querySelectorAll('aside .named li'), function (node) { return { node: node }; });
  var sections = Array.prototype.slice.call(document.querySelectorAll('aside section'));
  var state = { words: '', from: 0, to: 0, last: 0 }, waiting = 0, result = null;

  /* Case, accents and the several apostrophes make no difference. */
  function fold(text) {
    return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[\u2018\u2019\u02bc\u2032`]/g, "'").replace(/\s+/g, ' ');
  }
  function textOf(item) {
    if (item.text === undefined) {
      var p = item.feature ? item.feature.properties : NONE;
      item.text = fold([item.headline, item.section.title, item.section.subtitle, p.label_uk || ''].concat(item.said, item.by, item.why).join(' '));
    }
    return item.text;
  }
  function textOfName(name) {
    if (name.text === undefined) name.text = fold(name.node.textContent);
    return name.text;
  }
  function has(text, words) { return words.every(function (word) { return text.indexOf(word) >= 0; }); }
  /* Spans of days stand in the list as offsets from the first one; what has no day always shows. */
  function within(item) {
    if (!item.days || (state.from === 0 && state.to === state.last)) return true;
    return item.days.split(' ').some(function (span) {
      var ends = span.split('-');
      return +ends[0] <= state.to && +(ends[1] || ends[0]) >= state.from;
    });
  }
  function apply(silent) {
    waiting = 0;
    var words = fold(state.words).trim().split(' ').filter(Boolean), seen = {}, left = 0, folded = 0;
    items.forEach(function (item) {
      var on = within(item) && has(textOf(item), words), key = item.feature && 'm' + item.feature.id;
      item.hidden = !on;
      if (item.node) item.node.hidden = !on;
      if (on) left += 1;
      if (on && item.folded) folded += 1;
      if (key) seen[key] = seen[key] || on;
    });
    names.forEach(function (name) { name.node.hidden = !has(textOfName(name), words); });
    sections.forEach(function (section) { section.hidden = !section.querySelector('li:not([hidden])'); });
    var popup = page.chosen;
    Object.keys(page.groups).forEach(function (layer) {
      var marks = page.groups[layer].marks || {};
      Object.keys(marks).forEach(function (key) {
        var p = marks[key].feature.properties;
        var on = key in seen ? seen[key] : has(fold([p.label, p.place, p.label_uk || ''].join(' ')), words);
        if (!on && 'm' + popup === key) map.closePopup();
        sm.show(page.groups[layer], marks[key].feature.id, on);
      });
    });
    var hidden = page.rest && !folded;
    if (page.rest) page.rest.hidden = hidden;
    var narrowed = words.length || state.from > 0 || state.to < state.last;
    result = narrowed ? [left ? '{0} of {1} entries' : 'Nothing found: press Escape in the search field to see all {0} again', left || items.length, items.length] : null;
    retell();
    /* What is found is shown, also where it was folded away. */
    if (page.rest && narrowed && !hidden && !page.rest.open) { page.ready(); page.rest.open = true; }
    if (!silent) page.changed();
  }
  function retell() { told.textContent = result ? page.tr(result[0]).replace('{0}', result[1]).replace('{1}', result[2]) : ''; }
  function soon() { if (!waiting) waiting = window.setTimeout(apply, 120); }

  field.parentNode.hidden = !(items.length || names.length);
  field.addEventListener('input', function () { state.words = field.value; soon(); });
  field.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape' || !field.value) return;
    event.preventDefault();
    event.stopPropagation();
    field.value = state.words = '';
    apply();
  });

  /* ---- days ---- */
  var from, to;
  function dayOf(offset) { var day = new Date(days.dataset.first + 'T00:00:00Z'); day.setUTCDate(day.getUTCDate() + offset); return day.toISOString().slice(0, 10); }
  function offsetOf(day) { return Math.round((Date.parse(day + 'T00:00:00Z') - Date.parse(days.dataset.first + 'T00:00:00Z')) / 864e5); }
  function inWords(offset) {
    return new Date(dayOf(offset) + 'T00:00:00Z').toLocaleDateString(page.language === 'uk' ? 'uk' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  }
  function daysTold() {
    [from, to].forEach(function (slider, i) {
      var words = inWords(i ? state.to : state.from);
      slider.value = i ? state.to : state.from;
      slider.setAttribute('aria-valuetext', words);
      slider.parentNode.querySelector('output').textContent = words;
    });
    var st = sm.state(map), first = inWords(state.from), last = inWords(state.to), stamp = page.tr(st.stampWords);
    if (st.stamp) st.stamp.textContent = page.filter && page.filter.days() ? stamp.replace(/^[^·]*/, (first === last ? first : first + ' – ' + last) + ' ') : stamp;
  }
  if (days) {
    from = days.querySelector('[name=from]'); to = days.querySelector('[name=to]');
    state.last = state.to = +to.max;
    days.hidden = false;
    from.addEventListener('input', function () { state.from = +from.value; state.to = Math.max(state.to, state.from); daysTold(); soon(); });
    to.addEventListener('input', function () { state.to = +to.value; state.from = Math.min(state.from, state.to); daysTold(); soon(); });
    daysTold();
  }

  page.filter = {
    retell: function () { retell(); if (days) daysTold(); },
    words: function () { return state.words; },
    days: function () { return state.from > 0 || state.to < state.last ? dayOf(state.from) + '/' + dayOf(state.to) : ''; },
    set: function (words, span) {
      state.words = field.value = words;
      state.from = 0; state.to = state.last;
      var ends = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(span || '');
      if (days && ends) {
        var a = offsetOf(ends[1]), b = offsetOf(ends[2]);
        if (a <= b && b >= 0 && a <= state.last) { state.from = Math.max(0, a); state.to = Math.min(state.last, b); }
      }
      if (days) daysTold();
      apply(true);
    }
  };
}());
