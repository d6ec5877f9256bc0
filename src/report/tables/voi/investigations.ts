import type { InvestigationWorth } from '../../../analysis/voi/investigations.ts';
import type { ValueOfInformation } from '../../../analysis/voi/voi.ts';
import type { Measured } from '../../../analysis/simulate/simulation-result.ts';
import type { Study } from '../../../model/study/study.ts';
import type { Words } from '../../../words/words.ts';
import { titled } from '../../lines/titled.ts';
import type { MoneyScale } from '../../money-scale.ts';
import type { Cell, Table } from '../../table.ts';
import { writeAmount } from '../../write-amount.ts';
import { amount, type ColumnOf, headsOf, inUnit, left, money, none, rowsOf, text } from '../columns.ts';

interface Naming {
  readonly study: Study;
  readonly words: Words;
}

const titleOf = (id: string, naming: Naming): string => titled(naming.study.investigations.get(id)?.title, id, naming);

const measured = (found: Measured | null): Cell =>
  found === null
    ? none
    : { kind: 'measured', figure: { kind: 'money', amount: found.value }, error: found.error, showsError: true };

/** What is worth less than so many standard errors may be worth nothing. */
const beyondNoise = 2;

/** Whether something is worth more than the noise of draws. */
export const isWorth = ({ value, error }: Measured): boolean => value > beyondNoise * error;

/** The best investigation in a sentence to quote, or that none pays; null where the study has none. */
export function investigationSentence(
  { investigations }: ValueOfInformation,
  naming: Naming & { readonly scale: MoneyScale },
): string | null {
  const { words, scale } = naming;
  const known = investigations.filter(({ net }) => net !== null);
  if (known.length === 0) return null;
  const best = known.find(({ net }) => net !== null && isWorth(net));
  if (best === undefined || best.net === null || best.delay === null) return words.voi.noneWorthIt(known.length);
  const shown = (value: number): string => writeAmount(value, words, scale);
  return words.voi.doFirst({
    title: titleOf(best.id, naming),
    worth: shown(best.value.value),
    cost: shown(best.cost),
    months: best.takes === 0 ? null : words.quantity(best.takes, 'months'),
    delay: best.delay.value === 0 ? null : shown(Math.abs(best.delay.value)),
    delaySaves: best.delay.value < 0,
    net: shown(best.net.value),
  });
}

/** What each investigation of the study comes to; nothing where it has none. */
export function investigationTables({ investigations }: ValueOfInformation, naming: Naming): Table[] {
  if (investigations.length === 0) return [];
  const { table, voi } = naming.words;
  const columns: ColumnOf<InvestigationWorth>[] = [
    { name: voi.investigation, ...left, folds: true, essential: true, cell: ({ id }) => text(titleOf(id, naming)) },
    { name: voi.net, ...money, essential: true, cell: ({ net }) => measured(net) },
    { name: voi.found, ...money, cell: ({ value }) => measured(value) },
    { name: voi.price, ...money, cell: ({ cost }) => amount(cost) },
    { name: voi.delay, ...money, cell: ({ delay }) => measured(delay) },
    { name: voi.takes, ...inUnit(table.months), cell: ({ takes }) => ({ kind: 'months', length: takes }) },
  ];
  return [
    {
      id: 'studies',
      title: voi.investigations,
      columns: headsOf(columns),
      groups: [{ title: null, rows: rowsOf(columns, investigations) }],
      notes: [{ kind: 'term', text: voi.investigationTerms }],
    },
  ];
}
