import type { CalendarMonth } from '../units/month.ts';
import type { MoneyScale } from './money-scale.ts';
import type { Unit } from '../units/unit.ts';

/** What a command shows: its tables, from the most important to the least, before anybody has decided on what they are drawn. */
export interface Report {
  readonly title: string;
  readonly tables: readonly Table[];
  /** How amounts are written in all of it, where sentences have some: as `scaleOf` its tables. */
  readonly scale?: MoneyScale;
  /** What is to be said before all tables, a paragraph each. */
  readonly summary?: readonly string[];
  /** What is pasted of it, a paragraph each, where that is not its summary. */
  readonly toPaste?: readonly string[];
  /** What is to be said of all tables, below the last. */
  readonly notes: readonly Note[];
}

/** What there is to say in rows and columns. */
export interface Table {
  /** Short and stable: scripts ask for a table by it. */
  readonly id: string;
  /** The heading of its section; null where the title of the report says it all. */
  readonly title: string | null;
  readonly columns: readonly TableColumn[];
  readonly groups: readonly RowGroup[];
  /** Columns that add up to another, by position; where what is printed does not, a note says so. */
  readonly sums?: readonly Sum[];
  /** A column that tells how far another has come. */
  readonly running?: { readonly of: number; readonly total: number };
  /** A column that tells how far another lies from that of the first row. */
  readonly apart?: { readonly of: number; readonly by: number };
  /** Where the rows are those of a tree, to be drawn as one where there is no room for columns. */
  readonly outline?: Outline;
  /** Whether it is shown only where all is asked for, or this table. */
  readonly detail?: boolean;
  /** Rows in place of those where not all is asked for: several that are alike as one. */
  readonly shortGroups?: readonly RowGroup[];
  /** How many rows are shown where not all is asked for. */
  readonly first?: number;
  /** Whether the rows behind the first have no part in the total, which then stands below the first alone. */
  readonly restAddsNothing?: boolean;
  /** Whether it is only a chart of what another table says: left out where charts are. */
  readonly isPicture?: boolean;
  /** The unit that stands behind the title instead of in the heads of its columns, so that many have room. */
  readonly unitInTitle?: ColumnUnit;
  /** What is read in its place where it has no rows; without it such a table is left out where it is read. */
  readonly none?: string;
  readonly notes: readonly Note[];
}

/** The branches of a tree, and the columns that hold the title, the name, the value of a row and how that follows. */
export interface Outline {
  /** For every row, for each level from 1 to its own: whether the branch on that level ends here or has ended above. */
  readonly branches: readonly (readonly boolean[])[];
  readonly title: number;
  readonly name: number;
  readonly value: number;
  readonly how: number;
}

export interface TableColumn {
  readonly name: string;
  readonly unit: ColumnUnit;
  readonly align: 'left' | 'right';
  /** Whether it is shown only where all is asked for. */
  readonly detail?: boolean;
  /** Whether it stays however narrow the terminal is. */
  readonly essential?: boolean;
  /** Whether its texts may be folded over lines. */
  readonly folds?: boolean;
  /** How narrow it may be made by folding before columns give way; where nothing is said, that is for the format to know. */
  readonly narrowest?: number;
  /** Whether a line may also be broken behind a hyphen, as in a column of names. */
  readonly atHyphens?: boolean;
  /** Whether its words, which are few, stay whole on paper however long they are. */
  readonly isWhole?: boolean;
}

/** The unit of all cells, written once; `money` stands for the unit that suits the table, a chart has an axis. */
type ColumnUnit = { readonly kind: 'money' } | { readonly kind: 'text'; readonly text: string } | Axis | null;

/** What a column of bars shows. */
export type Axis = TimeAxis | ValueAxis;

/** The time that a column of bars shows, in months since the start of the study. */
export interface TimeAxis {
  readonly kind: 'chart';
  readonly from: number;
  readonly until: number;
  /** The calendar month of time 0. */
  readonly start: CalendarMonth;
}

/** Values of a figure, with those that are marked on the axis. */
export interface ValueAxis {
  readonly kind: 'chart';
  readonly from: number;
  readonly until: number;
  readonly marks: readonly { readonly at: number; readonly text: string }[];
}

export interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}

