import type { Part } from '../../analysis/parts/part.ts';
import type { Options } from '../definitions/definition.ts';
import { UserError } from '../session/user-error.ts';

/** The options by which somebody asks for a part of a result. */
export const partOptions = {
  part: { form: '--part <number/of>', about: (help) => help.part, values: { kind: 'free' } },
  output: { form: '-o, --output <file>', about: (help) => help.partOutput, values: { kind: 'path' } },
} as const satisfies Options;

/** More parts than these nobody puts together. */
export const mostParts = 4096;

/** What is typed besides a part, by the name of its option: undefined, false or nothing where it is not. */
export type Beside = Readonly<Record<string, unknown>>;

/**
 * The part that is asked for; null where the whole is.
 *
 * @param beside - what means nothing for a part
 * @throws {UserError} for anything else than `3/16`, for what means nothing beside it, and for a file without a part
 */
export function partOf(
  { part: text, output }: { readonly part?: string; readonly output?: string },
  beside: Beside,
): Part | null {
  if (text === undefined) {
    if (output === undefined) return null;
    throw new UserError({ kind: 'usage', what: 'only-of-part', name: '--output', near: '--part' });
  }
  const [name] = Object.entries(beside).find(([, value]) => isThere(value)) ?? [];
  if (name !== undefined)
    throw new UserError({ kind: 'usage', what: 'not-together', name: `--part, ${name}`, near: null });
  const [, part = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const asked = { part: Number(part), of: Number(of) };
  if (part === '' || asked.part < 1 || asked.of > mostParts || asked.part > asked.of)
    throw new UserError({ kind: 'bad-option', option: '--part', text, known: [partsLike(asked.of)], near: null });
  return asked;
}

/** An example, of as many parts as were typed where there can be so many. */
const partsLike = (typed: number): string => {
  const of = typed >= 2 && typed <= mostParts ? typed : 16;
  return `1/${of} … ${of}/${of}`;
};

const isThere = (value: unknown): boolean =>
  value !== undefined && value !== false && value !== 'table' && !(Array.isArray(value) && value.length === 0);

/** How a result is shown, which means nothing for a part. */
export const shownBeside = (options: {
  readonly format: string;
  readonly delimiter?: string;
  readonly width?: string;
  readonly full?: boolean;
  readonly summary?: boolean;
}): Beside => ({
  '--format': options.format,
  '--delimiter': options.delimiter,
  '--width': options.width,
  '--full': options.full,
  '--summary': options.summary,
});
