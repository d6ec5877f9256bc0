import type { Event, Running } from '../../model/study/study.ts';
import type { Problem } from '../../problems/problem.ts';
import { timeTolerance } from '../../units/month.ts';
import type { CentralRun } from '../runs/central-run.ts';

/**
 * Running costs of which the period is empty in every scenario that has them: it ends before it begins, or both ends are one event. That two events of
 * a plan fall together may be otherwise where something is drawn, and is no mistake; an event beyond the horizon is reported by itself.
 */
export function emptyPeriods(runs: readonly CentralRun[]): Problem[] {
  const all = runs.flatMap((run) =>
    run.scenario.running.map((line, index) => ({
      id: run.scenario.id,
      line,
      index,
      isEmpty: isEmpty(run, line, index),
    })),
  );
  const used = new Set(all.filter(({ isEmpty: empty }) => !empty).map(({ line }) => keyOf(line)));
  return all.flatMap(({ id, line, index }): Problem[] =>
    used.has(keyOf(line))
      ? []
      : [
          {
            path: ['scenarios', id, 'running', index, 'until'],
            fault: { kind: 'without-effect', of: 'period', name: '' },
          },
        ],
  );
}

function isEmpty({ plan, columns }: CentralRun, { from, until }: Running, index: number): boolean {
  const cashFlow = plan.cashFlows.find(({ key }) => key.kind === 'running' && key.index === index);
  if (cashFlow?.period.kind !== 'service') return false;
  const length = columns.at(cashFlow.period.until) - columns.at(cashFlow.period.from);
  if (length > timeTolerance) return false;
  return isOne(from, until) || (length < -timeTolerance && until.kind !== 'horizon');
}

/** Whether two events fall together whatever is drawn. */
const isOne = (one: Event, other: Event): boolean =>
  JSON.stringify(one) === JSON.stringify(other) || [one, other].every(({ kind }) => fixed.has(kind));

const fixed: ReadonlySet<Event['kind']> = new Set(['start', 'horizon', 'month']);

/** What one line of a study is, also where another scenario inherits it. */
const keyOf = ({ title, from, until, amount }: Running): string =>
  JSON.stringify([title instanceof Map ? [...title] : title, from, until, amount]);
