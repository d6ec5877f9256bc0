import type { Origin } from '../../../analysis/runs/origin.ts';
import type { Span } from '../../../input/tree/tree.ts';
import { writeMonth } from '../../../units/month.ts';
import type { Path } from '../../../problems/problem.ts';
import { type Title, titleIn } from '../../../model/study/study.ts';
import type { Words } from '../../../words/words.ts';
import type { OriginJson } from './documents/origin.ts';
import { placeOf } from '../../problems.ts';

export type SpanOf = (path: Path) => Span;

/** Where things are written, and in which language to tell of them. */
export interface OriginContext {
  readonly spanOf: SpanOf;
  readonly words: Words;
}

/** Where a number comes from, and the file and line where it is written; what was set has the option for a file. */
export function originJson(origin: Origin, context: OriginContext): OriginJson;
export function originJson(origin: Origin | null, context: OriginContext): Partial<OriginJson>;
export function originJson(origin: Origin | null, { spanOf, words }: OriginContext): Partial<OriginJson> {
  if (origin === null) return {};
  const { kind, source, where, why, direction, since, path } = origin;
  const inLanguage = (text: Title | null): string | null => (text === null ? null : titleIn(text, words.language));
  const span = path === null ? null : spanOf(path);
  return {
    kind,
    source,
    where: inLanguage(where),
    why: inLanguage(why),
    direction,
    since: since === null ? null : writeMonth(since),
    file: span?.file.name ?? null,
    line: span === null ? null : placeOf(span.file.text, span.from).line,
  };
}
