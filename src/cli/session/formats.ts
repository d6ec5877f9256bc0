import type { Delimiter } from '../../report/formats/csv.ts';
import type { Report } from '../../report/table.ts';
import { delimiterOf, oneOf, widthOf } from './options.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';

/** The options by which somebody says how a result is to be shown. */
export interface FormatOptions {
  readonly format: string;
  readonly delimiter?: string;
  readonly width?: string;
}

/** How a report is written, with what only that way of writing needs. */
type ReportFormat =
  | { readonly kind: 'table'; readonly width: number | null }
  | { readonly kind: 'csv'; readonly delimiter: Delimiter }
  | { readonly kind: 'markdown' };

/** JSON is the result itself, so a command writes it without tables. */
export type Format = ReportFormat | { readonly kind: 'json' };

export const formatNames: readonly Format['kind'][] = ['table', 'json', 'csv', 'markdown'];
/** What else two commands write in their own way. */
export const checkFormats: readonly string[] = [...formatNames, 'github'];
export const validateFormats = ['text', 'json', 'github'] as const;

/** What was asked for. @param others - what a command writes in its own way. @throws {Refusal} for a format, width or delimiter that there is not, and a delimiter without csv */
export function chooseFormat(options: FormatOptions, others: readonly string[] = []): Format {
  const kind = oneOf('--format', options.format, [...formatNames, ...others]) as Format['kind'];
  const width = options.width === undefined ? null : widthOf(options.width);
  const delimiter = options.delimiter === undefined ? null : delimiterOf(options.delimiter);
  if (delimiter !== null && kind !== 'csv')
    throw new Refusal({ kind: 'usage', what: 'only-for-csv', name: '--delimiter', near: '--format csv' });
  switch (kind) {
    case 'table':
      return { kind, width };
    case 'csv':
      return { kind, delimiter: delimiter ?? ',' };
    default:
      return { kind };
  }
}

/** A report in the format that was asked for. Each writer is loaded when it is needed. */
export async function writeReport(report: Report, format: ReportFormat, session: Session): Promise<string> {
  const { host, words } = session;
  switch (format.kind) {
    case 'table': {
      const { terminal } = await import('../../report/formats/terminal.ts');
      const paint = await session.paint(host.out);
      return terminal(report, { width: format.width ?? host.out.width ?? 80, paint, words });
    }
    case 'csv': {
      const { csv } = await import('../../report/formats/csv.ts');
      return csv(report, { delimiter: format.delimiter, words });
    }
    case 'markdown': {
      const { markdown } = await import('../../report/formats/markdown.ts');
      return markdown(report, words);
    }
  }
}
