import type { FaultOfFiles } from '../../problems/file-fault.ts';
import type { Unit } from '../../units/unit.ts';
import type { Expected, Thing } from '../../problems/problem.ts';

type PartMade = NonNullable<Extract<FaultOfFiles, { kind: 'not-a-part' }>['made']>;

/** A name that nobody knows: the one that was probably meant, those that there are, and of which scenario, if of one. */
export interface UnknownName {
  readonly thing: Thing;
  readonly name: string;
  readonly near: string | null;
  readonly names: readonly string[];
  readonly scenario: string | undefined;
}

/** A folder beside the one in which these files are: with a number behind it, or the usual name where they are in this one. */
export function otherFolder(paths: readonly string[], usual: string): string {
  const folders = paths.map((path) => path.replace(/(?:^|\/)(?:schema\/)?[^/]*$/, ''));
  const [folder = ''] = folders.toSorted((a, b) => a.length - b.length);
  const [, name = folder, count = '1'] = /^(.*)-([1-9]\d{0,3})$/.exec(folder) ?? [];
  return name === '' || name.endsWith('.') ? usual : `${name}-${Number(count) + 1}`;
}

/** The whole numbers that one with a decimal point may mean, of as many as are large enough: 4 and 4000 for 4.000. */
export function wholeReadings(text: string, least: number): string[] {
  const rounded = /^(\d{1,15})\.0+$/.exec(text)?.[1];
  const grouped = /^[1-9]\d{0,2}\.\d{3}$/.test(text) ? text.replace('.', '') : undefined;
  return [rounded, grouped].filter((each) => each !== undefined && Number(each) >= least) as string[];
}

/** A number of which the thousands are grouped, without what groups them: 1000000 for 1.000.000; null of anything else. */
export const withoutGroups = (text = ''): string | null =>
  /^\d{1,3}(?:([._' \u2019])\d{3})(?:\1\d{3})*$/.test(text) ? text.replace(/\D/g, '') : null;

/** A share as the bare number that was probably meant: 20 for 20%; null of anything else. */
export const withoutPercent = (text = ''): string | null => /^([+-]?[\d.]+) ?%$/.exec(text)?.[1] ?? null;

/** Whether an amount of money reads as one per month where that follows it: not with a `$`, which begins a name. */
export const takesUnit = (text = ''): boolean => text !== '' && !text.includes('$');

/** What stands behind a phase in a link that is written as an offset: `{ phase: tender, lag: -2 months }`; null of another name. */
export function linkMeant(name: string, phases: readonly string[]): string | null {
  const [, phase = '', sign = '', by = ''] = /^(\S+) *([+-]) *(\d\S*(?: \w+)?)$/.exec(name) ?? [];
  if (phases.includes(phase)) return `{ phase: ${phase}, lag: ${sign === '-' ? '-' : ''}${by} }`;
  const [, time = '', end = ''] = /^(.+)\.(start|end)$/.exec(name) ?? [];
  if (!phases.includes(time)) return null;
  return end === 'end' ? time : `{ phase: ${time}, link: SS }`;
}

/** The year that stands in a text, such as 2024 in "2024-07". */
export const yearIn = (text: string): string | null => /(?<!\d)[1-9]\d{3}(?!\d)/.exec(text)?.[0] ?? null;

/** Whether several values stand where one is due: a list, or a map. */
export const isSeveral = (due: Expected, found: string): boolean =>
  (due === 'quantity' || due === 'text') && (found === 'list' || found === 'map');

/** What a word for yes or no means, in the languages of samen and of older YAML; null of anything else. */
export function truthOf(text = ''): boolean | null {
  if (/^(yes|y|ja|j|on|aan|true|waar|1)$/i.test(text)) return true;
  return /^(no|n|nee|off|uit|false|onwaar|0)$/i.test(text) ? false : null;
}

/** Whether a code unit is one of the two halves in which UTF-16 writes a character. */
export const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** Whether a character is a space at which no line is broken. */
export const isNoBreak = (code: number): boolean => [0xa0, 0x2007, 0x202f].includes(code);

/** The name of a character: `U+00A0`. */
export const inUnicode = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

/** Whether a name is rather a number of dollars: `$14000`, `$1.2m`. */
export const readsAsDollars = (name: string): boolean => /^\d+(?:\.\d+)?[km]?$/.test(name);

/** A known name less a number, which without blanks is one name that nobody knows: `$hours - 5` for `hours-5`; null for any other. */
export function lessNumber(name: string, known: readonly string[]): string | null {
  const [, first = '', number = ''] = /^(.+)-(\d+(?:\.\d+)?)$/.exec(name) ?? [];
  return known.includes(first) ? `$${first} - ${number}` : null;
}

/** The command that makes a part of a result again, but for its other options. */
export const againText = ({ command, part, of }: PartMade): string =>
  `samen ${command} --part ${part}/${of} -o part-${part}.json`;

/** In how many an amount that lies outside its range is probably meant, as it then lies within: of 600.000 that is read as 600, of 5 for five million. */
export const scaleMeant = (value: number, unit: Unit, [low, high]: readonly [number, number]): 1e3 | 1e6 | null =>
  ([1e3, 1e6] as const).find((each) => unit.startsWith('EUR') && value * each >= low && value * each <= high) ?? null;

const threeDecimals = /(\d)\.(\d{3})(?!\d)/g;

/** An amount of which the points are meant to group thousands. */
export const withoutPoints = (text: string): string => text.replace(threeDecimals, '$1$2');

/** An amount without the zeros at the end of its decimals, as nobody takes it for thousands; null where it has none there. */
export function shortened(text: string): string | null {
  const short = text.replace(threeDecimals, (_, last: string, decimals: string) =>
    `${last}.${decimals}`.replace(/0+$/, '').replace(/\.$/, ''),
  );
  return /\.\d{3}(?!\d)/.test(short) ? null : short;
}
