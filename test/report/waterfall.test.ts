import { expect, it } from 'vitest';
import { explainReport } from '../../src/report/tables/explain/explain.ts';
import type { Cell } from '../../src/report/table.ts';
import { en } from '../../src/words/en.ts';
import { adding, explained, changed } from '../support/explained.ts';
import { studyFrom, studyWith } from '../support/studies.ts';

/** A lead of 190 that becomes one of −510: 800 less by one assumption, 100 more by another. */
const study = studyFrom(
  studyWith({
    ranking: { by: 'total-cost' },
    assumptions: {
      own: changed('EUR', '110 EUR', '910 EUR'),
      other: changed('EUR', '300 EUR', '400 EUR'),
    },
    scenarios: { a: adding('$own'), b: adding('$other') },
  }),
);

/** The numbers of a cell, or from where to where its bars go. */
const numbersOf = (cell: Cell | undefined): unknown => {
  if (cell?.kind === 'bar') return cell.spans.map(({ from, until }) => [from, until]);
  return cell?.kind === 'money' ? cell.amount : null;
};

it('a waterfall goes from what was to what is, each step from where the one before it ended', () => {
  const sides = { sets: { old: {}, new: {} }, against: null };
  const { tables } = explainReport(explained(study), { study, sides, sets: {}, words: en });
  const table = tables.find(({ columns }) => columns.at(-1)?.unit?.kind === 'chart');
  const group = table?.groups[0];
  const rows = [...(group?.rows ?? []), group?.total ?? []].map((row) => row.slice(1).map(numbersOf));

  expect(rows).toEqual([
    [190, null, [[0, 190]]],
    [-800, -610, [[-610, 190]]],
    [100, -510, [[-610, -510]]],
    [-510, null, [[-510, 0]]],
  ]);
});
