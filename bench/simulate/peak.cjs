// Preloaded into a process that is measured: writes the most memory it held, in kB, when it ends.
const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread)
  process.on('exit', () => writeFileSync(process.env.SAMEN_BENCH_PEAK, String(process.resourceUsage().maxRSS)));
