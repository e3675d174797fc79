/* The page as something to pass on: labels in another language, code to embed it, and its data as a file. */
(function () {
  'use strict';
  var sm = window.strikemap, page = sm.page, map = page.map, tools = document.getElementById('sm-tools');

  /* ---- the page in English or Ukrainian; quotes keep their own language ---- */
  var button = document.getElementById('sm-uk');
  page.speak = function (language) {
    page.language = language === 'uk' ? 'uk' : 'en';
    button.setAttribute('aria-pressed', page.language === 'uk' ? 'true' : 'false');
    sm.speak(map, page.language, page.words);
    page.retitle(page.language);
    page.filter.retell();
    page.changed();
  };
  button.addEventListener('click', function () { page.speak(page.language === 'uk' ? 'en' : 'uk'); });

  /* ---- embed ---- */
  var embed = document.getElementById('sm-embed'), code = embed.querySelector('textarea'), told = embed.querySelector('[role=status]');
  function quoted(text) { return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;'); }
  function snippet() {
    var here = window.location, served = here.protocol === 'http:' || here.protocol === 'https:';
    var file = served ? here.href.split('#')[0] : here.pathname.split('/').pop() || 'map.html';
    return '<iframe src="' + quoted(file + here.hash) + '" title="' + quoted(document.title) + '" width="100%" height="640" style="border:0" loading="lazy" sandbox="allow-scripts allow-popups allow-downloads"></iframe>';
  }
  /* On the click, not on "toggle": that comes a moment after the code is shown, and it would be shown empty. */
  embed.querySelector('summary').addEventListener('click', function () { code.value = snippet(); told.textContent = ''; });
  embed.addEventListener('keydown', function (event) { if (event.key === 'Escape' && embed.open) { embed.open = false; embed.querySelector('summary').focus(); event.stopPropagation(); } });
  embed.querySelector('button').addEventListener('click', function () {
    code.value = snippet();
    code.select();
    var copied = function () { told.textContent = page.tr('Copied'); }, failed = function () {
      told.textContent = page.tr(document.execCommand('copy') ? 'Copied' : 'Selected: copy it with Ctrl+C');
    };
    if (navigator.clipboard) navigator.clipboard.writeText(code.value).then(copied, failed); else failed();
  });

  /* ---- the page's own data, as a file ---- */
  var save = document.getElementById('sm-save');
  save.addEventListener('click', function () {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([sm.packed.geojson()], { type: 'application/geo+json' }));
    link.download = page.data.name + '.geojson';
    document.body.appendChild(link);
    link.click();
    link.remove();
    window.setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  });
  tools.hidden = false;
}());
