import type { Fault, FileOf } from '../../problems/problem.ts';
import { parse } from './parse.ts';
import type { Parsed } from '../tree/parsed.ts';
import type { SourceFile } from '../tree/tree.ts';

/** A key that only a study, a scenario or pinned figures have, where a map of a file begins or goes on. */
const ours =
  /(?:^|[{,])[ \t]*["']?(?:samen|samen-figures|study|scenario|scenarios|horizon|as-of|discounting|phases|figures)["']?[ \t]*:/im;

/** What may be said of any file without a word of what stands in it. */
const ofAnyFile: ReadonlySet<Fault['kind']> = new Set(['empty-file', 'not-utf8', 'too-big']);

/**
 * A file as a tree, where it is one of ours at all. A link or a wrong name may lead to any file of the machine: of one that has
 * no key of a study, nothing is shown but its name.
 */
export function parseOurs(file: SourceFile, of: FileOf): Parsed {
  const parsed = parse(file);
  if (ours.test(file.text)) return parsed;
  const reported = parsed.problems.find(({ fault }) => ofAnyFile.has(fault.kind));
  const span = { file: { name: file.name, text: '' }, from: 0, to: 1 };
  return { root: null, problems: [{ span, fault: reported?.fault ?? { kind: 'not-a-study', of } }] };
}
