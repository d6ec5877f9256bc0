import { phaseId } from '../../engine/names.ts';
import { type RequiredBy, requirementPath } from '../../model/study/requirements.ts';
import { isJudgement } from '../../model/study/criteria.ts';
import type { Assumption, Requirement, Scenario, Study } from '../../model/study/study.ts';
import { assumptionOf } from '../../model/study/study.ts';
import { allInputsOf } from '../../model/values/central-values.ts';
import { amountsOf } from '../../model/values/amounts.ts';
import { usedNames } from '../../model/values/used.ts';
import type { Fault, Path, Problem } from '../../problems/problem.ts';
import { timeTolerance } from '../../units/month.ts';
import { type CentralRun, isFeasible } from '../runs/central-run.ts';
import { rankedByNothing } from './ranked-by-nothing.ts';
import { risksOfOne } from './risks-of-one.ts';
import { unpaidDelays } from './unpaid-delays.ts';

/** Advice on what makes a study one-sided, whatever the month. */
export const oneSided = (study: Study): Problem[] => [
  ...unpaidDelays(study),
  ...risksOfOne(study),
  ...noCorrelation(study),
  ...changesOfOne(study),
];

/** The same of what the scenarios come to as known at a month. */
export const oneSidedIn = (study: Study, runs: readonly CentralRun[]): Problem[] => [
  ...certainGates(study, runs),
  ...rankedByNothing(study, runs),
  ...costlessPhases(runs),
  ...referenceFails(study, runs),
];

/** Whether something is the same number in every draw, at a month. */
function isCertain(run: CentralRun, name: string): boolean {
  const { scenario, settled } = run;
  const names = [name, ...inputsBelow(settled.study, scenario, name)];
  return names.every((each) => {
    const key = scenario.assumptions.has(each) ? `${scenario.id}/${each}` : each;
    const shape = settled.inForce.get(key)?.value.shape;
    // Of what nothing is known, nothing is claimed.
    return shape === 'constant' || shape === 'formula';
  });
}

function inputsBelow(study: Study, scenario: Scenario, name: string): string[] {
  const found = new Set(allInputsOf(assumptionOf(study, scenario, name)));
  // A set is walked to what is added on the way.
  for (const input of found) for (const each of allInputsOf(assumptionOf(study, scenario, input))) found.add(each);
  return [...found];
}

/** A gate of which neither the evidence nor the bound is an estimate: it passes or fails with certainty. */
function certainGates(study: Study, runs: readonly CentralRun[]): Problem[] {
  const found = new Map<string, Problem>();
  for (const run of runs) {
    for (const { by, requirement } of run.plan.gates) {
      const stated = requirementsBy(study, run, by).find(({ place }) => place === requirement);
      if (stated === undefined || stated.of.kind !== 'assumption' || isJudgement(stated.of.name)) continue;
      if (!isCertain(run, stated.of.name)) continue;
      if (stated.amount.kind === 'reference' && !isCertain(run, stated.amount.name)) continue;
      const path = requirementPath(by, requirement, run.scenario.id);
      const asked = by.kind === 'responsibility' ? by.form : by.kind === 'scenario' ? run.scenario.id : study.id;
      const fault: Fault = { kind: 'certain-gate', name: stated.of.name, asked };
      found.set(path.join(' '), { path: [...path, 'assumption'], fault });
    }
  }
  return [...found.values()];
}

function requirementsBy(study: Study, { scenario }: CentralRun, by: RequiredBy): readonly Requirement[] {
  if (by.kind === 'responsibility') return study.responsibility.get(by.form)?.requires ?? [];
  return by.kind === 'scenario' ? scenario.requires : study.requires;
}

/** How many estimates there may be of which nobody says whether they go together. */
const few = 5;

function noCorrelation(study: Study): Problem[] {
  if (study.correlations.length > 0) return [];
  const all = [study.assumptions, ...[...study.scenarios.values()].map(({ assumptions }) => assumptions)];
  const estimates = all.flatMap((each) => [...each.values()].filter(isEstimate));
  if (estimates.length <= few) return [];
  const path: Path = study.assumptions.size > 0 ? ['assumptions'] : ['study'];
  return [{ path, onKey: true, fault: { kind: 'no-correlation', estimates: estimates.length } }];
}

