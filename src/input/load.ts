import { checkStudy } from '../model/check.ts';
import type { Study } from '../model/study.ts';
import type { Fault, Path, Problem } from '../units/problem.ts';
import { assemble, type StudyFiles } from './assemble.ts';
import type { TextProblem } from './parse.ts';
import type { SetOption } from './set.ts';
import { canonical, type MapNode, type Span, spanAt, toPlain } from './tree.ts';

/** A problem in its place, ready to be put into words. */
export interface LocatedProblem {
  readonly fault: Fault;
  readonly span: Span;
  /** From the root of the study; empty where the text itself is at fault. */
  readonly path: Path;
  /** The scenarios that suffer, where what is at fault was written for another one or for all. */
  readonly scenarios: readonly string[];
}

/** A study that was read, and the way back from its values to where they were written. */
export interface Loaded {
  readonly study: Study;
  /** The resolved study as canonical JSON, of which the input hash is taken. */
  readonly canonical: () => string;
  /** Puts problems found later in their places, in the order of files and lines, each once. */
  readonly locate: (problems: readonly Problem[]) => readonly LocatedProblem[];
}

export type Loading =
  | { readonly loaded: Loaded; readonly problems: null }
  | { readonly loaded: null; readonly problems: readonly LocatedProblem[] };

/**
 * Reads the files of a study.
 *
 * @returns the study, or every problem of every file, in order of file and place
 */
export function load(files: StudyFiles, sets: readonly SetOption[]): Loading {
  const { root, problems, scenariosLost } = assemble(files, sets);
  const found = problems.map(inText);
  if (root === null) return { loaded: null, problems: inOrder(found, files) };
  const checked = checkStudy(toPlain(root));
  const located = (checked.problems ?? []).filter((problem) => !(scenariosLost && isAboutScenarios(problem)));
  const all = [
    ...found,
    ...located
      .map((problem) => locateIn(root, problem))
      .filter((problem) => !found.some((first) => covers(first, problem))),
  ];
  if (all.length > 0 || checked.study === null) return { loaded: null, problems: inOrder(together(all), files) };
  const loaded: Loaded = {
    study: checked.study,
    canonical: () => canonical(root),
    locate: (later) => inOrder(together(later.map((problem) => locateIn(root, problem))), files),
  };
  return { loaded, problems: null };
}

const inText = ({ span, fault }: TextProblem): LocatedProblem => ({ span, fault, path: [], scenarios: [] });

const isAboutScenarios = ({ fault }: Problem): boolean =>
  fault.kind === 'no-scenarios' || (fault.kind === 'unknown' && fault.thing === 'scenario');

function locateIn(root: MapNode, { path, fault, onKey = false }: Problem): LocatedProblem {
  const [room, scenario] = path;
  const inScenario = room === 'scenarios' && typeof scenario === 'string';
  return { path, fault, span: spanAt(root, path, onKey), scenarios: inScenario ? [scenario] : [] };
}

/** Whether a problem only stumbles over what is at fault as a text already. */
const covers = (first: LocatedProblem, { span }: LocatedProblem): boolean =>
  first.span.file.name === span.file.name && first.span.from <= span.from && span.from < first.span.to;

/** One mistake that several scenarios inherit is one problem, with the scenarios that suffer. */
function together(problems: readonly LocatedProblem[]): LocatedProblem[] {
  const found = new Map<string, LocatedProblem>();
  for (const problem of problems) {
    const { span, fault } = problem;
    const key = JSON.stringify([span.file.name, span.from, span.to, fault]);
    const same = found.get(key);
    const scenarios = [...new Set([...(same?.scenarios ?? []), ...problem.scenarios])];
    found.set(key, { ...(same ?? problem), scenarios });
  }
  return [...found.values()];
}

/** By file, the main one first, and by place. */
function inOrder(problems: readonly LocatedProblem[], files: StudyFiles): LocatedProblem[] {
  const names = [files.main.name, ...files.scenarios.map(({ name }) => name)];
  // What was set on the command line comes last.
  const rank = ({ span }: LocatedProblem): number =>
    names.includes(span.file.name) ? names.indexOf(span.file.name) : names.length;
  return problems.toSorted((a, b) => rank(a) - rank(b) || a.span.from - b.span.from);
}
