import type { Span } from '../../../analysis/criteria/span.ts';
import type { Criteria, CriterionResult, Performance } from '../../../analysis/criteria/result.ts';
import { isTime, readMetric } from '../../../model/metrics/metrics.ts';
import { lastMonthBefore, writeMonth } from '../../../units/month.ts';
import { writeDecimal, writeShort } from '../../../units/write.ts';
import { moneyScale } from '../../money-scale.ts';
import type { Cell, RowGroup, Table } from '../../table.ts';
import { type ColumnOf, headsOf, inUnit, left, narrow, none, right, rowsOf, text } from '../columns.ts';
import { type CriteriaContext, criterionTitle, groupTitle, shownOrder, spanCell, themeOf } from './context.ts';

const marked = { best: ' ▲', worst: ' ▼' } as const;

/** What scenarios come to on each criterion, in its own unit. */
export function performanceTable(result: Criteria, context: CriteriaContext): Table {
  const { criteria: texts } = context.words;
  const columns: ColumnOf<CriterionResult>[] = [
    criterionColumn(context),
    { name: '', ...left, essential: true, cell: (criterion) => text(unitText(criterion, context)) },
    ...shownOrder(result).map((place): ColumnOf<CriterionResult> => {
      const id = result.scenarios[place]?.id ?? '';
      return {
        name: id,
        ...right,
        essential: true,
        cell: (criterion) => performanceCell(criterion, criterion.performance[place] as Performance, context),
      };
    }),
    { name: texts.worst, ...right, cell: (criterion) => endCell(criterion, criterion.worst, context) },
    { name: texts.best, ...right, cell: (criterion) => endCell(criterion, criterion.best, context) },
    {
      name: texts.threshold,
      ...right,
      cell: (criterion) => (criterion.threshold === null ? none : endCell(criterion, criterion.threshold, context)),
    },
  ];
  return {
    id: 'performance',
    title: texts.performance,
    columns: headsOf(columns),
    groups: byTheme(result, columns, context),
    notes: [{ kind: 'term', text: texts.marks('▲', '▼') }],
  };
}

/** What that is worth in the eyes of a group, or of all where they see the same. */
export function valuesTables(result: Criteria, context: CriteriaContext): Table[] {
  const { words } = context;
  const seen = result.groups.map((_, group) =>
    JSON.stringify(result.criteria.map(({ performance }) => performance.map(({ worth }) => worth[group] ?? null))),
  );
  const isShared = seen.every((each) => each === seen[0]);
  return (isShared ? [null] : result.groups.map(({ id }) => id)).map((group): Table => {
    const place = group === null ? 0 : result.groups.findIndex(({ id }) => id === group);
    const columns: ColumnOf<CriterionResult>[] = [
      criterionColumn(context),
      ...shownOrder(result).map((scenario): ColumnOf<CriterionResult> => ({
        name: result.scenarios[scenario]?.id ?? '',
        ...right,
        essential: true,
        cell: ({ performance }) => spanCell(inHundred(performance[scenario]?.worth[place] ?? null), words),
      })),
    ];
    return {
      id: group === null ? 'values' : `values.${group}`,
      title: words.criteria.values(group === null ? null : groupTitle(group, context)),
      columns: headsOf(columns),
      groups: byTheme(result, columns, context),
      notes: [],
    };
  });
}

const inHundred = (span: Span | null): Span | null =>
  span === null ? null : { low: 100 * span.low, high: 100 * span.high };

const share = (name: string, of: (criterion: CriterionResult) => number): ColumnOf<CriterionResult> => ({
  name,
  ...inUnit('%'),
  essential: true,
  cell: (criterion) => ({ kind: 'share', share: of(criterion) }),
});

