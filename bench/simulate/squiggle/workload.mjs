// Workload W in Squiggle: sample sets, and a function for each draw where Squiggle has no closed form.
//
// usage: node workload.mjs FOLDER DRAWS; prints JSON. It computes exactly what ../workload.py computes.
// Squiggle computes with the same functions of Math.
/* oxlint-disable same-everywhere/same-everywhere */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '@quri/squiggle-lang';
import { parse } from 'yaml';

const [folder, draws] = [process.argv[2], Number(process.argv[3])];
const read = (name) => parse(readFileSync(join(folder, name), 'utf8'));
const study = read('study.yaml');
const scenarios = readdirSync(folder)
  .filter((name) => name.endsWith('.scenario.yaml'))
  .toSorted()
  .map(read);

const monthsOf = (text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1;
const share = (text) => Number.parseFloat(text) / 100;
const start = monthsOf(study.start);
const horizon = monthsOf(study.horizon) + 1 - start;

/** How much a euro of each month counts, indexed by calendar year and discounted by the month. */
const factors = Array.from({ length: horizon + 120 }, (_, month) => {
  const year = Math.floor((start + month) / 12);
  const since = start + month - study.discounting.base * 12;
  const index = Math.exp(Math.log1p(share(study.indexation.general)) * (year - study.prices.level));
  return index * Math.exp((-Math.log1p(share(study.discounting.rate)) * (since + 0.5)) / 12);
});
const sums = [0];
for (const factor of factors) sums.push(sums.at(-1) + factor);

const word = (...parts) =>
  parts
    .join('_')
    .replaceAll(/[^a-z0-9_]/gi, '_')
    .toLowerCase();
const triangular = ({ low, mode, high }) => `SampleSet.fromDist(triangular(${low}, ${mode}, ${high}))`;

const lines = [
  `factors = [${factors.join(', ')}]`,
  `sums = [${sums.join(', ')}]`,
  'summed(t) = { i = floor(t); sums[i] + (t - i) * factors[i] }',
  'of(moments) = SampleSet.map(moments, summed)',
  `served = summed(${horizon})`,
  'within(x) = min([x, served])',
  ...Object.entries(study.assumptions).map(
    ([name, assumption]) => `${word('all', name)} = ${triangular(assumption.value)}`,
  ),
];

for (const { scenario, phases, running, assumptions } of scenarios) {
  const named = (amount) => {
    const name = String(amount).slice(1);
    return name in assumptions ? word(scenario, name) : word('all', name);
  };
  const event = (name) => (name === 'start' ? '0' : word(scenario, name.replace('.end', '_end')));
  for (const [name, assumption] of Object.entries(assumptions)) {
    lines.push(`${word(scenario, name)} = ${triangular(assumption.value)}`);
  }
  const costs = [];
  for (const [name, phase] of Object.entries(phases)) {
    const before = [phase.after ?? []].flat().map((each) => word(scenario, each, 'end'));
    const [from, until] = [word(scenario, name, 'from'), word(scenario, name, 'end')];
    const length = `${named(phase.work[0].effort)} / ${phase.team}`;
    if (before.length === 0) lines.push(`${until} = ${length}`, `${from}_sum = 0`);
    else {
      const latest = before.length === 1 ? before[0] : `SampleSet.map2(${before.join(', ')}, {|a, b| max([a, b])})`;
      lines.push(`${from} = ${latest}`, `${until} = ${from} + ${length}`);
      lines.push(`${from}_sum = ${before.length === 1 ? `${before[0]}_sum` : `of(${from})`}`);
    }
    lines.push(`${until}_sum = of(${until})`);
    const rate = study.responsibility[phase.responsibility].rate * phase.team;
    costs.push(`${rate} * (${until}_sum - ${from}_sum)`);
  }
  for (const { amount, from, until } of running) {
    const sum = (name) => {
      if (name === 'start') return '0';
      return name === 'horizon' ? 'served' : `SampleSet.map(${event(name)}_sum, within)`;
    };
    costs.push(`${named(amount)} * (${sum(until)} - ${sum(from)})`);
  }
  lines.push(`${word(scenario, 'cost')} = ${costs.join(' + ')}`);
  const last = Object.keys(phases).at(-1);
  lines.push(`${word(scenario, 'finish')} = ${word(scenario, last, 'end')}`);
}

const ids = scenarios.map(({ scenario }) => scenario);
const cost = (id) => word(id, 'cost');
lines.push(
  `cheapest = SampleSet.mapN([${ids.map(cost).join(', ')}], {|costs| List.findIndex(costs, {|x| x == min(costs)})})`,
);
const results = ids.map((id) => {
  const finish = word(id, 'finish');
  const quantiles = [0.1, 0.5, 0.9].map((p) => `quantile(${cost(id)}, ${p})`);
  return `[mean(${cost(id)}), ${quantiles.join(', ')}, quantile(${finish}, 0.5), quantile(${finish}, 0.9)]`;
});
lines.push(`[[${results.join(', ')}], [SampleSet.toList(cheapest)]]`);

const { result } = await run(lines.join('\n'), { environment: { sampleCount: draws, xyPointLength: 1000, seed: '1' } });
if (!result.ok) throw new Error(String(result.value));
const [figures, [winners]] = result.value.result.asJS();
const wins = ids.map((_, index) => winners.filter((winner) => winner === index).length / draws);
const keys = ['mean', 'p10', 'p50', 'p90', 'finishP50', 'finishP90'];
const entries = ids.map((id, index) => [
  id,
  { ...Object.fromEntries(keys.map((key, at) => [key, figures[index][at]])), cheapest: wins[index] },
]);
process.stdout.write(JSON.stringify(Object.fromEntries(entries)));
