import { describe, expect, it } from 'vitest';
import { centralRun, type CentralRun, curveTerms } from '../../../src/analysis/runs/central-run.ts';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import { correlateOf } from '../../../src/analysis/draws/correlated.ts';
import { blockSize } from '../../../src/analysis/simulate/request.ts';
import { runOf, type Simulator, simulatorOf } from '../../../src/analysis/simulate/block-simulator.ts';
import { evaluate } from '../../../src/engine/evaluate.ts';
import { pricesOf } from '../../../src/engine/prices.ts';
import { centralValue } from '../../../src/engine/settle.ts';
import type { Dated, Study } from '../../../src/model/study/study.ts';
import type { WrittenStudy } from '../../../src/model/written/written.ts';
import { anyDrawnStudy } from '../../support/any-drawn-study.ts';
import { anyStudy } from '../../support/any-study.ts';
import { integer, oneOf } from '../../support/any-value.ts';
import { fc, tries } from '../../support/seed.ts';
import { loaded } from '../../support/studies.ts';

type Method = 'random' | 'latin';

const draws = 5000;

/** The simulator of a study; null where its central values cannot be computed, as of a scale without length. */
function simulatorFor(study: Study, method: Method): Simulator | null {
  const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
  if (runs.problems.length > 0) return null;
  const request = {
    asOf: study.asOf,
    by: study.rankedBy,
    draws,
    seed: 7,
    method,
    byDate: null,
    budget: null,
    outside: null,
    curve: false,
  };
  return simulatorOf(study, runs, request, { correlate: correlateOf(study) });
}

/** The same number; of nothing, its sign does not matter. */
const same = (a: number | undefined, b: number): boolean => a === b || Object.is(a, b);

/** Draws some of a first block, some of another, so that nothing of the first is left. */
function drawTwice({ random }: Simulator, first: number, compute: () => void): void {
  for (const from of [0, first]) {
    random.draw(from, blockSize);
    compute();
  }
}

/** Which draws are looked at: those at the ends of a block, and one between. */
const looked = [0, 517, blockSize - 1];

describe('one engine', () => {
  it('gives draw k of every line what a central run on the values of draw k gives it: with risks, limits, correlations, line by line and together', () => {
    const seen = { drawn: 0, risks: 0, limits: 0, correlated: 0, moved: 0 };
    fc.assert(
      fc.property(
        anyDrawnStudy,
        oneOf<Method>('random', 'latin'),
        integer(0, draws - blockSize),
        (data, method, first) => {
          const { study } = loaded(data);
          const simulator = simulatorFor(study, method);
          if (simulator === null) return;
          const { random, drawnScenarios } = simulator;
          for (const drawnScenario of drawnScenarios) {
            const { plan, run, drawn } = drawnScenario;
            const all = [...plan.lines.keys()];
            const blocks = [false, true].map((isFused) =>
              runOf(study, drawnScenario, { ...simulator, isFused }, { lines: all, areKept: true }),
            );
            drawTwice(simulator, first, () => {
              for (const block of blocks) block.compute();
            });
            const columns = new Map(drawn.map((variate) => [variate.key, random.of(variate)]));
            for (const k of looked) {
              const one = evaluate(plan, all, {
                draws: 1,
                prices: pricesOf(curveTerms(study)),
                given: (key) => Float64Array.of(columns.get(key)?.[k] ?? centralValue(run.settled, study.start, key)),
                planned: (line) => run.columns.number(plan.lines[line]?.id ?? ''),
              });
              for (const block of blocks) {
                const differ = all.filter((line) => !same(block.at(line)[k], one.at(line)));
                expect(differ.map((line) => [plan.lines[line]?.id, block.at(line)[k], one.at(line)])).toEqual([]);
              }
            }
            seen.drawn += drawn.length;
            seen.risks += plan.lines.filter(({ rule }) => rule === 'happens').length;
            seen.limits += plan.lines.filter(({ rule }) => rule === 'capped-supplier-price').length;
            seen.correlated += study.correlations.length;
            seen.moved += all.filter((line) => blocks[0]?.at(line)[0] !== blocks[0]?.at(line)[1]).length;
          }
        },
      ),
      { numRuns: tries(40) },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(tries(50));
  });

  it('gives every figure what a central run gives where the values of draw k are all that is known', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyStudy, oneOf<Method>('random', 'latin'), (data, method) => {
        const { study } = loaded(withoutPlans(data));
        const simulator = simulatorFor(study, method);
        if (simulator === null) return;
        simulator.compute(0, blockSize);
        for (const [index, drawnScenario] of simulator.drawnScenarios.entries()) {
          for (const k of looked) {
            const known = knownRun(drawnScenario.run, simulator, index, k);
            if (known === null) continue;
            simulator.figures.forEach((_, figure) => {
              if (drawnScenario.isPresent[figure] !== true) return;
              const line = drawnScenario.plan.lines[drawnScenario.figures[figure] ?? -1]?.id ?? '';
              // Nothing is nothing, whatever its sign.
              const drawn = (simulator.quantities[index]?.[figure]?.[k] ?? Number.NaN) + 0;
              expect([line, drawn]).toEqual([line, known.columns.number(line) + 0]);
              compared += 1;
            });
            expect(simulator.rankingInputs[index]?.feasible[k]).toBe(known.columns.number('feasible'));
          }
        }
      }),
      { numRuns: tries(40) },
    );
    expect(compared).toBeGreaterThan(tries(1000));
  });
});

/** Without what sets a draw apart from a central run: a plan that it deviates from, and a reserve in that. */
const withoutPlans = ({ contingency: _, ...study }: WrittenStudy): WrittenStudy => ({
  ...study,
  responsibility: Object.fromEntries(
    Object.entries(study.responsibility ?? {}).map(([id, form]) => [
      id,
      { ...form, 'deviation-borne-by-supplier': '0%' },
    ]),
  ),
});

/** The central run in which every value in force is a constant: that of draw k. Null where such values cannot be computed. */
function knownRun(
  { settled, scenario }: CentralRun,
  { study, drawnScenarios, random }: Simulator,
  index: number,
  k: number,
): CentralRun | null {
  const inForce = new Map(settled.inForce);
  for (const variate of drawnScenarios[index]?.drawn ?? []) {
    const value = random.of(variate)[k] as number;
    inForce.set(variate.key, { ...(inForce.get(variate.key) as Dated), value: { shape: 'constant', value } });
  }
  const found = centralRun(study, { ...settled, inForce }, scenario);
  return 'columns' in found ? found : null;
}
