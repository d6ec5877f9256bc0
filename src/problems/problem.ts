import type { FaultOfAdvice } from './advice-fault.ts';
import type { FaultOfAssumption } from './assumption-fault.ts';
import type { FaultOfCriteria } from './criteria-fault.ts';
import type { FaultOfFiles } from './file-fault.ts';
import type { UsageFault } from './usage-fault.ts';
import type { FaultOfPins } from './pin-fault.ts';
import type { FaultOfUncertainty } from './uncertainty-fault.ts';
import type { Unit } from '../units/unit.ts';
import type { QuantityProblem } from './quantity-fault.ts';

/** Keys and positions from the root of a study down to the value at fault. */
export type Path = readonly (string | number)[];

/** What a shape may be asked to be, where something else stands. */
export type Expected =
  | 'map'
  | 'list'
  | 'text'
  | 'number'
  | 'boolean'
  | 'quantity'
  | 'estimate'
  | 'team'
  | 'title'
  | 'range'
  | 'text-or-map'
  | 'text-or-list'
  | 'year-or-text';

/** A text, or one in each language. */
export type Title = string | Readonly<Record<string, string>>;

/** What a file may be in place of UTF-8 text. */
export type Encoding = 'utf-16-le' | 'utf-16-be' | 'utf-32-le' | 'utf-32-be' | 'gzip' | 'zip';

/** What a number may be; null is no bound. With `above`, the low end itself is out. */
export interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
  readonly above?: boolean;
}

/** The kinds of named things a study holds. */
export type Thing =
  | 'assumption'
  | 'phase'
  | 'component'
  | 'responsibility'
  | 'source'
  | 'event'
  | 'criterion'
  | 'assessor'
  | 'category'
  | 'scenario'
  | 'result'
  | 'figure'
  | 'service'
  | 'expert'
  /** What an investigation could look at. */
  | 'uncertainty';

/** What a file holds: a study or a scenario of it, or the figures that are pinned. */
export type FileOf = 'study' | 'figures';

/** A mistake, with the option of which it is the value, where it is of one and does not name it itself. */
export type Fault = Mistake & { readonly ofOption?: string };

