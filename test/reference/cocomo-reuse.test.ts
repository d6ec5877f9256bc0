import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { once } from '../support/columns.ts';
import { resultOf, studyOf } from '../support/studies.ts';

/** Percentages DM, CM and IM, ratings SU, AA and UNFM. */
interface Reuse {
  readonly id: string;
  readonly inputs: Readonly<Record<'dm' | 'cm' | 'im' | 'su' | 'aa' | 'unfm', number>>;
  readonly aam: number;
  /** What reuse of so much takes, counted in the same measure. */
  readonly reused?: { readonly size: number; readonly effort: number };
}

const cases = JSON.parse(readFileSync(new URL('cocomo-reuse.json', import.meta.url), 'utf8')) as readonly Reuse[];

describe('the reuse model of COCOMO II', () => {
  it.each(cases)('gives the adaptation adjustment modifier of $id', ({ inputs, aam }) => {
    const { dm, cm, im, su, aa, unfm } = inputs;

    expect(once('aam', [dm / 100, cm / 100, im / 100, su, aa, unfm])).toBeCloseTo(aam, 12);
  });

  it.each(cases.filter(({ reused }) => reused !== undefined))('gives the effort of a study from $id', (each) => {
    const { dm, cm, im, su, aa, unfm } = each.inputs;
    const study = studyOf(
      { phases: { adapt: { duration: 1, responsibility: 'teams', work: [{ reuse: 'software' }] } } },
      {
        components: {
          software: {
            build: each.reused?.size,
            adaptation: {
              'design-modified': `${dm}%`,
              'code-modified': `${cm}%`,
              integration: `${im}%`,
              understanding: su,
              assessment: aa,
              unfamiliarity: unfm,
            },
          },
        },
      },
    );

    expect(resultOf(study).effort).toBeCloseTo(each.reused?.effort ?? Number.NaN, 9);
  });
});
