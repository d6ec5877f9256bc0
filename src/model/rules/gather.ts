import type { Fault, Path, Problem, TextSpan } from '../../problems/problem.ts';

/** Takes in one problem. */
export type Report = (path: Path, fault: Fault, onKey?: boolean, within?: TextSpan) => void;

/** Runs checks and returns what they report, each problem once. */
export function gather(check: (report: Report) => void): Problem[] {
  const problems = new Map<string, Problem>();
  check((path, fault, onKey = false, within) => {
    problems.set(JSON.stringify([path, fault]), { path, fault, onKey, ...(within === undefined ? {} : { within }) });
  });
  return [...problems.values()];
}
