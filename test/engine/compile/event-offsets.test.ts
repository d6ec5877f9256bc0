import { describe, expect, it } from 'vitest';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import { oneDraw } from '../../support/draws.ts';
import { comparisonOf, faultsOf, loaded, resultOf, studyFrom, studyOf } from '../../support/studies.ts';
import { printedTrace } from '../../support/traces.ts';

type Parts = Parameters<typeof studyOf>[1];
const phases = { build: { duration: 10 } };

const running = (from: string, until: string, options: object = {}) => [
  { title: 'Service', amount: '1000 EUR/month', from, until, ...options },
];

const costBetween = (from: string, until: string, common: Parts = {}): number =>
  resultOf(studyOf({ phases, milestones: { takeover: 'build.end' }, running: running(from, until) }, common)).running;

const gap: Parts = {
  assumptions: {
    gap: { unit: 'years', value: 0.5, kind: 'judgement' },
    'go-live': { unit: 'month', value: '2020-07', kind: 'judgement' },
  },
};

const unstated = (until: string) =>
  comparisonOf(studyOf({ phases, running: running('start', until) }, gap)).provenance.unstated;

describe('an event with an offset', () => {
  it.each([
    ['build.start', 'build.end + 3 months', 13_000],
    ['start', 'takeover - 1 month', 9_000],
    ['start + 1 year', 'horizon - 100 months', 8_000],
    ['2020-03 + 2 months', '2020-03 + 4.5 months', 2_500],
    ['start', 'build.end+2months', 12_000],
    ['start', 'takeover + $gap', 16_000],
    ['$go-live - $gap', 'build.end - 1', 9_000],
  ])('from %s until %s', (from, until, cost) => {
    expect(costBetween(from, until, gap)).toBe(cost);
  });

  it('moves no phase and no finish', () => {
    const { finish, phases: found } = resultOf(studyOf({ phases, running: running('start', 'build.end + 3 months') }));

    expect(finish).toBe(10);
    expect(found).toMatchObject([{ id: 'build', end: 10, totalFloat: 0 }]);
  });

  it('stands in milestones and measures, and in the costs of risks', () => {
    const risks = [
      {
        title: 'Fine',
        probability: '50%',
        kind: 'judgement' as const,
        costs: { amount: '€ 100', when: 'takeover + 24 months' },
      },
    ];
    const entry = {
      measures: { old: { from: 'start', until: 'takeover + 2 months' } },
      discounting: { rate: '10%', basis: 'real', base: 2020, timing: 'start-of-year' },
    } as const;
    const data = studyOf({ phases, milestones: { takeover: 'build.end - 1 month' }, risks }, entry);

    expect(resultOf(data).measures).toEqual({ old: 11 });
    // Time 9 + 24 is October 2022: two years of 10%.
    expect(oneDraw(studyFrom(data), 'only', { 'only/risks/0/luck': 0 }).of('present-value')).toBeCloseTo(100 / 1.21, 9);
  });

  it('is priced by the months in which it falls, discounted and with VAT', () => {
    const entry = {
      discounting: { rate: '10%', basis: 'real', base: 2020, timing: 'start-of-year' },
      vat: { rate: '21%', recoverable: false },
    } as const;
    const scenario = { phases, running: running('build.end - 1 month', 'build.end + 4 months', { vat: true }) };

    // [9, 14): three months of 2020, two of 2021.
    expect(resultOf(studyOf(scenario, entry)).presentValue).toBeCloseTo((3000 + 2000 / 1.1) * 1.21, 9);
  });

  it('follows the draw: a time after a delay is later by as much', () => {
    const risks = [
      { title: 'Late', probability: '50%', kind: 'judgement' as const, delays: { phase: 'build', by: '4 months' } },
    ];
    const study = studyFrom(studyOf({ phases, risks, running: running('start', 'build.end + 3 months') }));

    expect(oneDraw(study, 'only', { 'only/risks/0/luck': 0 }).of('running')).toBe(17_000);
  });

  it('counts a length that is written as unstated, and one of an assumption not', () => {
    expect(unstated('build.end + 3 months')).toBe(unstated('build.end') + 1);
    expect(unstated('build.end + $gap')).toBe(unstated('build.end'));
  });

  it.each([
    ['biuld.end + 3 months', { kind: 'unknown', thing: 'event', name: 'biuld.end', near: 'build.end' }],
    ['build.end + $nothing', { kind: 'unknown', thing: 'assumption' }],
    ['build.end + $go-live', { kind: 'wrong-unit' }],
    ['build.end + 3 fte', { kind: 'wrong-unit' }],
    ['build.end + 101 years', { kind: 'out-of-bounds' }],
    ['build.end + soon', { kind: 'not-a-quantity' }],
    ['build.end-1 month', { kind: 'unknown', thing: 'event' }],
  ])('%s is refused in its place', (until, fault) => {
    expect(faultsOf(studyOf({ phases, running: running('start', until) }, gap))).toMatchObject([fault]);
  });

  it('does not make a milestone of a milestone', () => {
    const milestones = { takeover: 'build.end', quiet: 'takeover + 1 month' };

    expect(faultsOf(studyOf({ phases, milestones }))).toMatchObject([{ kind: 'milestone-of-milestone' }]);
  });

  it('is explained by trace, with its line', () => {
    const study = loaded(studyOf({ phases, running: running('start', 'build.end + 3 months') }, gap));

    expect(printedTrace(study, { figure: 'running' })).toContain('build: end + 3 months');
    expect(printedTrace(study, { figure: 'running', language: 'nl' })).toContain('build: einde + 3 maanden');
  });

  it('ends within the calendar', () => {
    const far = studyOf({
      phases: { build: { duration: '7970 years' } },
      running: running('start', 'build.end + 90 years'),
    });

    const study = studyFrom(far);
    // No phase does: of the scenario it is reported.
    expect(runsOf(study, [...study.scenarios.values()], study.asOf).problems).toMatchObject([
      { path: ['scenarios', 'only'], fault: { kind: 'beyond-calendar', scenario: 'only', phase: null } },
    ]);
  });

  it('that is of a phase beyond the calendar is told of the phase', () => {
    const study = studyFrom(studyOf({ phases: { build: { duration: '9000 years' } } }));

    expect(runsOf(study, [...study.scenarios.values()], study.asOf).problems).toMatchObject([
      { path: ['scenarios', 'only', 'phases', 'build'], fault: { scenario: 'only', phase: 'build' } },
    ]);
  });
});
