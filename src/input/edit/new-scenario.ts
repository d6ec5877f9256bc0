import type { Title } from '../../model/study/amount.ts';
import type { StudyFiles } from '../assemble/assemble.ts';
import { endOf, lineEnd, lineStart, newlineIn, scalar, type Splice, spliced } from './edit-figures.ts';
import { fieldOf } from '../tree/nodes.ts';
import { parse } from '../parse/parse.ts';
import type { Entry, Node, SourceFile } from '../tree/tree.ts';

/** A scenario that begins as another one. */
export interface NewScenario {
  readonly id: string;
  readonly from: string;
  /** The title of the other one, its own or inherited. */
  readonly title: Title;
}

/** What is written for a new scenario: a file of its own, or the main file of the study with one more entry. */
export interface ScenarioText {
  readonly in: 'own-file' | 'main';
  readonly text: string;
}

/**
 * The text of a scenario that is a copy of another one, comments included, with its own id, and its id behind the title. It stands where the
 * other stands: in a file of its own, or behind it under `scenarios:`.
 *
 * @throws {Error} where the study does not have the other one, or cannot be read: a bug of ours
 */
export function newScenario(files: StudyFiles, scenario: NewScenario): ScenarioText {
  const file = files.scenarios.find(({ id }) => id === scenario.from);
  if (file !== undefined) return { in: 'own-file', text: spliced(file.text, ownFile(file, scenario)) };
  const scenarios = fieldOf(rootOf(files.main), 'scenarios');
  const entry = scenarios?.kind === 'map' ? scenarios.entries.get(scenario.from) : undefined;
  if (scenarios === undefined || entry === undefined) throw new Error(`the study has no scenario ${scenario.from}`);
  return {
    in: 'main',
    text: withEntry(files.main, { entry, isInBraces: isFlow(files.main.text, scenarios) }, scenario),
  };
}

function rootOf(file: SourceFile): Node {
  const { root } = parse(file);
  if (root === null) throw new Error(`${file.name} was read before, and cannot be read now`);
  return root;
}

function ownFile(file: SourceFile, scenario: NewScenario): Splice[] {
  const root = rootOf(file);
  const id = root.kind === 'map' ? root.entries.get('scenario') : undefined;
  if (id === undefined) throw new Error(`${file.name} does not say which scenario it is`);
  return [
    { ...spanOf(file.text, id.value), text: scalar(scenario.id, isFlow(file.text, root)) },
    ...titled(file.text, root, scenario, id),
  ];
}

/** The file with a copy of an entry behind it: on the lines that follow, or behind a comma where it stands in braces. */
function withEntry(
  { text }: SourceFile,
  { entry, isInBraces }: { readonly entry: Entry; readonly isInBraces: boolean },
  scenario: NewScenario,
): string {
  const end = endOf(text, entry.value);
  const key = { from: entry.key.from, to: entry.key.to, text: scalar(scenario.id, true) };
  const changes = [key, ...titled(text, entry.value, scenario, null)];
  const line = lineStart(text, entry.key.from);
  const indent = text.slice(line, entry.key.from);
  const isOnLines = indent.trim() === '';
  const [from, to] =
    isOnLines && !isInBraces ? [line, withRemarks(text, lineEnd(text, end), entry.key.from - line)] : [key.from, end];
  const copy = spliced(
    text.slice(from, to),
    changes.map((each) => ({ ...each, from: each.from - from, to: each.to - from })),
  );
  const between = isInBraces ? (isOnLines ? `,${newlineIn(text)}${indent}` : ', ') : newlineIn(text);
  return spliced(text, [{ from: to, to, text: `${between}${copy}` }]);
}

/** The end of the last line of an entry, with the remarks below that are indented further than its key. */
function withRemarks(text: string, end: number, indent: number): number {
  const newline = newlineIn(text);
  const next = end + newline.length;
  if (!text.startsWith(newline, end)) return end;
  const remark = /^( *)#[^\r\n]*/.exec(text.slice(next, next + 20_000));
  return remark !== null && (remark[1]?.length ?? 0) > indent
    ? withRemarks(text, next + remark[0].length, indent)
    : end;
}

/** The title with the id of the new scenario behind it, in each language; a line of its own where the other inherits one. */
function titled(text: string, node: Node, { id, from, title }: NewScenario, after: Entry | null): Splice[] {
  const own = node.kind === 'map' ? node.entries.get('title')?.value : undefined;
  const flow = isFlow(text, node);
  const changed = (old: string): string =>
    `${old.endsWith(` (${from})`) ? old.slice(0, -from.length - 3) : old} (${id})`;
  if (own?.kind === 'map')
    return [...own.entries.values()].map(({ value }) => ({
      ...spanOf(text, value),
      text: scalar(changed(value.kind === 'scalar' ? String(value.value) : ''), true),
    }));
  if (own !== undefined)
    return [{ ...spanOf(text, own), text: scalar(changed(String(own.kind === 'scalar' ? own.value : '')), flow) }];
  const written =
    typeof title === 'string'
      ? scalar(changed(title), true)
      : `{ ${[...title].map(([language, each]) => `${language}: ${scalar(changed(each), true)}`).join(', ')} }`;
  const first = after ?? firstOf(node);
  const column = first.key.from - lineStart(text, first.key.from);
  const between = flow ? ', ' : `${newlineIn(text)}${' '.repeat(column)}`;
  return after === null
    ? [{ from: first.key.from, to: first.key.from, text: `title: ${written}${between}` }]
    : [{ from: endOf(text, first.value), to: endOf(text, first.value), text: `${between}title: ${written}` }];
}

function firstOf(node: Node): Entry {
  const [first] = node.kind === 'map' ? node.entries.values() : [];
  if (first === undefined) throw new Error('a scenario without a title has a key that says whose it is');
  return first;
}

const spanOf = (text: string, node: Node): { from: number; to: number } => ({
  from: node.span.from,
  to: endOf(text, node),
});

const isFlow = (text: string, node: Node): boolean => text[node.span.from] === '{';
