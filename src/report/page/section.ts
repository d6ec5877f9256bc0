import type { MoneyScale } from '../money-scale.ts';
import type { Note, Table } from '../table.ts';
import type { Html } from './html.ts';

/** The parts of a page, in the order in which they stand. */
export const sectionIds = [
  'memo',
  'ranking',
  'what-if',
  'costs',
  'timeline',
  'uncertainty',
  'changes',
  'sensitivity',
  'criteria',
  'gates',
  'assumptions',
  'method',
  'business-case',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** A part of the page, before anybody has decided how it is written. */
export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  /** A question, and what the study says to it. */
  | { readonly kind: 'answer'; readonly question: string; readonly texts: readonly string[] }
  /** A few figures that are seen at a glance. */
  | { readonly kind: 'figures'; readonly figures: readonly KeyFigure[] }
  | ChartBlock
  | TableBlock
  | { readonly kind: 'notes'; readonly notes: readonly Note[] }
  /** What only a page has. */
  | { readonly kind: 'html'; readonly html: Html };

export interface KeyFigure {
  readonly name: string;
  readonly value: string;
}

export interface ChartBlock {
  readonly kind: 'chart';
  readonly title: string;
  /** As `drawBars` and `drawLines` make it: its texts are harmless. */
  readonly svg: string;
  readonly legend: readonly LegendEntry[];
}

/** What a mark of a chart means: the class of its shape, and words. */
export interface LegendEntry {
  readonly mark: string;
  readonly text: string;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly table: Table;
  readonly scale: MoneyScale;
  /** Whether it stands behind a line that opens it: it holds the numbers of a chart, or what few read. */
  readonly isFolded: boolean;
}
