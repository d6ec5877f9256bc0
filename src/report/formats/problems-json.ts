import type { LocatedProblem } from '../../input/load.ts';
import type { Fault } from '../../problems/problem.ts';
import { isAdvice } from '../../problems/advice.ts';
import { faultText, type Words } from '../../words/words.ts';
import { codeOf, placeOf } from '../problems.ts';
import type { ProblemJson, ProblemsDocument } from './json/documents/problems.ts';
import { writeJson } from './json/write-json.ts';

/** A problem in its place, or one that has none. */
type AnyProblem = LocatedProblem | { readonly fault: Fault };

/** Problems for a script: `samen.problems/1`, all of them, in the order in which a person sees them. */
export function problemsJson(problems: readonly AnyProblem[], words: Words): string {
  const found = problems.map((problem): ProblemJson => {
    const { fault } = problem;
    const [text, hint] = faultText(words, fault);
    return {
      code: codeOf(fault),
      severity: isAdvice(fault) ? 'warning' : 'error',
      ...placeIn(problem),
      text,
      hint,
      otherDates: datesOf(problem),
    };
  });
  const document: ProblemsDocument = { schema: 'samen.problems/1', problems: found };
  return writeJson(document);
}

/** Null where it is so as known in the month that was asked for, or whatever is known. */
const datesOf = (problem: AnyProblem) => ('span' in problem ? (problem.otherDates ?? null) : null);

function placeIn(problem: AnyProblem) {
  if (!('span' in problem)) return { file: null, line: null, column: null, length: null, path: [], scenarios: [] };
  const { span, path, scenarios } = problem;
  const { line, column } = placeOf(span.file.text, span.from);
  return { file: span.file.name, line, column, length: Math.max(1, span.to - span.from), path, scenarios };
}
