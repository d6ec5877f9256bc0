import type { PartDocument } from '../../report/formats/json/documents/part.ts';
import { longName, type Option, type Options, type Typed } from '../definitions/definition.ts';

/** Options as a part records them: by their long names, those that were typed. */
export type Recorded = PartDocument['options'];

/** What was typed of some options, for whoever is to type it again. */
export function recorded(options: Options, typed: Readonly<Record<string, unknown>>): Recorded {
  const values = Object.entries(options).map(([key, option]) => [longName(option), typed[key]]);
  return Object.fromEntries(values.filter(([, value]) => isTyped(value))) as Recorded;
}

const isTyped = (value: unknown): boolean =>
  value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);

/** The same options as if they were typed; or the name of one that nobody can have typed so. */
export function typedAgain<Declared extends Options>(
  options: Declared,
  record: Recorded,
): { readonly typed: Typed<Declared> } | { readonly unlike: string } {
  const known = new Map(Object.entries(options).map(([key, option]) => [longName(option), { key, option }]));
  const typed: Record<string, unknown> = {};
  for (const { key, option } of known.values()) if (option.isRepeatable === true) typed[key] = [];
  for (const [name, value] of Object.entries(record)) {
    const found = known.get(name);
    if (found === undefined || !canBe(found.option, value)) return { unlike: name };
    typed[found.key] = value;
  }
  return { typed: typed as Typed<Declared> };
}

function canBe({ values, isRepeatable }: Option, value: Recorded[string]): boolean {
  if (values === null) return value === true;
  if (isRepeatable === true) return Array.isArray(value) && value.every((text) => isOne(values, text));
  return typeof value === 'string' && isOne(values, value);
}

const isOne = (values: NonNullable<Option['values']>, text: string): boolean =>
  values.kind !== 'choice' || values.words.includes(text);

/** The first option by which two records differ, as it was typed in each: null where it was not. */
export function differing(
  one: Recorded,
  other: Recorded,
): { readonly name: string; readonly one: string | null; readonly other: string | null } | null {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const name = names.find((each) => JSON.stringify(one[each]) !== JSON.stringify(other[each]));
  if (name === undefined) return null;
  return { name, one: asTyped(name, one[name]), other: asTyped(name, other[name]) };
}

function asTyped(name: string, value: Recorded[string] | undefined): string | null {
  if (value === undefined) return null;
  return value === true
    ? name
    : [value]
        .flat()
        .map((text) => `${name} ${text}`)
        .join(' ');
}