const isEstimate = ({ known }: Assumption): boolean => {
  const shape = known.at(-1)?.value.shape;
  return shape !== undefined && shape !== 'constant' && shape !== 'formula';
};

const isFree = ({ scenario, columns }: CentralRun, id: string): boolean =>
  scenario.phases.has(id) &&
  columns.number(phaseId(id, 'duration')) > timeTolerance &&
  columns.number(phaseId(id, 'cost')) === 0 &&
  columns.number(phaseId(id, 'effort')) === 0;

/** A phase that takes time and costs nothing, where not all scenarios have it so. */
function costlessPhases(runs: readonly CentralRun[]): Problem[] {
  const byId = new Map(runs.map((run) => [run.scenario.id, run]));
  const free = new Map<string, number>();
  for (const run of runs) for (const id of run.plan.phases) if (isFree(run, id)) free.set(id, (free.get(id) ?? 0) + 1);
  const found = runs.flatMap((run) =>
    run.plan.phases.flatMap((id): Problem[] => {
      if (!isFree(run, id) || (runs.length > 1 && free.get(id) === runs.length)) return [];
      // What is inherited is reported where it was written.
      const above = byId.get(run.scenario.extends ?? '');
      if (above !== undefined && isFree(above, id)) return [];
      const months = run.columns.number(phaseId(id, 'duration'));
      const fault: Fault = { kind: 'costless-phase', scenario: run.scenario.id, phase: id, months };
      return [{ path: ['scenarios', run.scenario.id, 'phases', id], onKey: true, fault }];
    }),
  );
  // Where nothing at all costs anything, one says as much as all.
  return runs.every(isWithoutCosts) ? found.slice(0, 1) : found;
}

const isWithoutCosts = ({ columns }: CentralRun): boolean =>
  columns.number('one-off') === 0 && columns.number('running') === 0;

/** An input that was known otherwise at another date, and that one of several scenarios computes with. */
function changesOfOne(study: Study): Problem[] {
  if (study.scenarios.size < 2) return [];
  const inAmounts = usedNames({ ...study, responsibility: withoutGates(study) }, amountsOf(study));
  const policy = inAmounts.get(null) ?? new Set();
  const users = (name: string, of: Scenario | null): Scenario[] =>
    [...study.scenarios.values()].filter(
      (scenario) =>
        inAmounts.get(scenario)?.has(name) === true &&
        (of === null ? !scenario.assumptions.has(name) : scenario === of),
    );
  const reported = (path: Path, name: string, assumption: Assumption, of: Scenario | null): Problem[] => {
    const [only, ...others] = users(name, of);
    if (
      only === undefined ||
      others.length > 0 ||
      isJudgement(name) ||
      (of === null && policy.has(name)) ||
      !changes(assumption)
    )
      return [];
    return [
      {
        path: [...path, 'assumptions', name],
        onKey: true,
        fault: { kind: 'one-sided-change', name, scenario: only.id },
      },
    ];
  };
  return [
    ...[...study.assumptions].flatMap(([name, assumption]) => reported([], name, assumption, null)),
    ...[...study.scenarios.values()].flatMap((scenario) =>
      [...scenario.assumptions].flatMap(([name, assumption]) =>
        reported(['scenarios', scenario.id], name, assumption, scenario),
      ),
    ),
  ];
}

/** What a gate asks about is evidence of that gate, and changes with it. */
const withoutGates = ({ responsibility }: Study): Study['responsibility'] =>
  new Map([...responsibility].map(([id, form]) => [id, { ...form, requires: [] }]));

const changes = ({ known }: Assumption): boolean =>
  new Set(known.map(({ value }) => JSON.stringify(value.shape === 'formula' ? value.text : value))).size > 1;

/** The scenario that the others are set against can be chosen itself. */
function referenceFails({ reference }: Study, runs: readonly CentralRun[]): Problem[] {
  const run = runs.find(({ scenario }) => scenario.id === reference);
  if (run === undefined || isFeasible(run)) return [];
  const gates = run.plan.gates.flatMap(({ line }) =>
    run.columns.at(line) === 0 ? [run.plan.lines[line]?.id ?? ''] : [],
  );
  return [{ path: ['reference'], fault: { kind: 'reference-fails', scenario: run.scenario.id, gates } }];
}
