import type { Words } from '../../../words/words.ts';
import type { Sensitivity } from '../../../analysis/sensitivity/sensitivity.ts';
import type { Switch } from '../../../analysis/sensitivity/switching.ts';
import type { Variable } from '../../../analysis/sensitivity/objective.ts';
import { directionOf, distanceText, sentenceOf, type SwitchNaming } from '../../lines/switch-text.ts';
import { isShare } from '../../lines/in-full.ts';
import { chanceText } from '../../lines/chance-text.ts';
import type { Cell, Note, Table } from '../../table.ts';
import { type ColumnOf, empty, headsOf, inUnit, left, right, rowsOf, shareInWords, text } from '../columns.ts';
import { nameColumn, titleColumn, valueCell } from './columns.ts';

const detail = (sentence: string): Note => ({ kind: 'term', text: sentence, detail: true });

/** As many as a screen has room for below the tornado. */
const mostSwitches = 5;

/** The values, and below them what each says in a sentence; nothing where there is none: the summary says so. */
export function switchingTables(result: Sensitivity, context: SwitchNaming): Table[] {
  const { switches } = result.switching;
  if (switches.length === 0) return [];
  const texts = context.words.sensitivity;
  const values = switchingColumns(result, context);
  const sentences: ColumnOf<Switch>[] = [
    {
      name: texts.sentence,
      ...left,
      essential: true,
      folds: true,
      cell: (each) => text(sentenceOf(each, result, context)),
    },
  ];
  return [
    {
      id: 'switching',
      title: texts.switching,
      first: mostSwitches,
      columns: headsOf(values),
      groups: [{ title: null, rows: rowsOf(values, switches) }],
      notes: notSwitching(result, context),
    },
    {
      id: 'sentences',
      title: texts.sentences,
      detail: true,
      columns: headsOf(sentences),
      groups: [{ title: null, rows: rowsOf(sentences, switches) }],
      notes: [],
    },
  ];
}

export function notSwitching({ switching: { none, withoutRange } }: Sensitivity, { words }: SwitchNaming): Note[] {
  const texts = words.sensitivity;
  return [
    ...(none.length === 0 ? [] : [detail(texts.noneInRange(none.length, none.map(({ key }) => key).join(', ')))]),
    ...(withoutRange.length === 0 ? [] : [detail(texts.withoutRange(withoutRange.length))]),
  ];
}

function switchingColumns(result: Sensitivity, context: SwitchNaming): ColumnOf<Switch>[] {
  const { words } = context;
  const texts = words.sensitivity;
  return [
    titleColumn(
      texts.assumption,
      result.switching.switches.map(({ variable }) => variable),
      words,
    ),
    {
      name: texts.switchingValue,
      ...right,
      essential: true,
      cell: ({ value, variable }) => valueCell(value, variable, words),
    },
    ...(result.ofMean === null
      ? []
      : [
          {
            name: words.explain.error,
            ...right,
            cell: ({ error = null, variable }: Switch) => (error === null ? empty : errorCell(error, variable, words)),
          },
        ]),
    {
      name: texts.direction,
      ...left,
      essential: true,
      folds: true,
      cell: (each) => text(directionOf(each, result, context)),
    },
    { name: texts.now, ...right, cell: ({ variable }) => valueCell(variable.now, variable, words) },
    {
      name: texts.chance,
      ...right,
      cell: ({ chance }) => (chance === null ? empty : shareInWords(chance, chanceText(chance, words))),
    },
    { name: texts.distance, ...right, cell: (each) => distanceCell(each, words) },
    {
      name: texts.distance,
      ...inUnit('%'),
      cell: ({ share }) => (share === null ? empty : { kind: 'share', share, signed: true }),
    },
    ...nameColumn(result.switching.switches, words),
  ];
}

/** How far off a value may be: of a month in months, of a share in points. */
function errorCell(error: number, { assumption: { unit } }: Variable, words: Words): Cell {
  const value = isShare(unit) ? error * 100 : error;
  const near = Number(value.toPrecision(2));
  const phrase = unit === 'month' ? 'months' : isShare(unit) ? words.sensitivity.points : unit;
  return {
    kind: 'exact',
    value,
    unit: phrase,
    text: isShare(unit)
      ? `${words.quantity(near, 'score')} ${phrase}`
      : words.quantity(near, unit === 'month' ? 'months' : unit),
  };
}

function distanceCell(switchPoint: Switch, words: Words): Cell {
  const { unit } = switchPoint.variable.assumption;
  const phrase = unit === 'month' ? 'months' : isShare(unit) ? words.sensitivity.points : unit;
  return {
    kind: 'exact',
    value: isShare(unit) ? switchPoint.distance * 100 : switchPoint.distance,
    unit: phrase,
    text: distanceText(switchPoint, words),
  };
}
