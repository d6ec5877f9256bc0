/** A text that names what can be chosen from. */
type OfChoices = (names: readonly string[]) => string;

/** The texts of `--help`. */
export interface HelpWords {
  readonly usage: string;
  readonly arguments: string;
  readonly options: string;
  readonly commands: string;
  readonly examples: string;
  readonly exitCodes: string;
  readonly about: string;
  readonly version: string;
  readonly help: string;
  readonly study: string;
  readonly exits: readonly (readonly [code: string, meaning: string])[];
  readonly schema: {
    readonly about: string;
    readonly of: OfChoices;
    readonly output: OfChoices;
    readonly examples: readonly (readonly [command: string, meaning: string])[];
  };
  readonly init: {
    readonly about: string;
    readonly folder: string;
    readonly examples: readonly (readonly [command: string, meaning: string])[];
    /** What to do with the study that was written; the folder is null where it is this one. */
    readonly next: string;
    readonly steps: (folder: string | null) => readonly (readonly [command: string, meaning: string])[];
  };
  readonly completion: {
    readonly about: string;
    readonly shell: OfChoices;
    readonly examples: readonly (readonly [command: string, meaning: string])[];
  };
  readonly validate: {
    readonly about: string;
    readonly asOf: string;
    readonly strict: string;
    readonly examples: readonly (readonly [command: string, meaning: string])[];
  };
  readonly show: {
    readonly about: string;
    readonly scenario: string;
    readonly table: OfChoices;
    readonly examples: readonly (readonly [command: string, meaning: string])[];
  };
  readonly trace: {
    readonly about: string;
    readonly metric: string;
    readonly depth: string;
    readonly examples: readonly (readonly [command: string, meaning: string])[];
  };
  readonly assumptions: {
    readonly about: string;
    readonly unused: string;
    readonly kind: OfChoices;
    readonly stale: string;
    readonly by: OfChoices;
    readonly examples: readonly (readonly [command: string, meaning: string])[];
  };
  readonly explain: {
    readonly about: string;
    readonly from: string;
    readonly to: string;
    readonly setFrom: string;
    readonly setTo: string;
    readonly against: string;
    readonly asOf: string;
    readonly between: string;
    readonly of: string;
    readonly metric: OfChoices;
    readonly examples: readonly (readonly [command: string, meaning: string])[];
  };
  readonly sensitivity: {
    readonly about: string;
    readonly between: string;
    readonly of: string;
    readonly metric: OfChoices;
    readonly examples: readonly (readonly [command: string, meaning: string])[];
  };
  readonly simulate: {
    readonly about: string;
    readonly draws: string;
    readonly seed: string;
    readonly sampling: string;
    readonly byDate: string;
    readonly budget: string;
    readonly outsideView: OfChoices;
    readonly mitigation: string;
    readonly curve: string;
    readonly table: OfChoices;
    readonly samples: string;
    readonly workers: string;
    readonly examples: readonly (readonly [command: string, meaning: string])[];
  };
  readonly diff: {
    readonly about: string;
    readonly old: string;
    readonly new: string;
    readonly asOf: string;
    readonly failAbove: string;
    readonly examples: readonly (readonly [command: string, meaning: string])[];
  };
  readonly report: {
    readonly about: string;
    readonly output: string;
    readonly examples: readonly (readonly [command: string, meaning: string])[];
  };
  readonly check: {
    readonly about: string;
    readonly update: string;
    readonly folder: string;
    readonly asOf: string;
    readonly examples: readonly (readonly [command: string, meaning: string])[];
  };
  readonly pin: {
    readonly about: string;
    readonly figure: string;
    readonly asOf: string;
    readonly within: string;
    readonly publishedIn: string;
    readonly where: string;
    readonly examples: readonly (readonly [command: string, meaning: string])[];
  };
  readonly compare: {
    readonly about: string;
    readonly asOf: string;
    readonly by: OfChoices;
    /** Where also what draws tell can be ranked by. */
    readonly byAlsoDrawn: OfChoices;
    readonly draws: string;
    readonly set: string;
    readonly scenario: string;
    readonly format: OfChoices;
    readonly delimiter: string;
    readonly lang: OfChoices;
    readonly color: OfChoices;
    readonly width: string;
    readonly examples: readonly (readonly [command: string, meaning: string])[];
  };
}
