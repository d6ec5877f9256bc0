import { describe, expect, it } from 'vitest';
import { onlyScenarios } from '../../../src/cli/session/options.ts';
import { adviceOn, doubtful } from '../../../src/analysis/validate/advice.ts';
import { validate } from '../../../src/analysis/validate/validate.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import type { WrittenStudy } from '../../../src/model/written/written.ts';
import { scenarioWith, studyFrom, studyWith } from '../../support/studies.ts';

/** What changes nothing in a study: what it is, and where. */
const adviceOf = (study: WrittenStudy) => reportedIn(adviceOn(studyFrom(study)));

const reportedIn = (problems: readonly Problem[]) =>
  problems.flatMap(({ fault, path }) =>
    fault.kind === 'without-effect' ? [`${fault.of} ${fault.name} at ${path.join('.')}`] : [],
  );

const firm = { rate: 9000 };
const core = { build: 10 };
const building = { responsibility: 'firm', team: 2, work: [{ build: 'core' }] };
const judged = { kind: 'judgement', why: 'made up' } as const;

const withPhase = (phase: object, more: object = {}): WrittenStudy =>
  studyWith({
    components: { core },
    responsibility: { firm },
    scenarios: { a: scenarioWith({ phases: { p: phase }, ...more }) },
  });

/** The same of a study whose only cost falls after so many months, and is held against the budget of a year. */
function adviceOnBudget(year: number, duration: number) {
  const costs = [{ title: 'Tools', amount: 1, when: 'end' as const }];
  const requires = [{ figure: `by-year.${year}`, 'at-most': 9 }];
  const study = studyFrom(withPhase({ duration, costs }, { requires }));
  return reportedIn(validate(study, [study.asOf]));
}

const formed = (form: object) => ({ ...withPhase(building), responsibility: { firm: { ...firm, ...form } } });

