import { checkStudy } from '../model/check.ts';
import type { Study } from '../model/study/study.ts';
import { inNotation } from '../problems/in-notation.ts';
import type { Fault, Path, Problem } from '../problems/problem.ts';
import { withoutExtends } from './assemble/extend.ts';
import { assemble, type StudyFiles } from './assemble/assemble.ts';
import type { IsAsked } from './assemble/judgements.ts';
import { maybeThousands } from './maybe-thousands.ts';
import { atMisspeltNames } from './misspelt-names.ts';
import { noBreakFirst } from './parse/mistakes/no-break.ts';
import type { TextProblem } from './tree/parsed.ts';
import type { SetOption } from './assemble/set.ts';
import {
  canonical,
  lacksInMerge,
  type MapNode,
  partOf,
  type Span,
  spanAt,
  textAt,
  toPlain,
  writtenPath,
} from './tree/tree.ts';
import { wholeWithDecimals } from './whole-numbers.ts';

/** A problem in its place, ready to be put into words. */
export interface LocatedProblem {
  readonly fault: Fault;
  readonly span: Span;
  /** From the root of the study; empty where the text itself is at fault. */
  readonly path: Path;
  /** The scenarios that suffer. */
  readonly scenarios: readonly string[];
  /** The scenario in whose own text the mistake stands. */
  readonly writer?: string;
  /** The months as known in which it is so, where that is not so as known in the month that was asked for. */
  readonly otherDates?: readonly string[];
}

/** A study that was read, and the way back from its values to where they were written. */
export interface Loaded {
  readonly study: Study;
  /** The resolved study as canonical JSON, of which the input hash is taken. */
  readonly canonical: () => string;
  /** The study as its authors wrote it, as plain data: before `extends` and `--set`. */
  readonly written: () => unknown;
  /** Where what stands at a path was written. */
  readonly spanOf: (path: Path) => Span;
  /** Puts problems found later in their places, in the order of files and lines, each once, without advice that the study accepts. */
  readonly locate: (problems: readonly Problem[]) => readonly LocatedProblem[];
}

export type Loading =
  | { readonly loaded: Loaded; readonly problems: null }
  | { readonly loaded: null; readonly problems: readonly LocatedProblem[] };

/**
 * Reads the files of a study.
 *
 * @param isAsked - which bare scores, weights and says are assumptions as well
 * @returns the study, or every problem of every file, in order of file and place
 */
export function load(files: StudyFiles, sets: readonly SetOption[], isAsked: IsAsked = () => false): Loading {
  const { root, written, problems, scenariosLost } = assemble(files, sets, isAsked);
  const sure = problems.filter(({ ifElseRight }) => ifElseRight !== true);
  const first = sure.filter((each) => !sure.some((other) => follows(each, other))).map(inText);
  const stumbles = ({ span, fault }: LocatedProblem): boolean =>
    sure.some((other) => covers(other, span) || (ofNumbers.has(fault.kind) && encloses(span, other.span)));
  if (root === null || written === null) return { loaded: null, problems: byFileAndPlace(first, files) };
  const checked = checkStudy(toPlain(root));
  const raw = [...(checked.problems ?? []), ...wholeWithDecimals(root)];
  const unitsLost = areUnitsLost(root, raw, problems);
  const areScenariosLost = scenariosLost || raw.some(isLostScenario);
  const located = raw.filter(
    (problem) =>
      !(areScenariosLost && isAboutScenarios(problem)) &&
      !(unitsLost && problem.fault.kind === 'unknown-unit') &&
      !lacksInMerge(root, problem.path),
  );
  const inPlace = located.map((problem) => noBreakFirst(locateIn(root, problem)));
  const standing = inPlace.filter(
    (each) => !stumbles(each) && !lacksOne(each, inPlace) && !isOfOutsideRange(each, inPlace),
  );
  const rest = problems.filter((each) => each.ifElseRight && !standing.some(({ span }) => isAt(span, each.span)));
  const all = [...first, ...rest.map(inText), ...atMisspeltNames(standing, files, root)];
  if (all.length > 0 || checked.study === null) return { loaded: null, problems: byFileAndPlace(together(all), files) };
  const pointed = maybeThousands(root, checked.study);
  const study: Study = { ...checked.study, ...(pointed.length === 0 ? {} : { maybeThousands: pointed }) };
  const loaded: Loaded = {
    study,
    canonical: () => canonical(withoutPins(withoutExtends(root))),
    written: () => toPlain(withoutPins(written)),
    spanOf: (path) => spanAt(root, path, true),
    locate: (later) => {
      const open = later.filter(({ fault }) => !study.accepts.has(fault.kind));
      const shown = open.map((problem) => ({ ...problem, fault: inNotation(problem.fault, study.notation) }));
      return byFileAndPlace(together(shown.map((problem) => locateIn(root, problem))), files);
    },
  };
  return { loaded, problems: null };
}

/** That figures are pinned of a study is nothing that they rest on: the first pin leaves the study what it was. */
function withoutPins(root: MapNode): MapNode {
  const entries = new Map(root.entries);
  entries.delete('figures');
  return { ...root, entries };
}

const inText = ({ span, fault }: TextProblem): LocatedProblem => ({ span, fault, path: [], scenarios: [] });

/** What only scenarios have, or may have: of one that cannot be read nobody knows what that was. */
const ofScenarios: ReadonlySet<string> = new Set(['scenario', 'category', 'assessor', 'uncertainty']);

