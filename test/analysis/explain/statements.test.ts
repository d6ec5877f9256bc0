import { describe, expect, it } from 'vitest';
import type { Comparison, ScenarioResult } from '../../../src/analysis/runs/comparison.ts';
import type { Explanation, Lead } from '../../../src/analysis/explain/explanation.ts';
import { type Statement, statementsOf } from '../../../src/analysis/explain/statements.ts';
import type { Study } from '../../../src/model/study/study.ts';
import { explainSentences } from '../../../src/report/tables/explain/explain-sentence.ts';
import { en } from '../../../src/words/en.ts';
import { nl } from '../../../src/words/nl.ts';
import { anySwitch } from '../../support/any-switch.ts';
import { adding, atDates, explained, changed as fee } from '../../support/explained.ts';
import { fc, tries } from '../../support/seed.ts';
import { compared, scenarioWith, studyFrom, studyWith, work } from '../../support/studies.ts';

/** The scenarios of one date by what they are ranked by, from a comparison that knows nothing of explaining. */
interface Standing {
  readonly comparison: Comparison;
  readonly value: (id: string) => number;
  readonly ranked: readonly ScenarioResult[];
}

function standingAt(study: Study, asOf: string): Standing {
  const comparison = compared(study, { asOf });
  const figure = study.rankedBy.kind === 'finish' ? 'finish' : 'totalCost';
  const found = new Map(comparison.scenarios.map((each) => [each.id, each]));
  return {
    comparison,
    value: (id) => found.get(id)?.[figure] ?? Number.NaN,
    ranked: comparison.scenarios
      .filter(({ rank }) => rank !== null)
      .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (a.id < b.id ? -1 : 1)),
  };
}

/** What is claimed, and whether it is so. */
type Claims = Readonly<Record<string, boolean>>;

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.toSorted().join() === b.toSorted().join();

function claimsOfLead(lead: Lead | null, { ranked, value }: Standing): Claims {
  if (lead === null) return { 'nobody leads': ranked.length === 0 };
  const { leader, shared, over, by } = lead;
  const firsts = ranked.filter(({ rank }) => rank === 1).map(({ id }) => id);
  return {
    'they are the first': isSame([leader, ...shared], firsts),
    'it is the second': over === (ranked.find(({ id }) => id !== leader)?.id ?? null),
    'it leads by that': over === null || near(by, value(over) - value(leader)),
  };
}

const isFeasible = ({ ranked }: Standing, id: string): boolean => ranked.some((each) => each.id === id);

const failing = ({ comparison }: Standing, id: string): number =>
  comparison.scenarios.find((each) => each.id === id)?.gates.filter(({ status }) => status === 'fail').length ?? 0;

type Of<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;

function claimsOfChanged(
  { scenario, change: turned, gates }: Of<'places'>['change'][number],
  was: Standing,
  current: Standing,
): Claims {
  const fails = gates.map((gate) => (turned === 'gained' ? gate.was : gate.is));
  const before = isFeasible(was, scenario);
  const after = isFeasible(current, scenario);
  const neither = !before && !after;
  const areMore = failing(current, scenario) > failing(was, scenario);
  const states = {
    lost: before && !after,
    gained: !before && after,
    failing: neither && areMore,
    failingOthers: neither && !areMore,
  };
  const counts = {
    lost: failing(current, scenario),
    gained: failing(was, scenario),
    failing: gates.length,
    failingOthers: gates.length,
  };
  return {
    'it changed': states[turned],
    'by all of these gates': gates.length > 0 && gates.length === counts[turned],
    'which fail': fails.every(
      ({ status, value, limit }) => status === 'fail' && value !== null && limit !== null && value < limit,
    ),
  };
}

function claimsOfPlaces(
  { before, after, change: turned, isByGate }: Of<'places'>,
  was: Standing,
  current: Standing,
): Claims[] {
  const ids = was.comparison.scenarios.map(({ id }) => id);
  const those = (kind: string): string[] => turned.flatMap((each) => (each.change === kind ? each.scenario : []));
  const [old, now] = [before?.leader ?? '', after?.leader ?? ''];
  return [
    claimsOfLead(before, was),
    claimsOfLead(after, current),
    ...turned.map((each) => claimsOfChanged(each, was, current)),
    {
      'all that were lost': isSame(
        those('lost'),
        ids.filter((id) => isFeasible(was, id) && !isFeasible(current, id)),
      ),
      'all that were gained': isSame(
        those('gained'),
        ids.filter((id) => !isFeasible(was, id) && isFeasible(current, id)),
      ),
      'it is because of the gate': !isByGate || (!isFeasible(current, old) && current.value(old) < current.value(now)),
    },
  ];
}

const ahead = ({ value }: Standing, first: string, second: string): number => value(second) - value(first);

function claimsOf(statement: Statement, was: Standing, current: Standing): Claims[] {
  switch (statement.kind) {
    case 'places':
      return claimsOfPlaces(statement, was, current);
    case 'without-gates': {
      const { first, second, gates, wasAside } = statement;
      return [
        {
          'its gates fell': isFeasible(was, first) && !isFeasible(current, first) && gates === failing(current, first),
          'it would be there': near(statement.is, ahead(current, first, second)),
          'it was there': statement.was === null || near(statement.was, ahead(was, first, second)),
          'gates aside': wasAside === !isFeasible(was, second),
        },
      ];
    }
    case 'lead': {
      const { first, second, isAside } = statement;
      const areSure = [was, current].every((side) => isFeasible(side, first) && isFeasible(side, second));
      return [
        {
          'it was there': near(statement.was, ahead(was, first, second)),
          'it is there': near(statement.is, ahead(current, first, second)),
          'gates aside': isAside === !areSure,
        },
      ];
    }
    case 'figure':
      return [
        {
          'it was that': near(statement.was, was.value(statement.scenario)),
          'it is that': near(statement.is, current.value(statement.scenario)),
        },
      ];
    case 'moved':
      return [
        {
          'it moved much': statement.figures.every(
            ({ was: old, is: now }) => Math.abs(now - old) > 0.0999 * Math.max(Math.abs(old), Math.abs(now)),
          ),
        },
      ];
  }
}

