import type { Span } from '../input/tree/tree.ts';
import { placeOf } from './problems.ts';

const options: ReadonlySet<string> = new Set(['--set', '--set-from', '--set-to']);

/** `study.yaml:74`; what was set on the command line is quoted as it was typed. */
export function placeText({ file, from }: Span): string {
  if (options.has(file.name)) return `${file.name} ${file.text}`;
  return `${file.name}:${placeOf(file.text, from).line}`;
}