export type Row = readonly Cell[];

export interface RowGroup {
  readonly title: string | null;
  readonly rows: readonly Row[];
  /** The row that the others add up to, column by column. */
  readonly total?: Row;
  /** How often each row counts in the total, as one may stand for several; once where nothing is said. */
  readonly counts?: readonly number[];
}

/** A value that still knows what it is, so that a workbook gets a number and a terminal gets text. */
export type Cell =
  | Text
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number; readonly signed?: boolean }
  | Money
  | Months
  | Share
  | Points
  | Month
  /** Never grouped: 2020, not 2,020. */
  | { readonly kind: 'year'; readonly year: number }
  /** A value in a unit of its own, as that of an assumption; a share is a fraction. */
  | { readonly kind: 'quantity'; readonly value: number; readonly unit: Unit }
  /** A number with its unit, with digits enough to calculate on; the text holds both. */
  | { readonly kind: 'exact'; readonly value: number; readonly unit: string; readonly text: string }
  | Measured
  /** A chance that draws tell, and its standard error, as fractions. */
  | { readonly kind: 'chance'; readonly share: number; readonly error: number }
  /** A standard error by itself, in the unit of its column; that of a calendar month is in months. */
  | { readonly kind: 'error'; readonly of: 'money' | 'months' | 'points'; readonly error: number }
  | Bar
  /** What a row has not, where others have it. */
  | { readonly kind: 'none' }
  | { readonly kind: 'empty' };

interface Text {
  readonly kind: 'text';
  readonly text: string;
  readonly tone?: Tone;
  /** The same with all digits of its numbers, for scripts, where the text rounds them. */
  readonly inFull?: string;
  /** Whether a line is broken behind commas and semicolons only, as between the numbers of an estimate. */
  readonly atCommas?: boolean;
}

interface Share {
  readonly kind: 'share';
  readonly share: number;
  readonly signed?: boolean;
  /** How it is said where the head of its column has no unit: `<0.1%`, `P23`. */
  readonly text?: string;
}

/** A figure that draws tell. Its standard error is always there for scripts, and beside the figure where it `showsError`. */
interface Measured {
  readonly kind: 'measured';
  readonly figure: Money | Months | Points | Month;
  readonly error: number;
  readonly showsError: boolean;
}

interface Months {
  readonly kind: 'months';
  readonly length: number;
  readonly signed?: boolean;
}

interface Points {
  readonly kind: 'points';
  readonly points: number;
  readonly signed?: boolean;
}

interface Month {
  readonly kind: 'month';
  readonly month: CalendarMonth;
}

interface Money {
  readonly kind: 'money';
  readonly amount: number;
  readonly signed?: boolean;
  /** With two digits that count where nothing would be left of it; else such an amount is 0. */
  readonly legible?: boolean;
}

/** A line of a chart, in the unit of its axis: of a Gantt chart months since the start of the study. */
export interface Bar {
  readonly kind: 'bar';
  readonly spans: readonly Span[];
  readonly points: readonly Point[];
  /** The character for a place with several points, where it is not that of the last one. */
  readonly several?: string;
}

/** A place on a line; the later one is drawn over the earlier. */
interface Point {
  readonly at: number;
  /** The character it is drawn with, where it is no ordinary one. */
  readonly mark?: string;
}

export interface Span {
  readonly from: number;
  readonly until: number;
  readonly tone: SpanTone;
}

/**
/**
 * Work that is critical or not, the time by which it may be late, and a period that is measured; in a waterfall a total, what
 * is added and what is taken away; what a figure is where an assumption is low or high.
 */
export type SpanTone = 'critical' | 'normal' | 'float' | 'period' | 'total' | 'more' | 'less' | 'low' | 'high';

/** What a text means for the reader, said in the text itself; colour only repeats it. */
export type Tone = 'good' | 'bad' | 'doubt';

export interface Note {
  readonly text: string;
  /**
   * Findings stand before terms: why something is not ranked, before how prices are discounted. A legend tells what the
   * marks of a chart mean, and is left out with the chart.
   */
  readonly kind: 'finding' | 'term' | 'legend';
  /** Whether it stands only where all is asked for. */
  readonly detail?: boolean;
  readonly tone?: Tone;
}
