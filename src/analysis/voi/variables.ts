import type { DrawnRun } from '../../engine/drawn/drawn-run.ts';
import type { LineNumber } from '../../engine/plan.ts';
import type { Column } from '../../engine/rules/rule.ts';
import type { RequiredBy } from '../../model/study/requirements.ts';
import type { Asked, Study } from '../../model/study/study.ts';
import { declarationOf } from '../runs/declaration.ts';
import type { Unit } from '../../units/unit.ts';
import { runOf, type Simulator } from '../simulate/block-simulator.ts';
import type { DrawnScenario } from '../simulate/drawn-scenarios.ts';
import { type InputLine, inputsOf } from '../simulate/inputs.ts';
import { numbersOf } from '../simulate/same-numbers.ts';

/** Something of which more could be known. */
export type VariableName =
  | { readonly kind: 'assumption'; readonly scenario: string | null; readonly name: string }
  /** Whether a risk happens, and how large it is; of the study where it has no scenario. */
  | { readonly kind: 'risk'; readonly scenario: string | null; readonly index: number }
  | {
      readonly kind: 'gate';
      readonly scenario: string;
      readonly by: RequiredBy;
      /** Which of those who asks for it, from 0. */
      readonly requirement: number;
      readonly about: Asked;
    }
  /** All assumptions with a label. */
  | { readonly kind: 'group'; readonly group: string };

/** What it is in every draw: a column for each number that is drawn for it. */
export interface Variable {
  readonly name: VariableName;
  /** Other names of the same: what a scenario has from the one that it extends. */
  readonly also: readonly VariableName[];
  readonly columns: readonly Float64Array[];
  /** The unit of each of these; null of whether something happens or passes. */
  readonly units: readonly (Unit | null)[];
  /** Of a risk whether it happens, of a gate whether it passes: 1 or 0 in every draw. */
  readonly truth: Float64Array | null;
}

/** A column of the block that is computed, and its values in all draws. */
interface Source {
  readonly column: Column;
  readonly values: Float64Array;
  readonly unit: Unit | null;
}

/** A number that is drawn for something; whatever has the same number in every draw has the same source. */
interface Part {
  readonly name: VariableName;
  readonly source: Source;
}

/** Looks at blocks of draws, and keeps what is uncertain. */
export class Variables {
  private readonly study: Study;
  private readonly draws: number;
  /** By what tells which numbers they are. */
  private readonly sources = new Map<string, Source>();
  /** Of what the random numbers themselves tell. */
  private readonly drawn: Part[] = [];
  private readonly drawnSources = new Set<Source>();
  /** Of what a run has to compute first: whether risks happen, and whether gates pass. */
  private readonly computed: Part[] = [];
  private readonly runs: { readonly run: DrawnRun; readonly sources: readonly Source[] }[] = [];

  constructor(simulator: Simulator) {
    this.study = simulator.study;
    this.draws = simulator.request.draws;
    for (const drawnScenario of simulator.drawnScenarios) this.add(simulator, drawnScenario);
  }

  private add(simulator: Simulator, drawnScenario: DrawnScenario): void {
    const { plan } = drawnScenario;
    const inputs = inputsOf(simulator.study, drawnScenario).map((each) => ({
      name: nameOf(each),
      numbers: numbersOf(simulator.study, drawnScenario, each),
      ...each,
    }));
    for (const { name, numbers, drawn, input } of inputs.filter(isRead)) {
      const source = this.sources.get(numbers) ?? this.sourceOf(simulator.random.of(drawn), input.unit);
      this.sources.set(numbers, source);
      this.drawn.push({ name, source });
      this.drawnSources.add(source);
    }
    const events = inputs.filter((each) => !isRead(each));
    const unseen = events.filter(({ numbers }) => !this.sources.has(numbers));
    const lines = [...unseen, ...plan.gates].map(({ line }) => line);
    const sources = lines.length === 0 ? [] : this.computedBy(simulator, drawnScenario, lines);
    for (const [index, { numbers }] of unseen.entries()) this.sources.set(numbers, sources[index] as Source);
    for (const { name, numbers } of events) this.computed.push({ name, source: this.sources.get(numbers) as Source });
    for (const [index, { by, requirement, of: about }] of plan.gates.entries()) {
      const name = { kind: 'gate', scenario: plan.scenario, by, requirement, about } as const;
      this.computed.push({ name, source: sources[unseen.length + index] as Source });
    }
  }

