import type { ScenarioResult } from '../../analysis/runs/comparison.ts';
import { largest, smallest } from '../../numerics/extremes.ts';
import { roundTicks } from '../../report/charts/axis.ts';
import { drawLines, letterOf, styleOf } from '../../report/charts/line-chart.ts';
import { scenarioMarks } from '../../report/charts/scenario-marks.ts';
import { titled } from '../../report/lines/titled.ts';
import { type Html, markup, raw } from '../../report/page/html.ts';
import { isWithoutCosts } from '../../report/tables/without-costs.ts';
import { writeCell } from '../../report/write-cell.ts';
import type { ShownComparison } from './shown-comparison.ts';

/** What each scenario has cost by the end of each year, as lines, with their numbers in a table; nothing where none costs anything. */
export function curveHtml(scenarios: readonly ScenarioResult[], terms: ShownComparison): Html {
  if (isWithoutCosts({ scenarios })) return raw('');
  const { words, study, before, asked, scale } = terms;
  const { whatIf, table } = words;
  // A line keeps the letter and the colour that it has in the rest of the page, whatever becomes of its place, and whichever
  // others are left out.
  const markOf = scenarioMarks(before.scenarios, study);
  const sorted = scenarios.toSorted((a, b) => markOf(a.id) - markOf(b.id));
  const lines = sorted.map(({ id, byYear }) => ({
    mark: markOf(id),
    label: whatIf.scenario(titled(asked.study.scenarios.get(id)?.title, id, { words }), id),
    points: cumulative(byYear),
  }));
  const totals = lines.flatMap(({ points }) => points.map(([, cost]) => cost));
  const years = lines[0]?.points.map(([year]) => year) ?? [];
  const svg = drawLines({
    lines,
    xTicks: yearTicks(years),
    yTicks: roundTicks(smallest([0, ...totals]), largest([0, ...totals]), words, scale.divisor),
    alternative: whatIf.curveAlternative(lines.map(({ label }) => label)),
  });
  return markup`<figure>
      <figcaption>${whatIf.curve(table[scale.name])}</figcaption>
      <div class="chart">${raw(svg)}</div>
      <ul class="legend">
        ${lines.map(
          ({ label, mark }) => markup`<li><span class="key ${styleOf(mark)}"></span>${letterOf(mark)}: ${label}</li>`,
        )}
      </ul>
    </figure>
    ${tableHtml(sorted, terms)}`;
}

function cumulative(byYear: ScenarioResult['byYear']): (readonly [year: number, cost: number])[] {
  let sum = 0;
  return byYear.map(({ year, cost }) => [year, (sum += cost)] as const);
}

/** As many years are named as a phone has room for. */
const mostYears = 7;

function yearTicks(years: readonly number[]) {
  const every = Math.ceil(years.length / mostYears);
  return years.filter((_, index) => index % every === 0).map((year) => ({ at: year, text: String(year) }));
}

/** The cost of each year, not discounted: what the lines add up. */
function tableHtml(scenarios: readonly ScenarioResult[], { words, scale }: ShownComparison): Html {
  const { whatIf } = words;
  const years = scenarios[0]?.byYear ?? [];
  return markup`<details>
    <summary>${whatIf.curveTable(words.table[scale.name])}</summary>
    <div class="scroll" role="group" tabindex="0" aria-label="${whatIf.curveTable(words.table[scale.name])}">
      <table class="wi-years">
        <thead>
          <tr>
            <th scope="col">${whatIf.year}</th>
            ${scenarios.map(({ id }) => markup`<th scope="col" class="number">${id}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${years.map(
            ({ year }, index) =>
              markup`<tr>
                <th scope="row">${String(year)}</th>
                ${scenarios.map(({ byYear }) => {
                  const cost = byYear[index]?.cost ?? 0;
                  return markup`<td class="number">
                    <data value="${cost}">${writeCell({ kind: 'money', amount: cost }, { words, scale })}</data>
                  </td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
