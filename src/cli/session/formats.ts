import type { Delimiter } from '../../report/formats/csv.ts';
import type { Report } from '../../report/table.ts';
import type { Stream } from '../host/host.ts';
import { delimiterOf, widthOf } from './options.ts';
import { UserError } from './user-error.ts';
import type { Session } from './session.ts';

/** The options by which somebody says how a result is to be shown. */
export interface FormatOptions {
  readonly format: FormatName;
  readonly delimiter?: string;
  readonly width?: string;
  readonly full?: boolean;
  /** Whether only sentences are asked for. */
  readonly summary?: boolean;
  /** Tables that were asked for by name. */
  readonly table?: readonly string[];
  /** Whether a table of S-curves is asked for. */
  readonly curve?: boolean;
  /** How many levels a table of lines is to show. */
  readonly depth?: string;
}

/** How a report is written, with what only that way of writing needs. */
type ReportFormat =
  | { readonly kind: 'table'; readonly width: number | null; readonly isFull: boolean }
  | { readonly kind: 'csv'; readonly delimiter: Delimiter }
  | { readonly kind: 'markdown' }
  /** Its sentences only. */
  | { readonly kind: 'summary'; readonly width: number | null };

/** JSON is the result itself, so a command writes it without tables. */
export type Format = ReportFormat | { readonly kind: 'json' };

export const formatNames = ['table', 'json', 'csv', 'markdown'] as const satisfies readonly Format['kind'][];
type FormatName = (typeof formatNames)[number];

/** What was asked for. @throws {UserError} for a width or delimiter that there is not, a delimiter without csv, and a width of what has none */
export function chooseFormat(options: FormatOptions): Format {
  const kind = options.format;
  const width = options.width === undefined ? null : widthOf(options.width);
  const delimiter = options.delimiter === undefined ? null : delimiterOf(options.delimiter);
  refuseOfOtherFormat(options);
  if (options.summary === true) {
    refuseBesideSummary(options);
    return { kind: 'summary', width };
  }
  switch (kind) {
    case 'table':
      return { kind, width, isFull: options.full === true || (options.table ?? []).length > 0 };
    case 'csv':
      return { kind, delimiter: delimiter ?? ',' };
    default:
      return { kind };
  }
}

/** @throws {UserError} for a delimiter of what has no fields, and a width of what is as wide as it is */
export function refuseOfOtherFormat({
  format,
  delimiter,
  width,
  summary,
}: Pick<FormatOptions, 'delimiter' | 'width' | 'summary'> & { readonly format: string }): void {
  if (delimiter !== undefined && format !== 'csv')
    throw new UserError({ kind: 'usage', what: 'only-for-csv', name: '--delimiter', near: '--format csv' });
  if (width !== undefined && format !== 'table' && summary !== true)
    throw new UserError({ kind: 'usage', what: 'only-for-tables', name: '--width', near: '--format table' });
}

/** @throws {UserError} where more is asked for than sentences, of a table that is not printed, or these in another format */
export function refuseBesideSummary({
  format,
  full,
  table = [],
  curve,
  depth,
}: Pick<FormatOptions, 'full' | 'table' | 'curve' | 'depth'> & { readonly format: string }): void {
  const asked = {
    '--format': format !== 'table',
    '--full': full === true,
    '--table': table.length > 0,
    '--curve': curve === true,
    '--depth': depth !== undefined,
  };
  const [beside] = Object.entries(asked).find(([, isAsked]) => isAsked) ?? [];
  if (beside === undefined) return;
  throw new UserError({ kind: 'usage', what: 'not-together', name: `--summary, ${beside}`, near: null });
}

/** How wide what is printed may be: what was asked for less what is put before each line, else what there is. */
export const widthOn = ({ width, indent = 0 }: Stream, asked: number | null): number =>
  asked === null ? (width ?? 80) : asked - indent;

/** A report in the format that was asked for. Each writer is loaded when it is needed. */
export async function writeReport(report: Report, format: ReportFormat, session: Session): Promise<string> {
  const { host, words } = session;
  switch (format.kind) {
    case 'table': {
      const { terminal } = await import('../../report/formats/terminal.ts');
      const paint = await session.paint(host.out);
      const { short } = await import('../../report/short.ts');
      return terminal(format.isFull ? report : short(report, words), {
        width: widthOn(host.out, format.width),
        paint,
        words,
      });
    }
    case 'csv': {
      const { csv } = await import('../../report/formats/csv.ts');
      return csv(report, { delimiter: format.delimiter, words });
    }
    case 'summary': {
      const { toPaste } = await import('../../report/formats/to-paste.ts');
      return toPaste(report, format.width === null ? null : widthOn(host.out, format.width), words);
    }
    case 'markdown': {
      const { markdown } = await import('../../report/formats/markdown.ts');
      return markdown(report, words);
    }
  }
}
