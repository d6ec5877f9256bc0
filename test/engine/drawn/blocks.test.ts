import { describe, expect, it } from 'vitest';
import { curveTerms } from '../../../src/analysis/runs/central-run.ts';
import { compile } from '../../../src/engine/compile/scenario.ts';
import { withCalendar, yearsFrom } from '../../../src/engine/compile/calendar.ts';
import { evaluate, type Block } from '../../../src/engine/evaluate.ts';
import type { Line, Plan } from '../../../src/engine/plan.ts';
import { settle } from '../../../src/engine/settle.ts';
import { pricesOf } from '../../../src/engine/prices.ts';
import type { Column } from '../../../src/engine/rules/rule.ts';
import { type RuleName, rules } from '../../../src/engine/rules/rules.ts';
import type { Study } from '../../../src/model/study/study.ts';
import { anyStudy } from '../../support/any-study.ts';
import { centsUpTo, integer } from '../../support/any-value.ts';
import { terms } from '../../support/columns.ts';
import { fc, tries } from '../../support/seed.ts';
import { month, studyFrom } from '../../support/studies.ts';

const draws = 7;

/** The same number to the last bit; not a number is the same as itself. */
const sameBits = (a: Column, b: Column): boolean =>
  a.length === b.length && a.every((value, draw) => Object.is(value, b[draw]));

/** What every rule may be given: how many inputs vary with the draw, and the rates at the end, which do not. */
const inputsOf: Readonly<
  Record<RuleName, { readonly varying: number; readonly rates?: number; readonly until?: number }>
> = {
  sum: { varying: 3 },
  difference: { varying: 2 },
  product: { varying: 3 },
  ratio: { varying: 2 },
  'largest-of': { varying: 3 },
  'smallest-of': { varying: 3 },
  'latest-of': { varying: 3 },
  'earliest-of': { varying: 3 },
  'length-between': { varying: 2 },
  aam: { varying: 6 },
  reused: { varying: 3 },
  planned: { varying: 1 },
  'supplier-price': { varying: 5 },
  'capped-supplier-price': { varying: 6 },
  'own-price': { varying: 3 },
  'team-needed': { varying: 2 },
  'team-in-time': { varying: 2 },
  'ramped-duration': { varying: 4 },
  'ramped-team': { varying: 3 },
  'team-reached': { varying: 4 },
  choice: { varying: 3 },
  happens: { varying: 2 },
  delayed: { varying: 5 },
  enlarged: { varying: 5 },
  spread: { varying: 2, rates: 2, until: 1 },
  'spread-within': { varying: 4, rates: 2, until: 1 },
  service: { varying: 4, rates: 2 },
  'by-team': { varying: 5, rates: 2, until: 1 },
  'by-team-within': { varying: 7, rates: 2, until: 1 },
  'by-delayed-team': { varying: 6, rates: 2, until: 1 },
  'by-delayed-team-within': { varying: 8, rates: 2, until: 1 },
  'at-moment': { varying: 1, rates: 2 },
  'at-moment-within': { varying: 3, rates: 1 },
  'at-least': { varying: 2 },
  'at-most': { varying: 2 },
  'none-fails': { varying: 3 },
  'on-scale': { varying: 3 },
  'on-curve': { varying: 7 },
  'weighted-mean': { varying: 4 },
};

describe('a column of draws', () => {
  it.each(Object.keys(rules) as RuleName[])('is by the rule %s what its draws are one by one', (rule) => {
    const { varying, rates = 0, until = -1 } = inputsOf[rule];
    const column = fc.array(fc.oneof(centsUpTo(0, 90), integer(0, 3)), { minLength: draws, maxLength: draws });
    const columns = fc.array(column, { minLength: varying, maxLength: varying });
    fc.assert(
      fc.property(columns, fc.array(integer(-3, 9), { minLength: rates, maxLength: rates }), (given, percents) => {
        // A period ends no sooner than it begins.
        if (until > 0)
          given[until] = (given[until] ?? []).map((value, draw) => value + (given[until - 1]?.[draw] ?? 0));
        const policy = percents.map((percent) => Array.from({ length: draws }, () => percent / 100));
        const inputs = [...given, ...policy].map((each) => Float64Array.from(each));
        const before = inputs.map((each) => [...each]);
        const block = new Float64Array(draws).fill(-1);
        rules[rule].columns(block, inputs, pricesOf(terms()));
        const single = Float64Array.from({ length: draws }, (_, draw) => {
          const out = Float64Array.of(-2);
          rules[rule].columns(
            out,
            inputs.map((each) => each.slice(draw, draw + 1)),
            pricesOf(terms()),
          );
          return out[0] ?? -3;
        });

        expect([...block]).toEqual([...single]);
        expect(sameBits(block, single)).toBe(true);
        expect(inputs.map((each) => [...each])).toEqual(before);
      }),
      { numRuns: tries(30) },
    );
  });
});

/** Values that an assumption of a unit may take. */
function valueIn({ unit }: Line, random: number): number {
  switch (unit) {
    case 'percent':
      return random;
    case 'month':
      return month('2015-01') + Math.floor(random * 300);
    case 'moment':
      return Math.floor(random * 60);
    case 'fte':
      return 1 + 20 * random;
    default:
      return 40 * random;
  }
}

/** Policy is the same in every draw. */
function isPolicy({ discounting, indexation, vat }: Study, name: string): boolean {
  return [discounting.rate, ...indexation.values(), ...(vat === null ? [] : [vat.rate])].some(
    (amount) => amount.kind === 'reference' && amount.name === name,
  );
}

/** Every line of a plan in every draw: in one block, or in a block for each draw. */
function everyLine(plan: Plan, study: Study, given: Block['given'], size: number): readonly Column[] {
  const columns: (Column | undefined)[] = [];
  evaluate(
    plan,
    plan.lines.keys(),
    { draws: size, prices: pricesOf(curveTerms(study)), given, planned: (line) => 1 + (line % 5) },
    columns,
  );
  return columns.filter((column) => column !== undefined);
}

describe('a block of draws', () => {
  it('gives every line of any plan what a block of one gives it, draw by draw', () => {
    const random = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 100, maxLength: 100 });
    fc.assert(
      fc.property(anyStudy, random, (data, numbers) => {
        const study = studyFrom(data);
        for (const scenario of study.scenarios.values()) {
          const settled = settle(study, [scenario], study.asOf);
          const plan = withCalendar(settled, compile(study, scenario, settled), yearsFrom(2015, 2035), {
            discounted: true,
          });
          const drawn = new Map<string, Column>();
          plan.lines.forEach((line, position) => {
            if (line.rule !== 'given') return;
            const varies = !isPolicy(study, line.assumption);
            const column = Float64Array.from({ length: draws }, (_, draw) =>
              valueIn(line, numbers[(position * draws + (varies ? draw : 0)) % 100] ?? 0),
            );
            drawn.set(line.assumption, column);
          });
          const given = (key: string): Column => drawn.get(key) ?? new Float64Array(draws);
          const block = everyLine(plan, study, given, draws);
          const alone = Array.from({ length: draws }, (_, draw) =>
            everyLine(plan, study, (key) => given(key).slice(draw, draw + 1), 1),
          );

          expect(block.length).toBe(plan.lines.length);
          const differing = plan.lines.filter((_, number) => {
            const single = Float64Array.from(alone, (columns) => columns[number]?.[0] ?? -1);
            return !sameBits(block[number] ?? new Float64Array(), single);
          });
          expect(differing.map(({ id }) => id)).toEqual([]);
        }
      }),
    );
  });
});