/** Everything that can be wrong with what was written. The data, not the wording, which stands in `src/words`. */
type Mistake =
  // the text of a file
  | { readonly kind: 'not-utf8'; readonly encoding: Encoding | null }
  | {
      readonly kind: 'control-character';
      readonly code: number;
      /** The quantity as it should be written, where it stands in one that can be read without it. */
      readonly corrected?: string;
    }
  | {
      readonly kind: 'too-big';
      readonly what: 'file' | 'nesting' | 'line' | 'keys' | 'items' | 'tokens' | 'fallbacks';
      readonly limit: number;
      readonly of: FileOf | 'result' | 'part';
    }
  | { readonly kind: 'syntax'; readonly what: SyntaxFault }
  | {
      readonly kind: 'forbidden-yaml';
      /** `star` is a text that only looks like an alias: `*best* option`. */
      readonly what: 'anchor' | 'alias' | 'star' | 'tag' | 'merge-key' | 'directive' | 'complex-key';
      readonly of: FileOf;
    }
  | { readonly kind: 'second-document'; readonly of: FileOf }
  | { readonly kind: 'empty-file'; readonly of: FileOf }
  | { readonly kind: 'not-a-study'; readonly of: FileOf }
  | {
      readonly kind: 'duplicate-key';
      readonly key: string;
      readonly firstLine: number;
      /** Whether maps stand behind both, of which one can be made. */
      readonly areMaps?: true;
    }
  | { readonly kind: 'unquoted-key'; readonly key: string }
  | { readonly kind: 'not-a-number'; readonly text: string }
  | { readonly kind: 'digits-lost'; readonly text: string; readonly read: string }
  | { readonly kind: 'too-large'; readonly text: string }
  // the shape of a study
  | { readonly kind: 'wrong-version'; readonly found: string; readonly of: FileOf }
  | {
      readonly kind: 'unknown-key';
      readonly key: string;
      readonly near: string | null;
      readonly known: readonly string[];
      /** Whether nothing stands behind it: then it may be the rest of a text with a comma. */
      readonly alone: boolean;
      /** The key and its value as they should be written, where there is no colon between them, or no blank behind it. */
      readonly spaced?: string;
    }
  | { readonly kind: 'missing-key'; readonly key: string; readonly section?: string; readonly currency?: string }
  | {
      readonly kind: 'wrong-type';
      readonly expected: Expected;
      readonly found: string;
      readonly text?: string;
      /** The keys of a map that is due. */
      readonly keys?: readonly string[];
    }
  | { readonly kind: 'unquoted-text'; readonly text: string }
  | {
      readonly kind: 'not-one-of';
      readonly found: string;
      readonly known: readonly string[];
      readonly near: string | null;
    }
  | { readonly kind: 'bad-language'; readonly code: string }
  | { readonly kind: 'empty-title' }
  /** `plain`: it has no languages, and may be left out. */
  | { readonly kind: 'empty-text'; readonly plain?: true }
  | { readonly kind: 'bad-id'; readonly id: string }
  | { readonly kind: 'bad-year'; readonly text: string }
  | { readonly kind: 'null-value'; readonly key: string; readonly isItem: boolean }
  | { readonly kind: 'nothing-to-remove'; readonly key: string }
  | { readonly kind: 'reserved-name'; readonly name: string }
  | QuantityProblem
  | {
      readonly kind: 'out-of-bounds';
      readonly value: number;
      readonly unit: Unit;
      readonly bounds: Bounds;
      readonly name: string | null;
      /** Whether it is no value in force but one that an estimate can take. */
      readonly drawn?: true;
    }
  | FaultOfAssumption
  | FaultOfUncertainty
  | FaultOfPins
  // names
  | {
      readonly kind: 'unknown';
      readonly thing: Thing;
      readonly name: string;
      readonly near: string | null;
      readonly known: readonly string[];
      /** The scenario that does not know the name, where it stands in a part that all share. */
      readonly scenario?: string;
      /** A milestone that is named nowhere, and was probably meant to have this name. */
      readonly milestone?: string;
      /** What is named nowhere and was probably meant to have this name, which so many places name. */
      readonly misspelt?: { readonly name: string; readonly places: number };
    }
  | {
      readonly kind: 'only-in-scenarios';
      readonly name: string;
      readonly scenarios: readonly string[];
      /** Whose figures lack it: those of one scenario, of the whole study, or a `--set` without a scenario. */
      readonly lacks: { readonly scenario: string } | 'study' | 'option';
    }
  | {
      readonly kind: 'cycle';
      readonly thing: 'phase' | 'scenario' | 'assumption' | 'fallback';
      readonly cycle: readonly string[];
    }
  | { readonly kind: 'duplicate-scenario'; readonly id: string }
  | { readonly kind: 'file-name'; readonly id: string; readonly file: string }
  | { readonly kind: 'scenario-inside' }
  | { readonly kind: 'no-scenarios' }
  // what belongs together
  | { readonly kind: 'team-and-duration' }
  | { readonly kind: 'effort-without-responsibility' }
  | { readonly kind: 'exactly-one-of'; readonly keys: readonly string[]; readonly found: readonly string[] }
  | { readonly kind: 'component-lacks'; readonly component: string; readonly part: string; readonly work: string }
  | { readonly kind: 'direction-rate-missing' }
  | { readonly kind: 'no-supplier'; readonly key: string }
  | { readonly kind: 'basis-differs'; readonly basis: string; readonly prices: string }
  | { readonly kind: 'horizon-before-start'; readonly start: string }
  | { readonly kind: 'milestone-of-milestone'; readonly name: string }
  | { readonly kind: 'same-ends' }
  | { readonly kind: 'score-missing'; readonly criterion: string }
  | { readonly kind: 'score-of-result'; readonly criterion: string }
  | {
      readonly kind: 'no-score';
      readonly lacks: 'criteria' | 'stakeholders';
      /** Who asks: what ranks, what tells of a score, or what tells of criteria. */
      readonly asks: 'ranking' | 'score' | 'criteria';
    }
  | { readonly kind: 'weights-sum'; readonly of: 'weights' | 'order' | 'say' }
  | { readonly kind: 'twice'; readonly name: string }
  | FaultOfCriteria
  | { readonly kind: 'not-finite'; readonly scenario: string }
  /** Which phase leads there, if one does. */
  | { readonly kind: 'beyond-calendar'; readonly scenario: string; readonly phase: string | null }
  /** An outside view replaces what the study says of uncertainty: on top of it the same would count twice. */
  | { readonly kind: 'outside-on-top'; readonly of: 'class' | 'contingency' }
  | { readonly kind: 'no-mitigation'; readonly class: string | null; readonly mitigable: readonly string[] }
  | { readonly kind: 'too-many-draws'; readonly draws: number; readonly limit: DrawsLimit }
  // files and the command line
  | {
      readonly kind: 'cannot-read';
      readonly file: string;
      readonly reason: FileTrouble;
      readonly near: string | null;
    }
  | FaultOfFiles
  | {
      readonly kind: 'usage';
      readonly what: UsageFault;
      readonly name: string;
      readonly near: string | null;
      /** Whose help tells more; that of samen where nothing is said. */
      readonly command?: string;
    }
  | FaultOfAdvice;

export type SyntaxFault =
  | 'tab'
  | 'indentation'
  | 'deeper'
  | 'shallower'
  | 'unclosed'
  | 'key'
  | 'colon'
  | 'quote'
  | 'escape'
  | 'conflict'
  | 'other';
export type FileTrouble =
  | 'missing'
  | 'folder'
  | 'no-access'
  | 'no-file'
  | 'outside'
  | 'terminal'
  | 'device'
  | 'too-many-open'
  | 'link-loop'
  | 'long-name'
  | 'name-not-utf8'
  /** One scenario of a study, where a study is asked for. */
  | 'one-scenario'
  /** A scenario in a folder of a study, under another ending than these have. */
  | 'scenario-ending'
  | 'other';

/** The characters of a text, from its first one on, that are at fault: `to` is one past the last. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

export interface Problem {
  readonly path: Path;
  readonly fault: Fault;
  /** Whether the key is at fault and not the value behind it. */
  readonly onKey?: boolean;
  /** The part of the value that is at fault, where it is a text of which a part can be pointed at. */
  readonly within?: TextSpan;
  /** The months as known in which it is so, where that is not so as known in the month that was asked for. */
  readonly otherDates?: readonly string[];
}

/** That a scenario has no finish, or no score as that asks for one. */
export const noFigure = (scenario: string, metric: { readonly kind: string }): Fault => ({
  kind: 'no-figure',
  scenario,
  metric: metric.kind === 'finish' ? 'finish' : 'score',
});

/** Why so many draws are too many: what they would take, or how many a command that keeps all of them takes at most. */
type DrawsLimit =
  | { readonly of: 'time'; readonly hours: number; readonly megabytes: number }
  | { readonly of: 'memory'; readonly most: number };
