// How long `samen explain` takes as a whole process, as a multiple of `samen compare`: a study of five scenarios, of which twelve
// assumptions changed, so that the exact Shapley values rest on 4,096 settings of two scenarios.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paired } from './paired.mjs';

const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
const known = (was, now) =>
  `known: { 2024-01: { value: ${was}, kind: judgement, why: then }, 2025-01: { value: ${now}, kind: judgement, why: now } }`;

const phase = (number, scenario) =>
  `      phase-${number}: { ${number > 1 ? `after: phase-${number - 1}, ` : ''}responsibility: hired, team: ${2 + scenario} fte, ` +
  `work: [{ effort: $effort-${number} }] }`;

const scenario = (number) => `  scenario-${number}:
    title: Scenario ${number}
    phases:
${numbers.map((each) => phase(each, number)).join('\n')}
    running:
      - { title: Old, amount: € ${50 + number}k/month, from: start, until: phase-12.end }
      - { title: New, amount: € ${20 + number}k/month, from: phase-12.end, until: horizon }`;

const study = `samen: 1
study: bench
title: Twelve changes
currency: EUR
start: 2024-01
horizon: 2044-12
as-of: 2025-01
as-of-dates: { 2024-01: { title: Then }, 2025-01: { title: Now } }
prices: { basis: real, level: 2024 }
discounting: { rate: 2.25%, basis: real, base: 2024, timing: mid-year }
assumptions:
${numbers.map((each) => `  effort-${each}: { unit: person-months, ${known(10 + each, 12 + 2 * each)} }`).join('\n')}
responsibility:
  hired: { rate: 12000 EUR/person-month }
scenarios:
${[1, 2, 3, 4, 5].map(scenario).join('\n')}
`;

const folder = mkdtempSync(join(tmpdir(), 'samen-bench-'));
const file = join(folder, 'study.yaml');
writeFileSync(file, study);
const samen = (command) => [process.execPath, 'bin/samen.js', command, file];
const pairs = 31;
const { ours, theirs, ratio } = paired(samen('explain'), samen('compare'), pairs);
rmSync(folder, { recursive: true });
process.stdout.write(
  `samen explain ${ours.toFixed(3)} s, samen compare ${theirs.toFixed(3)} s, ratio ${ratio.toFixed(2)} ` +
    `(five scenarios, twelve changes; medians of ${pairs} pairs, Node ${process.version})\n`,
);
