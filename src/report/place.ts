import type { Span } from '../input/tree.ts';
import { placeOf } from './problems.ts';

/** `study.yaml:74`; what was set on the command line is told as it was typed. */
export function placeText({ file, from }: Span): string {
  if (file.name === '--set') return `--set ${file.text}`;
  return `${file.name}:${placeOf(file.text, from).line}`;
}
