import { describe, expect, it } from 'vitest';
import type { WrittenStudy } from '../../src/model/written/written.ts';
import { anyStudy } from '../support/any-study.ts';
import { adding, atDates, effectsOf, explained, nameOf, changed } from '../support/explained.ts';
import { variant } from '../support/explained-files.ts';
import { fc, tries } from '../support/seed.ts';
import { month, scenarioWith, studyFrom, studyWith, work } from '../support/studies.ts';

const figure = { kind: 'figure', scenario: 'only' } as const;

/** Rate × effort + fee: from 10 × 20 + 5 to 11 × 25 + 8. */
const supplied = (groups: Readonly<Record<string, string>>): WrittenStudy => {
  const grouped = (name: string, type: ReturnType<typeof changed>) =>
    groups[name] === undefined ? type : { ...type, group: groups[name] };
  return studyWith({
    ranking: { by: 'total-cost' },
    assumptions: {
      rate: grouped('rate', changed('EUR/person-month', 10, 11)),
      effort: grouped('effort', changed('person-months', 20, 25)),
      fee: grouped('fee', changed('EUR', '5 EUR', '8 EUR')),
      unused: grouped('unused', changed('EUR', '1 EUR', '2 EUR')),
    },
    responsibility: { teams: { rate: '$rate' } },
    scenarios: {
      only: scenarioWith({
        phases: {
          build: {
            ...work(1, 1),
            work: [{ effort: '$effort' }],
            costs: [{ title: 'Fee', amount: '$fee', when: 'start' }],
          },
        },
      }),
    },
  });
};

const groupIn = (study: WrittenStudy, sets = {}) =>
  [...variant(study, sets).scenarios].map(([id, { assumptions }]) => [id, assumptions.get('own')?.group]);
const own = { unit: 'EUR', value: '1 EUR', kind: 'judgement', group: 'fees' } as const;
const family = studyWith({
  scenarios: {
    base: { ...adding('$own'), assumptions: { own } },
    heir: { extends: 'base' },
    other: { extends: 'base', assumptions: { own: { group: 'others' } } },
    none: { extends: 'base', assumptions: { own: { group: null } } },
    blank: { extends: 'base', assumptions: { own: { group: '  ' } } },
  } as unknown as WrittenStudy['scenarios'],
});

describe('a group of assumptions', () => {
  it('is one player: what its members do together is told once, and n counts groups', () => {
    const entry = explained(studyFrom(supplied({ rate: 'supplier', effort: 'supplier' })), { quantity: figure });

    expect(effectsOf(entry)).toEqual({ 'group supplier': 75, fee: 3, unused: 0 });
    expect(entry.method.settings).toBe(4);
  });

  it('lists each member with what it was and is', () => {
    const entry = explained(studyFrom(supplied({ rate: 'supplier', effort: 'supplier' })), { quantity: figure });

    expect(entry.effects[0]).toMatchObject({
      of: {
        kind: 'group',
        label: 'supplier',
        changes: [
          { key: 'effort', was: { value: 20, origin: { kind: 'judgement' } }, is: { value: 25 } },
          { key: 'rate', was: { value: 10 }, is: { value: 11 } },
        ],
      },
    });
  });

  it('shares with the other players by whole groups', () => {
    const entry = explained(studyFrom(supplied({ rate: 'price', fee: 'price' })), { quantity: figure });

    // Price first: 20 + 3, then 55; effort first: 50, then 25 + 3.
    expect(effectsOf(entry)).toEqual({ effort: 52.5, 'group price': 25.5, unused: 0 });
  });

  it('of which nothing counts has no effect, exactly, and one member that does not count changes nothing', () => {
    const apart = explained(studyFrom(supplied({ unused: 'other' })), { quantity: figure });
    const along = explained(studyFrom(supplied({ unused: 'fees', fee: 'fees' })), { quantity: figure });

    expect(effectsOf(apart)).toEqual({ effort: 52.5, rate: 22.5, fee: 3, 'group other': 0 });
    expect(effectsOf(along)).toEqual({ effort: 52.5, rate: 22.5, 'group fees': 3 });
    expect(along.effects[2]?.of.changes.map(({ key }) => key)).toEqual(['fee', 'unused']);
  });

  it('may hold assumptions of the study and of scenarios', () => {
    const entry = explained(
      studyFrom(
        studyWith({
          ranking: { by: 'total-cost' },
          assumptions: { fee: { ...changed('EUR', '5 EUR', '8 EUR'), group: 'fees' } },
          scenarios: {
            only: {
              ...adding('$fee', '$own'),
              assumptions: { own: { ...changed('EUR', '1 EUR', '21 EUR'), group: ' fees ' } },
            },
          },
        }),
      ),
      { quantity: figure },
    );

    expect(effectsOf(entry)).toEqual({ 'group fees': 23 });
    expect(entry.effects[0]?.of.changes.map(({ key }) => key)).toEqual(['fee', 'only/own']);
  });

  it('is apart in the order of the evidence', () => {
    const entry = explained(studyFrom(supplied({ rate: 'supplier', effort: 'supplier' })), { quantity: figure });

    expect(entry.inTime.map(({ key, effect }) => [key, effect])).toEqual([
      ['effort', 50],
      ['fee', 3],
      ['rate', 25],
    ]);
  });

  it('stays with what is set, is inherited and can be removed, and blank is none', () => {
    expect(groupIn(family, { 'base/own': '2' })).toEqual([
      ['base', 'fees'],
      ['blank', null],
      ['heir', 'fees'],
      ['none', null],
      ['other', 'others'],
    ]);
  });
});

describe('the groups of any study', () => {
  it('add up, and change sign when the dates are swapped', () => {
    let computed = 0;
    fc.assert(
      fc.property(anyStudy, fc.integer({ min: 1, max: 4 }), (data, groups) => {
        const assumptions = Object.entries(data.assumptions ?? {}).map(([name, entry], at) => [
          name,
          at % (groups + 1) === 0 ? entry : { ...entry, group: `group ${at % (groups + 1)}` },
        ]);
        const study = studyFrom({ ...data, assumptions: Object.fromEntries(assumptions) });
        const [from, to] = [month('2021-06'), month('2022-06')];
        const scenario = [...study.scenarios.keys()][0] ?? '';
        const asked = { quantity: { kind: 'figure', scenario } } as const;
        const [there, back] = [
          atDates(study, { ...asked, from, to }),
          atDates(study, { ...asked, from: to, to: from }),
        ];
        if (there.explanation === null || back.explanation === null) return;
        computed += 1;
        const { change, start, end, effects } = there.explanation;
        const slack = 1e-9 * Math.max(Math.abs(change), 1e-3 * Math.max(Math.abs(start), Math.abs(end)));
        expect(Math.abs(effects.reduce((sum, { effect }) => sum + effect, 0) - change)).toBeLessThanOrEqual(slack);
        for (const each of effects) {
          const other = back.explanation.effects.find((entry) => nameOf(entry) === nameOf(each));
          expect(Math.abs(each.effect + (other?.effect ?? Number.NaN))).toBeLessThanOrEqual(slack);
        }
      }),
    );
    expect(computed).toBeGreaterThan(tries(20));
  });
});
