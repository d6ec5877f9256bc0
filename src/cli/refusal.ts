import type { LocatedProblem } from '../input/load.ts';
import type { Fault } from '../units/problem.ts';

/** What the user has to mend before samen can go on: thrown to the one place that prints it and sets the exit code. */
export class Refusal extends Error {
  readonly problems: Fault | readonly LocatedProblem[];

  constructor(problems: Fault | readonly LocatedProblem[]) {
    super('refused');
    this.problems = problems;
  }
}

/** Somebody wanted samen to stop. */
export class Interruption extends Error {
  constructor() {
    super('interrupted');
  }
}
