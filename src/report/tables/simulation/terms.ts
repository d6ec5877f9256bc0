import type { JointConfidence, SimulatedScenario, Simulation } from '../../../analysis/simulate/simulation-result.ts';
import { writeDecimal } from '../../../units/write.ts';
import type { Study } from '../../../model/study/study.ts';
import { lastMonthBefore } from '../../../units/month.ts';
import type { Words } from '../../../words/words.ts';
import { moneyScale } from '../../money-scale.ts';
import type { Table } from '../../table.ts';
import { amount, type ColumnOf, headsOf, inUnit, money, right, rowsOf, shareInWords } from '../columns.ts';
import { chanceCell, termColumns } from './chances.ts';
import { budgetText, percentile, type SimulationContext } from './figures.ts';
import { scenarioColumn } from './spreads.ts';
import { figureCell } from '../metric.ts';

interface Row {
  readonly scenario: SimulatedScenario;
}

const rows = ({ scenarios }: Simulation): Row[] => scenarios.map((scenario) => ({ scenario }));

/** The chances to keep the date and the budget that were asked for; no table where none was. */
export function termsTable(simulation: Simulation, { words }: SimulationContext): Table[] {
  const { simulation: texts, table } = words;
  const asked = termColumns(simulation, words);
  if (asked.length === 0) return [];
  const columns: ColumnOf<Row>[] = [
    scenarioColumn<Row>(table.scenario),
    ...asked.map((column) => ({ ...column, cell: ({ scenario }: Row) => column.cell(scenario) })),
  ];
  return [
    {
      id: 'terms',
      title: texts.terms,
      columns: headsOf(columns),
      groups: [{ title: null, rows: rowsOf(columns, rows(simulation)) }],
      notes: [],
    },
  ];
}

const wholePercent = (share: number, { numbers }: Words): string => `${writeDecimal(share * 100, 0, numbers)}%`;

/** A share as the table shows it, in whole hundredths. */
const seen = (share: number): number => Number((share * 100).toFixed(0));

/** For each scenario the budget and the date that are equally sure by themselves, and sure enough together. */
export function jointTable(simulation: Simulation, { study, words }: SimulationContext): Table[] {
  const { simulation: texts, table } = words;
  const finished = finishedOf(simulation);
  if (finished.length === 0) return [];
  const target = wholePercent(simulation.terms.jointTarget, words);
  // Where only one of the two varies, or both always go together, each is as sure as both.
  const isSurer = finished.every(({ joint }) => seen(joint.equal.level) > seen(simulation.terms.jointTarget));
  const columns: ColumnOf<Finished>[] = [
    scenarioColumn(table.scenario),
    {
      name: budgetText(texts.budget, simulation, words),
      ...money,
      essential: true,
      cell: ({ joint }) => amount(joint.equal.budget),
    },
    {
      name: texts.date,
      ...right,
      essential: true,
      cell: ({ joint }) => figureCell({ kind: 'finish' }, joint.equal.finish, study),
    },
    {
      name: texts.each,
      ...right,
      essential: true,
      cell: ({ joint }) => shareInWords(joint.equal.level, percentile(joint.equal.level, words)),
    },
  ];
  return [
    {
      id: 'joint',
      title: texts.joint(target),
      columns: headsOf(columns),
      groups: [{ title: null, rows: rowsOf(columns, finished) }],
      notes: [{ kind: 'term', text: texts.jointNote(target, isSurer) }],
    },
  ];
}

/** A scenario with something to finish. */
interface Finished extends Row {
  readonly joint: JointConfidence;
}

const finishedOf = ({ scenarios }: Simulation): Finished[] =>
  scenarios.flatMap((scenario) => (scenario.joint === null ? [] : [{ scenario, joint: scenario.joint }]));

interface Pair extends Row {
  readonly pair: JointConfidence['frontier'][number];
}

/** As many of each scenario as can be looked through. */
const mostPairs = 4;

/** The pairs that say something beside each other as they are printed: of one month the cheapest, and later only what is cheaper. */
function apart(pairs: JointConfidence['frontier'], { start }: Study): JointConfidence['frontier'] {
  const { divisor, decimals } = moneyScale(pairs.map(({ budget }) => budget));
  const printed = (budget: number): number => Number((budget / divisor).toFixed(decimals));
  const monthOf = ({ finish }: JointConfidence['frontier'][number]): number => lastMonthBefore(finish, start);
  const found: JointConfidence['frontier'][number][] = [];
  for (const pair of pairs.toSorted((one, other) => monthOf(one) - monthOf(other) || one.budget - other.budget)) {
    const last = found.at(-1);
    if (last === undefined || (monthOf(last) < monthOf(pair) && printed(pair.budget) < printed(last.budget)))
      found.push(pair);
  }
  return found;
}

/** Pairs from one end of a frontier to the other, evenly taken. */
function thinned({ scenario, joint }: Finished, study: Study): Pair[] {
  const pairs = apart(joint.frontier, study);
  const step = Math.max(1, (pairs.length - 1) / (mostPairs - 1));
  return Array.from(
    { length: Math.min(mostPairs, pairs.length) },
    (_, index) => pairs[Math.round(index * step)],
  ).flatMap((pair) => (pair === undefined ? [] : [{ scenario, pair }]));
}

/** Budgets and dates that are sure enough together: a later date asks less money. */
export function frontierTable(simulation: Simulation, { study, words }: SimulationContext): Table[] {
  const { simulation: texts, table } = words;
  const finished = finishedOf(simulation);
  if (finished.length === 0) return [];
  const columns: ColumnOf<Pair>[] = [
    scenarioColumn(table.scenario),
    {
      name: budgetText(texts.budget, simulation, words),
      ...money,
      essential: true,
      cell: ({ pair }) => amount(pair.budget),
    },
    {
      name: texts.date,
      ...right,
      essential: true,
      cell: ({ pair }) => figureCell({ kind: 'finish' }, pair.finish, study),
    },
    { name: texts.chance, ...inUnit('%'), essential: true, cell: ({ pair }) => chanceCell(pair.chance) },
  ];
  const rowsOfAll = finished.flatMap((each) => thinned(each, study));
  // One pair of each is what the table of budgets and dates that are equally sure tells.
  if (rowsOfAll.length <= finished.length) return [];
  const isThinned = finished.some(({ joint }) => apart(joint.frontier, study).length > mostPairs);
  return [
    {
      id: 'frontier',
      title: texts.frontier(wholePercent(simulation.terms.jointTarget, words)),
      columns: headsOf(columns),
      groups: [{ title: null, rows: rowsOf(columns, rowsOfAll) }],
      notes: isThinned ? [{ kind: 'term', text: texts.someOf(mostPairs) }] : [],
    },
  ];
}
