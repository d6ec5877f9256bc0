import { describe, expect, it } from 'vitest';
import { once } from '../../support/columns.ts';
import { oneDraw } from '../../support/draws.ts';
import { fc } from '../../support/seed.ts';
import { faultsOf, studyFrom, studyOf, work } from '../../support/studies.ts';

/** What is paid for so much effort where 100 person-months were planned, at 10 and a premium of 20%. */
const paid = (effort: number, borne: number, limit: number): number =>
  once('capped-supplier-price', [10, 0.2, borne, 100, effort, limit]);

const faults = (form: object) => faultsOf(studyOf({}, { responsibility: { teams: { rate: 1, ...form } } }));

describe('a limit to what the supplier bears', () => {
  it.each([
    ['leaves the plan as it is', 100, 1200],
    ['leaves a small overrun shared: of 40 too much it bears 20', 140, 1440],
    ['makes the client pay all above it: of 80 too much it bears 20, not 40', 180, 1920],
    ['leaves savings shared, however large: of 60 too little it keeps 30', 40, 840],
  ])('%s', (_, effort, price) => {
    expect(paid(effort, 0.5, 0.2)).toBeCloseTo(price, 9);
  });

  it('of nothing is bearing no overrun at all, and of everything bearing it without limit', () => {
    expect(paid(180, 1, 0)).toBeCloseTo(12 * 180, 9);
    expect(paid(180, 1, 5)).toBeCloseTo(12 * 100, 9);
  });

  it('never makes the client pay less than without it, nor more than the work takes', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 400, noNaN: true }), share, share, (effort, borne, limit) => {
        const without = once('supplier-price', [10, 0.2, borne, 100, effort]);
        const most = 12 * Math.max(effort, 100);

        expect(paid(effort, borne, limit)).toBeGreaterThanOrEqual(without - 1e-9);
        expect(paid(effort, borne, limit)).toBeLessThanOrEqual(most + 1e-9);
      }),
    );
  });

  it('is a term of the contract form, and binds where a risk enlarges the work', () => {
    const form = { rate: 1000, 'deviation-borne-by-supplier': '100%', 'up-to': '20%' };
    const risks = [
      {
        title: 'More work',
        probability: '50%',
        kind: 'judgement' as const,
        enlarges: { phase: 'build', by: '80%' },
      },
    ];
    const study = studyFrom(studyOf({ phases: { build: work(10, 1) }, risks }, { responsibility: { teams: form } }));

    expect(oneDraw(study, 'only', { 'only/risks/0/luck': 0 }).of('total-cost')).toBe(16_000);
    expect(oneDraw(study, 'only', { 'only/risks/0/luck': 0.9 }).of('total-cost')).toBe(10_000);
  });

  it('is a limit to something, and not below 0', () => {
    expect(faults({ 'up-to': '20%' })).toMatchObject([{ kind: 'missing-key', key: 'deviation-borne-by-supplier' }]);
    expect(faults({ 'deviation-borne-by-supplier': '50%', 'up-to': '-1%' })).toMatchObject([{ kind: 'out-of-bounds' }]);
  });
});
