import type { Chosen, PartialWorth, ValueOfInformation } from '../../../analysis/voi/voi.ts';
import type { Study } from '../../../model/study/study.ts';
import { writeDecimal } from '../../../units/write.ts';
import type { Words } from '../../../words/words.ts';
import { chanceText } from '../../lines/chance-text.ts';
import { asOfText } from '../../lines/time-title.ts';
import { titled } from '../../lines/titled.ts';
import { variableTitle } from '../../lines/variable-title.ts';
import { choicesNotes, choicesTables } from './experts.ts';
import { investigationSentence, investigationTables, isWorth } from './investigations.ts';
import { type MoneyScale, moneyScale } from '../../money-scale.ts';
import { scaleOf } from '../../report-scale.ts';
import type { Note, Report, Table } from '../../table.ts';
import { writeAmount } from '../../write-amount.ts';
import { type ColumnOf, headsOf, inUnit, left, money, rowsOf, text } from '../columns.ts';
import { mention, named } from '../../lines/scenario-names.ts';

export interface VoiContext {
  readonly study: Study;
  readonly words: Words;
  readonly sets: Readonly<Record<string, string>>;
}

/**
 * What to find out first: a sentence on the choice, one on what is worth most, and a table.
 *
 * @param unmentioned - of the scenarios that are no choice, those of which that is not said elsewhere
 */
export function voiReport(result: ValueOfInformation, context: VoiContext, unmentioned = result.leftOut): Report {
  const { study, words, sets } = context;
  const texts = words.voi;
  const rows = result.evppi.filter(({ value }) => isWorth(value));
  const table = worthTable(result, rows, context);
  // Where there is no choice there is nothing to be worth.
  const studies = result.best === null ? [] : investigationTables(result, context);
  const isWorthKnowing = result.best !== null && result.evpi.value !== 0;
  const experts = choicesTables(result.experts, context);
  const scale = scaleOfWorth(result, [table, ...studies]);
  const changed = Object.entries(sets).map(([name, value]) => `${name}=${value}`);
  const report = {
    title: texts.title(titled(study.title, study.id, { words }), asOfText(result.asOf, context)),
    summary: [...summaryOf(result, rows, { ...context, scale }), ...noChoices(result.best, unmentioned, words)],
    scale,
    tables: [...(rows.length === 0 ? [] : [table]), ...studies, ...experts],
    notes: [
      ...nothingFound(result, rows, words),
      ...choicesNotes(result.experts, { words, scale }, null),
      ...(isWorthKnowing && result.isCorrelated ? [term(texts.correlated)] : []),
      ...(isWorthKnowing ? [term(texts.terms(words.metrics[result.cost].definite))] : []),
      ...(result.isNothingDrawn
        ? []
        : [term(words.simulation.draws(writeDecimal(result.draws, 0, words.numbers), result.seed, result.method))]),
      ...(changed.length > 0 ? [term(words.table.changed(changed.join(', ')))] : []),
    ],
  };
  return named(report, context);
}

const term = (sentence: string): Note => ({ kind: 'term', text: sentence });

/** That others are no choice; where nothing can be chosen that is said of all. */
const noChoices = (best: string | null, unmentioned: readonly string[], { voi }: Words): string[] =>
  best === null || unmentioned.length === 0 ? [] : [voi.leftOut(unmentioned.map(mention))];

/**
 * The scale of all that is told: that of what it is worth to know, of which nothing would be left in the scale of what scenarios
 * cost. That suits only where nothing is worth anything.
 */
function scaleOfWorth({ evpi, mean }: ValueOfInformation, tables: readonly Table[]): MoneyScale {
  const isEmpty = tables.every(({ groups }) => groups.every(({ rows }) => rows.length === 0));
  if (!isEmpty) return scaleOf(tables);
  return moneyScale([evpi.value === 0 ? (mean?.value ?? 0) : evpi.value]);
}

type Scaled = VoiContext & { readonly scale: MoneyScale };

