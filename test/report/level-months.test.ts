import { describe, expect, it } from 'vitest';
import type { WrittenStudy } from '../../src/model/written/written.ts';
import { anyRates, bent, costOfBent, monthStudy, monthsOfRange, monthText } from '../support/bent-months.ts';
import { fc, tries } from '../support/seed.ts';
import { scenarioWith } from '../support/studies.ts';
import { monthNamed, reportedSwitches } from '../support/reported-switches.ts';

const january = 2020 * 12;

/** One that costs 10 a month until work of seven months is done that waits for the month, against one that costs 120. */
const levelInJune = (now: number): WrittenStudy =>
  monthStudy(now, {
    moves: scenarioWith({
      phases: { build: { duration: 7, 'not-before': '$go' } },
      running: [
        {
          title: 'Old',
          amount: '10 EUR/month',
          from: 'start',
          until: 'build.end',
        },
      ],
    }),
    stays: scenarioWith({
      phases: {
        buy: { costs: [{ title: 'Price', amount: 120, when: 'start' }] },
      },
    }),
  });

describe('a month in which two are level', () => {
  it('is told once, as that month', () => {
    const saidFrom = (now: number) => reportedSwitches(levelInJune(now), ['moves', 'stays']);
    expect(saidFrom(5)).toMatchObject({
      sides: ['2020-06 moves leads before, stays leads after'],
      sentences: [
        'moves and stays are level now; moves leads where "Go" is a month earlier; stays leads where it is a month later (now June 2020, a constant: no estimate says how sure it is).',
      ],
    });
    expect(saidFrom(2)).toMatchObject({
      sides: ['2020-06 moves leads before, stays leads after'],
      sentences: [
        'moves leads stays only while "Go" is before June 2020 (now March 2020, a constant: no estimate says how sure it is).',
      ],
    });
    const turned = reportedSwitches(levelInJune(9), ['stays', 'moves']);
    expect(turned.sides).toEqual(['2020-06 moves leads before, stays leads after']);
    expect(turned.sentences[0]).toContain('stays leads moves only while "Go" is July 2020 or later (now October 2020');
  });

  it('is not one in which one of the two leads by a hair', () => {
    const [first, ...others] = reportedSwitches(
      monthStudy(5, {
        moves: bent([1, 0, 0, 0]),
        stays: scenarioWith({
          phases: {
            buy: {
              costs: [{ title: 'Price', amount: 10.000001, when: 'start' }],
            },
          },
        }),
      }),
      ['moves', 'stays'],
    ).result.switching.switches;
    expect([first?.of.kind, first?.value, others.length]).toEqual(['jump', january + 11, 0]);
  });

  it('is found among all months of the range, and where one leads the other does not', () => {
    fc.assert(
      fc.property(anyRates, anyRates, fc.constantFrom(...monthsOfRange), (one, other, now) => {
        const { result, sentences, sides } = reportedSwitches(monthStudy(now, { one: bent(one), other: bent(other) }), [
          'one',
          'other',
        ]);
        const lead = monthsOfRange.map((each) => Math.sign(costOfBent(other, each) - costOfBent(one, each)));
        const isAlone = (each: number): boolean => lead[each] === 0 && lead[each - 1] !== 0 && lead[each + 1] !== 0;
        const { switches } = result.switching;
        const equals = switches.filter(({ of }) => of.kind === 'equal').map(({ value }) => value - january);
        for (const each of equals) expect(lead[each]).toBe(0);
        // Each month of its own once, and of several in a row the ends that have a side.
        const ends = monthsOfRange.flatMap((each) =>
          lead[each] === 0 && !isAlone(each)
            ? [each - 1, each + 1].filter((beside) => lead[beside] !== undefined && lead[beside] !== 0).map(() => each)
            : [],
        );
        expect(equals.toSorted((a, b) => a - b)).toEqual(
          [...monthsOfRange.filter(isAlone), ...ends].toSorted((a, b) => a - b),
        );
        const jumps = monthsOfRange.slice(1).filter((each) => (lead[each] ?? 0) * (lead[each - 1] ?? 0) < 0);
        expect(
          switches
            .filter(({ of }) => of.kind === 'jump')
            .map(({ value }) => value - january)
            .toSorted((a, b) => a - b),
        ).toEqual(jumps.map((each) => (each > now ? each : each - 1)));
        for (const line of sides) expectSides(line, lead);
        for (const sentence of sentences) expectSentence(sentence, lead);
      }),
      { numRuns: tries(200) },
    );
  });
});

const leadOf = { one: 1, other: -1 } as const;

/** Every side of a row of the table holds in the nearest month of it. */
function expectSides(line: string, lead: readonly number[]): void {
  const [, value = ''] = /^(\d+-\d+) /.exec(line) ?? [];
  const at = monthsOfRange.find((each) => monthText(each) === value) ?? Number.NaN;
  for (const [, scenario, side] of line.matchAll(/(\w+) leads (from|after|before|up to)/g)) {
    const nearest = { from: at, after: at + 1, before: at - 1, 'up to': at }[side as 'from'];
    expect(lead[nearest]).toBe(leadOf[scenario as 'one']);
  }
}

function expectSentence(sentence: string, lead: readonly number[]): void {
  const [, level] = /are level where "Go" is (\w+ \d+) \(/.exec(sentence) ?? [];
  expect(level === undefined ? 0 : lead[monthNamed(level)]).toBe(0);
  const [, scenario, before, from] =
    /^(\w+) leads \w+ only while "Go" is (?:before (\w+ \d+)|(\w+ \d+) or later) \(/.exec(sentence) ?? [];
  const side = leadOf[scenario as 'one'];
  const border = monthNamed(before ?? from ?? '');
  const isIn = (each: number): boolean => (before === undefined ? each >= border : each < border);
  const leads = monthsOfRange.filter((each) => lead[each] === side);
  expect(scenario === undefined ? [] : leads).toEqual(scenario === undefined ? [] : monthsOfRange.filter(isIn));
}
