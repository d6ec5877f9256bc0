import type { StudyPart } from '../../report/batch.ts';
import type { Outcome } from '../../report/outcome.ts';

/** With what there is to tell of a study as Markdown: what it printed, its own summary, or else what is wrong. */
export function withText(part: StudyPart, outcomes: readonly Outcome[]): StudyPart {
  const own = outcomes.flatMap(({ summary }) => summary ?? []).join('\n');
  const wrong = outcomes.flatMap(({ annotations }) => annotations.map(lineOf)).join('');
  return { ...part, out: part.out === '' ? own : part.out, err: part.err === '' ? wrong : part.err };
}

function lineOf({ file, place, text }: Outcome['annotations'][number]): string {
  const at = [...(file === null ? [] : [file]), ...(place === null ? [] : [place.line, place.column])].join(':');
  return `${at === '' ? '' : `${at}: `}${text}\n`;
}
