import { visible } from '../../report/visible.ts';
import type { Report } from '../../report/table.ts';
import type { Session } from './session.ts';

/**
 * Says of tables that were asked for by name that this study has none of them: what is shown, or written into a file, is without them.
 *
 * @param nameOf - what somebody calls a table, by its id
 */
export function reportAbsent(
  { host, words }: Session,
  asked: readonly string[],
  { tables }: Report,
  nameOf: (id: string) => string = beforeDot,
): void {
  const there = new Set(tables.map(({ id }) => nameOf(id)));
  const { leftOut, notApplicable } = words.report;
  for (const name of new Set(asked)) if (!there.has(name)) host.err.write(`${visible(leftOut(name, notApplicable))}\n`);
}

const beforeDot = (id: string): string => id.replace(/\..*$/, '');