describe('what changes no figure', () => {
  it('is VAT of a study that has no rate, told once, by every result', () => {
    const costs = [{ title: 'Tools', amount: 1, when: 'start' as const, vat: true }];
    const taxed = withPhase({ costs: [...costs, ...costs] });

    expect(adviceOf(taxed)).toEqual(['vat  at scenarios.a.phases.p.costs.0.vat']);
    expect(doubtful(studyFrom(taxed)).map(({ fault }) => fault.kind)).toEqual(['without-effect']);
    expect(adviceOf({ ...taxed, vat: { rate: '21%', recoverable: false } })).toEqual([]);
  });

  it('is VAT of what runs on, of a risk, and of a fallback as well', () => {
    const running = [{ title: 'Rent', amount: '1 EUR/month', from: 'start', until: 'horizon', vat: true }];
    const risk = { title: 'Fine', probability: '1%', ...judged, costs: { amount: 1, when: 'start', vat: true } };
    const requires = [{ figure: 'finish', 'at-most': 9 }];

    expect(adviceOf(withPhase({}, { running }))).toEqual(['vat  at scenarios.a.running.0.vat']);
    expect(adviceOf(withPhase({}, { risks: [risk] }))).toEqual(['vat  at scenarios.a.risks.0.costs.vat']);
    const detour = withPhase({}, { requires, fallback: { to: 'b', at: 'start', vat: true } });
    expect(adviceOf({ ...detour, scenarios: { ...detour.scenarios, b: scenarioWith({}) } })).toEqual([
      'vat  at scenarios.a.fallback.vat',
    ]);
  });

  it('is a rate of direction of which there is none', () => {
    expect(adviceOf(formed({ 'direction-rate': 9000 }))).toEqual([
      'direction-rate  at responsibility.firm.direction-rate',
    ]);
    expect(adviceOf(formed({ 'direction-rate': 9000, direction: '0%' }))).toEqual([]);
    expect(adviceOf(formed({ 'direction-rate': 9000, direction: '5%' }))).toEqual([]);
  });

  it('is a team, or a larger effort, of a phase without work', () => {
    const risks = [{ title: 'More', probability: '10%', ...judged, enlarges: { phase: 'p', by: '20%' } }];

    expect(adviceOf(withPhase({ team: 4 }))).toEqual(['team p at scenarios.a.phases.p.team']);
    expect(adviceOf(withPhase({ team: { from: 1, to: 4, over: 2 } }))).toEqual(['team p at scenarios.a.phases.p.team']);
    expect(adviceOf(withPhase({ duration: 4 }, { risks }))).toEqual(['enlarges p at scenarios.a.risks.0.enlarges']);
    expect(adviceOf(withPhase(building, { risks }))).toEqual([]);
  });

  it('is a fallback of a scenario without a gate, where it is written', () => {
    const fallback = { to: 'b', at: 'start' };
    const requires = [{ figure: 'finish' as const, 'at-most': 9 }];
    const study = (a: object, more: object = {}): WrittenStudy =>
      studyWith({
        components: { core },
        responsibility: { firm: { ...firm, requires } },
        scenarios: { a: scenarioWith({ phases: { p: {} }, fallback, ...a }), b: scenarioWith({}) },
        ...more,
      });

    expect(adviceOf(study({}))).toEqual(['fallback a at scenarios.a.fallback']);
    expect(adviceOf(study({ requires }))).toEqual([]);
    expect(adviceOf(study({}, { requires }))).toEqual([]);
    expect(adviceOf(study({ phases: { p: building } }))).toEqual([]);
  });

  it('is a contingency of a scenario on costs that only another has, where it is written', () => {
    const tools = { title: 'Tools', amount: 1, when: 'start' as const, category: 'tools' };
    const contingency = { share: '10%', on: ['labour', 'tools'], ...judged };
    const study = (a: object, more: object = {}): WrittenStudy => ({
      ...withPhase(building, { contingency, ...a }),
      ...more,
      scenarios: {
        a: scenarioWith({ phases: { p: building }, contingency, ...a }),
        b: scenarioWith({ phases: { p: { costs: [tools] } } }),
      },
    });
    const ofWork = { title: 'More', of: { build: 'core' }, probability: '10%', ...judged };

    expect(adviceOf(study({}))).toEqual(['contingency tools at scenarios.a.contingency.on.1']);
    expect(adviceOf(study({ phases: { p: { costs: [tools] } } }))).toEqual([
      'contingency labour at scenarios.a.contingency.on.0',
    ]);
    expect(adviceOf(study({ phases: { p: { ...building, costs: [tools] } } }))).toEqual([]);
    expect(adviceOf(study({}, { risks: [{ ...ofWork, costs: { amount: 1, category: 'tools' } }] }))).toEqual([]);
  });

  it('is how the cost of a fallback counts, where it has none', () => {
    const requires = [{ figure: 'finish', 'at-most': 9 }];
    const study = (fallback: object): WrittenStudy => ({
      ...withPhase({}),
      vat: { rate: '21%', recoverable: false },
      scenarios: {
        a: scenarioWith({ requires, fallback: { to: 'b', at: 'start', ...fallback } }),
        b: scenarioWith({}),
      },
    });

    expect(adviceOf(study({ category: 'tools', vat: true }))).toEqual([
      'fallback-cost  at scenarios.a.fallback.category',
      'fallback-cost  at scenarios.a.fallback.vat',
    ]);
    expect(adviceOf(study({ category: 'tools', vat: true, cost: 1 }))).toEqual([]);
    expect(adviceOf(study({ vat: false }))).toEqual([]);
  });

  it('is nothing that a scenario which starts from it uses', () => {
    const requires = [{ figure: 'finish', 'at-most': 9 }];
    const tools = { title: 'Tools', amount: 1, when: 'start' as const, category: 'tools' };
    const contingency = { share: '10%', on: ['tools'], ...judged };
    const fallback = { to: 'c', at: 'start', category: 'tools' };
    const study = (b: object): WrittenStudy => ({
      ...withPhase({}),
      scenarios: {
        a: scenarioWith({ phases: { p: {} }, contingency, fallback }),
        // What it has from `a` is carried over where files are read.
        b: scenarioWith({ extends: 'a', phases: { p: {} }, contingency, fallback, ...b }),
        c: scenarioWith({ phases: { p: { costs: [tools] } } }),
      },
    });

    expect(adviceOf(study({ requires }))).toEqual([
      'contingency tools at scenarios.a.contingency.on.0',
      'fallback-cost  at scenarios.a.fallback.category',
    ]);
    expect(
      adviceOf(study({ requires, fallback: { ...fallback, cost: 1 }, phases: { p: { costs: [tools] } } })),
    ).toEqual([]);
  });

  it('is a budget of a year that no plan reaches', () => {
    expect(adviceOnBudget(2062, 4)).toEqual(['year 2062 at scenarios.a.requires.0.figure']);
    expect(adviceOnBudget(2025, 4)).toEqual([]);
    expect(adviceOnBudget(2062, 12 * 45)).toEqual([]);
  });

  it('is a risk of work that no scenario does, those included that were not asked for', () => {
    const risks = [{ title: 'More', of: { build: 'core' }, probability: '10%', ...judged, delays: { by: 2 } }];
    const of = (phase: object): WrittenStudy => ({ ...withPhase(phase), risks });
    const both = { ...of(building), scenarios: { ...of(building).scenarios, b: scenarioWith({}) } };

    expect(adviceOf(of({}))).toEqual(['risk build: core at risks.0.of']);
    expect(adviceOf(of(building))).toEqual([]);
    expect(adviceOn(onlyScenarios(studyFrom(both), ['b'])).map(({ fault }) => fault.kind)).not.toContain(
      'without-effect',
    );
  });
});
