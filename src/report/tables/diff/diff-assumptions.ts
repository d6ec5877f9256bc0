import type { Words } from '../../../words/words.ts';
import type { AssumptionResult } from '../../../analysis/assumptions/assumptions.ts';
import type { EffectOn } from '../../../analysis/diff/change-effects.ts';
import type { FigureUnit } from '../../../analysis/diff/figures.ts';
import type { AssumptionChanges, Differences, DiffNaming } from './diff-context.ts';
import { assumptionTitle } from '../../lines/assumption-title.ts';
import type { Cell, Note, Table } from '../../table.ts';
import {
  amount,
  type ColumnOf,
  empty,
  headsOf,
  inUnit,
  left,
  money,
  narrow,
  right,
  rowsOf,
  valueInWords,
  text,
} from '../columns.ts';
import { estimateInWords } from '../../lines/estimate-in-words.ts';
import { seenApart } from '../../lines/in-full.ts';
import { sourceText } from '../../lines/provenance.ts';
import { decimalsFor } from './diff-figures.ts';
import { formulaText, valueText } from '../../lines/value-text.ts';

/** As many as a screen has room for below the ranking. */
const mostRows = 10;

/** What stands in a row: an assumption, or the structure of the study. */
interface Line {
  readonly name: string;
  readonly before: AssumptionResult | null;
  readonly after: AssumptionResult | null;
  /** Where the studies differ otherwise than in values; null of an assumption. */
  readonly places: readonly string[] | null;
  readonly effects: readonly EffectOn[];
}

/** The assumptions that changed, with what each did to the ranked figure of every scenario that it moved. */
export function assumptionsTable(
  { diff }: Differences,
  { changed, effects }: AssumptionChanges,
  naming: DiffNaming,
): Table {
  const { words } = naming;
  const lines: Line[] = changed.map(({ key, before, after }) => ({
    name: key,
    before,
    after,
    places: null,
    effects: effects.assumptions.get(key) ?? [],
  }));
  if (effects.differences.length > 0)
    lines.push({
      name: words.diff.structure,
      before: null,
      after: null,
      places: effects.differences.map(placeText),
      effects: effects.structure,
    });
  const moved = diff.ranking.filter(({ scenario }) =>
    lines.some((line) => line.effects.some((effect) => effect.scenario === scenario)),
  );
  const columns = [
    ...valueColumns(naming),
    ...moved.map(({ scenario }) => effectColumn(scenario, diff.metricUnit, naming)),
    ...originColumns(naming),
  ];
  return {
    id: 'assumptions',
    title: words.diff.assumptionsTitle,
    first: mostRows,
    ...(moved.length > 0 && diff.metricUnit === 'EUR' ? { unitInTitle: money.unit } : {}),
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, lines) }],
    notes: notesOf(diff.rankedBy, effects, naming),
  };
}

/** A value is short, but an estimate may have many numbers. */
const inParts = { ...right, folds: true, narrowest: 12 } as const;

/** What an assumption is called, what it was worth and is. */
function valueColumns(naming: DiffNaming): ColumnOf<Line>[] {
  const { diff, explain } = naming.words;
  const known = (side: 0 | 1, { before, after, places }: Line): Cell =>
    places === null ? assumptionCell([before, after], side, naming) : empty;
  const titleOf = ({ name, before, after }: Line): Cell => {
    const result = after ?? before;
    return text(result === null ? name : assumptionTitle(result, naming.words));
  };
  return [
    { name: explain.assumption, ...narrow, essential: true, cell: titleOf },
    { name: diff.before, ...inParts, essential: true, cell: (line) => known(0, line) },
    { name: diff.after, ...inParts, essential: true, cell: (line) => known(1, line) },
  ];
}

