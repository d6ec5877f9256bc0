import { isFeasible } from '../../../analysis/runs/central-run.ts';
import { placesOf, valueOf } from '../../../analysis/runs/ranking.ts';
import { categoryName, moneyName } from '../../../engine/names.ts';
import { costMetrics, type Metric, metricId } from '../../../model/metrics/metrics.ts';
import { hasScore } from '../../../model/study/criteria.ts';
import { area, onSheet } from '../file/address.ts';
import type { Book, ScenarioSheet } from '../parts/book.ts';
import { figureTitle } from '../parts/figure-title.ts';
import { total } from '../parts/formula.ts';
import type { Check, CheckTerms, Value } from './check.ts';
import { at as column } from './scenario/layout.ts';

/** That the figures are those of samen, as long as nothing is changed. */
export function deliveredChecks(book: Book, { scenarios, ranking }: CheckTerms): Check[] {
  const { study, words } = book;
  const { checks } = words.workbook;
  const places = placesOf(book.runs, book.by);
  const all: Metric[] = [
    ...costMetrics.map((kind): Metric => ({ kind })),
    { kind: 'finish' },
    ...[...study.measures.keys()].map((measure): Metric => ({ kind: 'measure', measure })),
    ...(hasScore(study) ? [{ kind: 'score' } as const] : []),
  ];
  return scenarios.flatMap((sheet, index): Check[] => {
    const { run, draft, money } = sheet;
    const where = draft.name;
    const figures = all.flatMap((metric): Check[] => {
      const value = valueOf(run, metric);
      if (value === null) return [];
      const what = figureTitle(metric, book);
      const isMoney = costMetrics.some((kind) => kind === metric.kind);
      const scale = isMoney && money !== null ? { scale: partsOf(sheet) } : {};
      return [
        { what, where, found: sheet.reference(metricId(metric)), value, should: value, asDelivered: true, ...scale },
      ];
    });
    const feasible = isFeasible(run) ? 1 : 0;
    const rank = places.find(({ id }) => id === run.scenario.id)?.rank ?? 0;
    return [
      ...figures,
      {
        what: checks.feasible,
        where,
        found: sheet.reference('feasible'),
        value: feasible,
        should: feasible,
        asDelivered: true,
      },
      {
        what: checks.rank,
        where,
        found: `N(INDEX(${ranking.all('rank')},${index + 1}))`,
        value: rank,
        should: rank,
        asDelivered: true,
      },
    ];
  });
}

/** How large the streams of money are together, whatever their signs. */
function partsOf({ run, draft, money }: ScenarioSheet): Value {
  if (money === null) return { formula: '1', value: 1 };
  let value = 0;
  for (const { key } of run.plan.cashFlows) value += Math.abs(run.columns.number(moneyName(key, 'cost', null).id));
  const flows = onSheet(draft.name, area(money.first, money.last, column.value));
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
      return { what, where: draft.name, found, value: should.value, should, scale: partsOf(sheet) };
    };
    const cell = (row: number, place: number): string => draft.cell(row, place);
    const flows = onSheet(draft.name, area(money.first, money.last, column.value));
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
