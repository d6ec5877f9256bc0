import { figureName } from '../../engine/names.ts';
import type { Line } from '../../engine/plan.ts';
import { keysBelow } from '../../engine/reachable.ts';
import { metricId } from '../../model/metrics/metrics.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Study } from '../../model/study/study.ts';
import { nearest } from '../../problems/nearest.ts';
import type { Fault } from '../../problems/problem.ts';
import { unknown } from '../../problems/unknown-name.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { placesOf } from '../runs/ranking.ts';
import type { Runs } from '../runs/runs.ts';
import { figureLine } from '../trace/traceable.ts';
import type { ComputedFigure } from './computed-figure.ts';
import { exampleNames, prefixes, scenariosBefore } from './figure-name.ts';

/** `scenarios.3.present-value`, `scenarios.3.rank`. An id may hold dots: the longest one whose scenario has such a figure is meant. */
export function planFigure(study: Study, runs: Runs, name: string): ComputedFigure | Fault {
  return (
    knownFigure(study, runs, name) ?? {
      ...unknown('figure', name, exampleNames(study)),
      ...nearFigure(study, runs, name),
    }
  );
}

/** Null where the name begins with no scenario of the study. */
function knownFigure(study: Study, runs: Runs, name: string): ComputedFigure | Fault | null {
  const text = name.slice(prefixes.plan.length);
  let fault: Fault | null = null;
  for (const id of scenariosBefore(study, text)) {
    const nameInScenario = text.slice(id.length + 1);
    const found =
      nameInScenario === 'rank'
        ? rankOf(study, runs, id)
        : lineFigure(study, runs, { scenario: id, name: nameInScenario });
    if (!('kind' in found)) return { name, ...found };
    if (found.kind === 'unknown') fault ??= withFullNames(found, name, `${prefixes.plan}${id}.`);
  }
  return fault;
}

/** The figure that is meant by one of a scenario of which the id is mistyped; nothing where no id is near. */
function nearFigure(study: Study, runs: Runs, name: string): { readonly near?: string } {
  const parts = name.slice(prefixes.plan.length).split('.');
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const id = nearest(parts.slice(0, length).join('.'), study.scenarios.keys());
    if (id === null) continue;
    const meant = `${prefixes.plan}${[id, ...parts.slice(length)].join('.')}`;
    const found = knownFigure(study, runs, meant);
    if (found !== null && !('kind' in found)) return { near: meant };
    if (found?.kind === 'unknown' && found.near !== null) return { near: found.near };
  }
  return {};
}

type Unnamed = Omit<ComputedFigure, 'name'>;

const rankOf = (study: Study, runs: Runs, scenario: string): Unnamed => ({
  of: { kind: 'rank', scenario },
  unit: 'rank',
  value: placesOf(runs.runs, study.rankedBy).find(({ id }) => id === scenario)?.rank ?? null,
  restsOn: keysOfRanking(study, runs),
  drawn: null,
});

/** A place rests on the figures and gates of all scenarios. */
const keysOfRanking = (study: Study, { runs }: Runs): AssumptionKey[] =>
  [
    ...new Set(
      runs.flatMap(({ plan }) => {
        const targets = [metricId(study.rankedBy), figureName('feasible').id].map(
          (id) => plan.numberOf.get(id) as number,
        );
        return [...keysBelow(plan, targets)];
      }),
    ),
  ].toSorted(byCodeUnit);

function lineFigure(study: Study, runs: Runs, of: { scenario: string; name: string }): Unnamed | Fault {
  const found = figureLine(study, runs, of);
  if ('kind' in found) return found;
  const { run, line } = found;
  const { id, label, unit } = run.plan.lines[line] as Line;
  const value = run.columns.at(line);
  return {
    of: { kind: 'line', scenario: of.scenario, id, label },
    unit,
    value: Number.isFinite(value) ? value : null,
    restsOn: [...keysBelow(run.plan, [line])].toSorted(byCodeUnit),
    drawn: null,
  };
}

/** A fault about the name behind that of a scenario, with names as pins have them. */
const withFullNames = (fault: Extract<Fault, { kind: 'unknown' }>, name: string, prefix: string): Fault => ({
  ...fault,
  name,
  near: fault.near === null ? null : `${prefix}${fault.near}`,
  known: fault.known.map((each) => `${prefix}${each}`),
});
