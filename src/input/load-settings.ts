import { nearest } from '../problems/nearest.ts';
import type { Fault } from '../problems/problem.ts';
import type { LocatedProblem } from './load.ts';
import { parse } from './parse.ts';
import { type Entry, type Node, type SourceFile, type Span, spanAt } from './tree.ts';

/** What somebody can settle for all commands: the keys of `samen.yaml`. */
export const settingNames = ['lang', 'width', 'format', 'study'] as const;
export type SettingName = (typeof settingNames)[number];

/** What a setting says, and where. */
export interface Setting {
  readonly text: string;
  readonly span: Span;
}

/** What can be read, and what is wrong. */
export interface LoadedSettings {
  readonly settings: ReadonlyMap<SettingName, Setting>;
  readonly problems: readonly LocatedProblem[];
}

/** A file of that name may be a study, or say nothing yet. */
const isStudy = /^["']?samen["']?[ \t]*:/m;
const isEmpty = /^(?:[ \t]*(?:#[^\n]*)?\r?(?:\n|$))*$/;

/** Reads `samen.yaml`. What is in it is checked by who uses it; a study of that name settles nothing. */
export function loadSettings(file: SourceFile): LoadedSettings {
  const isReadable = file.unreadable === undefined;
  if (isReadable && (isStudy.test(file.text) || isEmpty.test(file.text))) return { settings: new Map(), problems: [] };
  const { root, problems } = parse(file);
  const found = problems.map(({ span, fault }) => located(span, fault));
  if (root?.kind !== 'map') {
    const other = root === null ? [] : [located(spanAt(root, [], false), notSettings)];
    return { settings: new Map(), problems: [...found, ...other] };
  }
  const settings = new Map<SettingName, Setting>();
  for (const [key, entry] of root.entries) {
    const name = settingNames.find((each) => each === key);
    const read = settingOf(root, key, entry);
    if ('fault' in read) found.push(read);
    else if (name !== undefined) settings.set(name, read);
  }
  return { settings, problems: found };
}

const notSettings: Fault = { kind: 'wrong-type', expected: 'map', found: 'list' };

function settingOf(root: Node, key: string, { value }: Entry): Setting | LocatedProblem {
  if (!settingNames.some((name) => name === key)) {
    const near = nearest(key, settingNames);
    return located(spanAt(root, [key], true), { kind: 'unknown-key', key, near, known: settingNames, alone: false });
  }
  const span = spanAt(root, [key], false);
  const isWord = value.kind === 'scalar' && (typeof value.value === 'string' || typeof value.value === 'number');
  if (isWord) return { text: String(value.value), span };
  return located(span, { kind: 'wrong-type', expected: 'text', found: value.kind });
}

const located = (span: Span, fault: Fault): LocatedProblem => ({ span, fault, path: [], scenarios: [] });
