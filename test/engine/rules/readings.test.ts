import { describe, expect, it } from 'vitest';
import { centralRun } from '../../../src/analysis/runs/central-run.ts';
import { settle } from '../../../src/engine/settle.ts';
import { rules } from '../../../src/engine/rules/rules.ts';
import { withCalendar, yearsFrom } from '../../../src/engine/compile/calendar.ts';
import { evaluate } from '../../../src/engine/evaluate.ts';
import { anyStudy } from '../../support/any-study.ts';
import { valueOf } from '../../support/expression.ts';
import { once, plainPrices } from '../../support/columns.ts';
import { fc, tries } from '../../support/seed.ts';
import { studyFrom } from '../../support/studies.ts';

const random = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 });

const counts = {
  happens: 2,
  delayed: 5,
  enlarged: 7,
  'capped-supplier-price': 6,
  'own-price': 3,
} as const;

describe('the two readings of a rule', () => {
  it('give the same number for what risks do', () => {
    fc.assert(
      fc.property(random, (inputs) => {
        for (const rule of Object.keys(counts) as (keyof typeof counts)[]) {
          const count = counts[rule];
          // Now and then what is subtracted is more than there is.
          const own = inputs
            .slice(0, count)
            .map((value, index) => (index % 2 === 0 && index > 1 ? 1 - 3 * value : value));
          const value = valueOf(rules[rule].expression(own, plainPrices), own);

          expect(Math.abs(once(rule, own) - value)).toBeLessThan(1e-12);
        }
      }),
    );
  });

  it('give the same number for every line of every plan', () => {
    fc.assert(
      fc.property(anyStudy, (data) => {
        const study = studyFrom(data);
        for (const scenario of study.scenarios.values()) {
          const run = centralRun(study, settle(study, [scenario], study.asOf), scenario);
          if (!('plan' in run)) continue;
          const plan = withCalendar(run.settled, run.plan, yearsFrom(2018, 2034), { discounted: true });
          const columns = evaluate(plan, plan.lines.keys(), run.block);
          plan.lines.forEach((line, number) => {
            if (!('inputs' in line)) return;
            const inputs = line.inputs.map((input) => columns.at(input));
            const value = valueOf(rules[line.rule].expression(inputs, run.block.prices), inputs);
            const size = Math.max(1, ...inputs.map(Math.abs).filter(Number.isFinite));
            const apart = Math.abs(value - columns.at(number));
            const same = Object.is(value, columns.at(number)) || apart <= 1e-9 * size;
            expect([line.id, same, value, columns.at(number)]).toEqual([line.id, true, value, columns.at(number)]);
          });
        }
      }),
      { numRuns: tries(40) },
    );
  });
});
