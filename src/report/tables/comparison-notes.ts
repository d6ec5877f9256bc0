import type { Comparison, GateResult, ScenarioResult } from '../../analysis/runs/comparison.ts';
import { isNothingDrawn } from '../../analysis/simulate/without-draws.ts';
import { requirementAt } from '../../model/study/requirements.ts';
import { type Requirement, titleIn } from '../../model/study/study.ts';
import { writeDecimal } from '../../units/write.ts';
import type { Words } from '../../words/words.ts';
import { askedTitle, boundOf, gateUnit, requirerBehind, requirerInSentence } from '../lines/gate-title.ts';
import { structureNotes } from '../lines/provenance.ts';
import { chanceText } from '../lines/say-chance.ts';
import { sentenceOf } from '../lines/switch-text.ts';
import { monthText } from '../lines/time-title.ts';
import type { MoneyScale } from '../money-scale.ts';
import type { Note } from '../table.ts';
import { writeAmount } from '../write-amount.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { drawnNotes, isDrawn } from './compare/drawn-notes.ts';
import { expertsNotes } from './compare/experts.ts';
import { metricCalled, metricTitle, theMetric } from './metric.ts';
import { contingencyNotes, costNamed, leftOut } from './plan-notes.ts';

/** With the scale of the amounts that stand beside the notes. */
type Scaled = ComparisonContext & { readonly scale: MoneyScale };

/** What stands under the ranked table: why something is not ranked, and on which terms all of it was computed. */
export function comparisonNotes(comparison: Comparison, context: Scaled): Note[] {
  // That the mean is another is said of the leader already.
  return [...findings(comparison, context), ...termNotes(comparison, context, comparison.mean === null)];
}

function findings(comparison: Comparison, context: Scaled): Note[] {
  const { leader = null } = context;
  const { table } = context.words;
  const infeasible = comparison.scenarios.filter(({ feasible }) => !feasible);
  return [
    ...(infeasible.length === comparison.scenarios.length
      ? [{ kind: 'finding', text: table.nothingFeasible, tone: 'bad' } as const]
      : []),
    ...infeasible.flatMap((scenario) => [
      ...failing(scenario, context),
      // The table has both amounts. What is ranked, with its fallback, can be chosen.
      ...(scenario.rank === null ? [{ ...priceNote(comparison, scenario, context), detail: true }] : []),
    ]),
    ...unknownGates(comparison, context),
    ...uncertainGates(comparison, context),
    ...detours(comparison, context),
    ...drawnNotes(comparison, context),
    ...expertsNotes(comparison, context),
    ...(leader === null ? [] : [{ kind: 'finding', text: sentenceOf(leader.nearest, leader, context) } as const]),
  ];
}

/** Why a scenario is not feasible, and what it would have cost; nothing where it is. */
export function failingNotes(comparison: Comparison, scenario: ScenarioResult, context: Scaled): Note[] {
  if (scenario.feasible) return [];
  return [...failing(scenario, context), priceNote(comparison, scenario, context)];
}

const priceNote = (comparison: Comparison, scenario: ScenarioResult, context: Scaled): Note => ({
  kind: 'finding',
  text: priceOfInfeasibility(comparison, scenario, context),
});

const namingOf = (scenario: ScenarioResult, { study, words }: Pick<ComparisonContext, 'study' | 'words'>) => ({
  study,
  words,
  scenario: study.scenarios.get(scenario.id) ?? null,
});

/** Of each gate that fails who asks for it, and its evidence. */
export function failingEvidence(scenario: ScenarioResult, context: ComparisonContext): string[] {
  const naming = namingOf(scenario, context);
  return scenario.gates.filter(({ status }) => status === 'fail').map((gate) => gateSentence(gate, naming));
}

/** Who asks for a gate, what for, and what there is of it. */
export const gateSentence = (gate: GateResult, naming: ReturnType<typeof namingOf>): string =>
  `${requirerInSentence(gate, naming)} ${evidence(gate, naming)}`;

/** The gates that fail, each with its evidence and with why it is there. */
function failing(scenario: ScenarioResult, context: ComparisonContext): Note[] {
  const { words } = context;
  const naming = namingOf(scenario, context);
  return scenario.gates
    .filter(({ status }) => status === 'fail')
    .flatMap((gate): Note[] => {
      const evident = evidence(gate, naming);
      const who = requirerBehind(gate, naming);
      const text = words.table.gateFails(scenario.id, who, gate.phases.join(', '), evident);
      const requirement = requirementOf(scenario, gate, naming);
      const because = requirement?.because ?? null;
      const why =
        because === null ? [] : [words.table.because(titleIn(because, words.language), requirement?.source ?? null)];
      return [
        { kind: 'finding', tone: 'bad', text },
        ...why.map((each): Note => ({ kind: 'finding', text: each, detail: true })),
      ];
    });
}

