import type { Criteria } from '../../../analysis/criteria/result.ts';
import type { Span } from '../../../analysis/criteria/span.ts';
import type { Study } from '../../../model/study/study.ts';
import { writeDecimal } from '../../../units/write.ts';
import type { Words } from '../../../words/words.ts';
import { titled } from '../../lines/titled.ts';
import type { Cell } from '../../table.ts';
import { none, text } from '../columns.ts';

/** What names are looked up in. */
export interface CriteriaContext {
  readonly study: Study;
  readonly words: Words;
  readonly sets: Readonly<Record<string, string>>;
}

export const criterionTitle = (id: string, { study, words }: CriteriaContext): string =>
  titled(study.criteria.get(id)?.title, id, { words });

/** What a group is called; all of them together have a name of their own. */
export const groupTitle = (id: string | null, { study, words }: CriteriaContext): string =>
  id === null ? words.criteria.all : titled(study.stakeholders.get(id)?.title, id, { words });

export const themeOf = (id: string, { study, words }: CriteriaContext): string | null => {
  const theme = study.criteria.get(id)?.theme ?? null;
  return theme === null ? null : titled(theme, '', { words });
};

/** A share in whole per cents; 0% only for nothing, and 100% only for all. */
export function percent(share: number, { numbers }: Words): string {
  if (share > 0 && share < 0.005) return '< 1%';
  if (share < 1 && share >= 0.995) return '> 99%';
  return `${writeDecimal(share * 100, 0, numbers)}%`;
}

/** With one decimal, as weights are written. */
export const fine = (share: number, { numbers }: Words): string => `${writeDecimal(share * 100, 1, numbers)}%`;

export const points = (value: number, { numbers }: Words): string => writeDecimal(value, 1, numbers);

/** A score; from what to what where nobody knows. */
export function spanCell(span: Span | null, words: Words): Cell {
  if (span === null) return none;
  if (span.low === span.high) return { kind: 'points', points: span.low };
  return text(`${points(span.low, words)} … ${points(span.high, words)}`);
}

/** The places of scenarios in the order in which they are shown: ranked ones by place, then the others. */
export const shownOrder = ({ scenarios }: Criteria): number[] =>
  scenarios
    .map((_, place) => place)
    .toSorted((a, b) => {
      const [one, other] = [scenarios[a], scenarios[b]];
      const rank = (of: typeof one): number => of?.rank?.high ?? Number.MAX_SAFE_INTEGER;
      const best = (of: typeof one): number => of?.rank?.low ?? Number.MAX_SAFE_INTEGER;
      return rank(one) - rank(other) || best(one) - best(other) || (other?.score?.low ?? 0) - (one?.score?.low ?? 0);
    });
