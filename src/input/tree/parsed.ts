import type { Fault } from '../../problems/problem.ts';
import type { Node, SourceFile, Span } from './tree.ts';

/** What is wrong with the text of a file, in its place. */
export interface TextProblem {
  readonly span: Span;
  readonly fault: Fault;
  /** The end of what cannot be judged because of it, where that is more than what is marked. */
  readonly until?: number;
  /** Whether it is told only where nothing else is wrong with what stands there: what was meant is read in its place. */
  readonly ifElseRight?: true;
}

export interface Parsed {
  /** Null where the file cannot be read as YAML. */
  readonly root: Node | null;
  readonly problems: readonly TextProblem[];
}

/** One mistake at a place; by default it is one character long. */
export const at = (file: SourceFile, from: number, fault: Fault, to = from + 1): TextProblem => ({
  span: { file, from, to },
  fault,
});
