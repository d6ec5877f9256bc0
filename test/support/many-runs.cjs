'use strict';
// Runs the built samen many times in one process, for a test of this Node or of these surroundings: a list of lists of
// arguments comes in, a list of what each wrote and ended with goes out, both as JSON.
const { readFileSync } = require('node:fs');
const bundle = require('../../bin/bundle.js').load();

const page = (texts) => ({ isTerminal: false, width: null, write: (text) => void texts.push(text) });

async function ran(args) {
  const [out, err] = [[], []];
  const { nodeHost, run } = bundle.exports;
  const host = { ...nodeHost(bundle.home), out: page(out), err: page(err), env: process.env };
  const code = await run(args, host);
  return { stdout: out.join(''), stderr: err.join(''), code };
}

async function all() {
  const results = [];
  for (const args of JSON.parse(readFileSync(0, 'utf8'))) results.push(await ran(args));
  process.stdout.write(JSON.stringify(results));
}

void all();
