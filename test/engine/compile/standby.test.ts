import { describe, expect, it } from 'vitest';
import { once } from '../../support/columns.ts';
import { oneDraw } from '../../support/draws.ts';
import { anyDrawnStudy } from '../../support/any-drawn-study.ts';
import { fc, tries } from '../../support/seed.ts';
import { faultsOf, resultOf, studyFrom, studyOf, work } from '../../support/studies.ts';

const form = { rate: 10_000, premium: '10%', direction: '20%', 'direction-rate': 8000 };
const late = (by: string) => ({
  title: 'Late',
  probability: '50%',
  kind: 'judgement' as const,
  delays: { phase: 'build', by },
});
const happens = { 'only/risks/0/luck': 0 };
const happensNot = { 'only/risks/0/luck': 0.9 };

const study = (terms: object, { by = '3 months', phase = work(12, 4) as object, its: entry = {} } = {}) =>
  studyOf(
    { phases: { build: phase }, risks: [late(by)] },
    { responsibility: { teams: { ...form, ...terms } }, ...entry },
  );

const extra = (data: ReturnType<typeof study>): number => {
  const of = (random: Record<string, number>) => oneDraw(studyFrom(data), 'only', random).of('total-cost');
  return of(happens) - of(happensNot);
};

const half = { 'delay-borne-by-client': '50%' };
const vat = { vat: { rate: '21%', recoverable: false } };

describe('a delay that the client bears', () => {
  it('is the team, times the months, times its part, at the price of the work', () => {
    // 4 fte, 3 months, 50%: 6 person-months of 11,000, and 20% of them at 8,000.
    expect(extra(study(half))).toBeCloseTo(66_000 + 9600, 6);
  });

  it('bears VAT as the work does, and direction none', () => {
    expect(extra(study(half, { its: vat }))).toBeCloseTo(66_000 * 1.21 + 9600, 6);
    expect(extra(study({ ...half, vat: false }, { its: vat }))).toBeCloseTo(66_000 + 9600, 6);
  });

  it('costs nothing where the form does not say so, or says none of it', () => {
    expect(extra(study({}))).toBe(0);
    expect(extra(study({ 'delay-borne-by-client': '0%' }))).toBe(0);
  });

  it('costs nothing where months are saved, and the team is as planned where the duration is given', () => {
    expect(extra(study(half, { by: '-1 months' }))).toBe(0);
    const phase = { responsibility: 'teams', duration: 3, work: [{ effort: 12 }] };
    expect(extra(study(half, { phase }))).toBeCloseTo(66_000 + 9600, 6);
  });

  it('costs nothing of a phase in which nobody works, or that takes no time', () => {
    expect(extra(study(half, { phase: { duration: 3 } }))).toBe(0);
    expect(extra(study(half, { phase: { responsibility: 'teams', duration: 0, work: [{ effort: 0 }] } }))).toBe(0);
    expect(extra(study(half, { phase: { responsibility: 'teams', duration: 0, work: [{ effort: 5 }] } }))).toBe(0);
  });

  it('is spread over the phase, indexed and discounted with it', () => {
    const entry = {
      indexation: { labour: '2%' },
      discounting: { rate: '10%', basis: 'real', base: 2020, timing: 'start-of-year' },
    } as const;
    const data = study({ ...half, direction: '0%' }, { by: '11 months', phase: work(52, 4), its: entry });
    const drawn = oneDraw(studyFrom(data), 'only', happens);

    // The phase takes [0, 24) in place of 13 months: 52 + 4 × 11 × 50% = 74 person-months, half of them a year later.
    expect(drawn.of('total-cost')).toBeCloseTo(74 * 11_000 * (0.5 + 0.5 * 1.02), 4);
    expect(drawn.of('present-value')).toBeCloseTo(74 * 11_000 * (0.5 + (0.5 * 1.02) / 1.1), 4);
    expect(drawn.of('phases.build.cost')).toBe(drawn.of('total-cost'));
  });

  it('may be an assumption, and is not in the plan', () => {
    const assumptions = { part: { unit: 'percent', value: '25%', kind: 'judgement' } } as const;
    const data = study({ 'delay-borne-by-client': '$part' }, { its: { assumptions } });

    expect(extra(data)).toBeCloseTo((66_000 + 9600) / 2, 6);
    expect(resultOf(data).totalCost).toBe(resultOf(study({})).totalCost);
  });

  it('is a share from 0% to 100%', () => {
    expect(faultsOf(study({ 'delay-borne-by-client': '101%' }))).toMatchObject([{ kind: 'out-of-bounds' }]);
    expect(faultsOf(study({ 'delay-borne-by-client': '3 months' }))).toMatchObject([{ kind: 'wrong-unit' }]);
  });

  it('never makes a draw cheaper where rates and premiums cost something', () => {
    fc.assert(
      fc.property(anyDrawnStudy, (data) => {
        const forms = (part: string | undefined) =>
          Object.fromEntries(
            Object.entries(data.responsibility ?? {}).map(([id, entry]) => [
              id,
              { ...entry, premium: '5%', rate: 900, 'direction-rate': 700, 'delay-borne-by-client': part },
            ]),
          );
        for (const id of Object.keys(data.scenarios)) {
          const values = Object.fromEntries(
            (data.scenarios[id]?.risks ?? []).flatMap((_, index) =>
              Object.entries({ luck: 0, delays: 2, enlarges: 0.1, costs: 5 }).map(
                ([part, value]) => [`${id}/risks/${index}/${part}`, value] as const,
              ),
            ),
          );
          const [without, all] = [undefined, '100%'].map((part) =>
            oneDraw(studyFrom({ ...data, indexation: {}, responsibility: forms(part) }), id, values).of('one-off'),
          ) as [number, number];
          expect(all).toBeGreaterThanOrEqual(without - 1e-9 * Math.abs(without));
        }
      }),
      { numRuns: tries(25) },
    );
  });

  it('knows a team where there is time for one', () => {
    expect(once('team-in-time', [12, 3])).toBe(4);
    expect(once('team-in-time', [12, 0])).toBe(0);
  });
});
