import { figureName, phaseId, workName } from '../../engine/names.ts';
import { type CalendarMonth, lastMonthBefore, timeTolerance, writeMonth } from '../../units/month.ts';
import type { Fault, Path, Problem } from '../../problems/problem.ts';
import { hasFinish } from '../../model/study/figures.ts';
import { askedName, requirementPath } from '../../model/study/requirements.ts';
import type { Study } from '../../model/study/study.ts';
import { doubtful } from './advice.ts';
import { asWritten } from './as-written.ts';
import { discontinuities } from './continuity.ts';
import { emptyPeriods } from './empty-periods.ts';
import type { CentralRun } from '../runs/central-run.ts';
import { largest } from '../../numerics/extremes.ts';

/** What an analyst should know before trusting the figures. */
export function warningsOf(study: Study, runs: readonly CentralRun[], asOf: CalendarMonth): Problem[] {
  return [
    ...doubtful(study),
    ...gatesUnknown(runs, asOf),
    ...runs.flatMap((run) => ofScenario(study, run)),
    ...emptyPeriods(runs),
    ...runs.flatMap((run) => discontinuities(study, run)),
    ...pastDiffers(runs, asOf),
  ];
}

const warn = (path: Path, fault: Fault): Problem => ({ path, fault, onKey: true });

/** Each requirement that cannot be judged yet, with the scenarios that it is asked of. */
function gatesUnknown(runs: readonly CentralRun[], asOf: CalendarMonth): Problem[] {
  const found = new Map<string, { path: Path; name: string; scenarios: string[] }>();
  for (const { plan, columns } of runs) {
    for (const gate of plan.gates) {
      if (!Number.isNaN(columns.at(gate.line))) continue;
      const path = requirementPath(gate.by, gate.requirement, plan.scenario);
      const name = askedName(gate);
      const same = found.get(path.join(' ')) ?? { path, name, scenarios: [] };
      found.set(path.join(' '), { ...same, scenarios: [...same.scenarios, plan.scenario] });
    }
  }
  return [...found.values()].map(({ path, name, scenarios }) =>
    warn(path, { kind: 'gate-unknown', scenarios, name, asOf: writeMonth(asOf) }),
  );
}

function ofScenario(study: Study, run: CentralRun): Problem[] {
  const path = ['scenarios', run.scenario.id];
  return [
    ...finishesLate(study, run).map((fault) => warn(path, fault)),
    ...notScored(study, run).map((fault) =>
      warn([...path, run.scenario.delivered === null ? 'phases' : 'delivered'], fault),
    ),
    ...runsEarly(run).map(([index, fault]) => warn([...path, 'running', index, 'from'], fault)),
    ...builtTwice(path, run),
    ...run.plan.phases
      .filter((id) => hasEffortInNoTime(run, id))
      .map((id) => warn([...path, 'phases', id], { kind: 'effort-in-no-time', scenario: run.scenario.id, phase: id })),
  ];
}

export const hasEffortInNoTime = ({ columns }: CentralRun, id: string): boolean =>
  columns.number(phaseId(id, 'effort')) > 0 && columns.number(phaseId(id, 'duration')) <= timeTolerance;

function finishesLate(study: Study, { scenario, columns }: CentralRun): Fault[] {
  const finish = columns.number(figureName('finish').id);
  if (!hasFinish(scenario) || finish <= study.horizon + 1 - study.start + timeTolerance) return [];
  const [last, horizon] = [lastMonthBefore(finish, study.start), study.horizon].map(writeMonth);
  return [{ kind: 'finish-beyond-horizon', scenario: scenario.id, finish: last ?? '', horizon: horizon ?? '' }];
}

/** A criterion that asks for a finish leaves a scenario that has none without a score. */
function notScored(study: Study, { scenario }: CentralRun): Fault[] {
  if (hasFinish(scenario) || study.stakeholders.size === 0) return [];
  const criteria = [...study.criteria].flatMap(([id, { result }]) => (result?.kind === 'finish' ? [id] : []));
  return criteria.map((criterion) => ({ kind: 'no-finish-to-score', scenario: scenario.id, criterion }));
}

function runsEarly({ scenario, plan, columns }: CentralRun): [number, Fault][] {
  return scenario.running.flatMap(({ title }, index): [number, Fault][] => {
    const cashFlow = plan.cashFlows.find(({ key }) => key.kind === 'running' && key.index === index);
    if (cashFlow?.period.kind !== 'service') return [];
    const [from, until] = [columns.at(cashFlow.period.from), columns.at(cashFlow.period.until)];
    const early = from < -timeTolerance && until > from + timeTolerance;
    return early ? [[index, { kind: 'running-before-start', scenario: scenario.id, title: asWritten(title) }]] : [];
  });
}

/** Components of which more than all is made, at the item that passes 100%: a reuse builds anew what it does not keep. */
function builtTwice(path: Path, { scenario, columns }: CentralRun): Problem[] {
  const made = new Map<string, { built: number; reused: number; at: Path | null }>();
  for (const [id, { work }] of scenario.phases) {
    for (const [index, each] of work.entries()) {
      if ((each.kind !== 'build' && each.kind !== 'reuse') || each.again) continue;
      const before = made.get(each.component) ?? { built: 0, reused: 0, at: null };
      const share = columns.number(workName(id, index, 'share').id);
      const reused = before.reused + (each.kind === 'reuse' ? share : 0);
      const built = before.built + (each.kind === 'reuse' ? 1 - share : share);
      const passes = before.at === null && built + reused > 1 + 1e-9;
      made.set(each.component, {
        built,
        reused,
        at: passes ? [...path, 'phases', id, 'work', index, 'share'] : before.at,
      });
    }
  }
  return [...made].flatMap(([component, { built, reused, at }]): Problem[] =>
    at === null ? [] : [{ path: at, fault: { kind: 'built-twice', scenario: scenario.id, component, built, reused } }],
  );
}

/** The past cannot differ between scenarios: those that start before the as-of month should share what is spent. */
function pastDiffers(runs: readonly CentralRun[], asOf: CalendarMonth): Problem[] {
  const spent = runs.map(({ columns }) => columns.number(figureName('spent-before-as-of').id));
  const most = largest([0, ...spent.map(Math.abs)]);
  const differ = spent.some((each) => Math.abs(each - (spent[0] ?? 0)) > 1e-9 * most);
  if (!differ) return [];
  return [
    {
      path: ['as-of'],
      onKey: true,
      fault: { kind: 'past-differs', scenarios: runs.map(({ scenario }) => scenario.id), asOf: writeMonth(asOf) },
    },
  ];
}
