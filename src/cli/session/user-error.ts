import type { LocatedProblem } from '../../input/load.ts';
import type { Fault } from '../../problems/problem.ts';
import type { StopSignal } from '../host/host.ts';

/** What the user has to mend before samen can go on: thrown to the one place that prints it and sets the exit code. */
export class UserError extends Error {
  readonly problems: Fault | readonly LocatedProblem[];
  /** Whether the problems are what the command was asked for, and not what kept it from answering. */
  readonly isResult: boolean;

  constructor(problems: Fault | readonly LocatedProblem[], { isResult = false } = {}) {
    super('refused');
    this.problems = problems;
    this.isResult = isResult;
  }
}

/** Somebody wanted samen to stop. */
export class Interruption extends Error {
  readonly signal: StopSignal;

  constructor(signal: StopSignal) {
    super('interrupted');
    this.signal = signal;
  }
}