  private computedBy(simulator: Simulator, drawnScenario: DrawnScenario, lines: readonly LineNumber[]): Source[] {
    const run = runOf(simulator.study, drawnScenario, simulator, { lines, areKept: false });
    const sources = lines.map((line) => this.sourceOf(run.at(line), null));
    this.runs.push({ run, sources });
    return sources;
  }

  private sourceOf(column: Column, unit: Unit | null): Source {
    return { column, values: new Float64Array(this.draws), unit };
  }

  /** The columns hold the draws of this block. */
  see(first: number, draws: number): void {
    for (const source of this.drawnSources) keep(source, first, draws);
    for (const { run, sources } of this.runs) {
      run.compute();
      for (const source of sources) keep(source, first, draws);
    }
  }

  /** All that varies, each once, and the groups of assumptions. */
  all(): Variable[] {
    const byName = new Map<string, Named>();
    const add = (name: VariableName, source: Source, truth: Float64Array | null): void => {
      const key = JSON.stringify(name);
      const found = byName.get(key) ?? { name, sources: new Set(), truth };
      found.sources.add(source);
      byName.set(key, { ...found, truth: found.truth ?? truth });
    };
    for (const { name, source } of this.drawn.filter(varies)) {
      add(name, source, null);
      const group = groupOf(this.study, name);
      if (group !== null) add({ kind: 'group', group }, source, null);
    }
    for (const { name, source } of this.computed.filter(varies)) add(name, source, source.values);
    const alone = ({ name, sources }: Named): boolean => name.kind === 'group' && sources.size < 2;
    return eachOnce([...byName.values()].filter((each) => !alone(each)));
  }
}

/** Something, with all the numbers that are drawn for it. */
interface Named extends Pick<Variable, 'name' | 'truth'> {
  readonly sources: Set<Source>;
}

/** What has the same numbers is one variable, by the name that comes first; a group is another than what is in it. */
function eachOnce(all: readonly Named[]): Variable[] {
  const places = new Map<Source, number>();
  const placeOf = (source: Source): number => {
    const place = places.get(source) ?? places.size;
    places.set(source, place);
    return place;
  };
  const found = new Map<string, Named[]>();
  for (const each of all) {
    const same = [...each.sources].map(placeOf).toSorted((a, b) => a - b);
    const key = JSON.stringify(each.name.kind === 'group' ? each.name : same);
    found.set(key, [...(found.get(key) ?? []), each]);
  }
  return [...found.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            name: first.name,
            also: others.map(({ name }) => name),
            columns: [...first.sources].map(({ values }) => values),
            units: [...first.sources].map(({ unit }) => unit),
            truth: first.truth,
          },
        ],
  );
}

/** Whether the random number itself is the value: what is drawn of an event is only a chance. */
const isRead = ({ drawn }: Pick<InputLine, 'drawn'>): boolean => drawn.from !== 'uniform';

function nameOf({ input }: InputLine): VariableName {
  const { scenario, risk, name } = input;
  return risk === null
    ? { kind: 'assumption', scenario, name: name ?? '' }
    : { kind: 'risk', scenario, index: risk.index };
}

function groupOf(study: Study, name: VariableName): string | null {
  if (name.kind !== 'assumption') return null;
  const key = name.scenario === null ? name.name : `${name.scenario}/${name.name}`;
  return declarationOf(study, key).assumption?.group ?? null;
}

function keep({ column, values }: Source, first: number, draws: number): void {
  values.set(column.subarray(0, draws), first);
}

const varies = ({ source: { values } }: Part): boolean => values.some((value) => value !== values[0]);
