import { monthsFrom, yearsFrom } from '../../engine/compile/calendar.ts';
import { reservedPolicy } from '../../engine/compile/policy.ts';
import { evaluate } from '../../engine/evaluate.ts';
import type { CalendarKey } from '../../engine/label.ts';
import { calendarName } from '../../engine/names.ts';
import type { LineNumber, Plan } from '../../engine/plan.ts';
import type { Metric } from '../../model/metrics/metrics.ts';
import type { Study } from '../../model/study/study.ts';
import { readMonth, yearOf } from '../../units/month.ts';
import type { Fault } from '../../problems/problem.ts';
import { unknown } from '../../problems/unknown-name.ts';
import type { CentralRun } from '../runs/central-run.ts';
import { calendarOf, lastMonthOf } from '../runs/costs-over-time.ts';
import type { Runs } from '../runs/runs.ts';
import { trace, traceRank, type TraceLine } from './trace.ts';

/**
 * The trace of the figure of a scenario that is called by a name: the id of a line of its plan, a part of the calendar, or
 * its rank.
 *
 * @returns the trace, or that there is no such figure, with the name that was probably meant
 */
export function traceFigure(
  study: Study,
  runs: Runs,
  { scenario, name, by }: { scenario: string; name: string; by: Metric },
): TraceLine | Fault {
  if (name === 'rank') return traceRank(study, runs, { scenario, by });
  const found = figureLine(study, runs, { scenario, name });
  return 'kind' in found ? found : trace(study, runs.settled, found.run, found.line);
}

/** The line of a figure other than a rank, and the run that has it; or that there is none. */
export function figureLine(
  study: Study,
  { runs }: Runs,
  { scenario, name }: { scenario: string; name: string },
): { readonly run: CentralRun; readonly line: LineNumber } | Fault {
  const run = withCalendarOf(study, runs.find((each) => each.scenario.id === scenario) as CentralRun, name);
  const id = name.startsWith('$') ? assumptionId(run, name.slice(1)) : name;
  const line = run.plan.numberOf.get(id);
  return line === undefined || isInternal(id) ? unknown('figure', name, figuresOf(study, run)) : { run, line };
}

/** What comes after a blank or a colon is no figure of its own. */
const isInternal = (id: string): boolean => /[ :]/.test(id);

/** The scenario's own goes before the study's. */
function assumptionId({ plan }: CentralRun, name: string): string {
  const own = `assumptions.${plan.scenario}/${name}`;
  return plan.numberOf.has(own) ? own : `assumptions.${name}`;
}

/** An id as somebody asks for it: `$team` for an assumption, also for the scenario's own. */
function asAsked({ plan }: CentralRun, id: string): string {
  const own = `assumptions.${plan.scenario}/`;
  return id.startsWith(own) ? `$${id.slice(own.length)}` : id.replace(/^assumptions\./, '$');
}

/** Every figure of a scenario that can be traced, as somebody asks for it. */
export const figuresOf = (study: Study, run: CentralRun): string[] => [...namesOf(study, run), 'rank'];

function namesOf(study: Study, run: CentralRun): string[] {
  const years = yearsFrom(yearOf(study.start), yearOf(lastMonthOf(study, [run])));
  const ids = new Set([...run.plan.numberOf.keys(), ...planWithPolicy(run).numberOf.keys()]);
  return [
    ...[...ids].filter((id) => !isInternal(id)).map((id) => asAsked(run, id)),
    ...years.map((key) => calendarName(key).id),
  ];
}

/** The run with the part of the calendar that a name is about, if it is about one. */
function withCalendarOf(study: Study, run: CentralRun, name: string): CentralRun {
  if (/^(policy|detour)\./.test(name)) return withPolicy(run);
  const key = calendarKey(study, run, name);
  if (key === null) return run;
  const { plan } = calendarOf(run, [key], { discounted: true });
  return { ...run, plan, columns: evaluate(plan, plan.lines.keys(), run.block) };
}

/** The run with what choosing the scenario comes to, where it has a fallback. */
function withPolicy(run: CentralRun): CentralRun {
  const plan = planWithPolicy(run);
  if (plan === run.plan) return run;
  return { ...run, plan, columns: evaluate(plan, plan.lines.keys(), run.block) };
}

const planWithPolicy = ({ plan, scenario, settled }: CentralRun): Plan =>
  scenario.fallback === null ? plan : reservedPolicy(settled, scenario).plan;

function calendarKey(study: Study, run: CentralRun, name: string): CalendarKey | null {
  const [, text = ''] = /^by-(?:year|month)\.(\d{4}(?:-\d{2})?)(?:\.[a-z-]+)?$/.exec(name) ?? [];
  const last = lastMonthOf(study, [run]);
  if (name.startsWith('by-year.'))
    return yearsFrom(yearOf(study.start), yearOf(last)).find(({ year }) => String(year) === text) ?? null;
  const month = readMonth(text);
  return month === null ? null : (monthsFrom(study.start, last).find((key) => key.month === month) ?? null);
}