/** Weights by group, with what each decides. */
export function weightsTable(result: Criteria, context: CriteriaContext): Table {
  const { criteria: texts } = context.words;
  const several = result.groups.length > 1;
  const groups = several
    ? result.groups.flatMap(({ id }, place) => [
        share(groupTitle(id, context), ({ weights }) => weights[place]?.weight ?? 0),
        share(texts.effective, ({ weights }) => weights[place]?.effective ?? 0),
      ])
    : [];
  const given = result.groups.map(({ id }, place): ColumnOf<CriterionResult> => ({
    name: several ? `${texts.given}: ${groupTitle(id, context)}` : texts.given,
    ...right,
    cell: ({ weights }) => givenCell(weights[place]?.given ?? null, context),
  }));
  const columns = [
    criterionColumn(context),
    ...groups,
    share(several ? texts.all : texts.weight, ({ weight }) => weight),
    share(texts.effective, ({ effective }) => effective),
    ...given,
  ];
  return {
    id: 'weights',
    title: texts.weights,
    columns: headsOf(columns),
    groups: byTheme(result, columns, context),
    notes: [],
  };
}

const givenCell = (span: Span | null, { words: { numbers } }: CriteriaContext): Cell => {
  if (span === null) return none;
  if (span.low !== span.high)
    return text(`${writeShort(span.low, 3, numbers)} … ${writeShort(span.high, 3, numbers)} ?`);
  return { kind: 'exact', value: span.low, unit: 'score', text: writeShort(span.low, 3, numbers) };
};

const criterionColumn = (context: CriteriaContext): ColumnOf<CriterionResult> => ({
  name: context.words.criteria.criterion,
  ...narrow,
  essential: true,
  cell: ({ id }) => text(criterionTitle(id, context)),
});

/** Criteria by what they are part of; those of which nobody says so last. */
function byTheme(
  { criteria }: Criteria,
  columns: readonly ColumnOf<CriterionResult>[],
  context: CriteriaContext,
): RowGroup[] {
  const themes = [...new Set(criteria.map(({ id }) => themeOf(id, context)))];
  const named = themes.filter((theme) => theme !== null);
  const groups = [...named, ...(themes.includes(null) ? [null] : [])];
  return groups.map((theme) => ({
    title: named.length === 0 ? null : (theme ?? context.words.criteria.noTheme),
    rows: rowsOf(
      columns,
      criteria.filter(({ id }) => themeOf(id, context) === theme),
    ),
  }));
}

const scaleOf = ({ performance, worst, best }: CriterionResult) =>
  moneyScale([...performance.flatMap(({ raw }) => (raw === null ? [] : [raw.low, raw.high])), worst, best]);

/** Whether what is judged is a time, which is written as a month. */
function isTimeOf({ result }: CriterionResult): boolean {
  const metric = result === null ? null : readMetric(result, []);
  return metric !== null && isTime(metric);
}

function unitText(criterion: CriterionResult, { words: { table } }: CriteriaContext): string {
  switch (criterion.unit) {
    case 'EUR':
      return { euro: table.euro, thousand: table.thousand, million: table.million }[scaleOf(criterion).name];
    case 'months':
      return isTimeOf(criterion) ? '' : table.months;
    case 'share':
      return '%';
    case 'score':
      return '';
  }
}

function written(criterion: CriterionResult, value: number, { words: { numbers }, study }: CriteriaContext): string {
  switch (criterion.unit) {
    case 'EUR': {
      const { divisor, decimals } = scaleOf(criterion);
      return writeDecimal(value / divisor, decimals, numbers);
    }
    case 'months':
      return isTimeOf(criterion) ? writeMonth(lastMonthBefore(value, study.start)) : writeDecimal(value, 1, numbers);
    case 'share':
      return writeDecimal(100 * value, 0, numbers);
    case 'score':
      return writeShort(value, 2, numbers);
  }
}

function performanceCell(criterion: CriterionResult, { raw, mark }: Performance, context: CriteriaContext): Cell {
  if (raw === null) return none;
  const end = mark === null ? '' : marked[mark];
  if (raw.low === raw.high) {
    const value = written(criterion, raw.low, context);
    return { kind: 'exact', value: raw.low, unit: criterion.unit, text: `${value}${end}` };
  }
  return text(`${written(criterion, raw.low, context)} … ${written(criterion, raw.high, context)} ?${end}`);
}

const endCell = (criterion: CriterionResult, value: number, context: CriteriaContext): Cell => ({
  kind: 'exact',
  value,
  unit: criterion.unit,
  text: written(criterion, value, context),
});
