import { checkFigures, type Pin } from '../../model/figures.ts';
import type { Fault, Path, Problem } from '../../problems/problem.ts';
import type { LocatedProblem } from '../load.ts';
import { parseOurs } from '../parse/foreign.ts';
import { type RecordedStudies, recordedStudies } from './recorded-studies.ts';
import { type Node, type SourceFile, type Span, spanAt, toPlain, writtenPath } from '../tree/tree.ts';

/** `figures.yaml` as it was read, and the way back from its pins to where they were written. */
export interface LoadedFigures {
  readonly file: SourceFile;
  readonly root: Node;
  readonly pins: readonly Pin[];
  readonly studies: RecordedStudies;
  readonly spanOf: (path: Path) => Span;
  readonly locate: (problems: readonly Problem[]) => readonly LocatedProblem[];
}

export type FiguresLoading =
  | { readonly figures: LoadedFigures; readonly problems: null }
  | { readonly figures: null; readonly problems: readonly LocatedProblem[] };

/** Reads the figures that have been published. @returns them, or every problem of the file in order of place */
export function loadFigures(file: SourceFile): FiguresLoading {
  const { root, problems } = parseOurs(file, 'figures');
  const found = problems.map(({ span, fault }): LocatedProblem => ({
    span,
    fault: ofFigures(fault),
    path: [],
    scenarios: [],
  }));
  if (root === null) return { figures: null, problems: found };
  const checked = checkFigures(toPlain(root));
  const located = checked.problems.map((problem) => placed(root, problem));
  const isNew = ({ span }: LocatedProblem): boolean =>
    !found.some((each) => each.span.from <= span.from && span.from < Math.max(each.span.to, each.span.from + 1));
  const all = byPlace([...found, ...located.filter(isNew)]);
  if (all.length > 0) return { figures: null, problems: all };
  return {
    problems: null,
    figures: {
      file,
      root,
      pins: checked.pins,
      studies: recordedStudies(checked.studies),
      spanOf: (path) => spanAt(root, path, false),
      locate: (later) => byPlace(later.map((problem) => placed(root, problem))),
    },
  };
}

/** What is wrong with the text of any file, reported of this one: what to do about it is not the same as in a study. */
const ofFigures = (fault: Fault): Fault =>
  'of' in fault && fault.of === 'study' ? { ...fault, of: 'figures' } : fault;

const placed = (root: Node, { path, fault, onKey = false }: Problem): LocatedProblem => ({
  span: spanAt(root, path, onKey),
  fault,
  path: writtenPath(root, path),
  scenarios: [],
});

const byPlace = (problems: readonly LocatedProblem[]): LocatedProblem[] =>
  problems.toSorted((a, b) => a.span.from - b.span.from);
