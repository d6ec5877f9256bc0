import { describe, expect, it } from 'vitest';
import type { Comparison, ScenarioResult } from '../../../src/analysis/runs/comparison.ts';
import type { WrittenStudy } from '../../../src/model/written/written.ts';
import { anyStudy } from '../../support/any-study.ts';
import { differences } from '../../support/figures.ts';
import { fc, tries } from '../../support/seed.ts';
import { compared, comparisonOf, loaded } from '../../support/studies.ts';

/** What of a result has nothing to do with the order of ids. */
function unordered({ phases, criticalPaths, gates, ...rest }: ScenarioResult): unknown {
  const byId = Object.fromEntries(phases.map((phase) => [phase.id, phase]));
  return { ...rest, gates: gates.length, paths: criticalPaths.count, phases: byId };
}

const byName = ({ scenarios, provenance }: Comparison): unknown => ({
  provenance,
  scenarios: Object.fromEntries(scenarios.map((result) => [result.id, unordered(result)])),
});

/** Other names for everything that has one, in another order: what was first is last. */
const renamed = (text: string): string =>
  text.replace(
    /\b(phase|scenario|component|form|criterion|group|number|kind|measure)-(\d+)\b/g,
    (_, thing: string, digits: string) => `${thing}-z${String(99 - Number(digits))}`,
  );

const renameIn = (data: unknown): unknown => JSON.parse(renamed(JSON.stringify(data)));

/** The same data with the keys of every map in another order. */
function reordered(data: unknown, salt: number): unknown {
  if (Array.isArray(data)) return data.map((item) => reordered(item, salt));
  if (typeof data !== 'object' || data === null) return data;
  const place = ([key]: readonly [string, unknown]): number =>
    [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + salt) % 9973, 7);
  const entries = Object.entries(data).toSorted((a, b) => place(a) - place(b));
  return Object.fromEntries(entries.map(([key, value]) => [key, reordered(value, salt)]));
}

/** The same study with every amount of money twice as large. */
const doubled = (study: WrittenStudy): unknown =>
  JSON.parse(
    JSON.stringify(study).replace(
      /"(-?[\d.]+) (EUR[^"]*)"/g,
      (_, amount: string, unit: string) => `"${2 * Number(amount)} ${unit}"`,
    ),
  );

describe('a scenario that extends another and changes nothing', () => {
  it('has exactly its figures', () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const copy = { extends: 'scenario-1' };
        const { scenarios } = compared(loaded({ ...study, scenarios: { ...study.scenarios, copy } }).study);
        const [one, other] = ['scenario-1', 'copy'].map((id) => {
          const found = scenarios.find((each) => each.id === id);
          return JSON.stringify({ ...found, id: '' });
        });

        expect(other).toBe(one);
      }),
      { numRuns: tries(40) },
    );
  });

  it('may do so through another that does the same', () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const chain = { 'a-copy': { extends: 'b-copy' }, 'b-copy': { extends: 'scenario-1', scores: {} } };
        const { scenarios } = compared(loaded({ ...study, scenarios: { ...study.scenarios, ...chain } }).study);
        const figures = ['scenario-1', 'a-copy', 'b-copy'].map((id) =>
          JSON.stringify({ ...scenarios.find((each) => each.id === id), id: '' }),
        );

        expect(new Set(figures).size).toBe(1);
      }),
      { numRuns: tries(20) },
    );
  });
});

describe('a study in which every amount is doubled', () => {
  it('has twice the money, to the last bit, and the same time', () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const twice = new Map(comparisonOf(doubled(study)).scenarios.map((result) => [result.id, result]));
        for (const result of comparisonOf(study).scenarios) {
          const { presentValue, totalCost, oneOff, running, spentBeforeAsOf, beyondHorizon } = result;
          const figures = { presentValue, totalCost, oneOff, running, spentBeforeAsOf, beyondHorizon };
          const ofDouble = twice.get(result.id);

          for (const [name, value] of Object.entries(figures)) {
            expect(ofDouble?.[name as keyof typeof figures]).toBe(2 * value);
          }
          expect(ofDouble?.finish).toBe(result.finish);
          expect(ofDouble?.byYear.map(({ cost }) => cost)).toEqual(result.byYear.map(({ cost }) => 2 * cost));
        }
      }),
    );
  });
});

describe('a study under other names', () => {
  it('has the same figures', () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const figures = renameIn(byName(comparisonOf(study)));

        expect(differences(byName(comparisonOf(renameIn(study))), figures, 1e-12)).toEqual([]);
      }),
    );
  });
});

describe('a study with its keys in another order', () => {
  it('gives the same comparison, byte for byte', () => {
    fc.assert(
      fc.property(anyStudy, fc.nat(9000), (study, salt) => {
        expect(JSON.stringify(comparisonOf(reordered(study, salt)))).toBe(JSON.stringify(comparisonOf(study)));
      }),
    );
  });

  it('is the same study, of which the same hash is taken', () => {
    fc.assert(
      fc.property(anyStudy, fc.nat(9000), (study, salt) => {
        expect(loaded(reordered(study, salt)).canonical()).toBe(loaded(study).canonical());
      }),
      { numRuns: tries(20) },
    );
  });
});
