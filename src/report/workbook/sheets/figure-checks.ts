import { isFeasible } from '../../../analysis/runs/central-run.ts';
import { placesOf, valueOf } from '../../../analysis/runs/ranking.ts';
import { categoryName, moneyName } from '../../../engine/names.ts';
import { allMetrics, metricId } from '../../../model/metrics/metrics.ts';
import { hasScore } from '../../../model/study/criteria.ts';
import { area, onSheet } from '../file/address.ts';
import type { Book, ScenarioSheet } from '../parts/book.ts';
import { figureTitle } from '../parts/figure-title.ts';
import { total } from '../parts/formula.ts';
import { shapeOfMetric } from '../parts/shapes.ts';
import type { Check, CheckTerms, Value } from './check.ts';
import { at as column } from './scenario/layout.ts';

/** That the figures are those of samen, as long as nothing is changed. */
export function deliveredChecks(book: Book, { scenarios, ranking }: CheckTerms): Check[] {
  const { checks } = book.words.workbook;
  const places = placesOf(book.runs, book.by);
  return scenarios.flatMap((sheet, index): Check[] => {
    const { run, draft } = sheet;
    const check = (what: string, found: string, value: number): Check => ({
      what,
      where: draft.name,
      found,
      value,
      shape: 'whole',
      should: value,
      asDelivered: true,
    });
    const rank = places.find(({ id }) => id === run.scenario.id)?.rank ?? 0;
    return [
      ...metricChecks(book, sheet),
      check(checks.feasible, sheet.reference('feasible'), isFeasible(run) ? 1 : 0),
      check(checks.rank, `N(INDEX(${ranking.all('rank')},${index + 1}))`, rank),
    ];
  });
}

/** Of every figure that a scenario has and can be ranked by. */
function metricChecks(book: Book, sheet: ScenarioSheet): Check[] {
  const { run, draft, money } = sheet;
  return allMetrics(book.study.measures.keys()).flatMap((metric): Check[] => {
    const value = metric.kind === 'score' && !hasScore(book.study) ? null : valueOf(run, metric);
    if (value === null) return [];
    const shape = shapeOfMetric(metric);
    return [
      {
        what: figureTitle(metric, book),
        where: draft.name,
        found: sheet.reference(metricId(metric)),
        value,
        shape,
        should: value,
        asDelivered: true,
        ...(shape === 'money' && money !== null ? { scale: partsOf(sheet) } : {}),
      },
    ];
  });
}

/** How large the streams of money are together, whatever their signs. */
function partsOf({ run, draft, money }: ScenarioSheet): Value {
  if (money === null) return { formula: '1', value: 1 };
  let value = 0;
  for (const { key } of run.plan.cashFlows) value += Math.abs(run.columns.number(moneyName(key, 'cost', null).id));
  const flows = onSheet(draft.name, area([money.first, money.last], column.value));
  return { formula: `SUMPRODUCT(ABS(${flows}))`, value };
}

/** That what is added up in different ways comes to the same, whatever is changed. */
export function sumChecks({ words }: Book, { scenarios, budget }: CheckTerms): Check[] {
  const { sums } = words.workbook.checks;
  return scenarios.flatMap((sheet, index): Check[] => {
    const { run, draft, money, years } = sheet;
    if (money === null || years === null) return [];
    const figure = (id: string): Value => ({
      formula: sheet.reference(id),
      value: run.columns.number(id),
    });
    const check = (what: string, found: string, id: string): Check => {
      const should = figure(id);
      return { what, where: draft.name, found, value: should.value, shape: 'money', should, scale: partsOf(sheet) };
    };
    const cell = (row: number, place: number): string => draft.cell(row, place);
    const flows = onSheet(draft.name, area([money.first, money.last], column.value));
    const categories = categoriesOf(sheet).map((category) => sheet.reference(categoryName(category).id));
    return [
      check(sums.flows, `SUM(${flows})`, 'total-cost-excl-vat'),
      check(sums.months, cell(money.cost, column.value), 'total-cost'),
      check(sums.years, cell(years.total, 1), 'total-cost'),
      check(sums.presentValue, cell(money.presentValue, column.value), 'present-value'),
      check(sums.yearsPresentValue, cell(years.total, 6), 'present-value'),
      check(sums.parts, `${sheet.reference('one-off')}+${sheet.reference('running')}`, 'total-cost'),
      check(sums.categories, total(categories), 'total-cost'),
      ...(budget === null ? [] : [check(sums.budget, budget.totals[index] ?? '0', 'total-cost')]),
    ];
  });
}

const categoriesOf = ({ run: { plan } }: ScenarioSheet): string[] => [
  ...new Set([
    ...plan.cashFlows.map(({ category }) => category),
    ...(plan.cashFlows.some(({ taxed }) => taxed) ? ['vat'] : []),
  ]),
];
