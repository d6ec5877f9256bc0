import type { Recorded } from '../../model/figures.ts';
import { writeExact } from '../../units/write.ts';
import type { LoadedFigures } from '../figures/load-figures.ts';
import { readScalar } from '../parse/scalar.ts';
import type { Entry, ListNode, MapNode, Node } from '../tree/tree.ts';
import { largest, smallest } from '../../numerics/extremes.ts';

/** What is to stand in a pin: what is left out stays as it is. */
export interface PinEdit {
  /** The position of the pin in the list. */
  readonly index: number;
  readonly value?: string | number;
  readonly recorded?: Recorded;
}

/** A pin as it is added: its keys in order. */
export interface PinText {
  readonly keys: readonly (readonly [key: string, value: string | number])[];
  readonly recorded: Recorded;
}

/** Other text in place of a part of it. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text of `figures.yaml` with other values and records in some pins: every other character stays. */
export function editedFigures({ file, root }: LoadedFigures, edits: readonly PinEdit[]): string {
  const list = listIn(root);
  const splices = edits.flatMap((edit) => {
    const pin = list?.items[edit.index];
    return pin?.kind === 'map' ? spliceAll(file.text, pin, edit) : [];
  });
  return spliced(file.text, splices);
}

/** The same with one more pin at the end; a file of its own where there is none. */
export function withPin(figures: LoadedFigures | null, pin: PinText): string {
  if (figures === null) return `samen-figures: 1\nfigures:\n${blockPin(pin, '  ', '\n')}\n`;
  const { file, root } = figures;
  const { text } = file;
  const list = listIn(root);
  const newline = newlineIn(text);
  const last = list?.items.at(-1);
  if (list === null) throw new Error('figures were read without a list of them');
  if (last === undefined) {
    const added = `${newline}${blockPin(pin, '  ', newline)}`;
    return spliced(text, [{ from: trimmedBefore(text, list.span.from), to: list.span.to, text: added }]);
  }
  const at = endOf(text, last);
  if (text[list.span.from] === '[') return spliced(text, [{ from: at, to: at, text: `, ${flowPin(pin)}` }]);
  const line = lineEnd(text, at);
  const dash = text.lastIndexOf('-', last.span.from - 1);
  const indent = ' '.repeat(dash - lineStart(text, dash));
  return spliced(text, [{ from: line, to: line, text: `${newline}${blockPin(pin, indent, newline)}` }]);
}

function listIn(root: Node): ListNode | null {
  const list = root.kind === 'map' ? root.entries.get('figures')?.value : undefined;
  return list?.kind === 'list' ? list : null;
}

export function spliced(text: string, splices: readonly Splice[]): string {
  // From the end, so that what comes before keeps its place; of two in one place, the later one stands later.
  return splices
    .map((splice, order) => ({ splice, order }))
    .toSorted((a, b) => b.splice.from - a.splice.from || b.order - a.order)
    .reduce((whole, { splice: { from, to, text: by } }) => `${whole.slice(0, from)}${by}${whole.slice(to)}`, text);
}

function spliceAll(text: string, pin: MapNode, { value, recorded }: PinEdit): Splice[] {
  const written = pin.entries.get('value')?.value;
  const isFlow = text[pin.span.from] === '{';
  const ofValue =
    value === undefined || written === undefined
      ? []
      : [{ from: written.span.from, to: endOf(text, written), text: scalar(value, isFlow) }];
  return recorded === undefined ? ofValue : [...ofValue, ...recordSplices(text, pin, recorded)];
}

/** Where the same is recorded as before, values only change in their places, so that comments stay. */
function recordSplices(text: string, pin: MapNode, recorded: Recorded): Splice[] {
  const old = pin.entries.get('recorded');
  const isFlow = text[pin.span.from] === '{';
  const newline = newlineIn(text);
  const indent = ' '.repeat(indentOf(text, pin));
  const whole = isFlow ? flowRecord(recorded) : blockRecord(recorded, indent, newline);
  if (old === undefined) {
    const at = largest([...pin.entries.values()].map(({ value }) => endOf(text, value)));
    const from = isFlow ? at : lineEnd(text, at);
    return [{ from, to: from, text: isFlow ? `, ${whole}` : `${newline}${indent}${whole}` }];
  }
  return inPlace(text, old.value, recorded) ?? [{ from: old.key.from, to: endOf(text, old.value), text: whole }];
}

