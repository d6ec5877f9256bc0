import { describe, expect, it } from 'vitest';
import type { WrittenStudy } from '../../src/model/written/written.ts';
import { sentenceOf } from '../../src/report/lines/switch-text.ts';
import { nl } from '../../src/words/nl.ts';
import { comparisonOf, scenarioWith, studyFrom, studyWith } from '../support/studies.ts';
import { monthText } from '../support/bent-months.ts';
import { fc } from '../support/seed.ts';
import { monthNamed, reportedSwitches as printed } from '../support/reported-switches.ts';

/** A month of three years, in which work begins or that a gate is about. */
const month = (value: number, more: object) => ({
  unit: 'month',
  kind: 'judgement',
  value: monthText(value),
  range: `${monthText(0)} .. ${monthText(35)}`,
  ...more,
});

const gated = (now: number, requirement: object): WrittenStudy =>
  studyWith({
    assumptions: { live: month(now, { title: 'Live' }) },
    requires: [{ assumption: 'live', ...requirement }],
    scenarios: { only: scenarioWith({}) },
  } as Partial<WrittenStudy>);

/** One that begins in a month, and takes three months then, against one that ends in the middle of a month, so that they never end together. */
const beginning = (now: number, end: number): WrittenStudy =>
  studyWith({
    ranking: { by: 'finish' },
    assumptions: { live: month(now, { title: 'Live' }) },
    scenarios: {
      moves: scenarioWith({
        phases: { build: { duration: 3, 'not-before': '$live' } },
      }),
      stays: scenarioWith({ phases: { build: { duration: end + 0.5 } } }),
    },
  } as Partial<WrittenStudy>);

const passes = (index: number, requirement: object): boolean =>
  comparisonOf(gated(index, requirement)).scenarios[0]?.feasible === true;

function saidOfGate(now: number, requirement: object): readonly (string | undefined)[] {
  const { sentences, sides } = printed(gated(now, requirement), ['only']);
  return [sentences[0]?.replace(/ \(now.*/, ''), sides[0]];
}

function saidInDutch(requirement: object): string | undefined {
  const data = gated(9, requirement);
  const { result } = printed(data, ['only']);
  const [first] = result.switching.switches;
  return first && sentenceOf(first, result, { study: studyFrom(data), words: nl }).replace(/ \(nu.*/, '');
}

const sidesFrom = (now: number): string[] => printed(beginning(now, 8), ['moves', 'stays']).sides;

const priced = (value: number) => ({
  unit: 'EUR',
  title: 'Price',
  kind: 'judgement',
  value,
  range: '0 .. 400',
});
const paying = scenarioWith({
  phases: {
    buy: { costs: [{ title: 'Price', amount: '$price', when: 'start' }] },
  },
});

const anyMonth = fc.integer({ min: 2, max: 32 });

describe('the side of a month on which a gate passes', () => {
  it('is told by the last month that passes, and in the table by the month on the other side', () => {
    expect(saidOfGate(9, { 'at-least': monthText(8) })).toEqual([
      'only passes its gate only while "Live" is September 2020 or later',
      '2020-08 only: gate passes after',
    ]);
    expect(saidOfGate(7, { 'at-least': monthText(8) })).toEqual([
      'only passes its gate only while "Live" is September 2020 or later',
      '2020-09 only: gate passes from',
    ]);
    expect(saidOfGate(7, { 'at-most': monthText(8) })).toEqual([
      'only passes its gate only while "Live" is September 2020 or earlier',
      '2020-10 only: gate passes before',
    ]);
    expect(saidOfGate(12, { 'at-most': monthText(8) })).toEqual([
      'only passes its gate only while "Live" is September 2020 or earlier',
      '2020-09 only: gate passes up to',
    ]);
  });

  it('is told in Dutch, too', () => {
    expect([saidInDutch({ 'at-least': monthText(8) }), saidInDutch({ 'at-most': monthText(8) })]).toEqual([
      'only voldoet alleen aan zijn eis zolang "Live" in september 2020 of later valt',
      'only voldoet alleen aan zijn eis zolang "Live" in september 2020 of eerder valt',
    ]);
  });

  it('is so of every month in force and every bound', () => {
    fc.assert(
      fc.property(anyMonth, anyMonth, fc.boolean(), (now, bound, isLeast) => {
        const requirement = {
          [isLeast ? 'at-least' : 'at-most']: monthText(bound),
        };
        const [sentence = ''] = printed(gated(now, requirement), ['only']).sentences;
        const [, name = '', side] = /is (\w+ \d+) or (later|earlier) \(now/.exec(sentence) ?? [];
        const last = monthNamed(name);
        const beyond = side === 'later' ? last - 1 : last + 1;

        expect([passes(last, requirement), passes(beyond, requirement)]).toEqual([true, false]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the side of a month on which a scenario leads', () => {
  it('holds the month itself or not, as it was come from', () => {
    // The other ends in the middle of September; what begins in June ends with August.
    expect(sidesFrom(2)).toEqual(['2020-07 moves leads before, stays leads from']);
    expect(sidesFrom(9)).toEqual(['2020-06 moves leads up to, stays leads after']);
  });

  it('is that of a comparison in which that month is set', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: 4, max: 34 }), (now, end) => {
        const [line = ''] = printed(beginning(now, end), ['moves', 'stays']).sides;
        const [, value = '', text = ''] = /^(\d+-\d+) (.*)$/.exec(line) ?? [];
        const at = (Number(value.slice(0, 4)) - 2020) * 12 + Number(value.slice(5)) - 1;
        for (const [, scenario, side] of text.matchAll(/(\w+) leads (from|after|before|up to)/g)) {
          const nearest = {
            from: at,
            after: at + 1,
            before: at - 1,
            'up to': at,
          }[side as 'from'];
          const [first, second] = comparisonOf(beginning(nearest, end)).scenarios;
          expect([first?.id, first?.rank, second?.rank]).toEqual([scenario, 1, 2]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the name of an assumption in a sentence', () => {
  it('says whose it is where a scenario has one of its own', () => {
    const data = studyWith({
      assumptions: { price: priced(150) },
      scenarios: {
        first: paying,
        second: { ...paying, assumptions: { price: priced(175) } },
      },
    } as Partial<WrittenStudy>);
    const { sentences, result } = printed(data, ['first', 'second']);

    expect(sentences.map((each) => each.replace(/ \(now.*/, '')).toSorted()).toEqual([
      'first leads second only while "Price (second)" stays above € 150',
      'first leads second only while "Price" stays below € 175',
    ]);
    expect(
      result.switching.switches
        .map((each) => sentenceOf(each, result, { study: studyFrom(data), words: nl }))
        .join(' '),
    ).toContain('"Price (second)"');
  });
});
