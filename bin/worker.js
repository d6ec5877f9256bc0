'use strict';
// Computes beside samen, in a thread of its own: its part of a simulation, which takes a small part of the program, or whole commands.
const { workerData } = require('node:worker_threads');
const bundle = require('./bundle.js');

if ('commands' in workerData) {
  const { exports, home } = bundle.load();
  exports.help(home);
} else bundle.loadThread().compute();
