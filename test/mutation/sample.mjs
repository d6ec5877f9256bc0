// Mutation testing of a sample: faults drawn at random from all of what computes, each with the tests that reach it, the nearest first.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { allFaults, drawn, withSwitches } from './mutants.mjs';
import { nearestTests } from './nearest.mjs';
import { find, makeCopy, tried } from './runs.mjs';
import { isFound, partOf, scoresOf } from './scores.mjs';

const computing = ['src/engine', 'src/numerics', 'src/analysis'];
const broad = [
  ...['engine', 'numerics', 'analysis', 'reference', 'faults', 'report', 'digipoort', 'cli'].map(
    (each) => `test/${each}`,
  ),
  'test/determinism/drift.test.ts',
  'test/determinism/outputs',
];
/** So many seconds of tests run before the others: most faults are found by these. */
const firstSeconds = 12;
/** What commands print of studies of every kind finds most of what is left then. */
const answers = 'test/determinism/outputs/';
const kept = 'coverage/mutation-sample.json';
const trialKept = 'coverage/mutation/coverage/trial.json';

const say = (line) => process.stdout.write(`${line}\n`);

async function sample(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      left: { type: 'boolean', default: false },
    },
  });
  const folders = positionals.length > 0 ? positionals.map((each) => each.replace(/\/$/, '')) : computing;
  const all = await allFaults(folders);
  const faults = drawn(all, Number(values.sample), Number(values.seed));
  say(`${faults.length} of ${all.length} faults, seed ${values.seed}`);
  const before = new Map(readOr(kept, []));
  // A fault that was found stays so as long as its file is what it was: a sample that was stopped goes on where it was.
  const open = faults.filter(
    ({ key }) =>
      !isFound(before.get(key)) && (values.left || before.get(key) === undefined || before.get(key) === 'open'),
  );
  if (open.length > 0) await runEach(open, before, values.left);
  report(faults, before);
}

function readOr(file, otherwise) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return otherwise;
  }
}

async function runEach(faults, results, isAnew) {
  const { switches, tests } = await prepared(faults, isAnew);
  const waiting = [];
  for (const [done, fault] of faults.entries()) {
    const ownTests = itsTests(fault, switches[fault.key], tests);
    const result = results.get(fault.key) === 'open' ? 'open' : await firstOf(ownTests, switches[fault.key]);
    note(fault, result, `${done + 1}/${faults.length}`, results);
    if (result === 'open') waiting.push([fault, ownTests.others]);
  }
  // Those that are left take long: all the other tests that reach them run.
  for (const [done, [fault, others]] of waiting.entries()) {
    const result = await find(others, switches[fault.key]);
    note(fault, result, `other tests ${done + 1}/${waiting.length}`, results);
  }
}

async function firstOf({ first, others }, itsSwitch) {
  if (first.length === 0) return 'not reached';
  const result = await find(first, itsSwitch);
  return result === 'left' && others.length > 0 ? 'open' : result;
}

/** The copy with these faults in it and what its tests reach; that of a run which was stopped serves once more. */
async function prepared(faults, isAnew) {
  const before = isAnew ? undefined : readOr(trialKept, undefined);
  if (before !== undefined && faults.every(({ key }) => before.switches[key] !== undefined)) return before;
  const { sources, switches } = await withSwitches(faults);
  makeCopy(sources);
  const { tests, refused } = await tried(process.env.SAMEN_MUTATE_TESTS?.split(',') ?? broad);
  for (const file of refused) say(`not used, as it does not pass with switches in the source: ${file}`);
  writeFileSync(trialKept, JSON.stringify({ switches, tests }));
  return { switches, tests };
}

const answering = ({ file }) => Number(file.startsWith(answers));

/** The tests that reach a fault, the nearest first and then the quickest: those that run at once, and the others. */
function itsTests(fault, itsSwitch, tests) {
  const near = ({ file }) => Number(file.startsWith(`${nearestTests(fault.file)}/`));
  const reaching = tests
    .filter(({ reaches }) => reaches[itsSwitch] !== undefined)
    .toSorted((a, b) => near(b) - near(a) || a.seconds - b.seconds);
  let sum = 0;
  const count = reaching.findIndex(({ seconds }, index) => (sum += seconds) > firstSeconds && index > 0);
  const end = count === -1 ? reaching.length : count;
  return { first: reaching.slice(0, end), others: reaching.slice(end).toSorted((a, b) => answering(b) - answering(a)) };
}

/** A run with other tests than before finds more, and takes nothing back. */
function note(fault, result, place, results) {
  const before = results.get(fault.key);
  if (isFound(result) || before === undefined || before === 'open') results.set(fault.key, result);
  writeFileSync(kept, JSON.stringify([...results], null, 1));
  say(`${place} ${result} ${fault.place} ${oneLine(fault.was)} → ${oneLine(fault.becomes)}`);
}

const meanings = { left: '', open: ' (not all tests ran)', 'not reached': ' (no test reaches it)' };

function report(faults, results) {
  const judged = faults.filter(({ key }) => results.has(key));
  say('');
  for (const line of scoresOf(judged.map(({ file, key }) => ({ part: partOf(file), result: results.get(key) }))))
    say(line);
  const left = judged.filter(({ key }) => !isFound(results.get(key)));
  if (left.length > 0) say('\nLeft:');
  for (const { key, place, was, becomes } of left)
    say(`${place} ${oneLine(was)} → ${oneLine(becomes)}${meanings[results.get(key)]}`);
}

const oneLine = (text) => text.replaceAll(/\s+/g, ' ').slice(0, 110);

mkdirSync('coverage', { recursive: true });
await sample(process.argv.slice(2));