/** What the study says of a gate. Gates of one requirer stand in the order of its requirements. */
function requirementOf(
  { gates }: ScenarioResult,
  gate: GateResult,
  { study, scenario }: ReturnType<typeof namingOf>,
): Requirement | undefined {
  const { responsibility, requiredBy = 'study' } = gate;
  const ofSame = gates.filter((each) => each.responsibility === responsibility && each.requiredBy === gate.requiredBy);
  const by =
    responsibility === null ? { kind: requiredBy } : ({ kind: 'responsibility', form: responsibility } as const);
  return requirementAt(study, scenario, { by, requirement: ofSame.indexOf(gate) });
}

/** Gates of which nothing is known: a line for what each asks about and who asks, with the scenarios. */
function unknownGates({ scenarios }: Comparison, context: ComparisonContext): Note[] {
  const asked = new Map<string, { readonly who: string; readonly what: string; readonly ids: string[] }>();
  for (const scenario of scenarios) {
    const naming = namingOf(scenario, context);
    for (const gate of scenario.gates.filter(({ status }) => status === 'unknown')) {
      const who = requirerInSentence(gate, naming);
      const what = unknownOf(gate, naming);
      const entry = asked.get(JSON.stringify([who, what])) ?? { who, what, ids: [] };
      asked.set(JSON.stringify([who, what]), { ...entry, ids: [...entry.ids, scenario.id] });
    }
  }
  const { table } = context.words;
  return [...asked.values()].map(({ who, what, ids }) => doubt(table.gateUnknown([...new Set(ids)], who, what)));
}

/** Of what nothing is known: of a gate on a figure, which has a value or never comes, the bound. */
function unknownOf(gate: GateResult, naming: ReturnType<typeof namingOf>): string {
  const { table } = naming.words;
  const isOfBound = boundOf(gate) === null && (gate.assumption === null || gate.value !== null);
  return (isOfBound ? table.boundOn : table.quoted)(askedTitle(gate, naming));
}

function evidence(gate: GateResult, naming: ReturnType<typeof namingOf>): string {
  const { table, quantity } = naming.words;
  const name = askedTitle(gate, naming);
  const shown = (known: number | string): string =>
    typeof known === 'string' ? monthText(known, naming.words) : quantity(known, gateUnit(gate, naming));
  // What is not known fails no gate: a value that is not there is a finish that never comes, which no bound allows.
  const value = gate.value === null ? table.never : shown(gate.value);
  const bound = boundOf(gate);
  if (bound === null) return table.needsUnknown(name, value);
  return (gate.atLeast === undefined ? table.needsAtMost : table.needsAtLeast)(name, value, shown(bound));
}

function priceOfInfeasibility(comparison: Comparison, scenario: ScenarioResult, { words, scale }: Scaled): string {
  const write = (amount: number): string => writeAmount(amount, words, scale);
  const best = comparison.scenarios.find(({ rank, feasible }) => rank !== null && feasible);
  const difference = best === undefined ? null : scenario.presentValue - best.presentValue;
  const than =
    difference === null || difference === 0
      ? null
      : `${write(Math.abs(difference))} ${difference < 0 ? words.table.cheaper : words.table.dearer}`;
  return words.table.wouldHaveCost(scenario.id, write(scenario.presentValue), than);
}

/**
 * On which terms all of it was computed.
 *
 * @param saysMean - whether it is said elsewhere that the mean may differ from the plan
 */
export function termNotes(comparison: Comparison, { study, sets, words, scale }: Scaled, saysMean = false): Note[] {
  const { table } = words;
  const { vat, prices, discounting } = comparison;
  const rate = words.quantity(discounting.rate, 'percent');
  const changed = Object.entries(sets).map(([name, value]) => `${name}=${value}`);
  const vatTerm =
    vat === null ? table.noVat : (vat.recoverable ? table.vatOut : table.vatIn)(words.quantity(vat.rate, 'percent'));
  const central = centralTerms(comparison, words, scale);
  const lines: readonly (string | Note)[] = [
    ...structureNotes(comparison.scenarios, words),
    ...(changed.length > 0 ? [table.changed(changed.join(', '))] : []),
    `${table.rankedBy(metricTitle(comparison.rankedBy, { study, words }))} ${vatTerm}`,
    `${table.prices(prices.basis, prices.level)} ${table.discounted(rate, discounting.basis, discounting.base, table.timings[discounting.timing])}`,
    detail(table.horizon(words.monthName(study.horizon))),
    ...drawnTerms(comparison, { study, words }),
    ...central.map((text, index) => (saysMean && index === 0 ? detail(text) : text)),
    table.numbers(comparison.provenance),
  ];
  return lines.map((line) => (typeof line === 'string' ? { kind: 'term', text: line } : line));
}

/** What stands only where all is asked for. */
const detail = (text: string): Note => ({ kind: 'term', text, detail: true });

/** What the figures that do not come from draws leave out, and what is set aside in them. */
function centralTerms({ plan, sampling, rankedBy }: Comparison, words: Words, scale: MoneyScale): string[] {
  const left = leftOut(plan);
  const reserved = contingencyNotes(plan, costNamed(sampling?.of ?? rankedBy), words, scale);
  const without = reserved.length === 0 ? [] : [words.plan.drawsWithout];
  if (sampling === undefined) return [words.plan.central(left), ...reserved];
  if (isNothingDrawn(sampling)) return [words.plan.central(left), ...reserved, ...(isDrawn(rankedBy) ? without : [])];
  return [words.plan.otherColumns(left), ...reserved, ...without];
}

