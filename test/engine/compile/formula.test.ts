import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile/scenario.ts';
import type { Line, Plan } from '../../../src/engine/plan.ts';
import { centralValue, settle } from '../../../src/engine/settle.ts';
import { CentralValues } from '../../../src/model/values/central-values.ts';
import type { Study } from '../../../src/model/study/study.ts';
import type { WrittenStudy } from '../../../src/model/written/written.ts';
import { formula, given, studyOfAssumptions } from '../../model/formula/formulas.ts';
import { integer, oneOf } from '../../support/any-value.ts';
import { nearly } from '../../support/figures.ts';
import { fc, tries } from '../../support/seed.ts';
import { month, runOf, scenarioWith, studyFrom, studyOf } from '../../support/studies.ts';

/** A cost of so much in a phase: whatever it names is computed. */
const costing = (amount: string, title = 'A cost') => ({
  phases: { pay: { costs: [{ title, amount, when: 'start' as const }] } },
});

const planOf = (study: Study, id = 'only'): Plan => {
  const scenario = study.scenarios.get(id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  return compile(study, scenario, settle(study, [...study.scenarios.values()], study.asOf));
};

/** A line as one reads it: `rate = ratio(x, months in a year) EUR/month`. */
function written(plan: Plan, line: Line): string {
  const inputs = 'inputs' in line ? line.inputs.map((each) => plan.lines[each]?.id).join(', ') : '';
  return `${line.id} = ${line.rule}(${inputs}${line.rule === 'literal' ? line.value : ''}) ${line.unit}`;
}

const linesOf = (data: WrittenStudy, id = 'only'): string[] => {
  const plan = planOf(studyFrom(data), id);
  return plan.lines.map((line) => written(plan, line)).filter((line) => /^assumptions\.[a-z]/.test(line));
};

const prices = { price: given('EUR/year', 120), months: given('months', 6), extra: given('EUR', 7) };

describe('a formula in a plan', () => {
  it('is a line of its own name in its own unit, after the lines it rests on', () => {
    const data = studyOf(costing('$total'), {
      assumptions: { ...prices, total: formula('EUR', '$price * $months + $extra + 3 EUR') },
    });

    expect(linesOf(data)).toEqual([
      'assumptions.price = given() EUR/year',
      'assumptions.months = given() months',
      'assumptions.extra = given() EUR',
      'assumptions.total: part 1 = product(assumptions.price, assumptions.months) EUR*months/year',
      'assumptions.total: part 2 = ratio(assumptions.total: part 1, months-in-year) EUR',
      'assumptions.total: part 3 = literal(3) EUR',
      'assumptions.total = sum(assumptions.total: part 2, assumptions.extra, assumptions.total: part 3) EUR',
    ]);
    expect(runOf(studyFrom(data)).columns.number('total-cost')).toBe(70);
  });

  it('names another as it is, or converts it', () => {
    const data = studyOf(costing('$b'), {
      assumptions: { a: given('EUR', 5), b: formula('EUR', '$a') },
    });

    expect(linesOf(data)).toEqual(['assumptions.a = given() EUR', 'assumptions.b = sum(assumptions.a) EUR']);
  });

  it('takes the smallest or largest of its values in one unit', () => {
    const data = studyOf(costing('$due'), {
      assumptions: { ...prices, due: formula('EUR', 'max(0; min($extra, $price * $months) - 2 EUR)') },
    });

    expect(linesOf(data).slice(3)).toEqual([
      'assumptions.due: part 1 = literal(0) EUR',
      'assumptions.due: part 2 = product(assumptions.price, assumptions.months) EUR*months/year',
      'assumptions.due: part 3 = ratio(assumptions.due: part 2, months-in-year) EUR',
      'assumptions.due: part 4 = smallest-of(assumptions.extra, assumptions.due: part 3) EUR',
      'assumptions.due: part 5 = literal(2) EUR',
      'assumptions.due: part 6 = difference(assumptions.due: part 4, assumptions.due: part 5) EUR',
      'assumptions.due = largest-of(assumptions.due: part 1, assumptions.due: part 6) EUR',
    ]);
    expect(runOf(studyFrom(data)).columns.number('total-cost')).toBe(5);
  });

  it('flattens chains, and divides once', () => {
    const data = studyOf(costing('$z'), {
      assumptions: {
        a: given('EUR', 5),
        b: given('score', 2),
        c: given('score', 4),
        z: formula('EUR', '$a * $b / $c / $b - ($a - $a * $c)'),
      },
    });

    expect(linesOf(data).slice(3)).toEqual([
      'assumptions.z: part 1 = product(assumptions.a, assumptions.b) EUR',
      'assumptions.z: part 2 = product(assumptions.c, assumptions.b) factor',
      'assumptions.z: part 3 = ratio(assumptions.z: part 1, assumptions.z: part 2) EUR',
      'assumptions.z: part 4 = product(assumptions.a, assumptions.c) EUR',
      'assumptions.z: part 5 = sum(assumptions.z: part 3, assumptions.z: part 4) EUR',
      'assumptions.z = difference(assumptions.z: part 5, assumptions.a) EUR',
    ]);
  });
});

describe('a formula of the study in a scenario', () => {
  const assumptions = {
    base: given('EUR', 100),
    factor: given('score', 2),
    middle: formula('EUR', '$base * $factor'),
    total: formula('EUR', '$middle + $base'),
  };
  const scenarios = {
    plain: scenarioWith(costing('$total')),
    own: scenarioWith({ ...costing('$total'), assumptions: { factor: given('score', 5) } }),
  };
  const data = { ...studyOfAssumptions(assumptions), scenarios };
  const study = studyFrom(data);

  it("uses the scenario's own assumption where it hides an input, and says so in its name", () => {
    expect(runOf(study, 'plain').columns.number('assumptions.total')).toBe(300);
    expect(runOf(study, 'own').columns.number('assumptions.own/total')).toBe(600);
    expect(linesOf(data, 'own').map((line) => line.split(' ')[0])).toEqual([
      'assumptions.base',
      'assumptions.own/factor',
      'assumptions.own/middle',
      'assumptions.own/total',
    ]);
  });

  it("is the study's again for what is the study's, in the same plan", () => {
    const criteria = { cost: { result: 'present-value', worst: '$total', best: '0 EUR' } };
    const stakeholders = { all: { say: '100%', weights: { cost: 1 } } };
    const run = runOf(studyFrom({ ...data, criteria, stakeholders }), 'own');

    expect(run.columns.number('assumptions.total')).toBe(300);
    expect(run.columns.number('assumptions.own/total')).toBe(600);
  });

  it('may be in force itself at some dates only', () => {
    const known = {
      '2019-01': { value: 50, kind: 'judgement' },
      '2020-06': { value: '$base * 2' },
    } as const;
    const dated = studyFrom(
      studyOf(costing('$total'), { assumptions: { base: assumptions.base, total: { unit: 'EUR', known } } }),
    );
    const at = (asOf: string): number => runOf(dated, 'only', month(asOf)).columns.number('total-cost');

    expect(at('2020-05')).toBe(50);
    expect(at('2020-06')).toBe(200);
  });
});

describe('settling a formula', () => {
  const study = studyFrom(
    studyOfAssumptions({
      team: {
        unit: 'fte',
        known: { '2020-03': { value: 5, kind: 'judgement' }, '2021-01': { value: 10, kind: 'judgement' } },
      },
      effort: given('person-months', 60),
      length: formula('months', '$effort / $team'),
      double: formula('months', '$length * 2'),
    }),
  );
  const at = (asOf: string, key: string): number =>
    centralValue(settle(study, [...study.scenarios.values()], month(asOf)), study.start, key);

  it('takes the values of its inputs at the as-of month', () => {
    expect(['2020-03', '2020-12', '2021-01'].map((asOf) => at(asOf, 'length'))).toEqual([12, 12, 6]);
    expect(at('2021-01', 'double')).toBe(12);
  });

  it('gives no number before its inputs are known', () => {
    expect(at('2020-02', 'length')).toBeNaN();
    expect(at('2020-02', 'double')).toBeNaN();
  });
});

/** Formulas over five numbers, none of which is 0, and over the formulas before them. */
const names = ['n1', 'n2', 'n3'] as const;
const expressions = fc.letrec<{ any: string; leaf: string }>((tie) => ({
  leaf: fc.oneof(oneOf('$n1', '$n2', '$n3'), integer(1, 9).map(String), oneOf('50%', '2.5')),
  any: fc.oneof(
    { maxDepth: 4 },
    tie('leaf'),
    fc.tuple(tie('any'), oneOf('+', '-', '*', '/'), tie('any')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc.tuple(tie('any'), oneOf('+', '-', '*'), tie('any')).map(([a, sign, b]) => `${a} ${sign} ${b}`),
    tie('any').map((a) => `-(${a})`),
  ),
})).any;

/** What JavaScript makes of the same text. */
function evaluated(text: string, numbers: readonly number[]): number {
  const plain = text
    .replaceAll('50%', '0.5')
    .replace(/\$n(\d)/g, (_, digit: string) => `(${numbers[Number(digit) - 1]})`);
  // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval -- the reference a property compares with
  return Number(new Function(`return ${plain}`)());
}

const numbersOf = fc.array(
  integer(1, 400).map((tenths) => tenths / 10),
  { minLength: 3, maxLength: 3 },
);

const valueOf = (data: WrittenStudy, name: string): number =>
  new CentralValues(studyFrom(data), null).at(name, month('2020-01'));

describe('any formula', () => {
  it('comes to what JavaScript makes of it, in the model and in a plan alike', () => {
    fc.assert(
      fc.property(expressions, numbersOf, (text, numbers) => {
        const expected = evaluated(text, numbers);
        fc.pre(Number.isFinite(expected) && Math.abs(expected) < 1e9 && text.includes('$'));
        const data = studyOf(costing('$cost'), {
          assumptions: {
            ...Object.fromEntries(names.map((name, index) => [name, given('score', numbers[index] ?? 1)])),
            result: formula('score', text),
            cost: formula('EUR', '$result * 1 EUR'),
          },
        });
        const study = studyFrom(data);
        const ofModel = new CentralValues(study, null).at('result', study.asOf);

        expect(nearly(ofModel, expected, 1e-6)).toBe(true);
        expect(runOf(study).columns.number('assumptions.result')).toBe(ofModel);
      }),
      { numRuns: tries(150) },
    );
  });

  it('is the same under other names', () => {
    fc.assert(
      fc.property(expressions, numbersOf, (text, numbers) => {
        const expected = evaluated(text, numbers);
        fc.pre(Number.isFinite(expected) && Math.abs(expected) < 1e9 && text.includes('$'));
        const assumptions = {
          ...Object.fromEntries(names.map((name, index) => [name, given('score', numbers[index] ?? 1)])),
          result: formula('score', text),
        };
        const renamed = JSON.parse(JSON.stringify(assumptions).replace(/n(?=[123])/g, 'z-9-n'));

        expect(valueOf(studyOfAssumptions(renamed), 'result')).toBe(valueOf(studyOfAssumptions(assumptions), 'result'));
      }),
      { numRuns: tries(60) },
    );
  });

  it('that divides and multiplies by the same is what it was, but for rounding', () => {
    fc.assert(
      fc.property(numbersOf, oneOf('EUR/year', 'years', 'hours/fte/year'), ([a = 1, b = 1], unit) => {
        const data = studyOfAssumptions({ a: given('EUR', a), b: given(unit, b), c: formula('EUR', '($a / $b) * $b') });

        expect(nearly(new CentralValues(studyFrom(data), null).at('c', month('2020-01')), a, 1e-12)).toBe(true);
      }),
    );
  });
});
