import type { Measured } from '../../../../analysis/simulate/simulation-result.ts';
import type { VariableName } from '../../../../analysis/voi/variables.ts';
import type { ValueOfInformation } from '../../../../analysis/voi/voi.ts';
import type { Envelope } from './envelope.ts';

/** An expected value that draws tell, in the currency of the study. */
export interface WorthJson {
  /** In the currency of the study. */
  readonly value: number;
  /** Standard error, in the currency of the study. */
  readonly standardError: number;
}

/** What it is worth to know one thing, or several together, before choosing: at most what an investigation of it is worth. */
export interface EvppiJson extends WorthJson {
  /** Its name: of an assumption, `<scenario>/<name>` where a scenario has its own; `risks.<n>`, `gates.<form>.<n>`, `requires.scenario.<n>` or `requires.study.<n>`, behind `<scenario>/`; the label of a group. */
  readonly name: string;
  /** What it is called. */
  readonly title: string;
  /** What sort of thing it is. */
  readonly kind: VariableName['kind'];
}

/** What an investigation before the choice comes to. */
export interface InvestigationJson {
  /** Its id. */
  readonly id: string;
  /** What it is called. */
  readonly title: string;
  /** What it looks at, by the name it has in `evppi`. */
  readonly of: string;
  /** The expected value of what it finds (EVSI). */
  readonly evsi: WorthJson;
  /** What it costs, in the currency of the study. */
  readonly cost: number;
  /** By how many months the choice is later. */
  readonly takes: number;
  /** What it costs on average to begin that much later what is chosen without it; null where that cannot be computed. */
  readonly delay: WorthJson | null;
  /** The value less the cost and the delay; null where the delay is not known. */
  readonly net: WorthJson | null;
}

/** A scenario that is chosen by who knows everything. */
export interface ChosenJson {
  /** Its id. */
  readonly scenario: string;
  /** In what share of the draws; of several that cost the same in one, the best without knowing more, or each for an equal part. */
  readonly share: number;
  /** Others that cost the same in every draw, of which it may as well be one; left out where none does. */
  readonly level?: readonly string[];
}

/** What samen voi --format json prints. */
export interface VoiDocument
  extends Envelope, Pick<ValueOfInformation, 'cost' | 'best' | 'level' | 'leftOut' | 'isCorrelated' | 'experts'> {
  /** Name and version of this document; a later version may add keys. */
  readonly schema: 'samen.voi/1';
  /** How the draws were made. */
  readonly sampling: {
    /** How many. */
    readonly draws: number;
    /** Their seed. */
    readonly seed: number;
    /** Random, or spread evenly over the chance of each estimate. */
    readonly method: ValueOfInformation['method'];
  };
  /** What the choice without knowing more costs on average, in the currency of the study; null where nothing can be chosen. */
  readonly mean: Measured | null;
  /** What is chosen by who knows everything, the most frequent first. */
  readonly knowingAll: readonly ChosenJson[];
  /** What it is worth to know everything before choosing (EVPI). */
  readonly evpi: WorthJson;
  /** What it is worth to know each thing by itself (EVPPI), the largest first. */
  readonly evppi: readonly EvppiJson[];
  /** What the investigations of the study are worth, the best first. */
  readonly studies: readonly InvestigationJson[];
}
