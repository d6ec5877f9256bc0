import {
  type Discovery,
  fewestHits,
  type FoundBox,
  leastCoverage,
  type Restriction,
} from '../../../analysis/discover/discover.ts';
import { leastMass } from '../../../numerics/boxes.ts';
import { metricId } from '../../../model/metrics/metrics.ts';
import { isWithoutGates } from '../../../model/study/requirements.ts';
import type { Study } from '../../../model/study/study.ts';
import { roundedTo } from '../../../units/readable.ts';
import { writeDecimal } from '../../../units/write.ts';
import type { WithWhom } from '../../../words/facts.ts';
import type { Words } from '../../../words/words.ts';
import { chanceText } from '../../lines/chance-text.ts';
import { asOfText } from '../../lines/time-title.ts';
import { titled } from '../../lines/titled.ts';
import { variableTitle } from '../../lines/variable-title.ts';
import type { Note, Report, Table } from '../../table.ts';
import { type ColumnOf, empty, headsOf, left, right, rowsOf, shareInWords, valueInWords, text } from '../columns.ts';
import { metricTitle } from '../metric.ts';
import { mention, named } from '../../lines/scenario-names.ts';

export interface DiscoverContext {
  readonly study: Study;
  readonly words: Words;
  readonly sets: Readonly<Record<string, string>>;
}

/** Where a scenario comes first: a sentence for each box, and its bounds. */
export function discoverReport(result: Discovery, context: DiscoverContext): Report {
  const { study, words, sets } = context;
  const texts = words.discover;
  const changed = Object.entries(sets).map(([name, value]) => `${name}=${value}`);
  const report = {
    title: texts.title(result.scenario, titled(study.title, study.id, { words }), asOfText(result.asOf, context)),
    summary: summaryOf(result, context),
    tables: result.boxes.length === 0 ? [] : [boxTable(result, context)],
    notes: [
      term(words.table.rankedBy(metricTitle(metricId(result.rankedBy), { study, words }))),
      ...(result.isNothingDrawn
        ? []
        : [term(words.simulation.draws(writeDecimal(result.draws, 0, words.numbers), result.seed, result.method))]),
      ...(changed.length > 0 ? [term(words.table.changed(changed.join(', ')))] : []),
    ],
  };
  return named(report, context);
}

const term = (sentence: string): Note => ({ kind: 'term', text: sentence });

function summaryOf(result: Discovery, context: DiscoverContext): string[] {
  const { scenario: id, first, shared, boxes, draws } = result;
  const scenario = mention(id);
  const { study, words } = context;
  const texts = words.discover;
  const share = chanceText(first, words);
  const count = writeDecimal(draws, 0, words.numbers);
  if (study.scenarios.size === 1 && isWithoutGates(study) && first === 1) return [texts.onlyOne];
  if (result.isNothingDrawn) return [`${words.simulation.nothingDrawn} ${plannedPlace(result, words)}`];
  if (first === 0) return [texts.never(scenario, count)];
  const together = shared === 0 ? [] : [texts.shared(scenario, chanceText(shared, words), withWhom(result))];
  if (first === 1) return [texts.always(scenario, count), ...together];
  if (boxes.length === 0)
    return [
      texts.first(scenario, share),
      ...together,
      texts.none(scenario, {
        mass: chanceText(leastMass, words),
        coverage: chanceText(leastCoverage, words),
        hits: writeDecimal(fewestHits, 0, words.numbers),
      }),
    ];
  return [
    texts.first(scenario, share),
    ...together,
    ...boxes.map((box, index) =>
      texts.box({
        scenario,
        isFirst: index === 0,
        where: box.restrictions.map((each) => restrictionText(each, context)),
        density: chanceText(box.density, words),
        coverage: chanceText(box.coverage, words),
      }),
    ),
  ];
}

/** As many are named as may share the first place with a scenario. */
const mostNamed = 3;

