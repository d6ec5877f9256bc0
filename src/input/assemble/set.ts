import { isInDollars } from '../../units/dollars.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { Fault } from '../../problems/problem.ts';
import { unknown } from '../../problems/unknown-name.ts';
import type { TextProblem } from '../tree/parsed.ts';
import { readScalar } from '../parse/scalar.ts';
import { byExpert, expertIn } from './set-expert.ts';
import type { Entry, MapNode, Node, SourceFile } from '../tree/tree.ts';

/** `--set name=value`: the value that one assumption takes instead of the study's. */
export interface SetOption {
  /** The option it was given by, where that is another than `--set`. */
  readonly option?: '--set-from' | '--set-to';
  readonly name: string;
  readonly value: string;
}

/** The value in place of whatever the assumption held, as a judgement. Its place is the option on the command line. */
export function applySets(
  root: MapNode,
  sets: readonly SetOption[],
): { readonly root: MapNode; readonly problems: readonly TextProblem[] } {
  const problems: TextProblem[] = [];
  let whole = root;
  for (const option of sets) {
    const file: SourceFile = { name: option.option ?? '--set', text: `${option.name}=${option.value}` };
    // As the study has it: of what is set twice the last one counts, and nothing of the first.
    const target = find(root, option);
    if ('kind' in target) problems.push({ span: { file, from: 0, to: option.name.length }, fault: target });
    else {
      const value = valueNode(target.assumption, option, file, problems);
      if (value !== null) whole = replace(whole, target.path, value);
    }
  }
  return { root: whole, problems };
}

interface Target {
  readonly path: readonly string[];
  readonly assumption: MapNode;
}

function find(root: MapNode, { name }: SetOption): Target | Fault {
  const ofStudy = assumptionsOf(root);
  const own = ofStudy.get(name)?.value;
  if (own?.kind === 'map') return { path: ['assumptions', name], assumption: own };
  const scenarios = mapAt(root, 'scenarios');
  const slash = name.indexOf('/');
  if (slash > 0) return findIn(scenarios, { id: name.slice(0, slash), name: name.slice(slash + 1), ofStudy });
  const declaring = [...scenarios].flatMap(([id, { value }]) => (assumptionsOf(value).has(name) ? [id] : []));
  if (declaring.length > 0)
    return { kind: 'only-in-scenarios', name, scenarios: declaring.toSorted(byCodeUnit), lacks: 'option' };
  return unknown('assumption', name, ofStudy.keys());
}

interface OwnName {
  readonly id: string;
  readonly name: string;
  readonly ofStudy: ReadonlyMap<string, Entry>;
}

function findIn(scenarios: ReadonlyMap<string, Entry>, { id, name, ofStudy }: OwnName): Target | Fault {
  const scenario = scenarios.get(id);
  if (scenario === undefined) return unknown('scenario', id, scenarios.keys());
  const declared = assumptionsOf(scenario.value);
  const own = declared.get(name)?.value;
  if (own?.kind === 'map') return { path: ['scenarios', id, 'assumptions', name], assumption: own };
  const full = [...declared.keys()].map((each) => `${id}/${each}`);
  const fault = unknown('assumption', `${id}/${name}`, full);
  const [other] = [...scenarios].find(([, { value }]) => assumptionsOf(value).has(name)) ?? [];
  const elsewhere = ofStudy.has(name) ? name : other === undefined ? null : `${other}/${name}`;
  return { ...fault, name, near: fault.near ?? elsewhere, scenario: id };
}

const mapAt = (node: Node, key: string): ReadonlyMap<string, Entry> => {
  const value = node.kind === 'map' ? node.entries.get(key)?.value : undefined;
  return value?.kind === 'map' ? value.entries : new Map();
};

const assumptionsOf = (node: Node): ReadonlyMap<string, Entry> => mapAt(node, 'assumptions');

/** What describes the assumption stays; what it was worth goes. */
function valueNode(assumption: MapNode, option: SetOption, file: SourceFile, problems: TextProblem[]): MapNode | null {
  const from = option.name.length + 1;
  const span = { file, from, to: Math.max(from + 1, file.text.length) };
  const expert = expertIn(option.value);
  if (expert !== null) {
    const ofExpert = byExpert(assumption, option.name, expert);
    if (ofExpert.kind === 'map') return ofExpert;
    problems.push({ span, fault: ofExpert });
    return null;
  }
  const entries = new Map(
    [...assumption.entries].filter(([key]) => ['unit', 'title', 'note', 'group', 'range'].includes(key)),
  );
  const read = readScalar(option.value);
  if (typeof read === 'object' && read !== null) {
    problems.push({ span, fault: read });
    return null;
  }
  if (typeof read === 'string' && read.includes('$') && !isInDollars(read)) {
    problems.push({ span, fault: { kind: 'misplaced-formula', text: read } });
    return null;
  }
  entries.set('value', { key: span, value: { kind: 'scalar', value: read ?? option.value, span } });
  entries.set('kind', { key: span, value: { kind: 'scalar', value: 'judgement', span } });
  return { kind: 'map', entries, span };
}

/** The tree with another map at `path`; the other branches are shared. */
function replace(node: MapNode, path: readonly string[], by: MapNode): MapNode {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  const entry = node.entries.get(key);
  if (entry?.value.kind !== 'map') return node;
  return { ...node, entries: new Map([...node.entries, [key, { ...entry, value: replace(entry.value, rest, by) }]]) };
}
