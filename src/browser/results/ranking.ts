import type { ScenarioResult } from '../../analysis/runs/comparison.ts';
import { isTime, metricIn } from '../../model/metrics/metrics.ts';
import { unitText } from '../../report/columns.ts';
import { titled } from '../../report/lines/titled.ts';
import { type Html, markup, raw, unbroken } from '../../report/page/html.ts';
import type { Cell } from '../../report/table.ts';
import { gatesCell } from '../../report/tables/compare/gates-cell.ts';
import { lengthCell, metricColumn } from '../../report/tables/metric.ts';
import { metricText, lengthText } from '../../report/tables/mean-text.ts';
import { writeCell } from '../../report/write-cell.ts';
import { readMonth } from '../../units/month.ts';
import type { ShownComparison } from './shown-comparison.ts';

/** A column of the ranking. */
interface Column {
  readonly name: string;
  readonly unit?: string;
  readonly kind: 'number' | 'text';
  readonly of: (scenario: ScenarioResult) => Shown;
}

/** What a cell shows, and the figure that it shows rounded. */
interface Shown {
  readonly cell: Cell;
  readonly exact?: number | null;
}

const empty: Cell = { kind: 'empty' };

/** The ranking, and of each scenario what became of it since the report. */
export function rankingHtml(scenarios: readonly ScenarioResult[], terms: ShownComparison): Html {
  const columns = columnsFor(scenarios, terms);
  return markup`<table class="wi-ranking" role="table">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col" class="number">${terms.words.table.rank}</th>
        <th role="columnheader" scope="col">${terms.words.table.scenario}</th>
        ${columns.map(
          ({ name, unit = '', kind }) =>
            markup`<th role="columnheader" scope="col" class="${kind}">
              ${name}${unit === '' ? null : markup` <span class="unit">${unit}</span>`}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${scenarios.map((scenario) => rowHtml(scenario, columns, terms))}
    </tbody>
  </table>`;
}

const columnsFor = (scenarios: readonly ScenarioResult[], terms: ShownComparison): Column[] => [
  figureColumn(terms),
  ...(scenarios.length > 1 ? [differenceColumn(terms)] : []),
  sinceColumn(terms),
  ...(!isTime(terms.asked.by) && scenarios.some(({ finish }) => finish !== null) ? [finishColumn(terms)] : []),
  ...(scenarios.some(({ gates }) => gates.length > 0) ? [gatesColumn(terms)] : []),
];

function figureColumn({ words, asked: { by, study }, scale }: ShownComparison): Column {
  const { name, unit, cell } = metricColumn(by, { study, words });
  return {
    name,
    unit: unitText(unit, words.table[scale.name]),
    kind: 'number',
    of: (scenario) => ({ cell: cell(scenario), exact: metricIn(scenario, by) }),
  };
}

const differenceColumn = ({ words, asked: { by } }: ShownComparison): Column => ({
  name: words.table.difference,
  kind: 'number',
  of: ({ differenceFromBest: apart, rank }) => ({
    cell: apart === null || (rank !== null && apart === 0) ? empty : lengthCell(by, apart),
    exact: apart,
  }),
});

const sinceColumn = ({ words, asked: { by }, before }: ShownComparison): Column => ({
  name: words.whatIf.sinceReport,
  kind: 'number',
  of: (scenario) => {
    const earlier = before.scenarios.find(({ id }) => id === scenario.id);
    const [now, then] = [metricIn(scenario, by), earlier === undefined ? null : metricIn(earlier, by)];
    return { cell: now === null || then === null || now === then ? empty : lengthCell(by, now - then) };
  },
});

const finishColumn = ({ words }: ShownComparison): Column => ({
  name: words.whatIf.finish,
  kind: 'number',
  of: ({ finish, finishMonth }) => {
    const month = finishMonth === null ? null : readMonth(finishMonth);
    return { cell: month === null ? { kind: 'none' } : { kind: 'month', month }, exact: finish };
  },
});

const gatesColumn = ({ words }: ShownComparison): Column => ({
  name: words.table.gates,
  kind: 'text',
  of: (scenario) => ({ cell: gatesCell(scenario, words) }),
});

function rowHtml(scenario: ScenarioResult, columns: readonly Column[], terms: ShownComparison): Html {
  const { words, asked } = terms;
  const { id, rank } = scenario;
  const title = titled(asked.study.scenarios.get(id)?.title, id, { words });
  const was = placeBefore(scenario, terms);
  return markup`<tr role="row" data-scenario="${id}" ${raw(rank === null ? ' class="wi-unranked"' : '')}>
    <td role="cell" class="number wi-rank">${rank ?? '–'}</td>
    <th role="rowheader" scope="row">
      ${title}${title === id ? null : markup` <span class="wi-id">${id}</span>`}${
        was === null ? null : markup` <span class="wi-was">${was}</span>`
      }
    </th>
    ${columns.map(({ name, kind, of }) => cellHtml(of(scenario), { name, kind }, terms))}
  </tr>`;
}

function cellHtml(
  { cell, exact = null }: Shown,
  { name, kind }: Pick<Column, 'name' | 'kind'>,
  terms: ShownComparison,
): Html {
  const text = writeCell(cell, terms);
  const tone = cell.kind === 'text' && cell.tone !== undefined ? ` ${cell.tone}` : '';
  const shown = exact === null ? markup`${text}` : markup`<data value="${exact}">${text}</data>`;
  return markup`<td role="cell" class="${kind}${tone}" data-name="${name}">${shown}</td>`;
}

/** The place that it had in the report, where that was another. */
function placeBefore({ id, rank }: ScenarioResult, { words, before }: ShownComparison): string | null {
  const then = before.scenarios.find((each) => each.id === id);
  if (then === undefined || then.rank === rank) return null;
  return then.rank === null ? words.whatIf.wasNotRanked : words.whatIf.wasRank(then.rank);
}

const mostInShort = 3;

/** The first of the ranking in a line each: place, name, and the figure or how far behind. Where none is ranked, why. */
export function shortHtml(scenarios: readonly ScenarioResult[], terms: ShownComparison): Html {
  const { by, study } = terms.asked;
  const ranked = scenarios.filter(({ rank }) => rank !== null).slice(0, mostInShort);
  if (ranked.length === 0) return unbroken(terms.text, terms.words.table);
  return markup`${ranked.map((scenario) => {
    const { id, rank, differenceFromBest: apart } = scenario;
    const value = metricIn(scenario, by);
    const ofFirst = value === null ? '' : metricText(by, value, { ...terms, study });
    const apartText = lengthText(by, apart ?? 0, terms);
    const behind = (apart ?? 0) > 0 ? terms.words.withPlus(apartText) : apartText;
    return markup`<span><b>${rank ?? ''}</b> <span class="wi-name">${titled(study.scenarios.get(id)?.title, id, terms)}</span> ${rank === 1 ? ofFirst : behind}</span>`;
  })}`;
}
