import { moneyScale } from '../../money-scale.ts';
import type { Table } from '../../table.ts';
import { assumptionsReport } from '../../tables/assumptions/assumptions-report.ts';
import { headsOf, left, narrow, rowsOf, text } from '../../tables/columns.ts';
import { titled } from '../../lines/titled.ts';
import type { PageBasis, PageContext } from '../results.ts';
import type { Section } from '../section.ts';
import { notes, tableBlock } from './parts.ts';

/** Every assumption with its value, kind and source and what rests on it; and the sources. */
export function assumptions({ assumptions: found }: PageBasis, context: PageContext): Section | null {
  if (found.assumptions.length === 0) return null;
  const report = assumptionsReport(found, { ...context, chosen: found.assumptions, undated: null });
  const scale = moneyScale([]);
  return {
    id: 'assumptions',
    title: context.words.page.titles.assumptions,
    blocks: [
      ...notes(report.notes),
      ...report.tables.map((table) => tableBlock(table, scale)),
      ...(context.study.sources.size === 0 ? [] : [tableBlock(sourcesTable(context), scale)]),
    ],
  };
}

/** The documents that numbers are taken from. */
function sourcesTable(context: PageContext): Table {
  const { page, show } = context.words;
  const columns = [
    { name: show.name, ...left, cell: ({ id }: Source) => text(id) },
    { name: show.titleHead, ...narrow, cell: ({ title }: Source) => text(title) },
    { name: page.published, ...left, cell: ({ published }: Source) => text(published) },
    { name: page.address, ...narrow, cell: ({ url }: Source) => text(url) },
  ];
  const sources = [...context.study.sources].map(([id, { title, published, url }]): Source => ({
    id,
    title: titled(title, id, context),
    published: published ?? '',
    url: url ?? '',
  }));
  return {
    id: 'sources',
    title: page.sources,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, sources) }],
    notes: [],
  };
}

type Source = Readonly<Record<'id' | 'title' | 'published' | 'url', string>>;
