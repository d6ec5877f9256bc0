import type { Origin } from '../../../analysis/runs/origin.ts';
import type { Span } from '../../../input/tree.ts';
import { writeMonth } from '../../../units/month.ts';
import type { Path } from '../../../problems/problem.ts';
import type { OriginJson } from './documents/origin.ts';
import { placeOf } from '../../problems.ts';

export type SpanOf = (path: Path) => Span;

/** Where a number comes from, and the file and line where it is written; what was set has the option for a file. */
export function originJson(origin: Origin, spanOf: SpanOf): OriginJson;
export function originJson(origin: Origin | null, spanOf: SpanOf): Partial<OriginJson>;
export function originJson(origin: Origin | null, spanOf: SpanOf): Partial<OriginJson> {
  if (origin === null) return {};
  const { kind, source, where, why, since, path } = origin;
  const span = path === null ? null : spanOf(path);
  return {
    kind,
    source,
    where,
    why,
    since: since === null ? null : writeMonth(since),
    file: span?.file.name ?? null,
    line: span === null ? null : placeOf(span.file.text, span.from).line,
  };
}
