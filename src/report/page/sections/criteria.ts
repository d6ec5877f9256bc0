import type { Acceptability, Criteria, ScenarioScores, Standing } from '../../../analysis/criteria/result.ts';
import { writeDecimal } from '../../../units/write.ts';
import type { BarRow, BarSpan } from '../../charts/bar-chart.ts';
import { drawn } from '../../charts/of-table.ts';
import { scaleOfReport } from '../../report-scale.ts';
import type { ValueAxis } from '../../table.ts';
import { fine, groupTitle, points, shownOrder } from '../../tables/criteria/context.ts';
import { criteriaReport } from '../../tables/criteria/report.ts';
import type { PageContext, PageResults } from '../results.ts';
import type { Block, ChartBlock, Section } from '../section.ts';
import { nameOf } from './names.ts';
import { chartBlock, notes, tableBlock, texts } from './parts.ts';

/** Tables that are shown at once; all others stand behind a line. */
const open: ReadonlySet<string> = new Set(['ranking', 'changes', 'performance', 'weights']);

/** How scenarios do on the criteria: who wins for whom, what would have to change, and how robust that is. */
export function criteria({ criteria: result }: PageResults<'criteria'>, context: PageContext): Section | null {
  if (result === null) return null;
  const report = criteriaReport(result, context, 'all');
  const scale = scaleOfReport(report);
  const tables = report.tables.map((table): Block => tableBlock(table, scale, !open.has(table.id)));
  return {
    id: 'criteria',
    title: context.words.page.titles.criteria,
    blocks: [
      ...texts(report.summary ?? []),
      scoresChart(result, context),
      ...acceptabilityCharts(result, context),
      ...tables,
      ...notes(report.notes),
    ],
  };
}

const scores: ValueAxis = {
  kind: 'chart',
  from: 0,
  until: 100,
  marks: [0, 20, 40, 60, 80, 100].map((at) => ({ at, text: String(at) })),
};

/** What every scenario scores, for all together and for each group. */
function scoresChart(result: Criteria, context: PageContext): ChartBlock {
  const { page } = context.words;
  const ordered = shownOrder(result).map((place) => result.scenarios[place] as ScenarioScores);
  const groups = result.groups.length > 1 ? [null, ...result.groups.map(({ id }) => id)] : [null];
  const bars = groups.map((group) => ({
    title: groups.length > 1 ? groupTitle(group, context) : null,
    rows: ordered.flatMap((scenario) => {
      const standing = group === null ? scenario : scenario.groups.find((each) => each.group === group);
      return scoreRow(scenario.id, standing?.score ?? null, context);
    }),
  }));
  const title = page.scores;
  return chartBlock({ title, ...drawn({ axis: scores, groups: bars }, { title, ...context }) }, page.marks.scores);
}

/** From 0 to the score; from what to what where nobody knows. */
function scoreRow(id: string, score: Standing['score'], context: PageContext): BarRow[] {
  if (score === null) return [];
  const { low, high } = score;
  const [from, until] = [points(low, context.words), points(high, context.words)];
  return [
    {
      label: nameOf({ id, provenance: null }, context),
      value: from === until ? from : `${from} … ${until}`,
      spans: [
        { from: 0, until: low, mark: 'normal' },
        ...(high > low ? [{ from: low, until: high, mark: 'float' }] : []),
      ],
      points: [],
    },
  ];
}

/** As many places are told apart; later ones look alike. */
const placeMarks = 8;

/** How often each scenario takes each place, over all weights that there are and over those that keep the stated orders. */
function acceptabilityCharts({ robustness: { views } }: Criteria, context: PageContext): ChartBlock[] {
  return views
    .filter(({ group, information, scenarios }) => group === null && information !== 'given' && scenarios.length > 1)
    .map((view) => acceptabilityChart(view, context));
}

function acceptabilityChart({ information, scenarios }: Acceptability, context: PageContext): ChartBlock {
  const { page, criteria: criteriaTexts } = context.words;
  const axis: ValueAxis = {
    ...scores,
    until: 1,
    marks: [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at, text: context.words.quantity(at, 'percent') })),
  };
  const rows = scenarios.map(({ scenario, places }): BarRow => ({
    label: nameOf({ id: scenario, provenance: null }, context),
    value: fine(places[0] ?? 0, context.words),
    spans: stacked(places),
    points: [],
  }));
  const title = criteriaTexts.robustness(information, null);
  const meanings = scenarios.map((_, place) => [
    markOf(place),
    page.marks.place(writeDecimal(place + 1, 0, context.words.numbers)),
  ]);
  return chartBlock(
    { title, ...drawn({ axis, groups: [{ title: null, rows }] }, { title, ...context }) },
    Object.fromEntries(meanings),
  );
}

const markOf = (place: number): string => `place-${Math.min(place + 1, placeMarks)}`;

/** One piece behind the other; what is nothing is left out. */
function stacked(shares: readonly number[]): BarSpan[] {
  let from = 0;
  return shares.flatMap((share, place) => {
    const span = { from, until: from + share, mark: markOf(place) };
    from += share;
    return share > 0 ? [span] : [];
  });
}
