import type { ChoiceByExpert } from '../../../analysis/runs/comparison.ts';
import { isWithoutGates } from '../../../model/study/requirements.ts';
import type { Study } from '../../../model/study/study.ts';
import { mention } from '../../lines/scenario-names.ts';
import type { MoneyScale } from '../../money-scale.ts';
import type { Note, Table } from '../../table.ts';
import { writeAmount } from '../../write-amount.ts';
import type { Words } from '../../../words/words.ts';
import { type ColumnOf, amount, headsOf, left, money, none, rowsOf, text } from '../columns.ts';

type Experts = readonly ChoiceByExpert[];

/** What each expert alone would choose by the expected cost; nothing where no assumption holds experts. */
export function choicesTables(
  experts: Experts | undefined,
  { study, words: { comparison, voi } }: { readonly study: Study; readonly words: Words },
): Table[] {
  if (experts === undefined) return [];
  const columns: ColumnOf<ChoiceByExpert>[] = [
    { name: comparison.experts.expert, ...left, essential: true, cell: ({ expert }) => text(expert) },
    {
      name: voi.experts.cheapest,
      ...left,
      essential: true,
      cell: ({ choice }) => (choice === null ? none : text(choice)),
    },
    {
      name: voi.experts.mean,
      ...money,
      essential: true,
      cell: ({ means: [first] }) =>
        first === undefined
          ? none
          : { kind: 'measured', figure: { kind: 'money', amount: first.value }, error: first.error, showsError: true },
    },
    {
      name: voi.experts.next,
      ...left,
      cell: ({ means: [, second] }) => (second === undefined ? none : text(second.id)),
    },
    {
      name: voi.experts.above,
      ...money,
      cell: ({ means: [, second] }) => (second === undefined ? none : amount(second.above)),
    },
  ];
  return [
    {
      id: 'experts',
      title: comparison.experts.title,
      detail: true,
      columns: headsOf(columns),
      groups: [{ title: null, rows: rowsOf(columns, experts) }],
      notes: [{ kind: 'term', text: voi.experts.means(!isWithoutGates(study)) }],
    },
  ];
}

/**
 * Whose word alone makes another scenario the cheapest on average, and whose does not.
 *
 * @param among - how many scenarios there are to be the cheapest; null where another sentence says which of them cannot be chosen
 */
export function choicesNotes(
  experts: Experts | undefined,
  { words, scale }: { readonly words: Words; readonly scale: MoneyScale },
  among: number | null,
): Note[] {
  if (experts === undefined) return [];
  const { comparison, voi } = words;
  const pooled = experts[0]?.pooled ?? null;
  const broken = experts.filter(({ means, turns }) => means.length === 0 && !turns && pooled !== null);
  const same = experts.filter(({ turns, means }) => !turns && means.length > 0);
  const isPart = ({ means }: ChoiceByExpert): boolean => among !== null && means.length < among;
  const names = (of: Experts): string[] => of.map(({ expert }) => expert);
  return [
    ...experts
      .filter(({ turns }) => turns)
      .map((each) =>
        finding(
          voi.experts.switches({
            expert: each.expert,
            choice: each.choice === null ? null : mention(each.choice),
            mean: writeAmount(each.means[0]?.value ?? 0, words, scale),
            pooled: pooled === null ? null : mention(pooled),
            isPart: isPart(each),
          }),
        ),
      ),
    ...(same.length === 0 || pooled === null
      ? []
      : [finding(voi.experts.agree(names(same), mention(pooled), same.some(isPart)))]),
    ...(broken.length === 0 ? [] : [finding(comparison.experts.broken(names(broken)))]),
  ];
}

const finding = (sentence: string): Note => ({ kind: 'finding', text: sentence });
