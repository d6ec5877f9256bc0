import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { curveTerms } from '../../../src/analysis/runs/central-run.ts';
import { columnPool } from '../../../src/engine/drawn/column-pool.ts';
import { compileDrawn } from '../../../src/engine/compile/scenario.ts';
import { drawnRun, type DrawnRun } from '../../../src/engine/drawn/drawn-run.ts';
import { drawnKeys } from '../../../src/engine/drawn/drawn-keys.ts';
import type { LineNumber, Plan } from '../../../src/engine/plan.ts';
import { pricesOf } from '../../../src/engine/prices.ts';
import { randomColumns } from '../../../src/engine/drawn/random-columns.ts';
import { centralValue } from '../../../src/engine/settle.ts';
import type { Study } from '../../../src/model/study/study.ts';
import { type Kernel, kernelWith } from '../../../src/numerics/kernel/kernel.ts';
import { anyDrawnStudy } from '../../support/any-drawn-study.ts';
import { anyStudy } from '../../support/any-study.ts';
import { loadedFolder } from '../../support/loaded-folder.ts';
import { root } from '../../support/root.ts';
import { fc, tries } from '../../support/seed.ts';
import { loaded, runOf, studyFrom } from '../../support/studies.ts';

const size = 16;
const blocks = [0, 640];

/** A memory that holds any study of these tests, and one that has room for nothing. */
const enough = 1_000_000;
const small = 0;

/** A scenario's drawn plan, and a way to make a run of it that computes some lines. */
function runsOf(study: Study, id: string, kernel: Kernel) {
  const central = runOf(study, id);
  const plan = compileDrawn(study, central.scenario, central.settled);
  const drawn = drawnKeys(study, plan, central.settled);
  const random = randomColumns(
    drawn,
    { seed: 7, draws: 1000, method: 'random' },
    { size, correlate: () => {}, kernel },
  );
  const variates = new Map(drawn.map((each) => [each.key, each]));
  const drawing = {
    pool: columnPool(kernel, size),
    prices: pricesOf(curveTerms(study)),
    drawn: (key: string) => {
      const variate = variates.get(key);
      return variate === undefined ? undefined : random.of(variate);
    },
    constant: (key: string) => centralValue(central.settled, study.start, key),
    planned: (line: number) => central.columns.number(plan.lines[line]?.id ?? ''),
  };
  const finish = plan.numberOf.get('finish');
  const check = { lines: finish === undefined ? [] : [finish], passes: () => true };
  const make = (lines: readonly LineNumber[], isFused: boolean) =>
    drawnRun(plan, { lines, areKept: true }, { ...drawing, isFused }, check);
  return { plan, random, make };
}

/** What each line is in every draw, as text: 0 and -0 are told apart. */
const textOf = ({ lines: all }: Plan, lines: readonly LineNumber[], run: DrawnRun): string[] =>
  lines.map((line) => {
    const values = [...run.at(line)].map((value) => (Object.is(value, -0) ? '-0' : String(value)));
    return `${all[line]?.id}: ${values.join(' ')}`;
  });

/** Holds lines that are computed together against the same one by one, in two blocks. */
function compare(study: Study, wanted: (plan: Plan) => LineNumber[], doubles = enough): number {
  let compared = 0;
  for (const id of study.scenarios.keys()) {
    const { plan, random, make } = runsOf(study, id, kernelWith(doubles));
    const lines = wanted(plan);
    const [apart, together] = [make(lines, false), make(lines, true)];
    for (const first of blocks) {
      random.draw(first, size);
      apart.compute();
      together.compute();
      expect(textOf(plan, lines, together)).toEqual(textOf(plan, lines, apart));
      compared += lines.length;
    }
  }
  return compared;
}

const all = ({ lines }: Plan): LineNumber[] => [...lines.keys()];
const figures = ({ numberOf }: Plan): LineNumber[] =>
  ['present-value', 'total-cost', 'one-off', 'running', 'finish', 'feasible'].flatMap((id) => numberOf.get(id) ?? []);

describe('lines that are computed together', () => {
  it('are to the last bit what they are one by one: every line of any study', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyStudy, (data) => {
        compared += compare(studyFrom(data), all);
      }),
      { numRuns: tries(40) },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it('are the same where only figures are wanted: with risks, limits and correlations', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyDrawnStudy, (data) => {
        compared += compare(loaded(data).study, figures);
      }),
      { numRuns: tries(60) },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('are the same of the studies that are shipped', () => {
    const shipped = ['scenarios', 'examples', 'examples/cases', 'examples/blank', 'test/reference'].flatMap((folder) =>
      readdirSync(join(root, folder)).map((name) => join(root, folder, name)),
    );
    const folders = shipped.filter((folder) => existsSync(join(folder, 'study.yaml')));
    expect(folders.length).toBeGreaterThan(8);
    for (const folder of folders) {
      const { study } = loadedFolder(folder);
      expect(compare(study, all)).toBeGreaterThan(50);
      expect(compare(study, figures)).toBeGreaterThan(5);
    }
  });

  it('are the same where the memory has no room', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyStudy, (data) => {
        compared += compare(studyFrom(data), all, small) + compare(studyFrom(data), figures, small);
      }),
      { numRuns: tries(10) },
    );
    expect(compared).toBeGreaterThan(100);
  });
});
