import type { OutlineRow } from '../../../analysis/trace/outline.ts';
import { calendarMonth, writeMonth } from '../../../units/month.ts';
import { lineTitle, type Naming } from '../../lines/line-title.ts';
import type { LineJson, TraceDocument } from './documents/trace.ts';
import { envelope, type JsonContext } from './envelope.ts';
import { originJson, type SpanOf } from './origin.ts';

export interface TraceJson extends JsonContext, Naming {
  readonly asOf: string;
  readonly spanOf: SpanOf;
}

/** A trace as a list of lines, each once, the figure first: `samen.trace/1`. Inputs are named by the ids of their lines. */
export function traceJson(rows: readonly OutlineRow[], context: TraceJson): string {
  const { study, scenario, asOf } = context;
  const lines = rows
    .filter(({ repeated }) => !repeated)
    .map(({ line, depth }): LineJson => ({
      id: line.id,
      title: lineTitle(line.label, context),
      value: line.unit === 'month' && line.value !== null ? writeMonth(calendarMonth(line.value)) : line.value,
      unit: line.unit,
      depth,
      rule: line.rule,
      inputs: line.inputs.map(({ id }) => id),
      ...(line.experts.length > 0
        ? { experts: line.experts.map(({ expert, share, value }) => ({ expert, share, value })) }
        : {}),
      ...originJson(line.origin, context),
    }));
  const figure = lines[0] as LineJson;
  const once = [...new Map(lines.toReversed().map((line) => [line.id, line])).values()].toReversed();
  const document = {
    study: study.id,
    asOf,
    scenario: scenario.id,
    metric: figure.id,
    value: figure.value,
    lines: once,
  };
  return envelope<TraceDocument>('samen.trace/1', document, context);
}
