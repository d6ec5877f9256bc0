import { describe, expect, it } from 'vitest';
import type { WrittenStudy } from '../../src/model/written/written.ts';
import { explainSentences } from '../../src/report/tables/explain/explain-sentence.ts';
import { en } from '../../src/words/en.ts';
import { nl } from '../../src/words/nl.ts';
import { type Asked, explained, changed } from '../support/explained.ts';
import { scenarioWith, studyFrom, studyWith } from '../support/studies.ts';

const paying = (amount: string, responsibility = 'plain') =>
  scenarioWith({
    phases: { only: { duration: 1, responsibility, costs: [{ title: 'A cost', amount, when: 'start' }] } },
  });

/** Three scenarios, of which the second can only be chosen if enough is documented. */
const three = (partial: Partial<WrittenStudy> = {}): WrittenStudy =>
  studyWith({
    ranking: { by: 'total-cost' },
    assumptions: {
      documented: changed('percent', '70%', '25%'),
      a: changed('EUR', '100 EUR', '100 EUR'),
      b: changed('EUR', '200 EUR', '200 EUR'),
      c: changed('EUR', '600 EUR', '600 EUR'),
    },
    responsibility: {
      plain: { rate: 1000 },
      result: { rate: 1000, requires: [{ assumption: 'documented', 'at-least': '60%' }] },
    },
    scenarios: { a: paying('$a'), b: paying('$b', 'result'), c: paying('$c') },
    ...partial,
  });

function said(data: WrittenStudy, asked: Asked = {}): { en: string; nl: string } {
  const scenarios = Object.entries(data.scenarios ?? {}).map(([id, each]) => [id, { ...each, title: id }]);
  const study = studyFrom({ ...data, scenarios: Object.fromEntries(scenarios) });
  const entry = explained(study, asked);
  const context = { study, sides: { sets: { old: {}, new: {} }, against: null } };
  return {
    en: explainSentences(entry, { ...context, words: en }),
    nl: explainSentences(entry, { ...context, words: nl }),
  };
}

const values = (record: Record<string, readonly [string, string]>): Partial<WrittenStudy> => ({
  assumptions: {
    ...three().assumptions,
    ...Object.fromEntries(Object.entries(record).map(([name, [was, current]]) => [name, changed('EUR', was, current)])),
  },
});

/** The leader is one that a gate falls on. */
const leading = (current: string): WrittenStudy =>
  three({ ...values({ a: ['100 EUR', current] }), scenarios: { a: paying('$a', 'result'), b: paying('$b') } });

const between = (first: string, second: string): Asked => ({ quantity: { kind: 'lead', first, second } });

/** The one gate of the second opens, and of those on staff one falls, or both do. */
const gated = (staff: readonly [string, string]): string => {
  const study = three({
    assumptions: {
      ...three().assumptions,
      documented: changed('percent', '25%', '70%'),
      staff: changed('fte', ...staff),
    },
    responsibility: {
      plain: { rate: 1000 },
      result: {
        rate: 1000,
        requires: [
          { assumption: 'documented', 'at-least': '60%' },
          { assumption: 'staff', 'at-least': '10 fte' },
          { assumption: 'staff', 'at-least': '12 fte' },
        ],
      },
    },
  });
  return said(study).en;
};

