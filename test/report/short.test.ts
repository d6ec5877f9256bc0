import { describe, expect, it } from 'vitest';
import { short } from '../../src/report/short.ts';
import type { Report, Table } from '../../src/report/table.ts';
import { money, text } from './sample.ts';
import { languages } from './written.ts';

const words = languages.en;

const tableOf = (id: string, table: Partial<Table> = {}): Table => ({
  id,
  title: `Table ${id}`,
  columns: [{ name: 'Name', unit: null, align: 'left' }],
  groups: [{ title: null, rows: ['a', 'b', 'c'].map((each) => [text(each)]) }],
  notes: [],
  ...table,
});

const reportOf = (tables: readonly Table[], notes: Report['notes'] = []): Report => ({ title: 'All', tables, notes });

const namesIn = ({ groups }: Table): unknown[] => groups.flatMap(({ rows }) => rows.map(([cell]) => cell));

const costing = (amount: number): Partial<Table> => ({ groups: [{ title: null, rows: [[money(amount)]] }] });

describe('a short report', () => {
  it('is the whole of it where nothing is detail', () => {
    const report = reportOf([tableOf('one', { first: 3 })], [{ kind: 'term', text: 'a term' }]);

    expect(short(report, words)).toBe(report);
  });

  it('has the tables that are no detail, and says which there are besides', () => {
    const { tables, notes } = short(
      reportOf([tableOf('one'), tableOf('two', { detail: true })], [{ kind: 'term', text: 'a term' }]),
      words,
    );

    expect(tables.map(({ id }) => id)).toEqual(['one']);
    expect(notes.map((note) => note.text)).toEqual(['a term', 'More: --full (Table two).']);
  });

  it('counts the tables that it leaves out where they are many', () => {
    const more = Array.from({ length: 9 }, (_, index) => tableOf(`more ${index}`, { detail: true }));
    const [table] = short(reportOf([tableOf('one'), ...more]), words).tables;

    expect(table?.notes.map((note) => note.text)).toEqual(['More: --full (9 more tables).']);
  });

  it('leaves out notes and columns that are detail', () => {
    const table = tableOf('one', {
      columns: [
        { name: 'Name', unit: null, align: 'left', detail: true },
        { name: 'Kept', unit: null, align: 'left' },
      ],
      groups: [{ title: null, rows: [[text('a'), text('b')]], total: [text('c'), text('d')] }],
      notes: [
        { kind: 'term', text: 'kept' },
        { kind: 'term', text: 'left', detail: true },
      ],
    });
    const [shown] = short(reportOf([table]), words).tables;

    expect(shown?.columns.map(({ name }) => name)).toEqual(['Kept']);
    expect(shown?.groups).toEqual([{ title: null, rows: [[text('b')]], total: [text('d')] }]);
    expect(shown?.notes.map((note) => note.text)).toEqual(['kept', 'More notes: --full.']);
  });

  it('has terms that are sentences in one paragraph, and what is marked or no sentence by itself', () => {
    const { notes } = short(
      reportOf(
        [tableOf('one'), tableOf('two', { detail: true })],
        [
          { kind: 'term', text: '† a mark' },
          { kind: 'term', text: 'One term.' },
          { kind: 'term', text: 'Another.' },
          { kind: 'finding', text: 'Something found.' },
          { kind: 'term', text: 'A third.' },
        ],
      ),
      words,
    );

    expect(notes.map((note) => note.text)).toEqual([
      '† a mark',
      'One term. Another.',
      'Something found.',
      'A third.',
      'More: --full (Table two).',
    ]);
  });

  it('has the first rows of a long table, without the total of all', () => {
    const table = tableOf('one', { first: 2 });
    const [group] = table.groups;
    const groups = [{ title: null, rows: group?.rows ?? [], total: [text('all')] }];
    const [shown] = short(reportOf([{ ...table, groups }]), words).tables;

    expect(shown === undefined ? [] : namesIn(shown)).toEqual([text('a'), text('b')]);
    expect(shown?.groups[0]).not.toHaveProperty('total');
    expect(shown?.notes[0]?.text).toBe('And 1 more: --full.');
  });

  it('rounds amounts as all of it does', () => {
    const report = reportOf([
      tableOf('one', costing(4_000)),
      tableOf('two', { ...costing(400_000_000), detail: true }),
    ]);

    expect(short(report, words).scale).toEqual({ divisor: 1e6, decimals: 1, name: 'million' });
  });
});
