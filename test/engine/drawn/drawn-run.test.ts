import { describe, expect, it } from 'vitest';
import { curveTerms } from '../../../src/analysis/runs/central-run.ts';
import { compileDrawn } from '../../../src/engine/compile/scenario.ts';
import { columnPool } from '../../../src/engine/drawn/column-pool.ts';
import { drawnRun } from '../../../src/engine/drawn/drawn-run.ts';
import { drawnKeys } from '../../../src/engine/drawn/drawn-keys.ts';
import { evaluate } from '../../../src/engine/evaluate.ts';
import { randomColumns } from '../../../src/engine/drawn/random-columns.ts';
import { pricesOf } from '../../../src/engine/prices.ts';
import { kernelWith } from '../../../src/numerics/kernel/kernel.ts';
import { centralValue } from '../../../src/engine/settle.ts';
import type { Study } from '../../../src/model/study/study.ts';
import { anyStudy } from '../../support/any-study.ts';
import { fc, tries } from '../../support/seed.ts';
import { runOf, studyFrom } from '../../support/studies.ts';

const size = 16;

/** A memory that holds any study of these tests. */
const enough = 1_000_000;

/** Every line of a scenario's drawn plan: in blocks, and in a central run on the values of each draw. */
function bothWays(study: Study, id: string, first: number) {
  const central = runOf(study, id);
  const plan = compileDrawn(study, central.scenario, central.settled);
  const drawn = drawnKeys(study, plan, central.settled);
  const kernel = kernelWith(enough);
  const random = randomColumns(
    drawn,
    { seed: 7, draws: 1000, method: 'random' },
    { size, correlate: () => {}, kernel },
  );
  const variates = new Map(drawn.map((each) => [each.key, each]));
  const prices = pricesOf(curveTerms(study));
  const constant = (key: string) => centralValue(central.settled, study.start, key);
  const planned = (line: number) => central.columns.number(plan.lines[line]?.id ?? '');
  const all = [...plan.lines.keys()];
  const column = (key: string) => {
    const variate = variates.get(key);
    return variate === undefined ? undefined : random.of(variate);
  };
  const run = drawnRun(
    plan,
    { lines: all, areKept: true },
    { pool: columnPool(kernel, size), prices, drawn: column, constant, planned },
    { lines: [0], passes: () => true },
  );
  random.draw(0, size);
  run.compute();
  random.draw(first, size);
  run.compute();
  const one = (draw: number) =>
    evaluate(plan, all, {
      draws: 1,
      prices: pricesOf(curveTerms(study)),
      given: (key) => Float64Array.of(column(key)?.[draw] ?? constant(key)),
      planned,
    });
  return { plan, all, run, one, drawn };
}

/** The same number; of nothing, its sign does not matter. */
const same = (a: number | undefined, b: number): boolean => a === b || Object.is(a, b);

describe('a run of blocks', () => {
  it('gives draw k of every line what a central run on the values of draw k gives it', () => {
    let drawnAtAll = 0;
    fc.assert(
      fc.property(anyStudy, fc.integer({ min: 0, max: 900 }), (data, first) => {
        const study = studyFrom(data);
        for (const id of study.scenarios.keys()) {
          const { plan, all, run, one, drawn } = bothWays(study, id, first);
          drawnAtAll += drawn.length;
          for (const draw of [0, 3, size - 1]) {
            const columns = one(draw);
            const differ = all.filter((line) => !same(run.at(line)[draw], columns.at(line)));
            expect(differ.map((line) => [plan.lines[line]?.id, run.at(line)[draw], columns.at(line)])).toEqual([]);
          }
        }
      }),
      { numRuns: tries(60) },
    );
    expect(drawnAtAll).toBeGreaterThan(100);
  });
});

const variate = (max: number) => ({ stream: 'team', from: { shape: 'uniform', min: 0, max } as const });

describe('luck', () => {
  it('is the same for two estimates of one stream, and fills a block to its end', () => {
    const blocks = { size, correlate: () => {}, kernel: kernelWith(enough) };
    const random = randomColumns([variate(1), variate(2)], { seed: 1, draws: 40, method: 'random' }, blocks);
    random.draw(32, 8);
    const [one, two] = [random.of(variate(1)), random.of(variate(2))];
    expect(new Set(one).size).toBe(8);
    expect([...two]).toEqual([...one].map((value) => 2 * value));
    expect([...one.subarray(8)]).toEqual(Array.from({ length: 8 }, () => one[0]));
  });
});
