import { limitOf } from './options.ts';
import { UserError } from './user-error.ts';

/** As it is named in messages, also where `samen.yaml` says it. */
export const limitsOption = '--fail-above';

/** One limit of a list, as typed. */
export interface TypedLimit {
  /** Null of the limit of all figures that no other is about. */
  readonly figure: string | null;
  readonly limit: string;
}

/** `1%`, `finish=1month,present-value=1%`, `5%,phases.*.cost=€ 100k`. @throws {UserError} for what is no list of limits */
export function typedLimits(text: string): readonly TypedLimit[] {
  const whole = withoutCommas(text);
  if (whole !== text) throw badLimit(text, [whole]);
  const all = text.split(',').map((part): TypedLimit => {
    const [, figure, limit] = /^([^=]+)=(.*)$/s.exec(part) ?? [];
    return figure === undefined
      ? { figure: null, limit: part.trim() }
      : { figure: figure.trim(), limit: (limit ?? '').trim() };
  });
  const general = all.filter(({ figure }) => figure === null);
  for (const { limit } of general) limitOf(limitsOption, all.length === 1 ? text : limit);
  if (general.length > 1) throw badLimit(text, ['1%', 'finish=1month,present-value=1%', '5%,finish=1month']);
  const named = all.flatMap(({ figure }) => figure ?? []);
  const twice = named.find((figure, place) => named.indexOf(figure) < place);
  if (twice !== undefined) throw badLimit(text, all.filter(({ figure }) => figure === twice).map(asTyped));
  return all;
}

/** The same with numbers as they are written here: a comma stands between limits, and so in no number. */
const withoutCommas = (text: string): string =>
  text
    .replaceAll(/(\d),(?=\d{3}(?![\d%]))/g, '$1')
    .replaceAll(/(\d),(?=\d+ ?[a-z])/gi, '$1.')
    // Of all figures a limit is a share: a bare number before a comma is no limit of its own.
    .replaceAll(/((?:^|,)\d+),(?=\d+ ?%)/g, '$1.');

const asTyped = ({ figure, limit }: TypedLimit): string => (figure === null ? limit : `${figure}=${limit}`);

/** That a text is no list of limits. */
export const badLimit = (text: string, known: readonly string[]): UserError =>
  new UserError({ kind: 'bad-option', option: limitsOption, text, known, near: null });
