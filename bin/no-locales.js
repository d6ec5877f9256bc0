'use strict';
// Stands in the bundle for the messages of zod in many languages, a sixth of the whole, which samen does not show: a problem
// of a study is told in its own words.
module.exports = {};
