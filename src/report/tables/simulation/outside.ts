import { referenceClass } from '../../../analysis/outside-view/classes.ts';
import type { OutsideView, OwnEstimate } from '../../../analysis/simulate/own-estimate.ts';
import type { Simulation } from '../../../analysis/simulate/simulation-result.ts';
import { type Estimate, quantile } from '../../../model/estimates/estimate.ts';
import { writeDecimal } from '../../../units/write.ts';
import { titled } from '../../lines/titled.ts';
import type { Cell, Note, Table } from '../../table.ts';
import { type ColumnOf, empty, headsOf, left, right, rowsOf, shareInWords, text } from '../columns.ts';
import { idOf, percentile, type SimulationContext } from './figures.ts';

const parts = ['cost', 'time'] as const;

/** What the draws are made of, where that is a class of finished projects. */
export function outsideSentence({ outsideView }: Simulation, { words }: SimulationContext): string {
  if (outsideView === null) return '';
  const { id, cost, time, mitigation } = outsideView;
  return words.outside.applied({
    title: titled(referenceClass(id)?.title, id, { words }),
    cost: cost !== null,
    time: time !== null,
    mitigation: mitigation === null ? null : `${writeDecimal(mitigation * 100, 0, words.numbers)}%`,
  });
}

interface Row {
  readonly scenario: string;
  readonly of: 'cost' | 'time';
  readonly own: OwnEstimate;
}

/** How the study's own estimates compare with the class: a table, where a class is applied. */
export function ownEstimatesTable(simulation: Simulation, context: SimulationContext): Table[] {
  const { outsideView, scenarios } = simulation;
  if (outsideView === null) return [];
  const { words } = context;
  const { outside, table } = words;
  const rows = scenarios.flatMap((scenario): Row[] => {
    const own = outsideView.own.find((each) => each.scenario === scenario.id);
    return parts.flatMap((of): Row[] => {
      const ownEstimate = own?.[of] ?? null;
      return ownEstimate === null ? [] : [{ scenario: idOf(scenario), of, own: ownEstimate }];
    });
  });
  if (rows.length === 0) return [];
  const at = (share: number | null): Cell => (share === null ? empty : shareInWords(share, percentile(share, words)));
  const columns: ColumnOf<Row>[] = [
    { name: table.scenario, ...left, essential: true, folds: true, cell: ({ scenario }) => text(scenario) },
    { name: '', ...left, essential: true, cell: ({ of }) => text(of === 'cost' ? outside.ofCost : outside.ofTime) },
    { name: outside.plan, ...right, essential: true, cell: ({ own }) => at(own.plan.at) },
    ...(['p50', 'p80'] as const).flatMap((level): ColumnOf<Row>[] => [
      { name: outside.ratio[level], ...right, cell: ({ own }) => number(own[level].ratio) },
      { name: outside.inClass[level], ...right, cell: ({ own }) => at(own[level].at) },
    ]),
  ];
  return [
    {
      id: 'own-estimates',
      title: outside.own,
      columns: headsOf(columns),
      groups: [{ title: null, rows: rowsOf(columns, rows) }],
      notes: [{ kind: 'term', text: outside.ownNote(writeDecimal(outsideView.ownDraws, 0, words.numbers)) }],
    },
  ];
}

/** The same for a class that is one number: the mean of the study's own draws beside it. */
export function ownMeansTable({ outsideView, scenarios }: Simulation, { words }: SimulationContext): Table[] {
  if (outsideView === null) return [];
  const { outside, table } = words;
  const rows = scenarios.flatMap((scenario) =>
    parts.flatMap((of) => {
      const own = outsideView.own.find((each) => each.scenario === scenario.id)?.[of] ?? null;
      const ratio = outsideView[of];
      if (own === null || ratio?.shape !== 'constant') return [];
      return [{ scenario: idOf(scenario), of, mean: own.mean.ratio, ratio: ratio.value }];
    }),
  );
  if (rows.length === 0) return [];
  const columns: ColumnOf<(typeof rows)[number]>[] = [
    { name: table.scenario, ...left, essential: true, folds: true, cell: ({ scenario }) => text(scenario) },
    { name: '', ...left, essential: true, cell: ({ of }) => text(of === 'cost' ? outside.ofCost : outside.ofTime) },
    { name: outside.ownMean, ...right, essential: true, cell: ({ mean }) => number(mean) },
    { name: outside.classRatio, ...right, essential: true, cell: ({ ratio }) => number(ratio) },
  ];
  return [
    {
      id: 'own-estimates',
      title: outside.ownMeans,
      columns: headsOf(columns),
      groups: [{ title: null, rows: rowsOf(columns, rows) }],
      notes: [{ kind: 'term', text: outside.ownMeansNote }],
    },
  ];
}

const number = (value: number): Cell => ({ kind: 'number', value, decimals: 2, signed: false });

/** What the class is, what it rests on and what to mind. */
export function outsideNotes({ outsideView }: Simulation, context: SimulationContext): Note[] {
  if (outsideView === null) return [];
  const { words } = context;
  const { outside } = words;
  const reference = referenceClass(outsideView.id);
  if (reference === undefined) return [];
  const phrase = (title: Parameters<typeof titled>[0]): string => titled(title, '', { words });
  const both = outsideView.cost !== null && outsideView.time !== null;
  const lines = [
    ...parts.map((of) => basisOf(outsideView, of, context)),
    ...(both ? [outside.together] : []),
    outside.caveat(phrase(reference.caveat)),
    outside.source(
      reference.sources.map(({ title, url }) => [phrase(title), ...(url === null ? [] : [url])].join(', ')).join('; '),
    ),
  ];
  return lines.map((line) => ({ kind: 'term', text: line }));
}

function basisOf(view: OutsideView, of: 'cost' | 'time', { words }: SimulationContext): string {
  const { outside } = words;
  const ratio = referenceClass(view.id)?.[of];
  const estimate = view[of];
  if (estimate === null || ratio === null || ratio === undefined) return outside.silent[of];
  return outside.basis({
    of,
    shape: shapeOf(estimate, { words }),
    kind: ratio.kind,
    why: titled(ratio.why, '', { words }),
  });
}

function shapeOf(estimate: Estimate, { words }: Pick<SimulationContext, 'words'>): string {
  const { outside } = words;
  const ratio = (value: number): string => writeDecimal(value, 2, words.numbers);
  if (estimate.shape === 'constant') return outside.always(ratio(estimate.value));
  if (estimate.shape === 'discrete') {
    const chance = (share: number): string => `${writeDecimal(share * 100, 0, words.numbers)}%`;
    const options = estimate.options.map(({ value, probability }) => outside.option(ratio(value), chance(probability)));
    return outside.either(options.join(' / '));
  }
  const [p10 = '', p50 = '', p90 = ''] = [0.1, 0.5, 0.9].map((level) => ratio(quantile(estimate, level)));
  return outside.between(p10, p50, p90);
}
