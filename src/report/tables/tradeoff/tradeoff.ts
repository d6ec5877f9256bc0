import type { Price } from '../../../analysis/tradeoff/prices.ts';
import type { DelayPrice, Tradeoff, SwitchingPrice } from '../../../analysis/tradeoff/tradeoff.ts';
import type { Study } from '../../../model/study/study.ts';
import { writeDecimal } from '../../../units/write.ts';
import type { Words } from '../../../words/words.ts';
import { pricedTitle } from '../../lines/priced-title.ts';
import { asOfText } from '../../lines/time-title.ts';
import { titled } from '../../lines/titled.ts';
import { scaleOf } from '../../report-scale.ts';
import type { Cell, Note, Report, Table } from '../../table.ts';
import { type ColumnOf, headsOf, inUnit, left, money, narrow, none, rowsOf, text } from '../columns.ts';
import { mention, named } from '../../lines/scenario-names.ts';
import { contingencyNotes } from '../plan-notes.ts';
import { neverFirstText } from './never-first.ts';
import { contestedIn, delaySentences, firstSentences, leftOutOfPlan } from './sentences.ts';

export interface TradeoffContext {
  readonly study: Study;
  readonly words: Words;
  readonly sets: Readonly<Record<string, string>>;
}

const term = (sentence: string): Note => ({ kind: 'term', text: sentence });

/** What a month and a point must be worth: a sentence for each thing, the prices of each pair, and what a month later costs. */
export function tradeoffReport(result: Tradeoff, context: TradeoffContext): Report {
  const { study, words, sets } = context;
  const texts = words.tradeoff;
  const changed = Object.entries(sets).map(([name, value]) => `${name}=${value}`);
  const rows = result.pairs.flatMap(({ prices }) => prices);
  const tables = [
    ...(rows.length === 0 ? [] : [pricesTable(result, rows, context)]),
    ...(result.delay.length === 0 ? [] : [delayTable(result, context)]),
  ];
  const { terms, cost, first } = result;
  const scale = scaleOf(tables);
  const reserved = contingencyNotes(result.contents, cost, { studies: [study], words, scale });
  const report = {
    title: texts.title(titled(study.title, study.id, { words }), asOfText(result.asOf, context)),
    summary: summaryOf(result, context),
    scale,
    tables,
    notes: [
      ...leftOutOfPlan(result, context).map((each): Note => ({ kind: 'finding', text: each, detail: true })),
      ...(contestedIn(result).length === 0
        ? []
        : [{ ...term(texts.terms(words.metrics[cost].definite, rows.length > 0)), detail: true }]),
      ...(terms === null
        ? []
        : [
            { ...term(texts.mean), detail: true },
            ...(first.some(({ mean }) => mean?.some(({ notApart }) => notApart !== undefined) ?? false)
              ? [{ ...term(texts.notApart), detail: true }]
              : []),
            term(words.simulation.draws(writeDecimal(terms.draws, 0, words.numbers), terms.seed, terms.method)),
          ]),
      ...reserved.map(term),
      ...(reserved.length > 0 && terms !== null ? [term(words.plan.drawsWithout)] : []),
      ...(changed.length > 0 ? [term(words.table.changed(changed.join(', ')))] : []),
    ],
  };
  return named(report, context);
}

function summaryOf(result: Tradeoff, context: TradeoffContext): string[] {
  const { words } = context;
  const texts = words.tradeoff;
  const { infeasible, delay } = result;
  return [
    ...(delay.length < 2
      ? [context.study.scenarios.size === 1 ? texts.onlyOne : texts.tooFew]
      : firstSentences(result, context)),
    neverFirstText(result, words),
    ...delaySentences(result, context),
    ...(infeasible.length === 0 ? [] : [texts.infeasible(infeasible.map(mention))]),
  ].filter((paragraph) => paragraph !== '');
}

const priceCell = (price: Price | null): Cell => {
  if (price === null) return none;
  const figure = { kind: 'money', amount: price.value } as const;
  return price.error === null ? figure : { kind: 'measured', figure, error: price.error, showsError: true };
};

function pricesTable({ terms }: Tradeoff, rows: readonly SwitchingPrice[], context: TradeoffContext): Table {
  const texts = context.words.tradeoff;
  const columns: ColumnOf<SwitchingPrice>[] = [
    { name: texts.below, ...narrow, narrowest: 12, atHyphens: true, essential: true, cell: ({ below }) => text(below) },
    { name: texts.above, ...narrow, narrowest: 12, atHyphens: true, essential: true, cell: ({ above }) => text(above) },
    { name: texts.priced, ...narrow, essential: true, cell: ({ priced }) => text(pricedTitle(priced, context)) },
    { name: texts.inPlan, ...money, essential: true, cell: ({ plan }) => priceCell(plan) },
    ...(terms === null
      ? []
      : [{ name: texts.inMean, ...money, essential: true, cell: ({ mean }: SwitchingPrice) => priceCell(mean) }]),
  ];
  return {
    id: 'prices',
    // The sentences have those of the first place.
    detail: true,
    title: texts.table,
    unitInTitle: money.unit,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, rows) }],
    notes: [],
  };
}

function delayTable({ delay, terms }: Tradeoff, { words }: TradeoffContext): Table {
  const texts = words.tradeoff;
  const columns: ColumnOf<DelayPrice>[] = [
    { name: texts.scenario, ...left, essential: true, cell: ({ scenario }) => text(scenario) },
    {
      name: texts.inPlan,
      ...money,
      essential: true,
      cell: ({ plan }) => ({ kind: 'money', amount: plan, signed: true }),
    },
    ...(terms === null
      ? []
      : [
          {
            name: texts.inMean,
            ...money,
            cell: ({ mean }: DelayPrice): Cell =>
              mean === null
                ? none
                : {
                    kind: 'measured',
                    figure: { kind: 'money', amount: mean.value, signed: true },
                    error: mean.error,
                    showsError: true,
                  },
          },
        ]),
    {
      name: texts.finish,
      ...inUnit(words.table.months),
      cell: ({ finish }) => (finish === null ? none : { kind: 'months', length: finish, signed: true }),
    },
  ];
  return {
    id: 'delay',
    title: texts.delayTable,
    // A sentence has the least and the most.
    detail: true,
    unitInTitle: money.unit,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, delay) }],
    notes: [term(texts.delay)],
  };
}
