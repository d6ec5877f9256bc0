import { describe, expect, it } from 'vitest';
import { centralRun } from '../../../src/analysis/central-run.ts';
import { settle } from '../../../src/engine/settle.ts';
import { rules } from '../../../src/engine/rules/rules.ts';
import { withCalendar, yearsFrom } from '../../../src/engine/compile/calendar.ts';
import { evaluate } from '../../../src/engine/evaluate.ts';
import { anyStudy } from '../../support/any-study.ts';
import { valueOf } from '../../support/expression.ts';
import { fc } from '../../support/seed.ts';
import { studyFrom } from '../../support/studies.ts';

describe('the two readings of a rule', () => {
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
      { numRuns: 40 },
    );
  });
});
