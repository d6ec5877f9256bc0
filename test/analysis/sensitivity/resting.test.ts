import { describe, expect, it } from 'vitest';
import { restingOn, restingOnAny } from '../../../src/analysis/sensitivity/resting.ts';
import type { Plan } from '../../../src/engine/plan.ts';
import type { AssumptionKey } from '../../../src/model/study/assumption-key.ts';
import { anyStudy } from '../../support/any-study.ts';
import { fc, tries } from '../../support/seed.ts';
import { runOf, studyFrom } from '../../support/studies.ts';

/** The same said plainly: a line rests on what it is given, and on all that its inputs rest on, which stand before it. */
function restingPlainly({ lines }: Plan, keys: readonly AssumptionKey[]): number[] {
  const rests: number[] = [];
  for (const line of lines) {
    const isGiven = line.rule === 'given' && keys.includes(line.assumption);
    const uses = 'inputs' in line ? line.inputs : [];
    rests.push(isGiven || uses.some((input) => rests[input] === 1) ? 1 : 0);
  }
  return rests;
}

const keysOf = ({ lines }: Plan): AssumptionKey[] => [
  ...new Set(lines.flatMap((line) => (line.rule === 'given' ? [line.assumption] : []))),
];

describe('the lines that rest on an assumption', () => {
  it('are those of any plan that use it, and that use these', () => {
    let marked = 0;
    const property = fc.property(anyStudy, (data) => {
      const { plan } = runOf(studyFrom(data), Object.keys(data.scenarios)[0] as string);
      const keys = keysOf(plan);
      for (const key of keys) {
        const rests = [...restingOn(plan, key)];
        expect([key, rests]).toEqual([key, restingPlainly(plan, [key])]);
        marked += rests.filter((each) => each === 1).length;
      }
      const some = keys.filter((_, index) => index % 2 === 0);
      expect([...restingOnAny(plan, some)]).toEqual(restingPlainly(plan, some));
    });
    fc.assert(property, { numRuns: tries(40) });
    expect(marked).toBeGreaterThan(100);
  });

  it('are none where nothing is given it', () => {
    const [data] = fc.sample(anyStudy, { numRuns: 1, seed: 1 });
    const { plan } = runOf(
      studyFrom(data as NonNullable<typeof data>),
      Object.keys(data?.scenarios ?? {})[0] as string,
    );

    expect([...restingOn(plan, 'nobody' as AssumptionKey)].every((each) => each === 0)).toBe(true);
  });
});
