import type { LocatedProblem } from '../../input/load.ts';
import type { Fault } from '../../problems/problem.ts';
import { isAdvice } from '../../problems/advice.ts';
import { faultText, type Words } from '../../words/words.ts';
import type { Annotation } from '../outcome.ts';
import { codeOf, textPlaceOf } from '../problems.ts';
import { visible, withoutControls } from '../visible.ts';

/** As many of one level as are shown of a step. */
const most = 10;

/**
 * Annotations as commands of a workflow, one a line: at most ten of a level, of which the last says how many there are more. Of many
 * each study shows one in turn, and first what kept it from being computed.
 *
 * @param studies - the annotations of each
 */
export function githubCommands(studies: readonly (readonly Annotation[])[], words: Words): string {
  const levels = ['error', 'warning', 'notice'] as const;
  return levels
    .flatMap((level) =>
      atMost(
        studies.map((all) => all.filter((each) => each.level === level)),
        level,
        words,
      ),
    )
    .map(command)
    .join('');
}

function atMost(
  studies: readonly (readonly Annotation[])[],
  level: Annotation['level'],
  { check }: Words,
): Annotation[] {
  const all = studies.flat();
  if (all.length <= most) return all;
  const ordered = studies.flatMap((own) =>
    own.toSorted((a, b) => Number(b.isFault) - Number(a.isFault)).map((each, round) => ({ each, round })),
  );
  const first = ordered.toSorted((a, b) => a.round - b.round).slice(0, most - 1);
  const shown = new Set(first.map(({ each }) => each));
  const text = check.moreLikeThis(all.length - shown.size);
  return [
    ...all.filter((each) => shown.has(each)),
    { level, isFault: false, kind: 'more', subject: '', text, file: null, place: null },
  ];
}

function command({ level, kind, text, file, place }: Annotation): string {
  const properties = [
    ...(file === null ? [] : [`file=${property(withoutControls(file))}`]),
    ...(place === null ? [] : [`line=${place.line}`, `col=${place.column}`]),
    `title=${property(`samen ${kind}`)}`,
  ];
  return `::${level} ${properties.join(',')}::${data(visible(text))}\n`;
}

/** What would end a message, or be read as a character that it is not. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** The same, and what would end a property. */
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Problems of a study, in their places. */
export const problemAnnotations = (
  problems: readonly (LocatedProblem | { readonly fault: Fault })[],
  words: Words,
): Annotation[] =>
  problems.map((problem): Annotation => {
    const { fault } = problem;
    const [what, hint] = faultText(words, fault);
    const span = 'span' in problem ? problem.span : null;
    return {
      level: isAdvice(fault) ? 'warning' : 'error',
      isFault: !isAdvice(fault),
      kind: codeOf(fault),
      subject: 'span' in problem ? problem.path.join('.') : '',
      text: [hint === null ? what : `${what} (${hint})`, ...datesOf(problem, words)].join('; '),
      file: span?.file.name ?? null,
      place: span === null ? null : textPlaceOf(span),
    };
  });

const datesOf = (problem: LocatedProblem | { readonly fault: Fault }, { problems }: Words): string[] =>
  'span' in problem && problem.otherDates !== undefined ? [problems.otherDates(problem.otherDates)] : [];
