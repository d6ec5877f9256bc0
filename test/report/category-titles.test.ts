import { describe, expect, it } from 'vitest';
import { saidOf, smallStudy } from '../support/small-study.ts';

/** A study that sets something aside on a category with a title in each language. */
const reserved = smallStudy(
  '3%',
  `as-of-dates: { 2025-06: { title: Before } }
categories: { trips: { title: { en: Travel, nl: Reizen } } }
contingency: { share: 20%, on: [trips, labour], kind: judgement, why: habit }
assumptions:
  fare: { unit: GBP, known: { 2025-06: { value: 800, kind: judgement, why: x }, 2026-01: { value: { low: 900, mode: 1000, high: 1400 }, kind: judgement, why: x } } }
scenarios:
  far: { title: Far, phases: { go: { duration: 3 months, costs: [{ title: Trips, amount: $fare, when: start, category: trips }] } } }
  near: { title: Near, phases: { go: { duration: 2 months, costs: [{ title: Trips, amount: 3000, when: start, category: trips }] } } }
`,
);

const files = { 'one.yaml': reserved, 'two.yaml': reserved.replace('amount: 3000', 'amount: 4000') };

/** Every command that says what is set aside. */
const commands: readonly (readonly string[])[] = [
  ['compare', 'one.yaml', '--full'],
  ['compare', 'one.yaml', '--draws', '200', '--full'],
  ['show', 'far', 'one.yaml'],
  ['simulate', 'one.yaml', '--draws', '200'],
  ['sensitivity', 'one.yaml', '--full'],
  ['tradeoff', 'one.yaml', '--full'],
  ['assumptions', 'one.yaml'],
  ['explain', 'one.yaml', '--full'],
  ['diff', 'one.yaml', 'two.yaml'],
];

describe('what is set aside on top of costs', () => {
  it.each(commands.map((args) => [args.join(' '), args] as const))(
    'is of categories by their titles: %s',
    async (...[, args]) => {
      expect(await saidOf(files, args)).toMatch(/20% of Travel, labour/);
      expect(await saidOf(files, [...args, '--lang', 'nl'])).toMatch(/20% van Reizen, arbeid/);
    },
  );
});