function summaryOf(result: ValueOfInformation, rows: readonly PartialWorth[], context: Scaled): string[] {
  const { study, words, scale } = context;
  const texts = words.voi;
  const { best, level, mean, evpi, isNothingDrawn } = result;
  const isAside = result.leftOut.length > 0;
  const draws = writeDecimal(result.draws, 0, words.numbers);
  if (study.scenarios.size === 1) return [isNothingDrawn ? texts.nothingDrawn : texts.onlyOne];
  if (result.isWithoutCosts) return [texts.noCosts];
  if (best === null || mean === null) return [texts.noChoice];
  const cost = writeAmount(mean.value, words, scale);
  const choice =
    level.length === 0 ? texts.choice(mention(best), cost) : texts.choices([best, ...level].map(mention), cost);
  if (study.scenarios.size - result.leftOut.length === 1 && !isNothingDrawn)
    return [choice, texts.onlyChoice(mention(best))];
  if (mean.value === 0 && evpi.value === 0)
    return [texts.freeOfCost(mention(best), isNothingDrawn ? null : draws, isAside)];
  if (isNothingDrawn) return [choice, texts.nothingDrawn];
  if (evpi.value === 0) return [choice, nothingToGain(result, best, context)];
  return [choice, ...worthSentences(result, rows, context)];
}

/** That no other is cheaper than the best, and those that cost the same in every draw; or that all do. */
function nothingToGain(result: ValueOfInformation, best: string, { study, words }: Scaled): string {
  const { level, leftOut } = result;
  const draws = writeDecimal(result.draws, 0, words.numbers);
  const all = [best, ...level].map(mention);
  if (all.length === study.scenarios.size - leftOut.length) return words.voi.allTheSame(draws);
  return words.voi.nothingToGain(all, draws, leftOut.length > 0);
}

/** What it is worth to know everything, the first thing alone, and what an investigation tells. */
function worthSentences(result: ValueOfInformation, rows: readonly PartialWorth[], context: Scaled): string[] {
  const { words, scale } = context;
  const texts = words.voi;
  const shares = together(result.knowingAll).map(({ scenarios, share }) => ({
    scenarios: scenarios.map(mention),
    share: chanceText(share, words),
  }));
  const [first] = rows;
  const asked = investigationSentence(result, context);
  return [
    texts.knowingAll(shares, writeAmount(result.evpi.value, words, scale)),
    first === undefined
      ? texts.nothingAlone
      : texts.first(variableTitle(first.of, context), writeAmount(first.value.value, words, scale)),
    ...(asked === null ? [] : [asked]),
  ];
}

/** Those that cost the same in every draw as one choice, the most frequent first. */
function together(chosen: readonly Chosen[]): { readonly scenarios: readonly string[]; readonly share: number }[] {
  const told = new Set<string>();
  return chosen
    .flatMap(({ scenario, level = [] }) => {
      if (told.has(scenario)) return [];
      const scenarios = [scenario, ...level];
      for (const each of scenarios) told.add(each);
      const shares = chosen.filter((each) => scenarios.includes(each.scenario)).map(({ share }) => share);
      return [{ scenarios, share: shares.reduce((sum, share) => sum + share) }];
    })
    .toSorted((one, other) => other.share - one.share);
}

/** What is worth nothing by itself, by how many. */
function nothingFound({ evppi, evpi }: ValueOfInformation, rows: readonly PartialWorth[], words: Words): Note[] {
  const others = evppi.length - rows.length;
  return others === 0 || evpi.value === 0 ? [] : [term(words.voi.others(others, rows.length === 0))];
}

function worthTable({ evpi }: ValueOfInformation, rows: readonly PartialWorth[], context: VoiContext): Table {
  const texts = context.words.voi;
  const columns: ColumnOf<PartialWorth>[] = [
    { name: texts.what, ...left, folds: true, essential: true, cell: ({ of }) => text(variableTitle(of, context)) },
    {
      name: texts.worth,
      ...money,
      essential: true,
      cell: ({ value: { value, error } }) => ({
        kind: 'measured',
        figure: { kind: 'money', amount: value },
        error,
        showsError: true,
      }),
    },
    { name: texts.share, ...inUnit('%'), cell: ({ value }) => ({ kind: 'share', share: value.value / evpi.value }) },
    { name: texts.kind, ...left, cell: ({ of }) => text(texts.kinds[of.kind]) },
  ];
  return {
    id: 'evppi',
    title: texts.table,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, rows) }],
    notes: [],
  };
}
