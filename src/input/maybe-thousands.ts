import type { Path } from '../problems/problem.ts';
import type { Currency } from '../units/currency.ts';
import type { MaybeThousands } from '../model/study/maybe-thousands.ts';
import type { MapNode, Node, Span } from './tree/tree.ts';

/** What is no amount: texts for readers, and how much an expert counts. */
const noAmounts: ReadonlySet<string> = new Set(['title', 'why', 'where', 'says', 'source', 'weight']);

/** A number of at most three digits with three decimals, as a group of thousands has: `250.000`, and not `0.125`. */
const grouped = '[+-]?[1-9]\\d{0,2}\\.\\d{3}';

/**
 * Amounts of money with three decimals, which no cent has. `€ 250.000` is 250 euros, and a quarter of a million for whoever groups digits
 * by points: the value no longer tells which was meant, the text does.
 *
 * @param root - a study with its scenarios
 * @returns where each stands, and how it is written; none in a currency of which the smallest unit is a thousandth
 */
export function maybeThousands(root: MapNode, { code, sign, decimals }: Currency): MaybeThousands[] {
  if (decimals > 2) return [];
  const found: MaybeThousands[] = [];
  const marks = [...new Set([code, sign])].map((mark) => mark.replace(/[$.]/g, '\\$&')).join('|');
  const marked = new RegExp(`^(?:(?:${marks}) ?${grouped}|${grouped} ?(?:${marks}))(?:/.*)?$`);
  const bare = new RegExp(`^${grouped}(?: ?\\.\\. ?${grouped})?$`);
  const isMoney = (unit: Node | undefined): boolean =>
    unit?.kind === 'scalar' && typeof unit.value === 'string' && unit.value.split(/[*/]/)[0] === code;
  const look = (node: Node, path: Path, inMoney: boolean): void => {
    if (node.kind === 'list') node.items.forEach((item, index) => look(item, [...path, index], inMoney));
    if (node.kind === 'map') {
      const ofMoney = inMoney || isMoney(node.entries.get('unit')?.value);
      for (const [key, { value }] of node.entries) if (!noAmounts.has(key)) look(value, [...path, key], ofMoney);
    }
    if (node.kind !== 'scalar') return;
    const text = typeof node.value === 'string' ? node.value : inMoney ? writtenAt(node.span) : '';
    if (marked.test(text) || (inMoney && bare.test(text))) found.push({ path, text });
  };
  look(root, [], false);
  return found;
}

const writtenAt = ({ file, from, to }: Span): string => file.text.slice(from, to);
