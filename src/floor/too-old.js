/*
 * Runs before everything else, in the oldest of browsers: shows the sentence of the page that says what would do, and the page's own
 * script then leaves it alone. Asked is what the pages cannot do without: Chromium 97 and Safari 15.4 have it.
 */
(function () {
  function has(holder, names) {
    for (var at = 0; at < names.length; at++) if (typeof holder[names[at]] !== 'function') return false;
    return true;
  }
  if (has(Array.prototype, ['at', 'flatMap', 'findLast']) && has(Object, ['hasOwn', 'fromEntries'])) return;
  document.documentElement.setAttribute('data-too-old', '');
  document.addEventListener('DOMContentLoaded', function () {
    var named = /(?:Edge?|OPR|Firefox|Chrome|MSIE|Trident|Version)[/ ][\d.]+/.exec(navigator.userAgent);
    var name = named ? named[0].replace('Version', 'Safari') : navigator.userAgent;
    document.getElementById('browser').appendChild(document.createTextNode(name));
    document.getElementById('root').style.display = 'none';
    document.getElementById('too-old').style.display = 'block';
  });
})();