/** By what name it is set, and where its value comes from. */
const originColumns = ({ words }: DiffNaming): ColumnOf<Line>[] => [
  { name: words.show.name, ...left, cell: ({ name, places }) => (places === null ? text(name) : empty) },
  {
    name: words.show.source,
    ...left,
    folds: true,
    cell: ({ after, places }) => text(places?.join(', ') ?? sourceText(after?.origin ?? null, words)),
  },
];

/** An assumption before and after. */
type Sides = readonly [before: AssumptionResult | null, after: AssumptionResult | null];

/** What an assumption is worth on a side: its central value, or all of its estimate where only that differs. */
export const assumptionText = (sides: Sides, side: 0 | 1, naming: DiffNaming): string =>
  isSpreadOnly(sides)
    ? spreadText(sides[side], wordsOf(side, naming))
    : knownText(sides[side], apartIn(sides, wordsOf(side, naming)));

/** Words in which the two values are seen to differ, where both are of one unit. */
function apartIn([before, after]: Sides, words: Words): Words {
  if (before === null || after?.assumption.unit !== before.assumption.unit) return words;
  return seenApart(words, [before.value, after.value], before.assumption.unit);
}

const wordsOf = (side: 0 | 1, { sides }: DiffNaming): Words => (side === 0 ? sides.before : sides.after);

/** The same in a cell: a formula may be broken anywhere, the numbers of an estimate stay whole. */
function assumptionCell(sides: Sides, side: 0 | 1, naming: DiffNaming): Cell {
  const phrase = assumptionText(sides, side, naming);
  const { inForce = null, value = null, assumption } = sides[side] ?? {};
  const isFormula = inForce?.value.shape === 'formula';
  const isNumber = value !== null && assumption !== undefined && !isFormula && !isSpreadOnly(sides);
  return isNumber ? valueInWords(value, assumption.unit, phrase) : { kind: 'text', text: phrase, atCommas: !isFormula };
}

/** Whether the central value is the same, so that the estimates around it differ. */
const isSpreadOnly = ([before, after]: Sides): boolean =>
  before !== null && after !== null && before.value !== null && before.value === after.value;

function spreadText(result: AssumptionResult | null, words: Words): string {
  const value = result?.inForce?.value;
  if (result === null || value === undefined) return '';
  return value.shape === 'formula'
    ? formulaText(value.text, result.value, result.assumption.unit, words)
    : estimateInWords(value, result.assumption.unit, words);
}

const placeText = (path: readonly (string | number)[]): string => path.join('/');

function knownText(result: AssumptionResult | null, words: Words): string {
  if (result === null) return words.diff.notThere;
  const { inForce, value, assumption } = result;
  if (inForce?.value.shape === 'formula') return formulaText(inForce.value.text, value, assumption.unit, words);
  return valueText({ dated: inForce, value }, assumption.unit, words);
}

const effectColumn = (scenario: string, unit: FigureUnit, { words }: DiffNaming): ColumnOf<Line> => ({
  name: words.diff.effectOn(scenario),
  ...(unit === 'EUR' ? money : inUnit(words.diff.units[unit])),
  cell: ({ effects }) => {
    const effect = effects.find((each) => each.scenario === scenario)?.effect;
    if (effect === undefined) return empty;
    return unit === 'EUR'
      ? { ...amount(effect), signed: true, legible: true }
      : { kind: 'number', value: effect, decimals: decimalsFor(effect, 2), signed: true };
  },
});

const term = (definition: string, detail: boolean): Note => ({ kind: 'term', text: definition, detail });

function notesOf(
  metric: string,
  { differences, untold, assumptions, structure }: AssumptionChanges['effects'],
  { words }: DiffNaming,
): Note[] {
  const { diff } = words;
  return [
    ...(assumptions.size + structure.length > 0 ? [term(diff.effectMeans(metric), true)] : []),
    // Where the studies differ is what somebody asks, however narrow the screen.
    ...(differences.length > 0 ? [term(diff.structureMeans(differences.map(placeText)), false)] : []),
    ...(untold.length > 0 ? [term(diff.untold(untold), true)] : []),
  ];
}
