import { describe, expect, it } from 'vitest';
import type { WrittenScenario, WrittenStudy } from '../../../src/model/written/written.ts';
import { anyStudy } from '../../support/any-study.ts';
import { anyRisks } from '../../support/any-risk.ts';
import { type OneDraw, oneDraw } from '../../support/draws.ts';
import { fc, tries } from '../../support/seed.ts';
import { studyFrom, studyOf, work } from '../../support/studies.ts';

type Risk = NonNullable<WrittenScenario['risks']>[number];

const risk = (partial: Partial<Risk>): Risk => ({
  title: 'It happens',
  probability: '30%',
  kind: 'judgement',
  ...partial,
});

/** Two phases of 12 person-months by 4 people at 1,000 each; the second waits for the first. */
const phases = { first: work(12, 4), second: work(12, 4, { after: 'first' }) };

function draw(risks: Risk[], values: Record<string, number>, partial: Partial<WrittenStudy> = {}): OneDraw {
  return oneDraw(studyFrom(studyOf({ phases, risks }, partial)), 'only', values);
}

const [yes, no] = [0.29, 0.3];

describe('a risk that happens', () => {
  it('delays its phase by months on top of the duration, and costs nothing by that', () => {
    const risks = [risk({ delays: { phase: 'first', by: { low: 1, mode: 2, high: 6 } } })];
    const { of } = draw(risks, { 'only/risks/0/luck': yes, 'only/risks/0/delays': 4.5 });

    expect(of('phases.first.duration')).toBe(7.5);
    expect(of('phases.second.start')).toBe(7.5);
    expect(of('finish')).toBe(10.5);
    expect(of('total-cost')).toBe(24_000);
  });

  it('needs a smaller team where a given duration grows', () => {
    const risks = [risk({ delays: { phase: 'only', by: 2 } })];
    const only = { responsibility: 'teams', duration: 4, work: [{ effort: 12 }] };
    const study = studyFrom(studyOf({ phases: { only }, risks }));

    expect(oneDraw(study, 'only', { 'only/risks/0/luck': yes }).of('phases.only.team')).toBe(2);
  });

  it('does nothing where the number drawn reaches its probability', () => {
    const risks = [risk({ delays: { phase: 'first', by: '2 months' }, enlarges: { phase: 'first', by: '50%' } })];
    const { of } = draw(risks, { 'only/risks/0/luck': no });

    expect(of('finish')).toBe(6);
    expect(of('effort')).toBe(24);
  });

  it('enlarges the effort of its phase, which takes a team longer and costs more', () => {
    const risks = [risk({ enlarges: { phase: 'first', by: { min: '0%', max: '100%' } } })];
    const { of } = draw(risks, { 'only/risks/0/luck': yes, 'only/risks/0/enlarges': 0.25 });

    expect(of('phases.first.effort')).toBe(15);
    expect(of('phases.first.duration')).toBe(3.75);
    expect(of('total-cost')).toBe(27_000);
  });

  it('is planned on by nobody: a supplier that bears deviations bears what it enlarges', () => {
    const risks = [risk({ enlarges: { phase: 'first', by: '50%' } })];
    const responsibility = { teams: { rate: 1000, 'deviation-borne-by-supplier': '100%' } };

    expect(draw(risks, { 'only/risks/0/luck': yes }, { responsibility }).of('total-cost')).toBe(24_000);
  });

  it('costs an amount at an event, as a one-off, with the VAT and the price index of its category', () => {
    const risks = [
      risk({ costs: { amount: { min: 0, max: '€ 9k' }, when: 'first.end', category: 'claims', vat: true } }),
    ];
    const partial: Partial<WrittenStudy> = {
      indexation: { claims: '10%/year' },
      prices: { basis: 'real', level: 2019 },
      vat: { rate: '20%', recoverable: false },
      responsibility: { teams: { rate: 1000, vat: false } },
    };
    const { of } = draw(risks, { 'only/risks/0/luck': yes, 'only/risks/0/costs': 5000 }, partial);

    expect(of('one-off')).toBeCloseTo(24_000 + 5000 * 1.1 * 1.2, 9);
    expect(of('by-category.claims')).toBeCloseTo(5500, 9);
    expect(of('total-cost')).toBe(of('one-off'));
    expect(of('running')).toBe(0);
    expect(of('phases.first.cost')).toBe(12_000);
    expect(draw(risks, { 'only/risks/0/luck': no, 'only/risks/0/costs': 5000 }, partial).of('one-off')).toBe(24_000);
  });

  it('has all its effects together', () => {
    const risks = [
      risk({
        delays: { phase: 'first', by: 1 },
        enlarges: { phase: 'second', by: '100%' },
        costs: { amount: '1000 EUR', when: '2019-01' },
      }),
    ];
    const { of } = draw(risks, { 'only/risks/0/luck': yes });

    expect([of('phases.first.end'), of('finish'), of('total-cost')]).toEqual([4, 10, 37_000]);
    expect(of('risk 0: when')).toBe(0);
  });

  it('has an uncertain chance where that names an assumption', () => {
    const assumptions = {
      chance: { unit: 'percent', value: { min: '10%', max: '50%' }, kind: 'judgement' },
      months: { unit: 'years', value: 0.5, kind: 'judgement' },
    } as const;
    const risks = [risk({ probability: '$chance', delays: { phase: 'first', by: '$months' } })];
    const study = studyFrom(studyOf({ phases, risks }, { assumptions }));
    const finish = (chance: number): number =>
      oneDraw(study, 'only', { chance, 'only/risks/0/luck': 0.3 }).of('finish');

    expect([finish(0.3), finish(0.31)]).toEqual([6, 12]);
  });
});

