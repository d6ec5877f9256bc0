import { at, type TextProblem } from '../../tree/parsed.ts';
import type { SourceFile } from '../../tree/tree.ts';

/** What a version control system leaves in a file that two people changed. */
export function conflict(file: SourceFile): TextProblem | null {
  const mark = /^(?:<{7}|>{7}) .*|^={7}\r?$/m.exec(file.text);
  return mark === null
    ? null
    : at(file, mark.index, { kind: 'syntax', what: 'conflict' }, mark.index + mark[0].trimEnd().length);
}
