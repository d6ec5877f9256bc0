import type { Kind } from '../../../../model/study/study.ts';
import type { Integer, MonthText } from '../../../../units/printed.ts';

/** Where a number comes from that follows from no other; a number that follows from others has none of these. */
export interface OriginJson {
  /** Where it comes from: a source, a derivation or a judgement; unstated where nobody says, null where nobody has to. */
  readonly kind: Kind | 'unstated' | null;
  /** Id of the source; null where there is none. */
  readonly source: string | null;
  /** Where in the source; null where nobody says. */
  readonly where: string | null;
  /** Why, in the words of the authors; null where nobody says. */
  readonly why: string | null;
  /** Of a judgement, id of the source that has its direction, but not its size; null where none has. */
  readonly direction: string | null;
  /** Month since which it is known, yyyy-mm; null: always. */
  readonly since: MonthText | null;
  /** File in which it is written, or the option that set it; null where it is in none. */
  readonly file: string | null;
  /** Line of the file, from 1; null where it is in none. */
  readonly line: Integer | null;
}