describe('several risks', () => {
  const growths = [
    risk({ enlarges: { phase: 'first', by: '20%' } }),
    risk({ enlarges: { phase: 'first', by: '30%' } }),
  ];

  it('add up their shares before the effort is multiplied', () => {
    const { of } = draw(growths, { 'only/risks/0/luck': yes, 'only/risks/1/luck': yes });

    expect(of('phases.first.effort')).toBe(18);
  });

  it('happen each by its own luck', () => {
    const { of } = draw(growths, { 'only/risks/0/luck': no, 'only/risks/1/luck': yes });

    expect(of('phases.first.effort')).toBeCloseTo(15.6, 12);
  });

  it('never make a phase shorter than nothing', () => {
    const risks = [
      risk({ delays: { phase: 'first', by: '-2 months' } }),
      risk({ delays: { phase: 'first', by: '-2 months' } }),
      risk({ enlarges: { phase: 'second', by: '-80%' } }),
      risk({ enlarges: { phase: 'second', by: '-80%' } }),
    ];
    const lucks = Object.fromEntries(risks.map((_, index) => [`only/risks/${index}/luck`, yes]));
    const { of } = draw(risks, lucks);

    expect([of('phases.first.duration'), of('phases.second.effort')]).toEqual([0, 0]);
  });
});

describe('a drawn plan', () => {
  const studies = fc.tuple(anyStudy, anyRisks).map(([{ contingency: _, ...study }, risks]): WrittenStudy => {
    const scenarios = Object.entries(study.scenarios).map(([id, scenario]): [string, WrittenScenario] => {
      const ids = Object.keys(scenario.phases);
      return [id, ids.length === 0 ? scenario : { ...scenario, risks: risks(ids) }];
    });
    return { ...study, scenarios: Object.fromEntries(scenarios) };
  });

  it('has on central values, where no risk happens, the same number at every line that it shares with the central one', () => {
    let shared = 0;
    fc.assert(
      fc.property(studies, (data) => {
        const study = studyFrom(data);
        for (const { id, risks } of study.scenarios.values()) {
          const never = risks.flatMap((_, index) => [
            [`${id}/risks/${index}/luck`, 1],
            ...['delays', 'enlarges', 'costs'].map((part): [string, number] => [`${id}/risks/${index}/${part}`, 7]),
          ]);
          const { drawn, central, of, planned } = oneDraw(study, id, Object.fromEntries(never));
          const both = central.lines.filter((line) => drawn.numberOf.has(line.id));
          const apart = both.filter((line) => !Object.is(of(line.id), planned(line.id)));
          shared += both.length;

          expect(apart.map((line) => [line.id, of(line.id), planned(line.id)])).toEqual([]);
          expect(central.lines.filter((line) => !drawn.numberOf.has(line.id)).map((line) => line.id)).toEqual([]);
        }
      }),
      { numRuns: tries(60) },
    );
    expect(shared).toBeGreaterThan(1000);
  });
});
