'use strict';
// Computes beside samen, in a thread of its own.
const bundle = require('./bundle.js').load();

bundle.exports.help(bundle.home);
