import type { Staleness } from '../../../../analysis/check/out-of-date.ts';
import type { Rule } from '../../../../analysis/check/violations.ts';
import type { Loss } from '../../../../analysis/check/loss.ts';
import type { InUnit, MonthText } from '../../../../units/printed.ts';
import type { Envelope } from './envelope.ts';
import type { PlaceJson, PlaceOrNone } from './place.ts';

/** What a change accounts for. */
export interface EffectJson {
  /** In the unit of the figure; null where it cannot be computed. */
  readonly effect: number | null;
  /** As a fraction of the whole drift since the figure was pinned; null where that cannot be computed. */
  readonly share: number | null;
}

/** The same of a number that draws may tell. */
export interface MeasuredEffect extends EffectJson {
  /** One standard error of the effect, in its unit; null where it is exact. */
  readonly standardError: number | null;
}

/** An assumption with another value than when a figure was pinned. */
export interface DriftPartJson extends MeasuredEffect, PlaceJson {
  /** Name of the assumption, behind the id of its scenario where it is of one. */
  readonly assumption: string;
  /** What it was, as it is written in a study. */
  readonly was: string;
  /** What it is, as it is written in a study. */
  readonly is: string;
}

/** Something else that changed in the study. */
export interface StudyChangeJson extends PlaceJson {
  /** Path of the field in the study. */
  readonly field: string;
  /** What became of it. */
  readonly how: 'added' | 'removed' | 'changed';
  /** What it was; null where there was nothing. */
  readonly was: string | null;
  /** What it is; null where there is nothing. */
  readonly is: string | null;
}

/** Fields that changed together, with what they account for. */
export interface FieldsJson extends EffectJson {
  /** What changed: several where one means nothing without the other. */
  readonly changes: readonly StudyChangeJson[];
}

/** What nothing accounts for. */
export interface OtherJson {
  /** In the unit of the figure. */
  readonly effect: number;
  /** As a fraction of the whole drift since the figure was pinned; null where that cannot be computed. */
  readonly share: number | null;
}

/** Versions of samen that differ. */
export interface Engines {
  /** Version with which the figure was pinned. */
  readonly was: string;
  /** Version with which it is checked. */
  readonly is: string;
}

/** Why a figure drifted. */
export interface DriftJson {
  /** What it came to when it was pinned, in its unit; null where it had no value. */
  readonly cameTo: number | null;
  /** Fields of the study that changed, and did something. */
  readonly fields: readonly FieldsJson[];
  /** Assumptions that have another value, those of the largest effect first. */
  readonly assumptions: readonly DriftPartJson[];
  /** What neither accounts for; null where nothing is left. */
  readonly other: OtherJson | null;
  /** Names of recorded assumptions that are no such assumptions any more. */
  readonly gone: readonly string[];
  /** Versions of samen, where these differ; null where not. */
  readonly engine: Engines | null;
  /** Whether the study says the same as when it was pinned, to the letter. */
  readonly sameInput: boolean;
  /** Whether it is known what the study said when it was pinned. */
  readonly studyKept: boolean;
}

/** What was recorded with a pin. */
export interface RecordedJson {
  /** Version of samen. */
  readonly samen: string;
  /** SHA-256 of what the study said. */
  readonly inputHash: string;
}

/** Why a figure cannot be computed any more. */
export interface LossJson {
  /** What is not there any more: its scenario, the figure itself, or a study that can be computed. */
  readonly why: Loss['why'];
  /** In words, in the language asked for. */
  readonly text: string;
  /** What it is called now, where its scenario, phase or assumption was renamed; null where it was not, or nobody can tell. */
  readonly renamedTo: string | null;
}

/** A figure that was pinned, as it is now. */
export interface PinJson extends PlaceJson {
  /** Name of the figure, as samen trace has it. */
  readonly figure: string;
  /** Month as of which it is computed, yyyy-mm. */
  readonly asOf: MonthText;
  /** Unit of its values; null where it cannot be computed any more. */
  readonly unit: string | null;
  /** Whether it is as it was published. */
  readonly same: boolean;
  /** As it stands in figures.yaml. */
  readonly written: number | string;
  /** What was published, in its unit; null where it has no value. */
  readonly was: InUnit | null;
  /** What it comes to, in its unit; null where it has no value. */
  readonly is: InUnit | null;
  /** What it comes to less what was published, in its unit; null where one has no value. */
  readonly difference: number | null;
  /** How far it may lie from what is pinned, in its unit; null: not at all. */
  readonly within: number | null;
  /** One standard error of what it comes to, in its unit; null where it is exact, or has no value. */
  readonly standardError: number | null;
  /** Where it was published; null where nobody says. */
  readonly publishedIn: string | null;
  /** Where in that; null where nobody says. */
  readonly where: string | null;
  /** What was recorded with the pin; null where nothing was. */
  readonly recorded: RecordedJson | null;
  /** Whether the pin says another value than the one recorded with it. */
  readonly changedByHand: boolean;
  /** Why it drifted; null where it did not, or nobody can tell. */
  readonly drift: DriftJson | null;
  /** Why it cannot be computed any more; null where it can. */
  readonly lost: LossJson | null;
  /** Notes, in the language asked for. */
  readonly notes: readonly string[];
}

/** A figure that a change moved. */
export interface MovedJson extends MeasuredEffect {
  /** Name of the figure, as samen trace has it. */
  readonly figure: string;
  /** Month as of which it is computed, yyyy-mm. */
  readonly asOf: MonthText;
}

/** What changed, with the figures that it moved. */
export interface CauseJson extends PlaceOrNone {
  /** What changed: fields of the study, an assumption, or something else. */
  readonly kind: 'fields' | 'assumption' | 'other';
  /** In words, in the language asked for. */
  readonly text: string;
  /** The figures that it moved. */
  readonly figures: readonly MovedJson[];
}

/** What is as the study forbids. */
export interface ForbiddenJson extends PlaceJson {
  /** The rule: a key of forbid in the study, or no-figures where nothing is pinned. */
  readonly rule: Rule;
  /** In words, in the language asked for. */
  readonly text: string;
}

/** A file of figures that is out of date. */
export interface StaleJson {
  /** Its name. */
  readonly file: string;
  /** Why it is. */
  readonly reasons: readonly Staleness[];
}

/** A folder of figures. */
export interface FolderJson {
  /** Its name. */
  readonly folder: string;
  /** Files that are out of date. */
  readonly outOfDate: readonly StaleJson[];
}

/** What samen check --format json prints. */
export interface CheckDocument extends Envelope {
  /** Name and version of this document; a later version may add keys. */
  readonly schema: 'samen.check/1';
  /** Whether all is as it was published, and nothing is as the study forbids. */
  readonly same: boolean;
  /** Figures that were pinned. */
  readonly figures: readonly PinJson[];
  /** What changed, with the figures that it moved. */
  readonly changes: readonly CauseJson[];
  /** What is as the study forbids. */
  readonly forbidden: readonly ForbiddenJson[];
  /** Folder of figures that was checked; null where none was. */
  readonly folder: FolderJson | null;
}
