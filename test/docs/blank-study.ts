import { readFileSync } from 'node:fs';
import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Pair, parseDocument, visit } from 'yaml';
import { idOfFile, jsonSchema } from '../../src/model/written/json-schema.ts';
import type { JsonSchema } from '../../src/model/written/written-as.ts';
import { keyNotes } from '../../src/model/written/key-notes.ts';
import type { Words } from '../../src/words/words.ts';

/* The study that `samen init --blank` writes: the files of blank/ in one language, with what each key means behind it. */

export const blankFiles = ['study.yaml', 'first.scenario.yaml'] as const;
type BlankFile = (typeof blankFiles)[number];

/** What a file is called in the language of these words: that of a scenario has its id. */
export const blankName = (file: BlankFile, { language }: Words): string =>
  language === 'nl' ? file.replace(/^first/, 'eerste') : file;

/** A file of blank/ without what keys mean: with its texts in one language. */
function plainText(file: BlankFile, { language }: Words): string {
  const text = readFileSync(new URL(`blank/${file}`, import.meta.url), 'utf8');
  return text.replaceAll(/«(.*?)\|(.*?)»/g, (_, english: string, dutch: string) => (language === 'nl' ? dutch : english));
}

const isKey = (line: string): boolean => line.startsWith('# ') && !line.includes('$schema=');

/** The text with all its keys in force; what is prose stays a comment. */
export const uncommented = (text: string): string =>
  text
    .split('\n')
    .map((line) => (isKey(line) ? line.slice(2) : line))
    .join('\n');

/** What keys mean, in English. */
const englishNotes = { ...keyNotes, 'scenario-file': { scenario: { about: idOfFile } } };

/** Descriptions that name the shape and the key that they are of. */
const markers = Object.fromEntries(
  Object.entries(englishNotes).map(([shape, notes]) => [
    shape,
    Object.fromEntries(Object.keys(notes).map((key) => [key, `${shape} ${key}`])),
  ]),
);

const schemas: Readonly<Record<BlankFile, JsonSchema>> = {
  'study.yaml': jsonSchema('file', markers),
  'first.scenario.yaml': jsonSchema('scenario', markers),
};

/** The schema of what stands behind a key, or in a list; null where nothing is known of it. */
function within(schema: JsonSchema, key: string | number): JsonSchema | null {
  const own =
    typeof key === 'number'
      ? (schema['items'] as JsonSchema | undefined)
      : (schema.properties?.[key] ?? schema.additionalProperties);
  if (typeof own === 'object') return own;
  for (const each of schema.anyOf ?? []) {
    const found = within(each, key);
    if (found !== null) return found;
  }
  return null;
}

/** A key as it stands in a file: its line from 1, whether it stands there by itself, and `shape key` where the format knows it. */
interface Placed {
  readonly line: number;
  readonly isAlone: boolean;
  readonly name: string | null;
}

/** Every key of a file, in the order in which they stand. */
function keysOf(file: BlankFile, text: string): Placed[] {
  const lines = new LineCounter();
  const document: Document.Parsed = parseDocument(uncommented(text), { lineCounter: lines });
  const found: Placed[] = [];
  visit(document, {
    Pair(_, pair, ancestors) {
      const path = pathOf([...ancestors, pair]);
      const schema = path.reduce<JsonSchema | null>((each, key) => each && within(each, key), schemas[file]);
      const name = schema?.['description'];
      const { line } = lines.linePos(offsetOf(pair));
      const isInFlow = ancestors.some((node) => isMap(node) && node.flow === true);
      found.push({ line, isAlone: !isInFlow, name: typeof name === 'string' ? name : null });
    },
  });
  return found;
}

/** The keys and places in lists that lead to a pair. */
const pathOf = (nodes: readonly unknown[]): (string | number)[] =>
  nodes.flatMap((node, index): (string | number)[] => {
    if (isPair(node)) return [String((node.key as { value: unknown }).value)];
    const parent = nodes[index - 1];
    return isSeq(parent) ? [parent.items.indexOf(node)] : [];
  });

const offsetOf = ({ key }: Pair): number => (isScalar(key) ? (key.range?.[0] ?? 0) : 0);

/** The names of the keys in the blank study, `shape key` each. */
export const keysInBlank = (words: Words): ReadonlySet<string> =>
  new Set(blankFiles.flatMap((file) => keysOf(file, plainText(file, words)).flatMap(({ name }) => name ?? [])));

/** What a key means, in the language of these words. */
function meaningOf(name: string, { keys }: Words): string {
  const [shape = '', key = ''] = name.split(' ');
  const english = (englishNotes as Readonly<Record<string, Readonly<Record<string, { about: string }>>>>)[shape]?.[key]?.about;
  return keys[shape]?.[key] ?? english ?? '';
}

/** Where what keys mean begins. */
const column = 48;

/** A file of the blank study, in the language of these words: what a key means stands behind the first of its like. */
export function blankFile(file: BlankFile, words: Words): string {
  const text = plainText(file, words);
  const written = new Set<string>();
  const meanings = new Map<number, string>();
  for (const { line, isAlone, name } of keysOf(file, text)) {
    const meaning = name === null || !isAlone ? '' : meaningOf(name, words);
    if (meaning === '' || written.has(meaning)) continue;
    written.add(meaning);
    meanings.set(line, meaning);
  }
  const noted = text.split('\n').map((line, index) => {
    const meaning = meanings.get(index + 1);
    return meaning === undefined ? line : `${line.padEnd(column - 1)} # ${meaning}`;
  });
  const kind = file === 'study.yaml' ? 'study' : 'scenario';
  return `# yaml-language-server: $schema=../../../docs/schema/${kind}.schema.json\n${noted.join('\n')}`;
}
