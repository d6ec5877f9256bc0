import { figures, phaseId, runningId, workShareId } from '../engine/figures.ts';
import { lastMonthBefore, moment, writeMonth } from '../units/month.ts';
import type { Fault, Path, Problem } from '../units/problem.ts';
import { titleIn, type Study } from '../model/study.ts';
import type { CentralRun } from './central-run.ts';
import { gatesOf } from './gates.ts';

/** What an analyst should know before trusting the figures. */
export function warningsOf(study: Study, runs: readonly CentralRun[]): Problem[] {
  return [...runs.flatMap((run) => ofScenario(study, run)), ...pastDiffers(runs)];
}

const warn = (path: Path, fault: Fault): Problem => ({ path, fault, onKey: true });

function ofScenario(study: Study, run: CentralRun): Problem[] {
  const path = ['scenarios', run.scenario.id];
  return [
    ...gatesOf(run)
      .filter(({ status }) => status === 'unknown')
      .map(({ assumption, responsibility }) =>
        warn(['responsibility', responsibility, 'requires'], {
          kind: 'gate-unknown',
          scenario: run.scenario.id,
          name: assumption,
        }),
      ),
    ...finishesLate(study, run).map((fault) => warn(path, fault)),
    ...runsEarly(run).map(([index, fault]) => warn([...path, 'running', index, 'from'], fault)),
    ...builtTwice(run).map((fault) => warn([...path, 'phases'], fault)),
    ...run.plan.phases
      .filter((id) => hasEffortInNoTime(run, id))
      .map((id) => warn([...path, 'phases', id], { kind: 'effort-in-no-time', scenario: run.scenario.id, phase: id })),
  ];
}

export const hasEffortInNoTime = ({ columns }: CentralRun, id: string): boolean =>
  columns.number(phaseId(id, 'effort')) > 0 && columns.number(phaseId(id, 'duration')) <= moment.tolerance;

function finishesLate(study: Study, { scenario, columns }: CentralRun): Fault[] {
  const finish = columns.number(figures.finish);
  if (finish <= study.horizon + 1 - study.start + moment.tolerance) return [];
  const [last, horizon] = [lastMonthBefore(finish, study.start), study.horizon].map(writeMonth);
  return [{ kind: 'finish-beyond-horizon', scenario: scenario.id, finish: last ?? '', horizon: horizon ?? '' }];
}

function runsEarly({ scenario, plan, columns }: CentralRun): [number, Fault][] {
  return scenario.running.flatMap(({ title }, index): [number, Fault][] => {
    const flow = plan.flows.find(({ id }) => id === runningId(index));
    if (flow?.period.kind !== 'service') return [];
    const [from, until] = [columns.at(flow.period.from), columns.at(flow.period.until)];
    const early = from < -moment.tolerance && until > from + moment.tolerance;
    return early ? [[index, { kind: 'running-before-start', scenario: scenario.id, title: titleIn(title, 'en') }]] : [];
  });
}

function builtTwice({ scenario, columns }: CentralRun): Fault[] {
  const shares = new Map<string, number>();
  for (const [id, { work }] of scenario.phases) {
    for (const [index, each] of work.entries()) {
      if (each.kind !== 'build') continue;
      const share = columns.number(workShareId(id, index));
      shares.set(each.component, (shares.get(each.component) ?? 0) + share);
    }
  }
  return [...shares].flatMap(([component, share]): Fault[] =>
    share > 1 + 1e-9 ? [{ kind: 'built-twice', scenario: scenario.id, component, share }] : [],
  );
}

/** The past cannot differ between scenarios: those that start before the as-of month should share what is spent. */
function pastDiffers(runs: readonly CentralRun[]): Problem[] {
  const spent = runs.map(({ columns }) => columns.number(figures.spentBeforeAsOf));
  const most = Math.max(...spent.map(Math.abs), 0);
  const differ = spent.some((each) => Math.abs(each - (spent[0] ?? 0)) > 1e-9 * most);
  if (!differ) return [];
  return [
    {
      path: ['as-of'],
      onKey: true,
      fault: { kind: 'past-differs', scenarios: runs.map(({ scenario }) => scenario.id) },
    },
  ];
}
