import type { Diff, FigureChange } from '../../../../analysis/diff/diff.ts';
import type { Excess } from '../../../../analysis/diff/diff-limit.ts';
import type { Rename } from '../../../../analysis/renames/renames.ts';
import type { Hash, InUnit, Integer, MonthText } from '../../../../units/printed.ts';

/** One of the two sides. */
export interface EndJson {
  /** As typed. */
  readonly from: string;
  /** Id of the study. */
  readonly study: string;
  /** Month as of which the study is known, yyyy-mm. */
  readonly asOf: MonthText;
  /** Version of samen that computed it. */
  readonly samen: string;
  /** SHA-256 of what the study says, whatever its layout. */
  readonly inputHash: Hash;
  /** Assumptions set on the command line, by name, as typed. */
  readonly set: Readonly<Record<string, string>>;
}

/** What is known of an assumption on a side. */
export interface ValueJson {
  /** Central value, in the unit of the assumption; null where nothing is known yet. */
  readonly value: InUnit | null;
  /** Formula, as it is written; null where there is none. */
  readonly formula: string | null;
  /** Where it comes from: a source, a derivation or a judgement; null where nothing is known yet. */
  readonly kind: string | null;
  /** Id of the source; null where there is none. */
  readonly source: string | null;
}

/** What a change does to the figure that a scenario is ranked by. */
export interface EffectOnJson {
  /** Id of the scenario. */
  readonly scenario: string;
  /** What it accounts for, in the unit of the figure. */
  readonly effect: number;
  /** One standard error of the effect, in its unit; null where it is exact. */
  readonly standardError: number | null;
}

/** An assumption that changed. */
export interface ChangedAssumptionJson {
  /** Name of the assumption, behind the id of its scenario where it is of one. */
  readonly key: string;
  /** Unit of its values, in the currency of the side that has it: of both, in that of the side after. */
  readonly unit: string;
  /** What it was before; null where there was no such assumption. */
  readonly before: ValueJson | null;
  /** What it is after; null where there is no such assumption. */
  readonly after: ValueJson | null;
  /** What the change does to each scenario that both sides have. */
  readonly effects: readonly EffectOnJson[];
}

/** What differs in the structure of two studies. */
export interface StructureJson {
  /** Places in the study whose structure differs. */
  readonly differences: readonly string[];
  /** What that does to each scenario that both sides have. */
  readonly effects: readonly EffectOnJson[];
  /** Ids of scenarios of which effects cannot be computed. */
  readonly untold: readonly string[];
}

/** A figure that changed. */
export interface FigureChangeJson extends Omit<FigureChange, 'unit'> {
  /** What it is counted in: money by the currency of the study; factor is a number without a unit, text a figure that is no number. Of two currencies that of the side after, unless only the other has the figure. */
  readonly unit: string;
}

/** A figure that moved by more than its limit. */
export interface ExcessJson extends Omit<Excess, 'policy'> {
  /** The limit of this figure by itself, and how far it moved; not there where the limit is that of all figures. */
  readonly policy?: {
    /** As typed. */
    readonly limit: string;
    /** After less before, in its unit; null where one of them is undefined. */
    readonly difference: number | null;
    /** What the figure is counted in: money by the currency of the study after. */
    readonly unit: string;
  };
}

/** How far some figures may move. */
export interface FigureLimitJson {
  /** Name of the figure, as typed; an asterisk stands for anything. */
  readonly figure: string;
  /** How far it may move, as typed. */
  readonly limit: string;
}

/** What --fail-above found. */
export interface FailAboveJson {
  /** By how much figures may move that have no limit of their own, as a fraction; null where these may move as they like. */
  readonly limit: number | null;
  /** Limits of figures by themselves; not there where none was given. */
  readonly policies?: readonly FigureLimitJson[];
  /** What moved by more than that. */
  readonly above: readonly ExcessJson[];
}

/** What samen diff --format json prints. What is null on one side is not there. */
export interface DiffDocument extends Omit<Diff, 'metricUnit' | 'unchanged' | 'figures'> {
  /** Name and version of this document; a later version may add keys. */
  readonly schema: 'samen.diff/1';
  /** Version of samen that wrote it. */
  readonly samen: string;
  /** Id of the study after. */
  readonly study: string;
  /** The side that is held against. */
  readonly before: EndJson;
  /** The side that is new. */
  readonly after: EndJson;
  /** What has another id than before and is the same otherwise: it stands in the rest under its id after. */
  readonly renamed: readonly Rename[];
  /** The figures that changed. */
  readonly figures: readonly FigureChangeJson[];
  /** How many figures are the same. */
  readonly unchanged: Integer;
  /** Assumptions that changed; null where a side is a result, which holds none. */
  readonly assumptions: readonly ChangedAssumptionJson[] | null;
  /** What differs in the structure; null where a side is a result, which holds none. */
  readonly structure: StructureJson | null;
  /** What --fail-above found; null where it was not asked for. */
  readonly failAbove: FailAboveJson | null;
}
