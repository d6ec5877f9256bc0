import type { Acceptability, Criteria, ScenarioScores, Standing } from '../../../analysis/criteria/result.ts';
import { titled } from '../../lines/titled.ts';
import type { Cell, Table } from '../../table.ts';
import { type ColumnOf, headsOf, inUnit, left, narrow, none, right, rowsOf, text } from '../columns.ts';
import { type CriteriaContext, criterionTitle, groupTitle, points, shownOrder, spanCell } from './context.ts';

/** Who wins for whom: scores and places of all together and of each group, and how robust the first place is. */
/** @param isWhole - whether all columns are shown; else those that a screen has room for */
export function rankingTable(result: Criteria, context: CriteriaContext, isWhole: boolean): Table {
  const { criteria: texts, table } = context.words;
  const columns = rankingColumns(result, context, isWhole);
  const ordered = shownOrder(result).map((place) => result.scenarios[place] as ScenarioScores);
  const rows = (of: (scenario: ScenarioScores) => boolean): Cell[][] => rowsOf(columns, ordered.filter(of));
  const unranked = rows(({ rank, feasible }) => rank === null && feasible);
  const infeasible = rows(({ feasible }) => !feasible);
  return {
    id: 'ranking',
    title: texts.ranking,
    columns: headsOf(columns),
    groups: [
      { title: null, rows: rows(({ rank }) => rank !== null) },
      ...(unranked.length === 0 ? [] : [{ title: table.noFigure('score'), rows: unranked }]),
      ...(infeasible.length === 0 ? [] : [{ title: table.notFeasible, rows: infeasible }]),
    ],
    notes: [],
  };
}

function rankingColumns(result: Criteria, context: CriteriaContext, isWhole: boolean): ColumnOf<ScenarioScores>[] {
  const { words, study } = context;
  const { criteria: texts, table } = words;
  const groups = result.groups.length > 1 ? result.groups.map(({ id }) => id) : [];
  const accepted = (information: Acceptability['information'], name: string): ColumnOf<ScenarioScores> => ({
    name,
    ...inUnit('%'),
    cell: ({ id }) => acceptedCell(result, information, id),
  });
  return [
    { name: table.rank, ...right, essential: true, cell: ({ rank }) => rankCell(rank) },
    {
      name: table.scenario,
      ...narrow,
      essential: true,
      cell: ({ id }) => text(`${id}  ${titled(study.scenarios.get(id)?.title, id, { words })}`),
    },
    {
      name: groups.length > 0 ? texts.all : texts.score,
      ...right,
      essential: true,
      cell: ({ score }) => spanCell(score, words),
    },
    ...groups.map((group): ColumnOf<ScenarioScores> => ({
      name: groupTitle(group, context),
      ...right,
      essential: true,
      cell: (scenario) => {
        const standing = scenario.groups.find((each) => each.group === group);
        return isWhole ? standingCell(standing, context) : rankCell(standing?.rank ?? null);
      },
    })),
    accepted('any', texts.firstAny),
    accepted('order', texts.firstOrder),
    ...(isWhole ? [closenessColumn(context)] : []),
  ];
}

const closenessColumn = ({ words: { criteria: texts } }: CriteriaContext): ColumnOf<ScenarioScores> => ({
  name: texts.closeness,
  ...right,
  cell: ({ closeness }) => (closeness === null ? none : { kind: 'number', value: closeness, decimals: 3 }),
});

function rankCell(rank: Standing['rank']): Cell {
  if (rank === null) return none;
  return rank.low === rank.high ? { kind: 'count', count: rank.low } : text(`${rank.low}–${rank.high}`);
}

/** A score and its place: 63.4 (1). */
function standingCell(standing: Standing | undefined, { words }: CriteriaContext): Cell {
  const score = spanCell(standing?.score ?? null, words);
  if (standing === undefined || standing.score === null || standing.rank === null) return score;
  const { low, high } = standing.rank;
  const place = low === high ? `${low}` : `${low}–${high}`;
  const { score: span } = standing;
  const written = score.kind === 'text' ? score.text : points(span.low, words);
  return text(`${written} (${place})`);
}

