import type { Drawn } from '../../engine/draws.ts';
import type { DrawnRun } from '../../engine/drawn-run.ts';
import type { LineNumber } from '../../engine/plan.ts';
import type { Column } from '../../engine/rules/rule.ts';
import type { RequiredBy } from '../../model/study/requirements.ts';
import type { Asked, Study } from '../../model/study/study.ts';
import { declarationOf } from '../runs/declaration.ts';
import { runOf, type Simulator } from '../simulate/block-simulator.ts';
import type { DrawnScenario } from '../simulate/drawn-scenarios.ts';
import { type InputLine, inputsOf } from '../simulate/inputs.ts';

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
  readonly columns: readonly Float64Array[];
  /** Of a risk whether it happens, of a gate whether it passes: 1 or 0 in every draw. */
  readonly truth: Float64Array | null;
}

/** A column of the block that is computed, and where its draws are kept. */
interface Source {
  readonly name: VariableName;
  readonly column: Column;
  readonly kept: Float64Array;
}

/** Looks at blocks of draws, and keeps what is uncertain. */
export class Variables {
  private readonly study: Study;
  private readonly draws: number;
  /** Of what the random numbers themselves tell. */
  private readonly drawn: Source[] = [];
  /** Of what a run has to compute first: whether risks happen, and whether gates pass. */
  private readonly computed: { readonly run: DrawnRun; readonly sources: readonly Source[] }[] = [];

  constructor(simulator: Simulator) {
    this.study = simulator.study;
    this.draws = simulator.request.draws;
    const seen = new Set<string>();
    for (const drawnScenario of simulator.drawnScenarios) this.add(simulator, drawnScenario, seen);
  }

  private add(simulator: Simulator, drawnScenario: DrawnScenario, seen: Set<string>): void {
    const { plan } = drawnScenario;
    const inputs = inputsOf(simulator.study, drawnScenario).filter(({ drawn }) => isNew(seen, drawn));
    for (const each of inputs.filter(isRead)) {
      const column = simulator.random.of(each.drawn);
      this.drawn.push({ name: nameOf(each), column, kept: new Float64Array(this.draws) });
    }
    const lines: { readonly name: VariableName; readonly line: LineNumber }[] = [
      ...inputs.filter((each) => !isRead(each)).map((each) => ({ name: nameOf(each), line: each.line })),
      ...plan.gates.map(({ by, requirement, of: about, line }) => ({
        name: { kind: 'gate', scenario: plan.scenario, by, requirement, about } as const,
        line,
      })),
    ];
    if (lines.length === 0) return;
    const targets = { lines: lines.map(({ line }) => line), areKept: false };
    const run = runOf(simulator.study, drawnScenario, simulator, targets);
    const sources = lines.map(({ name, line }) => ({ name, column: run.at(line), kept: new Float64Array(this.draws) }));
    this.computed.push({ run, sources });
  }

  /** The columns hold the draws of this block. */
  see(first: number, draws: number): void {
    for (const source of this.drawn) keep(source, first, draws);
    for (const { run, sources } of this.computed) {
      run.compute();
      for (const source of sources) keep(source, first, draws);
    }
  }

  /** All that varies, each once, and the groups of assumptions. */
  all(): Variable[] {
    const byName = new Map<string, { name: VariableName; columns: Float64Array[]; truth: Float64Array | null }>();
    const add = (name: VariableName, { kept }: Source, truth: Float64Array | null): void => {
      const key = JSON.stringify(name);
      const found = byName.get(key) ?? { name, columns: [], truth: null };
      byName.set(key, { name, columns: [...found.columns, kept], truth: truth ?? found.truth });
    };
    for (const source of this.drawn.filter(({ kept }) => varies(kept))) {
      add(source.name, source, null);
      const group = groupOf(this.study, source.name);
      if (group !== null) add({ kind: 'group', group }, source, null);
    }
    for (const { sources } of this.computed)
      for (const source of sources.filter(({ kept }) => varies(kept))) add(source.name, source, source.kept);
    const alone = ({ name, columns }: Variable): boolean => name.kind === 'group' && columns.length < 2;
    return [...byName.values()].filter((each) => !alone(each));
  }
}

/** Whether the random number itself is the value: what is drawn of an event is only a chance. */
const isRead = ({ drawn }: InputLine): boolean => drawn.from !== 'uniform';

/** Whether it was not met in another scenario, which draws it from the same random numbers. */
function isNew(seen: Set<string>, { stream, from }: Drawn): boolean {
  const key = JSON.stringify([stream, from === 'uniform' ? from : from.shape]);
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

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

function keep({ column, kept }: Source, first: number, draws: number): void {
  kept.set(column.subarray(0, draws), first);
}

const varies = (column: Float64Array): boolean => column.some((value) => value !== column[0]);
