import type { StudyPart } from '../../report/batch.ts';
import { batchComment } from '../../report/formats/batch-text.ts';
import type { Annotation, Outcome } from '../../report/outcome.ts';
import type { Words } from '../../words/words.ts';
import { withText } from './with-text.ts';

/**
 * What a forge shows of several studies that are held against others: what was found of each, that one is new or no longer there, and
 * one comment on all of them where there is anything to tell.
 *
 * @param isHeld - whether a study that went is an error
 */
export function diffOutcomes(
  parts: readonly StudyPart[],
  outcomes: readonly Outcome[],
  { isHeld, words }: { readonly isHeld: (study: string) => boolean; readonly words: Words },
): Outcome[] {
  const found = (name: string): readonly Outcome[] => outcomes.filter(({ study }) => study === name);
  // Of many errors a forge shows the first: what is gone is worse than what moved.
  const all = [
    ...parts.flatMap((part) => onOneSide(part, isHeld(part.name), words)),
    ...parts.flatMap(({ name }) => found(name)),
  ];
  const comment = parts.some(({ state }) => state !== 'unchanged')
    ? batchComment(
        parts.map((part) => withText(part, found(part.name))),
        words,
      )
    : null;
  return all.map((outcome, index) => ({ ...outcome, summary: index === 0 ? comment : null }));
}

/** That a study is new, or no longer there. */
function onOneSide({ name, state }: StudyPart, isHeld: boolean, { batch }: Words): Outcome[] {
  if (state !== 'new' && state !== 'gone') return [];
  const annotation: Annotation = {
    level: state === 'gone' && isHeld ? 'error' : 'notice',
    isFault: false,
    kind: state,
    subject: name,
    text: `${name}: ${state === 'new' ? batch.isNew : batch.isGone(isHeld)}`,
    file: null,
    place: null,
  };
  return [{ study: name, annotations: [annotation], passed: [], summary: null, isChanged: null }];
}
