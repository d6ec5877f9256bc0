import { nameOf } from '../model/written/found.ts';
import { byOtherWord } from '../problems/other-words.ts';
import { nearest } from '../problems/nearest.ts';
import type { Fault } from '../problems/problem.ts';
import type { LocatedProblem } from './load.ts';
import { parse } from './parse/parse.ts';
import {
  type Entry,
  type MapNode,
  type Node,
  type ScalarNode,
  type SourceFile,
  type Span,
  spanAt,
} from './tree/tree.ts';

/** What somebody can settle for all commands: keys of `samen.yaml`, and variables of the environment; first how results are shown. */
export const shownSettings = ['lang', 'width', 'format'] as const;
export const settingNames = [...shownSettings, 'study'] as const;
/** What can be settled for studies, for all alike or each by itself: keys of `samen.yaml`, there and below a study. */
export const studySettingNames = ['as-of', 'by', 'draws', 'seed', 'fail-above', 'figures'] as const;
export type SettingName = (typeof settingNames)[number] | (typeof studySettingNames)[number];

/** The key that names the studies of a repository. */
const studiesKey = 'studies';
const knownKeys = [...settingNames, studiesKey, ...studySettingNames];
const knownOfStudy = ['lang', ...studySettingNames];

/** What a setting says, and where. */
export interface Setting {
  readonly text: string;
  readonly span: Span;
}

/** Studies that are named, and what is settled for them. */
export interface NamedStudies {
  /** A path or a pattern, from the folder of the file. */
  readonly pattern: string;
  /** Where it is named. */
  readonly span: Span;
  readonly settings: ReadonlyMap<SettingName, Setting>;
}

/** What can be read, and what is wrong. */
export interface LoadedSettings {
  readonly settings: ReadonlyMap<SettingName, Setting>;
  /** The studies of the repository; null where none are named. */
  readonly studies: readonly NamedStudies[] | null;
  /** Where it names them. */
  readonly studiesAt: Span | null;
  readonly problems: readonly LocatedProblem[];
}

/** A file of that name may be a study, or say nothing yet. */
const isStudy = /^["']?samen["']?[ \t]*:/m;
const isEmpty = /^(?:[ \t]*(?:#[^\n]*)?\r?(?:\n|$))*$/;

/** Reads `samen.yaml`. What is in it is checked by who uses it; a study of that name settles nothing. */
export function loadSettings(file: SourceFile): LoadedSettings {
  const isReadable = file.unreadable === undefined;
  const nothing = { settings: new Map(), studies: null, studiesAt: null };
  if (isReadable && (isStudy.test(file.text) || isEmpty.test(file.text))) return { ...nothing, problems: [] };
  const { root, problems } = parse(file);
  const found = problems.map(({ span, fault }) => located(span, fault));
  if (root?.kind !== 'map') {
    const other = root === null ? [] : [located(spanAt(root, [], false), notSettings)];
    return { ...nothing, problems: [...found, ...other] };
  }
  const reading = { root, found };
  const studiesAt = root.entries.has(studiesKey) ? spanAt(root, [studiesKey], true) : null;
  return {
    settings: settingsIn(root, [], knownKeys, reading),
    studies: studiesIn(reading),
    studiesAt,
    problems: found,
  };
}

const notSettings: Fault = { kind: 'wrong-type', expected: 'map', found: 'list' };

/** The file that is read, and what is wrong with it so far. */
interface Reading {
  readonly root: MapNode;
  readonly found: LocatedProblem[];
}

/** The settings of a map at a path. */
function settingsIn(
  map: MapNode,
  path: readonly string[],
  known: readonly string[],
  { root, found }: Reading,
): Map<SettingName, Setting> {
  const settings = new Map<SettingName, Setting>();
  for (const [key, entry] of map.entries) {
    if (path.length === 0 && key === studiesKey) continue;
    const read = settingOf(root, [...path, key], entry, known);
    if ('fault' in read) found.push(read);
    else settings.set(key as SettingName, read);
  }
  return settings;
}

function settingOf(
  root: Node,
  path: readonly string[],
  { value }: Entry,
  known: readonly string[],
): Setting | LocatedProblem {
  const key = path.at(-1) ?? '';
  if (!known.includes(key)) {
    const fault = {
      kind: 'unknown-key',
      key,
      near: byOtherWord(key, known) ?? nearest(key, known),
      known,
      alone: false,
    } as const;
    return located(spanAt(root, path, true), fault);
  }
  const span = spanAt(root, path, false);
  if (value.kind === 'scalar' && typeof value.value === 'string') return { text: value.value, span };
  // As it was typed: 4.000 is no number of draws, as it is none of --draws.
  if (value.kind === 'scalar' && typeof value.value === 'number')
    return { text: span.file.text.slice(span.from, span.to), span };
  return located(span, notDue(path, 'text', value));
}

/** That something else stands there than what is due, or nothing. */
function notDue(path: readonly (string | number)[], expected: 'text' | 'map' | 'list', node: Node): Fault {
  if (node.kind !== 'scalar') return { kind: 'wrong-type', expected, found: node.kind };
  const { value } = node;
  const key = String(path.findLast((each) => typeof each === 'string'));
  if (value === null) return { kind: 'null-value', key, isItem: typeof path.at(-1) === 'number' };
  // Between quotes a path may be any text; what is settled is none that reads as a truth value.
  if (expected === 'text' && path[0] === studiesKey && path.length === 2)
    return { kind: 'unquoted-text', text: node.span.file.text.slice(node.span.from, node.span.to) };
  return { kind: 'wrong-type', expected, found: nameOf(value) };
}

/** The studies that are named: a list of paths, or a map of paths with what is settled for each. */
function studiesIn({ root, found }: Reading): NamedStudies[] | null {
  const node = root.entries.get(studiesKey)?.value;
  const refuse = (path: readonly (string | number)[], fault: Fault, onKey = false): void =>
    void found.push(located(spanAt(root, path, onKey), fault));
  if (node === undefined) return null;
  if (node.kind === 'list')
    return node.items.flatMap((item, index): NamedStudies[] => {
      const path = [studiesKey, index];
      if (isPath(item)) return [{ pattern: item.value, span: item.span, settings: new Map() }];
      refuse(path, isBlank(item) ? nothingNamed : notDue(path, 'text', item));
      return [];
    });
  if (node.kind === 'map')
    return [...node.entries].flatMap(([pattern, { value }]): NamedStudies[] => {
      const path = [studiesKey, pattern];
      if (pattern.trim() === '') refuse(path, nothingNamed, true);
      const span = spanAt(root, path, true);
      if (value.kind === 'map')
        return [{ pattern, span, settings: settingsIn(value, path, knownOfStudy, { root, found }) }];
      if (value.kind === 'list' || value.value !== null) refuse(path, notDue(path, 'map', value));
      return [{ pattern, span, settings: new Map() }];
    });
  // Where nothing stands, no study is named, as in an empty list.
  if (node.value === null) return [];
  refuse([studiesKey], notDue([studiesKey], 'list', node));
  return null;
}

const nothingNamed: Fault = { kind: 'nothing-named' };

const isText = (node: Node): node is ScalarNode & { value: string } =>
  node.kind === 'scalar' && typeof node.value === 'string';
const isBlank = (node: Node): boolean => isText(node) && node.value.trim() === '';
const isPath = (node: Node): node is ScalarNode & { value: string } => isText(node) && !isBlank(node);

/** A problem of a file that has no scenarios. */
export const located = (span: Span, fault: Fault): LocatedProblem => ({ span, fault, path: [], scenarios: [] });
