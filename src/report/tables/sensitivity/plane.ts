import type { CurvePoint } from '../../../analysis/sensitivity/edge-sign-changes.ts';
import type { Grid } from '../../../analysis/sensitivity/grid.ts';
import { sharesOf } from '../../../analysis/sensitivity/grid.ts';
import type { Variable } from '../../../analysis/sensitivity/objective.ts';
import { isWithoutGates } from '../../../model/study/requirements.ts';
import type { CalendarMonth } from '../../../units/month.ts';
import type { Words } from '../../../words/words.ts';
import { assumptionTitle } from '../../lines/assumption-title.ts';
import { chanceText } from '../../lines/chance-text.ts';
import { mention, named, namedText } from '../../lines/scenario-names.ts';
import { valueText } from '../../lines/switch-text.ts';
import { asOfText } from '../../lines/time-title.ts';
import { titled } from '../../lines/titled.ts';
import { marks } from '../../marks.ts';
import type { Note, Report, Table } from '../../table.ts';
import { type ColumnOf, headsOf, left, right, rowsOf, text } from '../columns.ts';
import { valueCell } from './columns.ts';
import type { SensitivityContext } from './sensitivity.ts';

export const term = (sentence: string): Note => ({ kind: 'term', text: sentence });

export function changedNotes({ sets, words }: SensitivityContext): Note[] {
  const changed = Object.entries(sets).map(([name, value]) => `${name}=${value}`);
  return changed.length === 0 ? [] : [term(words.table.changed(changed.join(', ')))];
}

/** Who leads in the plane of two assumptions: regions by letter where there is a picture, else the switching curve. */
export function planeReport(
  grid: Grid,
  { asOf, hasPicture }: { readonly asOf: CalendarMonth; readonly hasPicture: boolean },
  context: SensitivityContext,
): Report {
  const { study, words } = context;
  const texts = words.plane;
  const [a, b] = [assumptionTitle(grid.a, words), assumptionTitle(grid.b, words)];
  const regions = regionsOf(grid);
  const report: Report = {
    title: texts.title(a, b, titled(study.title, study.id, { words }), asOfText(asOf, context)),
    summary: sentencesOf(grid, regions, { hasPicture, study, words }),
    toPaste: namedText(sentencesOf(grid, regions, { hasPicture: false, study, words }), context),
    tables: [hasPicture ? pictureTable(grid, regions, context) : curveTable(grid, context)],
    notes: [term(texts.asSet), ...changedNotes(context)],
  };
  return named(report, context);
}

/** Who leads now, and how much of the plane is whose: with the letters of the picture where there is one. */
function sentencesOf(grid: Grid, regions: readonly Region[], { hasPicture, study, words }: Saying): string[] {
  const texts = words.plane;
  const mark = hasPicture ? (marks.point ?? null) : null;
  const [first, ...others] = regions;
  const areas = regions.map(({ letter, scenario, share }) => ({
    letter: hasPicture ? letter : null,
    scenario: scenario === null ? null : mention(scenario),
    share: chanceText(share, words),
  }));
  const [only, ...more] = study.scenarios.keys();
  if (only !== undefined && more.length === 0) {
    // Of a scenario without gates nobody leads only where values are refused.
    if (isWithoutGates(study))
      return [texts.noneOfOne(mention(only), null, 'none'), ...(others.length === 0 ? [] : [texts.regions(areas)])];
    return [
      texts.gatesNow(mention(only), mark, grid.now !== null),
      texts.gatesIn(passedIn(regions, hasPicture, words)),
    ];
  }
  const leads = grid.now === null ? texts.nobodyNow(mark) : texts.leadsNow(mention(grid.now), mark);
  return others.length === 0 && first !== undefined && first.scenario !== null
    ? [leads, texts.onlyOne(mention(first.scenario))]
    : [leads, texts.regions(areas)];
}

/** How sentences are to be made. */
interface Saying extends Pick<SensitivityContext, 'study' | 'words'> {
  readonly hasPicture: boolean;
}

