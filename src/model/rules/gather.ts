import type { Fault, Path, Problem } from '../../units/problem.ts';

/** Takes in one problem. */
export type Report = (path: Path, fault: Fault, onKey?: boolean) => void;

/** Runs checks and returns what they report, each problem once. */
export function gather(check: (report: Report) => void): Problem[] {
  const problems = new Map<string, Problem>();
  check((path, fault, onKey = false) => {
    problems.set(JSON.stringify([path, fault]), { path, fault, onKey });
  });
  return [...problems.values()];
}
