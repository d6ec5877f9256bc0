import { describe, expect, it } from 'vitest';
import type { CheckedPin } from '../../../src/analysis/check/check.ts';
import { wasAndIs } from '../../../src/report/lines/figure-text.ts';
import type { CheckContext } from '../../../src/report/tables/check/check-context.ts';
import { type Cause, causesOf, causeSpan, causeTitle } from '../../../src/report/tables/check/causes.ts';
import { checkedStudy, comeTo, pinnedIn } from '../../support/pinned-study.ts';
import { changes, edited } from './changes.ts';
import { base } from './study.ts';

const pins = [
  'scenarios.new.present-value',
  'scenarios.new.total-cost',
  'scenarios.new.finish',
  'scenarios.new.phases.build.effort',
  'scenarios.new.by-year.2026',
  'scenarios.new.measures.waiting',
  'scenarios.new.score',
  'scenarios.new.rank',
  'scenarios.new.$engine',
  'scenarios.sold.present-value',
  'scenarios.sold.finish',
  'scenarios.sold.rank',
  'scenarios.sold.feasible',
  'scenarios.keep.present-value',
  'switching.keep,new.rate',
  'switching.sold.tested',
  'simulated.new.present-value.p80',
  'simulated.new.finish.p90',
  'simulated.new.total-cost.sd',
  'simulated.sold.first',
];

const figures = pinnedIn(base, pins);

const before = comeTo(base, pins);

function isEqual(was: string | number | undefined, current: string | number | undefined): boolean {
  if (typeof was !== 'number' || typeof current !== 'number') return was === current;
  return Math.abs(was - current) <= 1e-9 * Math.max(Math.abs(was), Math.abs(current));
}

/** The month of a finish moves with the start as well, from which it is counted. */
const withoutMonths = (names: readonly string[]): string[] => names.filter((name) => !name.includes('finish'));

/** The line of a study that is reported as the place of a cause. */
function lineOf(cause: Cause, context: CheckContext): string {
  const span = causeSpan(cause, context);
  if (span === null) return '';
  const { text } = span.file;
  const from = text.lastIndexOf('\n', span.from - 1) + 1;
  return text.slice(from, text.indexOf('\n', span.from));
}

/** What is wrong with how a drift is reported: that a hand did it, that something is left, that the two look the same. */
function faultsOf(pin: CheckedPin, { words }: CheckContext): string[] {
  if (pin.lost !== null || pin.isAsPinned) return [];
  const { was, is: now } = wasAndIs(pin, words);
  return [
    ...(pin.byHand ? ['by hand'] : []),
    ...(pin.drift?.other === null ? [] : ['other']),
    ...(was === now ? [`${was} twice`] : []),
  ].map((fault) => `${pin.pin.figure}: ${fault}`);
}

describe('a change of a study', () => {
  it.each(changes)('is told as the cause of every drift, once, with its place: $what', (each) => {
    const files = edited(each);
    const { check, context } = checkedStudy(files, figures);
    const after = comeTo(files, pins);
    const drifted = check.pins.flatMap((pin) => (pin.isAsPinned ? [] : [pin.pin.figure]));
    const moved = pins.filter((name) => !isEqual(before.get(name), after.get(name)));
    const causes = causesOf(check.pins, context.words);
    const [cause] = causes;
    if (cause === undefined) throw new Error('no cause');

    expect(withoutMonths(drifted)).toEqual(withoutMonths(moved));
    expect(causes.map((entry) => causeTitle(entry, context))).toHaveLength(1);
    expect(causeTitle(cause, context)).toContain(`${each.cause} `);
    expect(lineOf(cause, context)).toContain(each.line.split('\n')[0]?.trim());
    expect(cause.moved.map(({ pin }) => pin.pin.figure).toSorted()).toEqual(drifted.toSorted());
    expect(check.pins.flatMap((pin) => faultsOf(pin, context))).toEqual([]);
  });
});

describe('a drift of several figures', () => {
  it('is that of each figure alone, with what the study said and without', () => {
    const files = {
      ...base,
      'study.yaml': (base['study.yaml'] ?? '')
        .replace('value: 15000', 'value: 15500')
        .replace('mode: 100', 'mode: 110'),
    };
    const drawn = pins.filter((name) => name.startsWith('simulated.'));
    for (const kept of [(text: string) => text, (text: string) => text.split(/^# What the study said/m)[0] ?? '']) {
      const together = checkedStudy(files, kept(pinnedIn(base, drawn)));
      const alone = drawn.map((name) => checkedStudy(files, kept(pinnedIn(base, [name]))).pin(name));

      expect(drawn.map((name) => driftOf(together.pin(name)))).toEqual(alone.map(driftOf));
      // A rank or a spread may be as it was.
      expect(alone.filter((pin) => driftOf(pin) !== null).length).toBeGreaterThan(1);
    }
  });
});

const driftOf = (pin: CheckedPin) => (pin.lost === null ? pin.drift : null);