function acceptedCell(result: Criteria, information: Acceptability['information'], id: string): Cell {
  const view = result.robustness.views.find((each) => each.information === information && each.group === null);
  const found = view?.scenarios.find(({ scenario }) => scenario === id);
  return found === undefined ? none : { kind: 'share', share: found.places[0] ?? 0 };
}

/** How often each scenario takes each place. */
export function robustnessTables(result: Criteria, context: CriteriaContext): Table[] {
  const { words } = context;
  const { criteria: texts, table } = words;
  return result.robustness.views
    .filter(({ scenarios }) => scenarios.length > 0)
    .map((view): Table => {
      const columns: ColumnOf<(typeof view.scenarios)[number]>[] = [
        { name: table.scenario, ...left, essential: true, cell: ({ scenario }) => text(scenario) },
        ...view.scenarios.map((_, place): ColumnOf<(typeof view.scenarios)[number]> => ({
          name: texts.place(place + 1),
          ...inUnit('%'),
          cell: ({ places }) => ({ kind: 'share', share: places[place] ?? 0 }),
        })),
        {
          name: texts.confidence,
          ...inUnit('%'),
          cell: ({ confidence }) => (confidence === null ? none : { kind: 'share', share: confidence }),
        },
      ];
      return {
        id: `robustness.${view.information}${view.group === null ? '' : `.${view.group}`}`,
        title: texts.robustness(view.information, view.group === null ? null : groupTitle(view.group, context)),
        columns: headsOf(columns),
        groups: [{ title: null, rows: rowsOf(columns, view.scenarios) }],
        notes: [],
      };
    });
}

/** With which weights each scenario is first, on average. */
export function centralTable(result: Criteria, context: CriteriaContext): Table[] {
  const { criteria: texts } = context.words;
  return (['any', 'order'] as const).flatMap((information): Table[] => {
    const view = result.robustness.views.find((each) => each.information === information && each.group === null);
    const firsts = (view?.scenarios ?? []).filter(({ central }) => central !== null);
    if (firsts.length === 0) return [];
    const columns: ColumnOf<string>[] = [
      { name: texts.criterion, ...narrow, essential: true, cell: (id) => text(criterionTitle(id, context)) },
      ...firsts.map(({ scenario, central }): ColumnOf<string> => ({
        name: scenario,
        ...inUnit('%'),
        cell: (id) => ({ kind: 'share', share: central?.[id] ?? 0 }),
      })),
    ];
    return [
      {
        id: `central.${information}`,
        title: texts.central(information),
        columns: headsOf(columns),
        groups: [
          {
            title: null,
            rows: rowsOf(
              columns,
              result.criteria.map(({ id }) => id),
            ),
          },
        ],
        notes: [],
      },
    ];
  });
}

export function pairwiseTable(result: Criteria, { words: { criteria: texts, table } }: CriteriaContext): Table[] {
  const view = result.robustness.views.find(({ information, group }) => information === 'any' && group === null);
  if (view === undefined || view.scenarios.length < 2) return [];
  const columns: ColumnOf<(typeof view.scenarios)[number]>[] = [
    { name: table.scenario, ...left, essential: true, cell: ({ scenario }) => text(scenario) },
    ...view.scenarios.map(({ scenario }, place): ColumnOf<(typeof view.scenarios)[number]> => ({
      name: scenario,
      ...inUnit('%'),
      cell: (row) => (row.scenario === scenario ? none : { kind: 'share', share: row.wins[place] ?? 0 }),
    })),
  ];
  return [
    {
      id: 'pairwise',
      title: texts.pairwise,
      columns: headsOf(columns),
      groups: [{ title: null, rows: rowsOf(columns, view.scenarios) }],
      notes: [],
    },
  ];
}
