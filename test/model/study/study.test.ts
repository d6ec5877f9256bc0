import { describe, expect, it } from 'vitest';
import { eventNames, namedEvent } from '../../../src/model/study/events.ts';
import { amountsOf } from '../../../src/model/values/amounts.ts';
import { assumptionOf, titleIn } from '../../../src/model/study/study.ts';
import { faultsOf, month, studyFrom, studyOf, studyWith, work } from '../../support/studies.ts';

/** So many fte, as somebody judged. */
const team = (value: number) => ({ unit: 'fte', value, kind: 'judgement' }) as const;

const only = (data: unknown) => {
  const scenario = studyFrom(data).scenarios.get('only');
  if (scenario === undefined) throw new Error('no scenario');
  return scenario;
};

describe('what a study leaves out', () => {
  const study = studyFrom(
    studyOf({
      phases: { build: work(10, 2, { costs: [{ title: 'A fee', amount: 1, when: 'end' }] }) },
      running: [{ title: 'Hosting', amount: '1 EUR/month', from: 'start', until: 'horizon' }],
    }),
  );
  const scenario = study.scenarios.get('only');
  const build = scenario?.phases.get('build');

  it('is no indexation, no VAT and a ranking by present value', () => {
    expect(study.indexation.size).toBe(0);
    expect(study.vat).toBeNull();
    expect(study.rankedBy).toEqual({ kind: 'present-value' });
  });

  it('is category other without VAT on costs, and a share of 100% of work', () => {
    expect(build?.costs[0]).toMatchObject({ category: 'other', vat: false });
    expect(scenario?.running[0]).toMatchObject({ category: 'other', vat: false });
    expect(build?.work[0]?.share).toEqual({ kind: 'default', value: 1 });
  });

  it('is a contract form with VAT, no premium, no shared deviation and no direction', () => {
    expect(study.responsibility.get('teams')).toMatchObject({
      vat: true,
      premium: { kind: 'default', value: 0 },
      borneBySupplier: { kind: 'default', value: 0 },
      direction: { kind: 'default', value: 0 },
      directionRate: null,
    });
  });

  it('is not counted as a number without provenance, as what is written is', () => {
    const counted = amountsOf(study).filter(({ counted: entry, amount }) => entry && amount.kind === 'literal');

    expect(counted.map(({ path }) => path.join('.'))).toEqual([
      'responsibility.teams.rate',
      'scenarios.only.phases.build.team',
      'scenarios.only.phases.build.work.0.effort',
      'scenarios.only.phases.build.costs.0.amount',
      'scenarios.only.running.0.amount',
    ]);
  });
});

describe('a phase', () => {
  it('waits for another from its end, without lag, where it only names it', () => {
    const scenario = only(
      studyOf({
        phases: { a: {}, b: { after: 'a' }, c: { after: ['a', { phase: 'b', link: 'SF', lag: '1 year' }] } },
      }),
    );

    expect(scenario.phases.get('b')?.after).toEqual([{ phase: 'a', link: 'FS', lag: { kind: 'default', value: 0 } }]);
    expect(scenario.phases.get('c')?.after[1]).toEqual({
      phase: 'b',
      link: 'SF',
      lag: { kind: 'literal', value: 12 },
    });
  });

  it('has a team or a duration, not both', () => {
    expect(faultsOf(studyOf({ phases: { a: work(1, 1, { duration: 1 }) } }))).toEqual([{ kind: 'team-and-duration' }]);
  });
});

describe('an event', () => {
  const scenario = only(
    studyOf({
      phases: { build: {}, 'build.end': {}, 'phase.1': {} },
      milestones: { handover: 'phase.1.end', 'build.start': '2021-03' },
    }),
  );

  it('is a milestone before it is the side of a phase', () => {
    expect(namedEvent(scenario, 'build.start')).toMatchObject({
      kind: 'milestone',
      event: { kind: 'month', month: month('2021-03') },
    });
  });

  it('is parted from its phase by the last dot', () => {
    expect(namedEvent(scenario, 'build.end')).toEqual({ kind: 'phase', phase: 'build', side: 'end' });
    expect(namedEvent(scenario, 'build.end.start')).toEqual({ kind: 'phase', phase: 'build.end', side: 'start' });
    expect(namedEvent(scenario, 'phase.1.end')).toEqual({ kind: 'phase', phase: 'phase.1', side: 'end' });
  });

  it('that no scenario knows is none', () => {
    expect(namedEvent(scenario, 'phase.2.end')).toBeNull();
    expect(namedEvent(scenario, 'build')).toBeNull();
  });

  it('is offered by name: the words, the milestones, both sides of every phase', () => {
    expect(eventNames(only(studyOf({ phases: { a: {} }, milestones: { m: 'a.end' } })))).toEqual([
      'start',
      'horizon',
      'm',
      'a.start',
      'a.end',
    ]);
  });
});

describe('a name', () => {
  it('means the assumption of the scenario, which hides that of the study', () => {
    const study = studyFrom(
      studyWith({
        assumptions: { team: team(1) },
        scenarios: {
          own: { title: 'Own', phases: {}, assumptions: { team: team(2) } },
          plain: { title: 'Plain', phases: {} },
        },
      }),
    );
    const meant = (id: string) => assumptionOf(study, study.scenarios.get(id) ?? null, 'team')?.known[0]?.value;

    expect(meant('own')).toEqual({ shape: 'constant', value: 2 });
    expect(meant('plain')).toEqual({ shape: 'constant', value: 1 });
  });
});

describe('a title', () => {
  it('is that of the language, else English, else the first there is', () => {
    const title = new Map([
      ['de', 'Umbau'],
      ['en', 'Rebuilding'],
    ]);

    expect([titleIn(title, 'de'), titleIn(title, 'nl')]).toEqual(['Umbau', 'Rebuilding']);
    expect(titleIn(new Map([['de', 'Umbau']]), 'nl')).toBe('Umbau');
    expect(titleIn('Herbouw', 'en')).toBe('Herbouw');
  });
});
