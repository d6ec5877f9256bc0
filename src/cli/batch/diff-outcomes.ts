import type { StudyPart } from '../../report/batch.ts';
import { batchComment } from '../../report/formats/batch-text.ts';
import type { Annotation, Outcome } from '../../report/outcome.ts';
import type { Words } from '../../words/words.ts';
import { withText } from './with-text.ts';

interface DiffShown {
  readonly isHeld: (study: string) => boolean;
  readonly fileOf: (study: string) => string | null;
  readonly words: Words;
}

/**
 * What a forge shows of several studies that are held against others: what was found of each, that one is new, lay elsewhere or is no longer there, and
 * one comment on all of them where there is anything to tell.
 *
 * @param isHeld - whether a study that went is an error
 * @param fileOf - the file beside which is shown what a study as a whole is; null where it has none here
 */
export function diffOutcomes(
  parts: readonly StudyPart[],
  outcomes: readonly Outcome[],
  { isHeld, fileOf, words }: DiffShown,
): Outcome[] {
  const found = (name: string): readonly Outcome[] => outcomes.filter(({ study }) => study === name);
  // Of many errors a forge shows the first: what is gone is worse than what moved.
  const all = [
    ...parts.flatMap((part) => onOneSide(part, { isHeld, fileOf, words })),
    ...parts.flatMap(({ name }) => found(name)),
  ];
  const comment = parts.some(({ state, movedFrom }) => state !== 'unchanged' || movedFrom !== null)
    ? batchComment(
        parts.map((part) => withText(part, found(part.name))),
        words,
      )
    : null;
  return all.map((outcome, index) => ({ ...outcome, summary: index === 0 ? comment : null }));
}

/** That a study is new, lay elsewhere, or is no longer there. */
function onOneSide(
  { name, state, movedFrom }: StudyPart,
  { isHeld: holds, fileOf, words: { batch } }: DiffShown,
): Outcome[] {
  const isGone = state === 'gone';
  const isHeld = holds(name);
  if (!isGone && state !== 'new' && movedFrom === null) return [];
  const text = isGone ? batch.isGone(isHeld) : movedFrom === null ? batch.isNew : batch.movedFrom(movedFrom);
  const annotation: Annotation = {
    level: isGone && isHeld ? 'error' : 'notice',
    isFault: false,
    kind: movedFrom === null ? (isGone ? 'gone' : 'new') : 'moved',
    subject: name,
    text: `${name}: ${text}`,
    file: isGone ? null : fileOf(name),
    place: null,
  };
  return [{ study: name, annotations: [annotation], passed: [], summary: null, isChanged: null }];
}