const isAboutScenarios = ({ fault }: Problem): boolean =>
  fault.kind === 'no-scenarios' || (fault.kind === 'unknown' && ofScenarios.has(fault.thing));

/** Whether no scenario stands where one, or all, should. */
const isLostScenario = ({ path, fault }: Problem): boolean =>
  path[0] === 'scenarios' && path.length <= 2 && isNone(fault);

/** Whether something else stands there than what is due, or nothing. */
const isNone = ({ kind }: Fault): boolean => kind === 'null-value' || kind === 'wrong-type';

/** Whether what the study counts cannot be read: of a unit nobody knows then whether it is one. */
function areUnitsLost(root: MapNode, located: readonly Problem[], texts: readonly TextProblem[]): boolean {
  const units = root.entries.get('units');
  if (units === undefined) return false;
  return located.some(({ path }) => path[0] === 'units') || texts.some(({ span }) => encloses(units.value.span, span));
}

function locateIn(root: MapNode, { path, fault, onKey = false, within, otherDates }: Problem): LocatedProblem {
  const [section, scenario] = path;
  const inScenario = section === 'scenarios' && typeof scenario === 'string';
  const span = partOf(spanAt(root, path, onKey), textAt(root, path), within);
  const place = {
    span,
    fault: asWritten(fault, span),
    path: writtenPath(root, path),
    ...(otherDates === undefined ? {} : { otherDates }),
  };
  if (!inScenario) return { ...place, scenarios: [] };
  const writer = writerOf(root, span);
  if (writer === null) return { ...place, scenarios: [scenario] };
  return { ...place, path: ['scenarios', writer, ...place.path.slice(2)], scenarios: [scenario], writer };
}

/** What is to be put between quotes, or has decimals, is the text that stands there: 2.50, not the number 2.5. */
function asWritten(fault: Fault, { file, from, to }: Span): Fault {
  if (fault.kind === 'unquoted-text') return { ...fault, text: file.text.slice(from, to) };
  return fault.kind === 'not-whole' ? { ...fault, found: file.text.slice(from, to) } : fault;
}

/** The scenario in whose own text a place lies. */
function writerOf(root: MapNode, span: Span): string | null {
  const scenarios = root.entries.get('scenarios')?.value;
  if (scenarios?.kind !== 'map') return null;
  for (const [id, { key, value }] of scenarios.entries) {
    if (encloses(key, span) || encloses(value.span, span)) return id;
  }
  return null;
}

const encloses = (around: Span, { file, from, to }: Span): boolean =>
  around.file.name === file.name && around.from <= from && to <= around.to;

/** Whether a problem only stumbles over what is at fault as a text already. */
const covers = ({ span: first, until = first.to }: TextProblem, { file, from }: Span): boolean =>
  first.file.name === file.name && first.from <= from && from < until;

/** Whether it is of several numbers together, one of which is none. */
const lacksOne = ({ span, fault }: LocatedProblem, all: readonly LocatedProblem[]): boolean =>
  ofNumbers.has(fault.kind) && all.some((each) => isNone(each.fault) && encloses(span, each.span));

/** Whether a value is not possible in a field that lies outside its own range already. */
const isOfOutsideRange = ({ fault }: LocatedProblem, all: readonly LocatedProblem[]): boolean =>
  fault.kind === 'out-of-bounds' &&
  fault.name !== null &&
  all.some(
    (each) => each.fault.kind === 'outside-range' && each.path[each.path.indexOf('assumptions') + 1] === fault.name,
  );

const isAt = (one: Span, other: Span): boolean => one.file.name === other.file.name && one.from === other.from;

/** What may be wrong with several numbers together: of one that cannot be read nobody knows whether it would be. */
const ofNumbers: ReadonlySet<Fault['kind']> = new Set([
  'estimate-order',
  'metalog-p50',
  'metalog-bound',
  'lognormal-not-positive',
  'payments-sum',
  'probabilities-sum',
]);

/** Whether a problem of the text lies in what another one is about without marking it. */
const follows = ({ span }: TextProblem, first: TextProblem): boolean =>
  first.span.to < (first.until ?? 0) && first.span.to <= span.from && covers(first, span);

/** One mistake that several scenarios inherit is one problem, with the scenarios that suffer. */
function together(problems: readonly LocatedProblem[]): LocatedProblem[] {
  const found = new Map<string, LocatedProblem>();
  for (const problem of problems) {
    const { span, fault, otherDates } = problem;
    const key = JSON.stringify([span.file.name, span.from, span.to, fault, otherDates]);
    const same = found.get(key);
    const scenarios = [...new Set([...(same?.scenarios ?? []), ...problem.scenarios])];
    found.set(key, { ...(same ?? problem), scenarios });
  }
  return [...found.values()];
}

/** By file, the main one first, and by place. */
function byFileAndPlace(problems: readonly LocatedProblem[], files: StudyFiles): LocatedProblem[] {
  const names = [files.main.name, ...files.scenarios.map(({ name }) => name)];
  // What was set on the command line comes last.
  const rank = ({ span }: LocatedProblem): number =>
    names.includes(span.file.name) ? names.indexOf(span.file.name) : names.length;
  return problems.toSorted((a, b) => rank(a) - rank(b) || a.span.from - b.span.from);
}