/** Where in the plane the only scenario passes its gates. */
function passedIn(
  regions: readonly Region[],
  hasPicture: boolean,
  words: Words,
): Parameters<Words['plane']['gatesIn']>[0] {
  const passed = regions.find(({ scenario }) => scenario !== null);
  if (passed === undefined) return 'nowhere';
  if (regions.length === 1) return 'everywhere';
  return { share: chanceText(passed.share, words), letters: hasPicture ? [passed.letter, blank] : null };
}

interface Region {
  readonly letter: string;
  readonly scenario: string | null;
  readonly share: number;
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
const blank = '.';

/** A letter for each scenario that leads somewhere: A for the one that leads now, then by how much of the plane. */
function regionsOf(grid: Grid): Region[] {
  const shares = sharesOf(grid).toSorted((x, y) => Number(y.scenario === grid.now) - Number(x.scenario === grid.now));
  let next = 0;
  return shares.map(({ scenario, share }) => ({
    letter: scenario === null ? blank : (letters[next++] ?? '?'),
    scenario,
    share,
  }));
}

interface PlaneRow {
  readonly label: string;
  readonly line: string;
}

function pictureTable(grid: Grid, regions: readonly Region[], { words }: SensitivityContext): Table {
  const { a, b, as, bs, leaders } = grid;
  const letterOf = new Map(regions.map(({ scenario, letter }) => [scenario, letter]));
  const here = { column: nearestTo(as, a.now), row: nearestTo(bs, b.now) };
  const labelled = new Set([0, Math.floor(bs.length / 2), bs.length - 1, here.row]);
  const rows = leaders
    .map((line, row): PlaneRow => ({
      label: labelled.has(row) ? shortText(row === here.row ? b.now : (bs[row] as number), b, words) : '',
      line: line
        .map((leader, column) =>
          row === here.row && column === here.column ? marks.point : (letterOf.get(leader) ?? blank),
        )
        .join(''),
    }))
    .toReversed();
  const [first = '', last = ''] = [as[0], as.at(-1)].map((value) => shortText(value ?? 0, a, words));
  const axis = { label: '', line: `${first}${' '.repeat(Math.max(1, as.length - first.length - last.length))}${last}` };
  const columns: ColumnOf<PlaneRow>[] = [
    { name: '', ...right, essential: true, cell: ({ label }) => text(label) },
    { name: '', ...left, essential: true, cell: ({ line }) => text(line) },
  ];
  return {
    id: 'plane',
    title: words.plane.picture(assumptionTitle(b, words), assumptionTitle(a, words)),
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, [...rows, axis]) }],
    isPicture: true,
    notes: [],
  };
}

/** A value as it stands beside an axis: an amount without what it is for. */
function shortText(value: number, variable: Variable, words: Words): string {
  const { unit } = variable.assumption;
  return unit.startsWith('EUR/')
    ? words.quantity(Number(value.toPrecision(3)), 'EUR')
    : valueText(value, variable, words);
}

function nearestTo(values: readonly number[], value: number): number {
  let nearest = 0;
  values.forEach((each, index) => {
    if (Math.abs(each - value) < Math.abs((values[nearest] as number) - value)) nearest = index;
  });
  return nearest;
}

function curveTable({ a, b, curve }: Grid, { words }: SensitivityContext): Table {
  const texts = words.plane;
  const who = (scenario: string | null): string => scenario ?? texts.nobody;
  const columns: ColumnOf<CurvePoint>[] = [
    { name: assumptionTitle(a, words), ...right, essential: true, cell: (point) => valueCell(point.a, a, words) },
    { name: assumptionTitle(b, words), ...right, essential: true, cell: (point) => valueCell(point.b, b, words) },
    { name: texts.along, ...left, cell: ({ along }) => text(along === 'a' ? a.key : b.key) },
    { name: texts.below, ...left, cell: ({ below }) => text(who(below)) },
    { name: texts.above, ...left, cell: ({ above }) => text(who(above)) },
    { name: texts.kind, ...left, cell: ({ kind }) => text(texts.kinds[kind]) },
  ];
  return {
    id: 'curve',
    title: texts.curve,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, curve) }],
    notes: [],
  };
}
