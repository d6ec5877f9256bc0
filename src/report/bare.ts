import type { Report, Table } from './table.ts';

/** Whether a table has heads only, or a total of nothing below them. */
export const isBare = ({ groups }: Table): boolean => groups.every(({ rows }) => rows.length === 0);

/** A report without tables that have heads only, but for those of which a sentence says that there is nothing. */
export function withoutBare(report: Report): Report {
  const tables = report.tables.filter((table) => !isBare(table) || table.none !== undefined);
  return tables.length === report.tables.length ? report : { ...report, tables };
}
