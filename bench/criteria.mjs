// How long `samen criteria` takes on 17 criteria and 5 scenarios as a whole process, against a vectorised numpy program that counts the
// same from the same table: in turn, pair by pair. First it shows that both agree; then it prints the table of docs/performance.md.
//
// Needs Python with numpy (PYTHON names another interpreter than /usr/bin/python3). Where that is missing, it says so and is left out.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { paired } from './paired.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'samen-bench-'));
const python = process.env.PYTHON ?? '/usr/bin/python3';
const [criteria, scenarios] = [17, 5];
const weightings = [10_000, 100_000, 1_000_000];
const pairs = { 10_000: 9, 100_000: 9, 1_000_000: 3 };

/** The same numbers on every machine. */
let state = 2020;
const next = (until) => {
  state = (state * 16807) % 2147483647;
  return state % until;
};

/** Scores from 0 to 100 of each scenario on each criterion, and the order of each group. */
function tableOf(groups) {
  const values = Array.from({ length: scenarios }, () => Array.from({ length: criteria }, () => next(101)));
  const orders = Array.from({ length: groups }, () =>
    Array.from({ length: criteria }, (_, k) => [next(1_000_000), k])
      .toSorted(([a], [b]) => a - b)
      .map(([, k]) => k),
  );
  return { values, orders, say: orders.map((_, group) => (groups === 1 ? 1 : group === 0 ? 0.6 : 0.4)) };
}

function studyOf({ values, orders, say }) {
  const ids = Array.from({ length: criteria }, (_, k) => `c${String(k + 10)}`);
  const lines = [
    'samen: 1',
    'study: bench',
    'title: Bench',
    'currency: EUR',
    'start: 2025-01',
    'horizon: 2030-12',
    'as-of: 2025-01',
    'prices: { basis: real, level: 2025 }',
    'discounting: { rate: 0%, basis: real, base: 2025, timing: mid-year }',
    'criteria:',
    ...ids.map((id) => `  ${id}: { worst: 0, best: 100 }`),
    'stakeholders:',
    ...orders.map((order, g) => `  g${g}: { say: ${100 * say[g]}%, order: [${order.map((k) => ids[k]).join(', ')}] }`),
    'scenarios:',
    ...values.map(
      (row, s) =>
        `  s${s}: { title: S, phases: {}, scores: { ${row.map((value, k) => `${ids[k]}: ${value}`).join(', ')} } }`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function printedBy([program, ...args]) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

const hasNumpy = spawnSync(python, ['-c', 'import numpy']).status === 0;

/** How many standard errors two shares of so many weightings lie apart at most. */
function furthest(ours, theirs, count) {
  const apart = (a, b) => Math.abs(a - b) / Math.sqrt((2 * Math.max(a * (1 - a), 1 / count)) / count);
  return ours.reduce((most, each, place) => Math.max(most, apart(each, theirs[place])), 0);
}

function agree(samen, numpy, count) {
  const { robustness } = JSON.parse(samen);
  const answer = JSON.parse(numpy);
  return ['any', 'order'].map((information) => {
    const view = robustness.views.find((each) => each.information === information && each.group === null);
    const [places, wins] = ['places', 'wins'].map((key) => view.scenarios.flatMap((each) => each[key]));
    return Math.max(
      furthest(places, answer[information].places.flat(), count),
      furthest(wins, answer[information].wins.flat(), count),
    );
  });
}

const say = (line) => process.stdout.write(`${line}\n`);

/** Both on one table: first that they agree, then how long they take. */
function against(groups) {
  const table = tableOf(groups);
  const [yaml, json] = [join(folder, `bench-${groups}.yaml`), join(folder, `bench-${groups}.json`)];
  writeFileSync(yaml, studyOf(table));
  writeFileSync(json, JSON.stringify(table));
  const opponent = fileURLToPath(new URL('criteria/smaa.py', import.meta.url));
  const asked = (count) => ['criteria', yaml, '--weightings', String(count), '--format', 'json'];
  const samen = (count) => [process.execPath, join(root, 'bin/samen.js'), ...asked(count)];
  const numpy = (count) => [python, opponent, json, String(count)];
  const far = agree(printedBy(samen(100_000)), printedBy(numpy(100_000)), 100_000);
  if (far.some((apart) => apart > 4.5)) throw new Error(`samen and numpy lie ${far} standard errors apart`);
  for (const count of weightings) {
    const { ours, theirs, ratio } = paired(samen(count), numpy(count), pairs[count]);
    say(`| ${groups} | ${count} | ${ours.toFixed(3)} | ${theirs.toFixed(3)} | ${ratio.toFixed(3)} |`);
  }
}

try {
  if (hasNumpy) for (const groups of [1, 2]) against(groups);
  else say(`SKIPPED: ${python} has no numpy, which SMAA is held against`);
} finally {
  rmSync(folder, { recursive: true });
}