/** Null where other things are recorded than before. */
function inPlace(text: string, old: Node, recorded: Recorded): Splice[] | null {
  const known = old.kind === 'map' ? old.entries.get('assumptions')?.value : undefined;
  if (old.kind !== 'map' || known?.kind !== 'map') return null;
  const keys = [...recorded.assumptions.keys()];
  if (known.entries.size !== keys.length || !keys.every((key) => known.entries.has(key))) return null;
  if ((recorded.sampling === null) === old.entries.has('sampling')) return null;
  const isFlow = text[known.span.from] === '{' || text[old.span.from] === '{';
  const put = (entry: Entry | undefined, value: string | number): Splice[] => {
    const node = entry?.value;
    if (node?.kind !== 'scalar' || sameScalar(node.value, value)) return [];
    return [{ from: node.span.from, to: endOf(text, node), text: scalar(value, isFlow) }];
  };
  return [
    ...put(old.entries.get('samen'), recorded.samen),
    ...put(old.entries.get('input'), recorded.input),
    ...put(old.entries.get('sampling'), recorded.sampling ?? ''),
    ...put(old.entries.get('comes-to'), recorded.comesTo),
    ...[...recorded.assumptions].flatMap(([key, value]) => put(known.entries.get(key), value)),
  ];
}

/** A bare number may be written as a text would be. */
const sameScalar = (written: string | number | boolean | null, value: string | number): boolean =>
  String(written) === String(value);

function blockPin({ keys, recorded }: PinText, indent: string, newline: string): string {
  const inner = `${indent}  `;
  const lines = [
    ...keys.map(([key, value]) => `${key}: ${scalar(value, false)}`),
    blockRecord(recorded, inner, newline),
  ];
  return `${indent}- ${lines.join(`${newline}${inner}`)}`;
}

function blockRecord(
  { samen, input, sampling, comesTo, assumptions }: Recorded,
  indent: string,
  newline: string,
): string {
  const known = [...assumptions].map(([key, value]) => `    ${plainKey(key)}: ${scalar(value, false)}`);
  const lines = [
    'recorded:',
    `  samen: ${scalar(samen, false)}`,
    `  input: ${scalar(input, false)}`,
    ...(sampling === null ? [] : [`  sampling: ${scalar(sampling, false)}`]),
    `  comes-to: ${scalar(comesTo, false)}`,
    ...(known.length === 0 ? ['  assumptions: {}'] : ['  assumptions:', ...known]),
  ];
  return lines.join(`${newline}${indent}`);
}

const flowPin = ({ keys, recorded }: PinText): string =>
  `{ ${[...keys.map(([key, value]) => `${key}: ${scalar(value, true)}`), flowRecord(recorded)].join(', ')} }`;

function flowRecord({ samen, input, sampling, comesTo, assumptions }: Recorded): string {
  const known = [...assumptions].map(([key, value]) => `${plainKey(key)}: ${scalar(value, true)}`);
  const inside = known.length === 0 ? '{}' : `{ ${known.join(', ')} }`;
  const drawn = sampling === null ? '' : `sampling: ${scalar(sampling, true)}, `;
  const first = `samen: ${scalar(samen, true)}, input: ${scalar(input, true)}, ${drawn}comes-to: ${scalar(comesTo, true)}`;
  return `recorded: { ${first}, assumptions: ${inside} }`;
}

/** Signs that mean something to YAML only where none of these words is. */
const safe = /^(?:[\p{L}\p{Sc}][^\n#:,[\]{}"'&*!|>%@`]*|[\d+-][\p{L}\d\p{Sc}./+*()% -]*|sha256:[0-9a-f]+)$/u;

/** A value as YAML has it: between quotes where it would mean something else without. */
export function scalar(value: string | number, isFlow: boolean): string {
  if (typeof value === 'number') return writeExact(value, '.');
  const isPlain = safe.test(value) && value.trim() === value && typeof readScalar(value) === 'string';
  return isPlain && !(isFlow && value.startsWith('-')) ? value : JSON.stringify(value);
}

const plainKey = (key: string): string => (typeof readScalar(key) === 'string' ? key : JSON.stringify(key));

export const newlineIn = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** The column in which the keys of a map stand. */
function indentOf(text: string, map: MapNode): number {
  const from = smallest([...map.entries.values()].map(({ key }) => key.from));
  return from - lineStart(text, from);
}

/** One past the last character of a value: of maps and lists without brackets, of the last thing in them. */
export function endOf(text: string, node: Node): number {
  if (node.kind === 'scalar' || text[node.span.from] === '{' || text[node.span.from] === '[')
    return trimmedBefore(text, node.span.to);
  const inside = node.kind === 'map' ? [...node.entries.values()].map(({ value }) => value) : node.items;
  return largest([node.span.from, ...inside.map((each) => endOf(text, each))]);
}

export function trimmedBefore(text: string, at: number): number {
  return text.slice(0, at).trimEnd().length;
}
