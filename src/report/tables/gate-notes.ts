import type { Comparison, GateResult, ScenarioResult } from '../../analysis/runs/comparison.ts';
import { requirementAt } from '../../model/study/requirements.ts';
import { type Requirement, titleIn } from '../../model/study/study.ts';
import { askedTitle, boundOf, gateUnit, requirerBehind, requirerInSentence } from '../lines/gate-title.ts';
import { chanceText } from '../lines/chance-text.ts';
import { monthText } from '../lines/time-title.ts';
import type { Note } from '../table.ts';
import type { ComparisonContext } from './comparison-context.ts';

type Naming = ReturnType<typeof namingOf>;

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
export const gateSentence = (gate: GateResult, naming: Naming): string =>
  `${requirerInSentence(gate, naming)} ${evidence(gate, naming)}`;

/** The gates that fail, each with its evidence and with why it is there. */
export function failing(scenario: ScenarioResult, context: ComparisonContext): Note[] {
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
  { study, scenario }: Naming,
): Requirement | undefined {
  const { responsibility, requiredBy = 'study' } = gate;
  const ofSame = gates.filter((each) => each.responsibility === responsibility && each.requiredBy === gate.requiredBy);
  const by =
    responsibility === null ? { kind: requiredBy } : ({ kind: 'responsibility', form: responsibility } as const);
  return requirementAt(study, scenario, { by, requirement: ofSame.indexOf(gate) });
}

/** Gates of which nothing is known: a line for what each asks about and who asks, with the scenarios. */
export function unknownGates({ scenarios }: Comparison, context: ComparisonContext): Note[] {
  const asked = new Map<string, { readonly who: string; readonly what: string; readonly ids: string[] }>();
  for (const scenario of scenarios) {
    const naming = namingOf(scenario, context);
    for (const gate of scenario.gates.filter(({ status }) => status === 'unknown')) {
      const who = requirerInSentence(gate, naming);
      const what = unknownOf(gate, naming);
      const unknown = asked.get(JSON.stringify([who, what])) ?? { who, what, ids: [] };
      asked.set(JSON.stringify([who, what]), { ...unknown, ids: [...unknown.ids, scenario.id] });
    }
  }
  const { table } = context.words;
  return [...asked.values()].map(({ who, what, ids }) => doubt(table.gateUnknown([...new Set(ids)], who, what)));
}

/** Of what nothing is known: of a gate on a figure, which has a value or never comes, the bound. */
function unknownOf(gate: GateResult, naming: Naming): string {
  const { table } = naming.words;
  const isOfBound = boundOf(gate) === null && (gate.assumption === null || gate.value !== null);
  return (isOfBound ? table.boundOn : table.quoted)(askedTitle(gate, naming));
}

function evidence(gate: GateResult, naming: Naming): string {
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

/** The chance to pass each gate on what is uncertain, and what only draws tell of these. */
export function uncertainGates(comparison: Comparison, context: ComparisonContext): Note[] {
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

/** Whether a gate that is certain fails, or nothing is known of one: no chance to pass them all is given then. */
export const isDecided = (gates: readonly GateResult[]): boolean =>
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
    if (gates.length > 1 && drawn.length === 0 && !isDecided(scenario.gates)) together.push(scenario.id);
  }
  return [
    ...[...asked].map(([what, ids]) => table.gateDrawn([...new Set(ids)], what)),
    ...(together.length === 0 ? [] : [table.gatesDrawn(together)]),
  ];
}

const doubt = (text: string): Note => ({ kind: 'finding', tone: 'doubt', text });