const sumOf = (effects: Explanation['effects']): number =>
  effects.reduce((sum, { effect }) => sum + Math.abs(effect), 0);

function claimsOfCauses(statement: Statement, { effects, change }: Explanation): Claims {
  if (statement.kind === 'moved') return {};
  const { largest, areMost } = statement.causes;
  const along = effects.filter(({ effect }) => effect * change > 0);
  return {
    'the largest': along.slice(0, largest.length).every((each, index) => each === largest[index]),
    'most of it': !areMost || 2 * sumOf(largest) > sumOf(along) * (1 - 1e-9),
  };
}

const quantities = (study: Study): (Explanation['quantity'] | null)[] => {
  const [first = '', second = first] = [...study.scenarios.keys()];
  return [
    null,
    { kind: 'figure', scenario: first },
    ...(second === first ? [] : [{ kind: 'lead', first, second } as const]),
  ];
};

/** The explanations of a study, of what follows from who leads and of what can be asked. */
const explanationsOf = (study: Study): Explanation[] =>
  quantities(study).flatMap((quantity) => atDates(study, { quantity }).explanation ?? []);

describe('a lead', () => {
  it('is none of two that only rounding parts', () => {
    // 0.1 + 0.2 is not 0.3 to the last bit.
    const study = studyFrom(
      studyWith({
        assumptions: { fee: fee('EUR', '0.1 EUR', '5 EUR') },
        scenarios: { one: adding('$fee', '0.2 EUR'), other: adding('0.3 EUR') },
      }),
    );
    const entry = explained(study, { quantity: { kind: 'lead', first: 'other', second: 'one' } });

    expect(entry.start).not.toBe(0);
    expect(statementsOf(entry).find(({ kind }) => kind === 'lead')).toMatchObject({
      was: 0,
      is: expect.closeTo(4.9, 9),
    });
  });
});

/** The first leads, then the third, as a gate falls on the first: the lead of the one over the other is of another pair than before. */
const toThird = studyWith({
  assumptions: { a: fee('EUR', 100, 500), b: fee('EUR', 200, 900), proof: fee('percent', '70%', '25%') },
  responsibility: { teams: { rate: 0, requires: [{ assumption: 'proof', 'at-least': '60%' }] } },
  scenarios: {
    one: scenarioWith({
      phases: { make: { ...work(1, 1), costs: [{ title: 'A cost', amount: '$a', when: 'start', category: 'other' }] } },
    }),
    two: adding('$b'),
    three: adding('300 EUR'),
  },
});

describe('a gate that fell on who led', () => {
  it('is told with how the lead over who leads now changed, where that was second to somebody else', () => {
    expect(statementsOf(explained(studyFrom(toThird)))).toMatchObject([
      { kind: 'places', before: { leader: 'one', over: 'two' }, after: { leader: 'three', over: 'two' } },
      { kind: 'without-gates', first: 'one', second: 'three', was: 200, is: -200, wasAside: false },
      { kind: 'moved', scenario: 'one', figures: [{ metric: { kind: 'present-value' }, was: 100, is: 500 }] },
    ]);
  });
});

const sides = { sets: { old: {}, new: {} }, against: null };

describe('every sentence of an explanation of any study', () => {
  it('is true by the comparisons of both dates', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(anySwitch, (data) => {
        const study = studyFrom(data);
        const [was, current] = [standingAt(study, '2020-06'), standingAt(study, '2021-04')];
        for (const entry of explanationsOf(study)) {
          for (const statement of statementsOf(entry)) {
            const claims = [...claimsOf(statement, was, current), claimsOfCauses(statement, entry)];
            const wrong = claims.flatMap((each) =>
              Object.entries(each).flatMap(([claim, isSo]) => (isSo ? [] : claim)),
            );
            expect({ statement, wrong }).toEqual({ statement, wrong: [] });
            kinds.set(statement.kind, (kinds.get(statement.kind) ?? 0) + 1);
          }
        }
      }),
      { numRuns: tries(50) },
    );
    expect([...kinds.keys()].toSorted()).toEqual(['figure', 'lead', 'moved', 'places', 'without-gates']);
  });

  it.each([en, nl])('has the gates that fell in the first, and no amount below zero, in $language', (words) => {
    let fallen = 0;
    fc.assert(
      fc.property(anySwitch, (data) => {
        const study = studyFrom(data);
        const entry = explained(study);
        const text = explainSentences(entry, { study, words, sides });
        const [first = ''] = text.split(/\.(?= [A-Z])|\.$/);
        const fell = entry.gates.filter(({ was, is: now }) => was.status !== 'fail' && now.status === 'fail');
        fallen += fell.length;

        expect(text).not.toContain(words.numbers.minus);
        expect(text).not.toMatch(/undefined|NaN|null/);
        expect(fell.filter(({ scenario }) => !first.includes(scenario))).toEqual([]);
      }),
    );
    expect(fallen).toBeGreaterThan(tries(8));
  });
});
