'use strict';
// Stands in the bundle for string-width, which compiles a table of emoji at every start: plain Latin text is as wide as
// it is long; anything else is measured by the library itself.
let measure;

module.exports = (text) => {
  const plain = text.replace(/\u001b\[[0-9;]*m/g, '');
  // eslint-disable-next-line no-control-regex
  if (
    /^[\u0020-\u007e\u00a0-\u024f\u2010-\u2026\u2190-\u21ff\u2212\u2500-\u2593\u25c6\u2713\u2717\u2020\u20ac]*$/.test(
      plain,
    )
  )
    return plain.length;
  measure ??= require('string-width');
  return measure(text);
};
