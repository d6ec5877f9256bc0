import type { FigureChange } from '../../../analysis/diff/diff.ts';
import type { Figure, FigureUnit } from '../../../analysis/diff/figures.ts';
import { type Differences, type DiffNaming, moneyUnit } from './diff-context.ts';
import { titled } from '../../lines/titled.ts';
import type { Cell, Sum, Table } from '../../table.ts';
import { type ColumnOf, empty, headsOf, inUnit, left, narrow, right, rowsOf, text } from '../columns.ts';

/** Every figure that changed, by scenario. */
export function figuresTable({ diff }: Differences, naming: DiffNaming): Table {
  const { words } = naming;
  const columns: ColumnOf<FigureChange>[] = [
    { name: words.diff.figure, ...narrow, essential: true, atHyphens: true, cell: ({ name }) => text(name) },
    ...movementColumns<FigureChange>(naming, (change) => change),
    { name: words.diff.unit, ...left, essential: true, cell: (change) => text(unitText(change, naming)) },
    shareColumn<FigureChange>(naming, (change) => change),
  ];
  const groups = diff.ranking
    .map(({ scenario }) => ({
      title: scenarioTitle(scenario, naming),
      rows: rowsOf(
        columns,
        diff.figures.filter((each) => each.scenario === scenario),
      ),
    }))
    .filter(({ rows }) => rows.length > 0);
  return {
    id: 'figures',
    detail: true,
    title: words.diff.figuresTitle,
    columns: headsOf(columns),
    sums: [movementSum(1)],
    groups,
    notes: [],
  };
}

/** In what unit a figure is written: money in the currency of the side that has it. */
const unitText = ({ unit, before, after }: FigureChange, { words, sides }: DiffNaming): string =>
  unit === 'EUR' ? moneyUnit(sides, { isBefore: before !== null, isAfter: after !== null }) : words.diff.units[unit];

/** The id of a scenario with its title, where a study is there to tell it. */
export function scenarioTitle(id: string, naming: DiffNaming): string {
  const title = naming.studies.flatMap(({ scenarios }) => scenarios.get(id)?.title ?? [])[0];
  return title === undefined ? id : `${id}  ${titled(title, id, naming)}`;
}

interface Movement {
  readonly unit: FigureUnit;
  readonly before: Figure['value'];
  readonly after: Figure['value'];
}

const difference = ({ before, after }: Movement): number | null =>
  typeof before === 'number' && typeof after === 'number' ? after - before : null;

function valueCell(movement: Movement, value: Figure['value']): Cell {
  if (value === null) return empty;
  return typeof value === 'string' ? text(value) : numberCell(value, movement, difference(movement) ?? value);
}

/** Before, after and difference, each row in its own unit. */
export function movementColumns<T>({ words }: DiffNaming, of: (options: T) => Movement): ColumnOf<T>[] {
  const { diff } = words;
  return [
    { name: diff.before, ...right, essential: true, cell: (each) => valueCell(of(each), of(each).before) },
    { name: diff.after, ...right, essential: true, cell: (each) => valueCell(of(each), of(each).after) },
    {
      name: diff.difference,
      ...right,
      essential: true,
      cell: (each) => {
        const by = difference(of(each));
        return by === null ? empty : { ...numberCell(by, of(each), by), signed: true };
      },
    },
  ];
}

/** The difference as a part of what was. */
export const shareColumn = <T>({ words }: DiffNaming, of: (options: T) => Movement): ColumnOf<T> => ({
  name: words.diff.difference,
  ...inUnit('%'),
  cell: (each) => {
    const movement = of(each);
    const by = difference(movement);
    if (by === null || movement.before === 0) return empty;
    const percent = (by / Math.abs(movement.before as number)) * 100;
    return { kind: 'number', value: percent, decimals: decimalsFor(percent, 1), signed: true };
  },
});

/** What was and the difference add up to what is: the columns of `movement`, which begin with so many before them. */
export const movementSum = (first: number): Sum => ({ total: first + 1, parts: [first, first + 2] });

/** With decimals enough to see by how much it changed: whole euros and tenths, more where the change is smaller. */
function numberCell(value: number, { unit }: Movement, by: number): Extract<Cell, { kind: 'number' }> {
  const usual = unit === 'EUR' || unit === 'count' ? 0 : unit === 'factor' ? 4 : 1;
  // What did not change is not written as nothing.
  const needed = decimalsFor(by === 0 && Math.abs(value) < 1 ? value : by, usual);
  // Amounts have both decimals or neither.
  return { kind: 'number', value, decimals: unit === 'EUR' && needed === 1 ? 2 : needed };
}

/** So many that two digits of a number can be seen, and no fewer than usual. */
export function decimalsFor(by: number, usual: number): number {
  const [, exponent = '0'] = by.toExponential(1).split('e');
  return by === 0 ? usual : Math.min(12, Math.max(usual, Number.isInteger(by) ? 0 : 1 - Number(exponent)));
}
