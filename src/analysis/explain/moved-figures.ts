import { allMetrics, type Metric } from '../../model/metrics/metrics.ts';
import type { CentralRun } from '../runs/central-run.ts';
import { valueOf } from '../runs/ranking.ts';
import type { Runs } from '../runs/runs.ts';
import type { MovedFigure, Outcome } from './explanation.ts';

/** A figure moved much where it did so by more than this part of the larger of the two. */
const much = 0.1;

/** What a rebuild is judged by besides its ranking: what it costs, when it is finished, and what it is measured by. */
const isReported = ({ kind }: Metric): boolean => kind === 'present-value' || kind === 'finish' || kind === 'measure';

/** The figures that moved much of the scenario that led and of the one that leads, in the order of the metrics. */
export function movedFigures(
  old: Runs,
  current: Runs,
  { before, after }: Pick<Outcome, 'before' | 'after'>,
): MovedFigure[] {
  const later = current.settled.study.start - old.settled.study.start;
  const metrics = allMetrics(current.settled.study.measures.keys()).filter(isReported);
  const leaders = new Set([before?.leader, after?.leader]);
  return [...leaders].flatMap((scenario) => {
    const [was, now] = [runOf(old, scenario), runOf(current, scenario)];
    return was === undefined || now === undefined
      ? []
      : metrics.flatMap((metric) => movedIn(metric, [was, now], later));
  });
}

const runOf = ({ runs }: Runs, id: string | undefined): CentralRun | undefined =>
  runs.find(({ scenario }) => scenario.id === id);

/** @param later - months that the new study begins after the old one */
function movedIn(
  metric: Metric,
  [old, current]: readonly [old: CentralRun, current: CentralRun],
  later: number,
): MovedFigure[] {
  if (metric.kind === 'measure' && !old.settled.study.measures.has(metric.measure)) return [];
  const [was, now] = [valueOf(old, metric), valueOf(current, metric)];
  if (was === null || now === null || Math.abs(now - was) <= much * Math.max(Math.abs(was), Math.abs(now))) return [];
  return [{ scenario: current.scenario.id, metric, was: metric.kind === 'finish' ? was - later : was, is: now }];
}
