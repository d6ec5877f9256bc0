'use strict';
// Computes beside samen, in a thread of its own.
require('./bundle.js').load().exports.help();
