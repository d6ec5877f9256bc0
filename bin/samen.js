#!/usr/bin/env node
'use strict';
const { load, programFor } = require('./bundle.js');

const bundle = load(programFor(process.argv.slice(2)));

if (bundle === null) {
  process.stderr.write('samen: it has not been built yet: run "npm ci" (or "npm run build") in its folder\n');
  process.exitCode = 70;
} else {
  bundle.exports.main(bundle.home);
}
