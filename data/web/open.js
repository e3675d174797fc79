/* Opens the page: its code and its data stand in it deflated and in base 85. What the policy does not know by its hash runs nowhere. */
(function () {
  'use strict';
  var SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%.()*+-;,=>?@^_`{|}~';
  function bytes(text) {
    var of = new Uint8Array(128), i, k, length = text.length, spare = (5 - length % 5) % 5, out = new Uint8Array((length + spare) / 5 * 4), n = 0;
    for (i = 0; i < SIGNS.length; i++) of[SIGNS.charCodeAt(i)] = i;
    for (i = 0; i < length; i += 5) {
      var value = 0;
      for (k = 0; k < 5; k++) value = value * 85 + (i + k < length ? of[text.charCodeAt(i + k)] : 84);
      for (k = 3; k >= 0; k--) { out[n + k] = value % 256; value = Math.floor(value / 256); }
      n += 4;
    }
    return spare ? out.subarray(0, out.length - spare) : out;
  }
  function opened(id) {
    var stream = new Blob([bytes(document.getElementById(id).textContent)]).stream().pipeThrough(new DecompressionStream('deflate'));
    return new Response(stream).json();
  }
  function add(name, text) {
    var element = document.createElement(name);
    element.textContent = text;
    document.head.appendChild(element);
  }
  if (!window.DecompressionStream) { document.getElementById('sm-still').hidden = false; return; }
  Promise.all([opened('sm-code'), opened('sm-data')]).then(function (parts) {
    window.strikemapData = parts[1];
    window.strikemapData.basemap = parts[0].basemap;
    add('style', parts[0].style);
    parts[0].scripts.forEach(function (script) { add('script', script); });
  });
}());
