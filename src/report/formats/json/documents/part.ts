import type { Count, Hash, Id } from '../../../../units/printed.ts';
import type { Made } from './envelope.ts';

/** A file of the study, as it was read. */
export interface PartFile {
  /** As messages name it. */
  readonly name: string;
  /** What it says. */
  readonly text: string;
}

/** A file with one scenario. */
export interface PartScenarioFile extends PartFile {
  /** Id of the scenario, by the name of the file. */
  readonly id: string;
}

/** The files of a study. */
export interface PartStudy {
  /** study.yaml, or the single file. */
  readonly main: PartFile;
  /** A file for each scenario that has one. */
  readonly scenarios: readonly PartScenarioFile[];
}

/** Doubles: their bytes, the least first, in base64. */
export type Packed = string;

/** What lies around the quantiles that are printed, of all that are sought, one after another. */
export interface PartPicked {
  /** How many draws were seen. */
  readonly seen: Count;
  /** Two each, between which draws are kept. */
  readonly edges: Packed;
  /** Four each: how many draws are below the low edge, equal to it, between, and equal to the high edge where that is another. */
  readonly counts: Packed;
  /** The draws between. */
  readonly values: Packed;
}

/** What a part of the draws comes to. */
export interface PartOfDraws {
  /** The command that makes such a part. */
  readonly command: 'simulate';
  /** Of its shards of 16,384 draws, one after another: sums of powers of every figure, and how often it is below and equal to the plan. */
  readonly moments: Packed;
  /** The same: how often a scenario is feasible, first and the like, and what choosing it is regretted by. */
  readonly counts: Packed;
  /** Null where all draws are one shard. */
  readonly picked: PartPicked | null;
}

/** What a part of the settings comes to, in which some of what changed is new. */
export interface PartOfSettings {
  /** The command that makes such a part. */
  readonly command: 'explain';
  /** A row each: of the settings that effects follow from, and of those in the order of evidence. */
  readonly values: readonly Packed[];
  /** The largest figure of a scenario in them. */
  readonly largest: number;
}

/** What was computed of a study in one of several places: samen merge makes the result of all parts. */
export interface PartDocument extends Made {
  /** Name and version of this document; a later version may add keys. */
  readonly schema: 'samen.part/1';
  /** Id of the study. */
  readonly study: Id;
  /** Which of the parts this is, from 1. */
  readonly part: Count;
  /** How many parts there are. */
  readonly of: Count;
  /** Where the main file of the study was, from where the part was made: `samen.yaml` may settle something for a study at this path. */
  readonly path?: string;
  /** How the result is shown where nothing else is asked, as it was settled where the part was made: `lang`, `width` and `format`. */
  readonly settled?: { readonly [K in string]: string };
  /** SHA-256 of what the study says that it is explained against, whatever its layout; null where it is this one. */
  readonly inputHashFrom: Hash | null;
  /** The options by which the part was made, but for those of its place and its number. */
  readonly options: { readonly [K in string]: string | true | readonly string[] };
  /** The files of the study, from which the rest of the result is computed. */
  readonly files: PartStudy;
  /** Those of the study that it is explained against; null where it is this one. */
  readonly filesFrom: PartStudy | null;
  /** What it comes to. */
  readonly work: PartOfDraws | PartOfSettings;
  /** SHA-256 of all of the above, so that a file that was changed is not taken for a part. */
  readonly check: Hash;
}
