'use strict';
// Stands in the bundle for the messages of zod in many languages, a sixth of the whole, which samen does not show: a problem
// of a study is reported in its own words.
module.exports = {};
