import { describe, expect, it } from 'vitest';
import { comparisonOf, faultsOf, studyFrom, studyWith } from '../../support/studies.ts';
import { oneDraw } from '../../support/draws.ts';
import { drawnKeys } from '../../../src/engine/drawn/drawn-keys.ts';

const risk = {
  title: 'Undocumented interfaces',
  of: { build: 'core' },
  probability: '30%',
  kind: 'judgement' as const,
  why: 'made up',
};

const phase = (share: string, options: object = {}) => ({
  responsibility: 'teams',
  team: 4,
  work: [{ build: 'core', share }],
  ...options,
});

const studyOfTwo = (options: object, more: object = {}) =>
  studyWith({
    components: { core: { build: 40, migrate: 8 } },
    risks: [{ ...risk, ...options }],
    scenarios: {
      all: { title: 'All of it', phases: { build: phase('100%') } },
      parts: {
        title: 'In two parts',
        phases: {
          first: phase('25%'),
          second: phase('50%', { after: 'first' }),
          move: { duration: 3, after: 'second' },
        },
      },
      none: { title: 'Nothing', phases: { move: { ...phase('0%'), work: [{ migrate: 'core' }] } } },
    },
    ...more,
  });

const drawn = (data: object, id: string, values: Record<string, number> = { '/risks/0/luck': 0 }) =>
  oneDraw(studyFrom(data), id, values);

describe('a risk of work', () => {
  it('delays every phase that does it, in proportion to the share', () => {
    const data = studyOfTwo({ delays: { by: '4 months' } });

    expect(drawn(data, 'all').of('finish')).toBe(10 + 4);
    // 2.5 and 5 months of work, delayed by 1 and 2; nothing happens to the move.
    expect(drawn(data, 'parts').of('finish')).toBe(2.5 + 1 + (5 + 2) + 3);
    expect(drawn(data, 'none').of('finish')).toBe(2);
  });

  it('enlarges their effort, in proportion to the share', () => {
    const data = studyOfTwo({ enlarges: { by: '20%' } });

    expect(drawn(data, 'all').of('effort')).toBeCloseTo(48, 9);
    expect(drawn(data, 'parts').of('effort')).toBeCloseTo(10 * 1.05 + 20 * 1.1, 9);
    expect(drawn(data, 'none').of('effort')).toBe(8);
  });

  it('costs its part at the end of each phase, or at an event, with VAT and discounted', () => {
    const money = {
      vat: { rate: '21%', recoverable: false },
      discounting: { rate: '10%', basis: 'real', base: 2020, timing: 'start-of-year' },
      responsibility: { teams: { rate: 0 } },
    };
    const atEnd = studyOfTwo({ costs: { amount: '€ 1000', vat: true } }, money);
    const atEvent = studyOfTwo({ costs: { amount: '€ 1000', when: 'start + 12 months' } }, money);

    expect(drawn(atEnd, 'all').of('present-value')).toBeCloseTo(1210, 9);
    expect(drawn(atEnd, 'parts').of('present-value')).toBeCloseTo((250 + 500) * 1.21, 9);
    expect(drawn(atEvent, 'parts').of('present-value')).toBeCloseTo(750 / 1.1, 9);
    expect(drawn(atEvent, 'none').of('present-value')).toBe(0);
  });

  it('happens in all scenarios or in none: they share its numbers', () => {
    const study = studyFrom(studyOfTwo({ delays: { by: { low: '1 month', mode: '2 months', high: '6 months' } } }));
    const streams = (id: string) => {
      const { drawn: plan, settled } = oneDraw(study, id, { '/risks/0/luck': 0, '/risks/0/delays': 3 });
      return drawnKeys(study, plan, settled).map(({ stream }) => stream);
    };

    expect(streams('all')).toEqual(['/risk/luck/1/Undocumented interfaces', '/risk/delays/1/Undocumented interfaces']);
    expect(streams('parts')).toEqual(streams('all'));
    expect(streams('none')).toEqual([]);
  });

  it('does not happen in a plan, which says that it is left out', () => {
    const { plan, scenarios } = comparisonOf(studyOfTwo({ delays: { by: '4 months' } }));

    expect(scenarios.find(({ id }) => id === 'all')?.finish).toBe(10);
    // In order of rank: nothing, all of it, in two parts.
    expect(plan.map(({ risks }) => risks).toSorted()).toEqual([0, 1, 1]);
  });

  it('does nothing where it does not happen', () => {
    const data = studyOfTwo({ delays: { by: '4 months' }, enlarges: { by: '20%' }, costs: { amount: 5 } });

    expect(drawn(data, 'parts', { '/risks/0/luck': 0.3 }).of('total-cost')).toBe(30_000);
  });

  it.each([
    [
      { of: { build: 'cor' }, delays: { by: 1 } },
      { kind: 'unknown', thing: 'component' },
    ],
    [{ of: { build: 'core', migrate: 'core' }, delays: { by: 1 } }, { kind: 'exactly-one-of' }],
    [{ of: {}, delays: { by: 1 } }, { kind: 'exactly-one-of' }],
    [{ of: { reuse: 'core' }, delays: { by: 1 } }, { kind: 'component-lacks' }],
    [{}, { kind: 'risk-without-effect' }],
    [{ probability: '120%', delays: { by: 1 } }, { kind: 'out-of-bounds' }],
    [
      { source: 'nobody', delays: { by: 1 } },
      { kind: 'unknown', thing: 'source' },
    ],
    [{ costs: { amount: 1, when: 'second.end' } }, { kind: 'unknown', thing: 'event', scenario: 'all' }],
    [{ delays: { phase: 'build', by: 1 } }, { kind: 'unknown-key' }],
  ])('%o is refused', (entry, fault) => {
    expect(faultsOf(studyOfTwo(entry))).toMatchObject([fault]);
  });
});
