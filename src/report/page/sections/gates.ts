import type { Table } from '../../table.ts';
import { gatesTable } from '../../tables/show/gates.ts';
import { moneyScale } from '../../money-scale.ts';
import type { PageBasis, PageContext } from '../results.ts';
import type { Section } from '../section.ts';
import { nameOf } from './names.ts';
import { tableBlock } from './parts.ts';

/** Every requirement of every scenario, with its evidence and where that comes from; none where nobody asks anything. */
export function gates({ shown }: PageBasis, context: PageContext): Section | null {
  const tables = shown.flatMap((each) => {
    const scenario = context.study.scenarios.get(each.result.id);
    if (scenario === undefined || each.gates.length === 0) return [];
    return [{ title: nameOf(each.result, context), table: gatesTable(each, { ...context, scenario }) }];
  });
  const [first] = tables;
  if (first === undefined) return null;
  const table: Table = {
    ...first.table,
    groups: tables.map(({ title, table: { groups } }) => ({ title, rows: groups.flatMap(({ rows }) => rows) })),
  };
  return { id: 'gates', title: context.words.page.titles.gates, blocks: [tableBlock(table, moneyScale([]))] };
}
