import type { Annotation, Outcome } from '../../report/outcome.ts';
import type { ForgeFormat } from '../session/forge.ts';

/**
 * What was found of several studies, as a forge shows it: what is wrong with a line of a file that they share once, with the first of them, and what is about no
 * file with the names of all that it is of. In results of tests each study has its own, as a suite without a failure would pass; and where no finding is
 * without a file, what is about none is about each study.
 */
export function reportedOnce(outcomes: readonly Outcome[], format: ForgeFormat): Outcome[] {
  const studies = new Map<string, string[]>();
  for (const { study, annotations } of outcomes)
    for (const key of new Set(annotations.map(keyOf))) studies.set(key, [...(studies.get(key) ?? []), study]);
  const isOnce = ({ file }: Annotation): boolean => format !== 'junit' && (file !== null || format !== 'gitlab');
  return outcomes.map((outcome) => {
    const { study, annotations } = outcome;
    const of = (each: Annotation): readonly string[] => (isOnce(each) ? (studies.get(keyOf(each)) ?? []) : [study]);
    const reported = annotations.filter((each) => of(each)[0] === study);
    return { ...outcome, annotations: reported.map((each) => withNames(each, of(each))) };
  });
}

const keyOf = (annotation: Annotation): string => JSON.stringify(annotation);

/** With all studies that it is about; what is about no file says so in words. */
function withNames(annotation: Annotation, names: readonly string[]): Annotation {
  const before = `${names.join(', ')}: `;
  const isNamed = annotation.file !== null || annotation.text.startsWith(before);
  return {
    ...annotation,
    ...(isNamed ? {} : { text: `${before}${annotation.text}` }),
    ...(names.length > 1 ? { studies: names } : {}),
  };
}
