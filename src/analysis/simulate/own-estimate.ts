import { figureName, phaseName } from '../../engine/names.ts';
import type { Correlate } from '../../engine/drawn/random-columns.ts';
import type { Column } from '../../engine/rules/rule.ts';
import { chanceUpTo, type Estimate } from '../../model/estimates/estimate.ts';
import type { Study } from '../../model/study/study.ts';
import type { Integer } from '../../units/printed.ts';
import { quantiles } from '../../numerics/quantiles.ts';
import { type CentralRun, notKnown } from '../runs/central-run.ts';
import type { DrawnScenario } from './drawn-scenarios.ts';
import { blockSize, detailDraws, type SimulationRequest } from './request.ts';
import { runOf, simulatorOf } from './block-simulator.ts';
import type { Runs } from '../runs/runs.ts';
import type { ClassOverruns } from '../outside-view/overruns.ts';
import { smallest } from '../../numerics/extremes.ts';

/** A ratio to the plan, and which part of the class stayed within it. */
export interface ClassPosition {
  /** To the plan, as a factor. */
  readonly ratio: number;
  /** The share of the class that stays within it, as a fraction; null where the class has one ratio only. */
  readonly at: number | null;
}

/** Where an estimate of the study lies in the class: "the plan is the P43 of the class, our P80 its P52". */
export interface OwnEstimate {
  /** The plan itself: its ratio is 1. */
  readonly plan: ClassPosition;
  /** P50 of the study's own draws. */
  readonly p50: ClassPosition;
  /** P80 of the study's own draws. */
  readonly p80: ClassPosition;
  /** Mean of the study's own draws. */
  readonly mean: ClassPosition;
}

/** A class that is applied, and how the study's own estimates compare with it. */
export interface OutsideView extends ClassOverruns {
  /** How many draws the study's own quantiles rest on. */
  readonly ownDraws: Integer;
  readonly own: readonly {
    /** Id of the scenario. */
    readonly scenario: string;
    /** Of the cost of the phases; null where the class says nothing of it, there is none, or the study cannot draw it. */
    readonly cost: OwnEstimate | null;
    /** Of the time from the first start to the finish. */
    readonly time: OwnEstimate | null;
  }[];
}

/** What cost and time of the project come to in the study's own draws. */
interface Project {
  readonly drawnScenario: DrawnScenario;
  readonly cost: Column;
  readonly time: Column;
}

/** The class that a request applies, held against what the study itself would draw; null where it applies none. */
export function outsideViewOf(
  study: Study,
  central: Runs,
  request: SimulationRequest,
  correlate: Correlate,
): OutsideView | null {
  const { outside } = request;
  if (outside === null) return null;
  const draws = Math.min(request.draws, detailDraws);
  const own = projectsOf(study, central, { ...request, draws, outside: null }, correlate);
  return {
    ...outside,
    ownDraws: draws,
    own: own.map(({ drawnScenario, cost, time }) => ({
      scenario: drawnScenario.run.scenario.id,
      cost: estimateOf(outside.cost, cost, costOf(drawnScenario.run)),
      time: estimateOf(outside.time, time, timeOf(drawnScenario.run)),
    })),
  };
}

const costOf = ({ columns }: CentralRun): number => columns.number(figureName('one-off').id);

const startsOf = ({ scenario }: CentralRun): string[] =>
  [...scenario.phases.keys()].map((phase) => phaseName(phase, 'start').id);

function timeOf(run: CentralRun): number {
  const starts = startsOf(run).map((id) => run.columns.number(id));
  return starts.length === 0 ? 0 : run.columns.number(figureName('finish').id) - smallest(starts);
}

function estimateOf(of: Estimate | null, drawn: Column, planned: number): OwnEstimate | null {
  if (of === null || !(planned > 0) || !drawn.every(Number.isFinite)) return null;
  const within = (value: number): ClassPosition => ({
    ratio: value / planned,
    at: of.shape === 'constant' ? null : chanceUpTo(of, value / planned),
  });
  const [p50 = Number.NaN, p80 = Number.NaN] = quantiles(drawn, [0.5, 0.8]);
  const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
  return { plan: within(planned), p50: within(p50), p80: within(p80), mean: within(mean) };
}

function projectsOf(study: Study, central: Runs, request: SimulationRequest, correlate: Correlate): Project[] {
  const simulator = simulatorOf(study, central, request, { correlate });
  const projects = simulator.drawnScenarios.map((drawnScenario) => {
    const line = (id: string): number => drawnScenario.plan.numberOf.get(id) as number;
    const [cost, finish] = [line(figureName('one-off').id), line(figureName('finish').id)];
    const starts = startsOf(drawnScenario.run).map(line);
    const run = runOf(study, drawnScenario, simulator, { lines: [cost, finish, ...starts], areKept: false });
    const project = { drawnScenario, cost: new Float64Array(request.draws), time: new Float64Array(request.draws) };
    const isKnown = notKnown(study, drawnScenario.run.settled, drawnScenario.plan, [cost, finish]).length === 0;
    return { run, isKnown, lines: { cost, finish, starts }, project };
  });
  for (let first = 0; first < request.draws; first += blockSize) {
    const count = Math.min(blockSize, request.draws - first);
    simulator.random.draw(first, count);
    for (const { run, isKnown, lines, project } of projects) {
      // What the study itself cannot draw is no number, and then there is nothing to hold against the class.
      const isDrawn = run.compute() && isKnown;
      for (let k = 0; k < count; k++) {
        project.cost[first + k] = isDrawn ? (run.at(lines.cost)[k] as number) : Number.NaN;
        const starts = lines.starts.map((start) => run.at(start)[k] as number);
        project.time[first + k] = (run.at(lines.finish)[k] as number) - smallest(starts);
      }
    }
  }
  return projects.map(({ project }) => project);
}
