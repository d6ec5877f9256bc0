'use strict';
// Preloaded into a process that is measured: writes as its last line how much processor time it took, in microseconds, and the most
// memory it held, in kB, its threads included.
const { writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread)
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeSync(2, `\n${user + system} ${process.resourceUsage().maxRSS}`);
  });