describe('the sentences of an explanation', () => {
  it('say that the second place fell to a gate, where the leader and its figure are the same', () => {
    expect(said(three())).toEqual({
      en: 'In June 2020 a led b by € 100; in April 2021 it still leads, now € 500 ahead of c, and b is not feasible any more: "documented" went from 70% to 25%, below the 60% that "result" needs. a is € 500 ahead of c, as it was.',
      nl: 'In juni 2020 lag a € 100 voor op b; in april 2021 ligt het nog steeds voor, nu € 500 op c, en b is niet meer haalbaar: "documented" ging van 70% naar 25%, onder de 60% die "result" vraagt. De voorsprong van a op c bleef € 500.',
    });
  });

  it('call what is behind behind, and never a lead below zero', () => {
    const behind = three(values({ b: ['200 EUR', '350 EUR'] }));

    expect(said(behind, between('b', 'a')).en).toContain(
      'Gates left aside, b was € 100 behind a and is now € 250 behind, mostly because "b" went from € 200 to € 350.',
    );
    expect(said(behind, between('b', 'a')).nl).toContain(
      'Eisen daargelaten ging de achterstand van b op a van € 100 naar € 250, vooral doordat "b" van € 200 naar € 350 ging.',
    );
    const overtaken = three(values({ a: ['100 EUR', '800 EUR'] }));

    expect(said(overtaken, between('a', 'c')).en).toContain('a went from € 500 ahead of c to € 200 behind it, mostly');
    expect(said(overtaken, between('a', 'c')).nl).toContain(
      'a ging van een voorsprong van € 500 op c naar een achterstand van € 200, vooral',
    );
  });

  it('say that scenarios are level, or share the first place', () => {
    const level = three(values({ c: ['600 EUR', '100 EUR'] }));

    expect(said(level).en).toMatch(
      /^In June 2020 a led b by € 100; in April 2021 a and c share the first place, and b /,
    );
    expect(said(level).nl).toMatch(
      /^In juni 2020 lag a € 100 voor op b; in april 2021 delen a en c de eerste plaats, en b /,
    );
    expect(said(level, between('a', 'c')).en).toContain('a went from € 500 ahead of c to level with it, mostly');
  });

  it('say "as" of a gate only where it decided', () => {
    expect(said(leading('150 EUR')).en).toContain('in April 2021 only b is feasible, as a is not feasible any more: ');
    expect(said(leading('150 EUR')).en).toContain(
      'Without that gate a would be € 50 ahead of b (it was € 100 ahead), mostly',
    );
    expect(said(leading('900 EUR')).en).toContain('in April 2021 only b is feasible, and a is not feasible any more: ');
    expect(said(leading('900 EUR')).en).toContain('Even without that gate b would be € 700 ahead of a, mostly because');
  });

  it('say once how far the old leader would be ahead, with how far it was', () => {
    const [less, same] = [said(leading('150 EUR')), said(leading('100 EUR'))];

    expect(less.nl).toContain('Zonder die eis zou a € 50 voorliggen op b (eerst lag a € 100 voor), vooral doordat');
    expect(same.en).toMatch(/Without that gate a would be € 100 ahead of b, as it was\.$/);
    expect(same.nl).toMatch(/Zonder die eis zou a € 100 voorliggen op b, net als eerst\.$/);
    for (const text of [less.en, less.nl]) expect(text.match(/€ 50/g)).toHaveLength(1);
  });

  it('say that others fail where one gate fell and another opened, and more where none did', () => {
    expect(gated(['12 fte', '11 fte'])).toContain(
      'and b fails other gates than before: "staff" went from 12 fte to 11 fte, below the 12 fte that "result" needs.',
    );
    expect(gated(['12 fte', '5 fte'])).toContain('and b fails more gates than before: "staff" went from');
  });

  it('name a gate that fell on a scenario that was not second, and many by their names', () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`s${index}`, paying('$c', 'result')]));
    const { en: text } = said(three({ scenarios: { a: paying('$a'), c: paying('$c'), ...many } }));

    expect(text).toContain(
      's0, s1, s10, s11, s2, s3, s4, s5 and 4 more are not feasible any more: "documented" went from',
    );
  });

  it('say that no scenario is feasible any more, and why', () => {
    const none = three({ scenarios: { a: paying('$a', 'result'), b: paying('$b', 'result') } });

    expect(said(none).en).toMatch(
      /^In June 2020 a led b by € 100; in April 2021 no scenario is feasible; a and b are not feasible any more: "documented" went from 70% to 25%/,
    );
  });

  it('have as many digits as tell two amounts apart', () => {
    const close = three({
      ...values({ b: ['20000000 EUR', '20001000 EUR'] }),
      scenarios: { a: paying('$a'), b: paying('$b') },
    });

    expect(said(close).en).toBe(
      'In June 2020 a led b by € 20.000 million; in April 2021 it still leads b, now by € 20.001 million, mostly because "b" went from € 20,000,000 to € 20,001,000.',
    );
  });

  it('say "mostly" only of causes that are at least half of it', () => {
    const names = Array.from({ length: 9 }, (_, index) => `c${index}`);
    const study = three({
      assumptions: Object.fromEntries([
        ...Object.entries(three().assumptions ?? {}),
        ...names.map((name) => [name, changed('EUR', '1 EUR', '11 EUR')]),
      ]),
      scenarios: {
        a: paying('$a'),
        c: scenarioWith({
          phases: {
            only: { duration: 1, costs: names.map((name) => ({ title: name, amount: `$${name}`, when: 'start' })) },
          },
        }),
      },
    });

    expect(said(study, between('a', 'c')).en).toContain(
      ', among other things because "c0" went from € 1 to € 11 and "c1"',
    );
    expect(said(study, between('a', 'c')).nl).toContain(', onder meer doordat "c0" van € 1 naar € 11 ging en "c1"');
  });
});
