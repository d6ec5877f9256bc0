import type { InUnit, Integer } from '../../../../units/printed.ts';
import type { ExpertJson } from './assumptions.ts';
import type { Envelope } from './envelope.ts';
import type { OriginJson } from './origin.ts';

/** A number, with what it follows from; one that follows from nothing has where it comes from. */
export interface LineJson extends Partial<OriginJson> {
  /** Id of the line. */
  readonly id: string;
  /** In words, in the language asked for. */
  readonly title: string;
  /** Value in its unit; null where it is undefined or not known. */
  readonly value: InUnit | null;
  /** Unit of the value. */
  readonly unit: string;
  /** How deep below the figure, from 0. */
  readonly depth: Integer;
  /** How it follows from its inputs. */
  readonly rule: string;
  /** Ids of the lines it follows from. */
  readonly inputs: readonly string[];
  /** Of what several experts say: what each does. */
  readonly experts?: readonly Pick<ExpertJson, 'expert' | 'share' | 'value'>[];
}

/** What samen trace --format json prints. */
export interface TraceDocument extends Envelope {
  /** Name and version of this document; a later version may add keys. */
  readonly schema: 'samen.trace/1';
  /** Id of the scenario. */
  readonly scenario: string;
  /** The figure that is meant: the id of its line. */
  readonly metric: string;
  /** Value of the figure, in its unit; null where it is undefined or not known. */
  readonly value: InUnit | null;
  /**
   * The figure, and below it what it follows from, each line once.
   *
   * @minItems 1
   */
  readonly lines: readonly LineJson[];
}