const withWhom = ({ shared, sharedWith }: Discovery): WithWhom => ({
  others: sharedWith.length > mostNamed ? [] : sharedWith.map(({ scenario }) => mention(scenario)),
  areAll: sharedWith.every(({ share }) => share === shared),
});

/** Where nothing is drawn every draw is the plan, so that a scenario comes first in all or in none. */
function plannedPlace(result: Discovery, { discover: texts }: Words): string {
  const { scenario, first, shared } = result;
  if (first === 0) return texts.notInPlan(mention(scenario));
  return shared === 0 ? texts.inPlan(mention(scenario)) : texts.sharedInPlan(mention(scenario), withWhom(result));
}

/**
 * A bound with three digits that count, as where it lies exactly draws do not know; with more where it would be moved by more than a
 * two-hundredth of what is drawn, or of what lies between the bounds.
 */
function boundText(value: number | null, restriction: Restriction, { words }: DiscoverContext): string | null {
  if (value === null) return null;
  const { low, high, spread } = restriction;
  const width = low === null || high === null || low === high ? spread : high - low;
  let digits = 3;
  while (digits < 15 && Math.abs(Number(value.toPrecision(digits)) - value) > width / 200) digits++;
  const unit = restriction.unit ?? 'score';
  return words.quantity(roundedTo(digits, value, unit), unit);
}

function restrictionText(restriction: Restriction, context: DiscoverContext): string {
  const title = variableTitle(restriction.of, context);
  const texts = context.words.discover;
  if (restriction.unit === null) return texts.risk(title, restriction.low !== null);
  const [low, high] = [
    boundText(restriction.low, restriction, context),
    boundText(restriction.high, restriction, context),
  ];
  return texts.within(title, low, high);
}

interface Row {
  readonly box: FoundBox;
  readonly number: number;
  readonly restriction: Restriction;
  readonly isFirst: boolean;
}

function boxTable({ boxes }: Discovery, context: DiscoverContext): Table {
  const { words } = context;
  const texts = words.discover;
  const chance = (value: number) => shareInWords(value, chanceText(value, words));
  const rows = boxes.flatMap((box, index) =>
    box.restrictions.map((restriction, place): Row => ({ box, number: index + 1, restriction, isFirst: place === 0 })),
  );
  const bound = (value: number | null, { restriction }: Row) => {
    const phrase = restriction.unit === null ? null : boundText(value, restriction, context);
    return phrase === null || value === null ? empty : valueInWords(value, restriction.unit ?? 'score', phrase);
  };
  const share = (value: number, { isFirst }: Row) => (isFirst ? chance(value) : empty);
  const columns: ColumnOf<Row>[] = [
    {
      name: '#',
      ...right,
      essential: true,
      cell: ({ number, isFirst }) => (isFirst ? { kind: 'count', count: number } : empty),
    },
    {
      name: texts.what,
      ...left,
      folds: true,
      essential: true,
      cell: ({ restriction }) =>
        text(
          restriction.unit === null
            ? texts.riskAlone(variableTitle(restriction.of, context), restriction.low !== null)
            : variableTitle(restriction.of, context),
        ),
    },
    { name: texts.from, ...right, essential: true, cell: (row) => bound(row.restriction.low, row) },
    { name: texts.until, ...right, essential: true, cell: (row) => bound(row.restriction.high, row) },
    { name: texts.density, ...right, cell: (row) => share(row.box.density, row) },
    { name: texts.coverage, ...right, cell: (row) => share(row.box.coverage, row) },
    { name: texts.accident, ...right, cell: ({ restriction }) => chance(restriction.quasiP) },
  ];
  return {
    id: 'boxes',
    title: texts.table,
    columns: headsOf(columns),
    // The sentences have the same bounds.
    detail: true,
    groups: [{ title: null, rows: rowsOf(columns, rows) }],
    notes: [term(texts.terms)],
  };
}
