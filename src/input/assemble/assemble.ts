import type { Fault } from '../../problems/problem.ts';
import { extend } from './extend.ts';
import { type IsAsked, withJudgements } from './judgements.ts';
import type { TextProblem } from '../tree/parsed.ts';
import { parsedOnce } from '../parse/parsed-before.ts';
import { applySets, type SetOption } from './set.ts';
import type { Entry, MapNode, Node, SourceFile, Span } from '../tree/tree.ts';
import { append } from '../../numerics/extremes.ts';

/** The files of a study: `study.yaml` (or the single file), and one file a scenario. */
export interface StudyFiles {
  readonly main: SourceFile;
  readonly scenarios: readonly (SourceFile & { readonly id: string })[];
}

export interface Assembled {
  /** The whole study as one located tree, scenarios included; null where the main file cannot be read. */
  readonly root: MapNode | null;
  /** The same as its authors wrote it, before `extends` and `--set`. */
  readonly written: MapNode | null;
  readonly problems: readonly TextProblem[];
  /** Whether scenarios had to be left out, so that others may seem to refer to nothing. */
  readonly scenariosLost: boolean;
}

/**
 * One tree from all files, with `extends` and `--set` carried out.
 *
 * @param isAsked - which bare scores, weights and says are assumptions as well
 */
export function assemble(files: StudyFiles, sets: readonly SetOption[], isAsked: IsAsked = () => false): Assembled {
  const main = parsedOnce(files.main);
  const problems: TextProblem[] = [...main.problems];
  const scenarios = new Map<string, Entry>();
  const root = asMap(main.root, problems);
  const lost = new Set<string>();
  if (root !== null) insideScenarios(root, scenarios, problems);
  for (const file of files.scenarios) {
    const { root: written, problems: found } = parsedOnce(file);
    append(problems, found);
    const map = asMap(written, problems);
    if (map === null) lost.add(file.id);
    else addFile(file, map, scenarios, problems);
  }
  if (root === null) return { root: null, written: null, problems, scenariosLost: true };
  const extended = extend(scenarios);
  append(
    problems,
    extended.problems.filter(({ fault }) => !(fault.kind === 'unknown' && lost.has(fault.name))),
  );
  const named = new Map(sets.map(({ name, value }) => [name, value]));
  const judged = withJudgements(withScenarios(root, extended.scenarios), {
    isAsked,
    setTo: (name) => named.get(name),
  });
  append(problems, judged.problems);
  const set = applySets(judged.root, sets);
  append(problems, set.problems);
  return {
    root: set.root,
    written: withScenarios(root, scenarios),
    problems,
    scenariosLost: lost.size > 0 || extended.scenarios.size < scenarios.size,
  };
}

function asMap(node: Node | null, problems: TextProblem[]): MapNode | null {
  if (node === null || node.kind === 'map') return node;
  const found = node.kind === 'list' ? 'list' : 'text';
  problems.push({ span: node.span, fault: { kind: 'wrong-type', expected: 'map', found } });
  return null;
}

/** The scenarios of the `scenarios:` map. Their key is their id, so `scenario:` inside is a mistake. */
function insideScenarios(root: MapNode, scenarios: Map<string, Entry>, problems: TextProblem[]): void {
  const inside = root.entries.get('scenarios')?.value;
  if (inside?.kind !== 'map') return;
  for (const [id, entry] of inside.entries) {
    const name = entry.value.kind === 'map' ? entry.value.entries.get('scenario') : undefined;
    if (name !== undefined) problems.push({ span: name.key, fault: { kind: 'scenario-inside' } });
    scenarios.set(
      id,
      name === undefined ? entry : { key: entry.key, value: without(entry.value as MapNode, 'scenario') },
    );
  }
}

/** A scenario's own file: it says its id, and the file is called after it. */
function addFile(
  file: StudyFiles['scenarios'][number],
  map: MapNode,
  scenarios: Map<string, Entry>,
  problems: TextProblem[],
): void {
  const name = map.entries.get('scenario');
  const fault = nameFault(file, name?.value);
  const span: Span = name?.value.span ?? { file, from: 0, to: 1 };
  if (fault !== null) problems.push({ span, fault });
  if (scenarios.has(file.id)) problems.push({ span, fault: { kind: 'duplicate-scenario', id: file.id } });
  else scenarios.set(file.id, { key: span, value: without(map, 'scenario') });
}

function nameFault(file: StudyFiles['scenarios'][number], name: Node | undefined): Fault | null {
  if (name === undefined) return { kind: 'missing-key', key: 'scenario' };
  if (name.kind !== 'scalar') return { kind: 'wrong-type', expected: 'text', found: name.kind };
  const written = file.text.slice(name.span.from, name.span.to);
  if (name.value === null && written === '') return { kind: 'null-value', key: 'scenario', isItem: false };
  if (typeof name.value !== 'string') return { kind: 'unquoted-text', text: written };
  return name.value === file.id ? null : { kind: 'file-name', id: name.value, file: file.name };
}

function without(map: MapNode, key: string): MapNode {
  const entries = new Map(map.entries);
  entries.delete(key);
  return { ...map, entries };
}

/** The study with these scenarios in place of those that it has. */
export function withScenarios(root: MapNode, scenarios: ReadonlyMap<string, Entry>): MapNode {
  const written = root.entries.get('scenarios');
  if (written !== undefined && written.value.kind !== 'map') return root;
  const span = { ...root.span, to: root.span.from + 1 };
  const value: MapNode = { kind: 'map', entries: scenarios, span: written?.value.span ?? span };
  return { ...root, entries: new Map([...root.entries, ['scenarios', { key: written?.key ?? span, value }]]) };
}
