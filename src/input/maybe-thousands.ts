import type { Path } from '../problems/problem.ts';
import type { Currency } from '../units/currency.ts';
import type { MaybeThousands } from '../model/study/maybe-thousands.ts';
import type { Study } from '../model/study/study.ts';
import { moneyPlaces } from '../model/values/money-places.ts';
import type { MapNode, Node, Span } from './tree/tree.ts';

/** What is no amount: texts for readers, and how much an expert counts. */
const noAmounts: ReadonlySet<string> = new Set([
  'title',
  'theme',
  'why',
  'because',
  'note',
  'where',
  'says',
  'source',
  'weight',
]);

/** A number of at most three digits with three decimals, as a group of thousands has: `250.000`, and not `0.125`. */
const grouped = '[+-]?[1-9]\\d{0,2}\\.\\d{3}';

const bare = new RegExp(`^${grouped}(?: ?\\.\\. ?${grouped})?$`);

/**
 * Amounts of money with three decimals, which no cent has. `€ 250.000` is 250 euros, and a quarter of a million for whoever groups digits
 * by points: the value no longer tells which was meant, the text does.
 *
 * @param root - the study with its scenarios, as it is written
 * @returns where each stands, and how it is written; none in a currency of which the smallest unit is a thousandth
 */
export function maybeThousands(root: MapNode, study: Study): MaybeThousands[] {
  const { currency } = study.notation;
  if (currency.decimals > 2) return [];
  const found = pointed(root, currency);
  // Where bare numbers are money is asked only of a study that has one with three decimals: hardly any has.
  const places = found.some(({ isMoney }) => !isMoney) ? moneyPlaces(study) : [];
  return found.flatMap(({ isMoney, ...each }) =>
    isMoney || places.some((place) => isWithin(each.path, place)) ? [each] : [],
  );
}

/** Every number that may be meant as thousands, and whether its sign, or the unit of its assumption, says that it is money. */
function pointed(root: MapNode, { code, sign }: Currency): (MaybeThousands & { readonly isMoney: boolean })[] {
  const found: (MaybeThousands & { readonly isMoney: boolean })[] = [];
  const marks = [...new Set([code, sign])].map((mark) => mark.replace(/[$.]/g, '\\$&')).join('|');
  const marked = new RegExp(`^(?:(?:${marks}) ?${grouped}|${grouped} ?(?:${marks}))(?:/.*)?$`);
  const isUnitOfMoney = (unit: Node | undefined): boolean =>
    unit?.kind === 'scalar' && typeof unit.value === 'string' && unit.value.split(/[*/]/)[0] === code;
  const add = (text: string, path: Path, inMoney: boolean, onKey?: true): void => {
    const isMoney = marked.test(text) || (inMoney && bare.test(text));
    if (isMoney || bare.test(text)) found.push({ path, text, isMoney, ...(onKey && { onKey }) });
  };
  const look = (node: Node, path: Path, inMoney: boolean): void => {
    if (node.kind === 'list') node.items.forEach((item, index) => look(item, [...path, index], inMoney));
    if (node.kind === 'map') {
      const ofMoney = inMoney || isUnitOfMoney(node.entries.get('unit')?.value);
      for (const [key, { value }] of node.entries) if (!noAmounts.has(key)) look(value, [...path, key], ofMoney);
      // The keys of a value function are quantities too.
      if (path.at(-1) === 'points') for (const key of node.entries.keys()) add(key, [...path, key], inMoney, true);
    }
    if (node.kind !== 'scalar') return;
    if (typeof node.value === 'string') add(node.value, path, inMoney);
    else if (isGroup(node.value)) add(writtenAt(node.span), path, inMoney);
  };
  look(root, [], false);
  return found;
}

/** Whether a number may have been written as a group of thousands. */
const isGroup = (value: unknown): boolean =>
  typeof value === 'number' && Math.abs(value) >= 1 && Math.abs(value) < 1000;

/** Whether a path leads to a place or below it. */
const isWithin = (path: Path, place: Path): boolean => place.every((key, at) => path[at] === key);

const writtenAt = ({ file, from, to }: Span): string => file.text.slice(from, to);