/** What draws tell in the table, and how they were made; nothing where nothing was drawn. */
function drawnTerms(
  { sampling }: Comparison,
  { study, words }: Pick<ComparisonContext, 'study' | 'words'>,
): (string | Note)[] {
  if (sampling === undefined) return [];
  const { draws, seed, method, of, shapes } = sampling;
  const { simulation } = words;
  if (isNothingDrawn(sampling)) return [simulation.nothingDrawn];
  const figure = theMetric(metricCalled(of, study), { study, words });
  return [
    detail(`${simulation.spreadOf(figure)} ${simulation.percentile}`),
    `${simulation.draws(writeDecimal(draws, 0, words.numbers), seed, method)} ${simulation.oneError}`,
    detail(shapesDrawn(shapes, words)),
  ];
}

type Shapes = NonNullable<Comparison['sampling']>['shapes'];

/** How many numbers were drawn, and of which shapes. */
export function shapesDrawn(shapes: Shapes, { simulation: entry, estimates, numbers }: Words): string {
  const each = Object.entries(shapes) as [keyof Shapes, number][];
  const all = each.reduce((sum, [, count]) => sum + count, 0);
  const text = each.map(([shape, count]) => `${writeDecimal(count, 0, numbers)} ${estimates.shapes[shape]}`);
  return all === 0 ? entry.nothingDrawn : entry.drawn(all, text.join(', '));
}

const doubt = (text: string): Note => ({ kind: 'finding', tone: 'doubt', text });

/** The chance to pass each gate on what is uncertain, and what only draws tell of these. */
function uncertainGates(comparison: Comparison, context: ComparisonContext): Note[] {
  const { table } = context.words;
  const known = comparison.scenarios.flatMap((scenario) => {
    const naming = namingOf(scenario, context);
    return uncertainOf(scenario).flatMap((gate) => {
      if (gate.chance === null) return [];
      const what = askedTitle(gate, naming);
      const chance = chanceText(gate.chance, context.words);
      const text = table.gateChance({ scenario: scenario.id, who: requirerInSentence(gate, naming), what, chance });
      return [{ ...doubt(text), detail: true }];
    });
  });
  return [...known, ...onlyDrawn(comparison, context).map(doubt)];
}

type UncertainGate = GateResult & { readonly chance: number | null };

/** Gates of which it is uncertain whether they pass; null: only draws tell the chance. */
const uncertainOf = ({ gates }: ScenarioResult): UncertainGate[] =>
  gates.filter((gate): gate is UncertainGate => gate.chance !== undefined && gate.status !== 'unknown');

/** Whether a gate that is certain fails, or nothing is known of one: no chance is told then. */
const isDecided = ({ gates }: ScenarioResult): boolean =>
  gates.some(({ status, chance }) => status !== 'pass' && chance === undefined);

/** Of which gates only draws tell the chance, and of which scenarios that of all gates together; nothing where there are draws. */
export function onlyDrawn(
  { scenarios, sampling }: Comparison,
  context: Pick<ComparisonContext, 'study' | 'words'>,
): string[] {
  if (sampling !== undefined) return [];
  const { table } = context.words;
  const asked = new Map<string, string[]>();
  const together: string[] = [];
  for (const scenario of scenarios) {
    const gates = uncertainOf(scenario);
    const drawn = gates.filter(({ chance }) => chance === null);
    for (const gate of drawn) {
      const what = askedTitle(gate, namingOf(scenario, context));
      asked.set(what, [...(asked.get(what) ?? []), scenario.id]);
    }
    if (gates.length > 1 && drawn.length === 0 && !isDecided(scenario)) together.push(scenario.id);
  }
  return [
    ...[...asked].map(([what, ids]) => table.gateDrawn([...new Set(ids)], what)),
    ...(together.length === 0 ? [] : [table.gatesDrawn(together)]),
  ];
}

/** How much dearer a detour is than its fallback, which it may be the cheaper of. */
export function thanAtOnce(dearer: number, to: string, { words, scale }: Pick<Scaled, 'words' | 'scale'>): string {
  const way = dearer === 0 ? 'same' : dearer > 0 ? 'more' : 'less';
  return words.table.thanAtOnce(writeAmount(Math.abs(dearer), words, scale), way, to);
}

/** What the detour would cost where a gate fails, a line for each scenario that has a fallback. */
function detours({ scenarios }: Comparison, { words, scale }: Scaled): Note[] {
  return scenarios.flatMap(({ id, fallback }): Note[] => {
    if (fallback === undefined) return [];
    const { to, month } = fallback;
    const [lost, paid, cost] = [fallback.lost, fallback.paid, fallback.presentValue].map((amount) =>
      writeAmount(amount, words, scale),
    ) as [string, string, string];
    const than = thanAtOnce(fallback.dearer, to, { words, scale });
    return [
      {
        kind: 'finding',
        text: words.table.detour({ scenario: id, to, month, lost, paid, cost, than }),
        detail: true,
      },
    ];
  });
}
