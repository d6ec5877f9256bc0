import type { Path, Problem, Thing } from '../../problems/problem.ts';

/** The maps that hold named things. Where one is at fault, its names are not there to be found. */
const namedIn: Readonly<Record<string, readonly Thing[]>> = {
  scenarios: ['scenario'],
  phases: ['phase', 'event'],
  milestones: ['event'],
  assumptions: ['assumption'],
  sources: ['source'],
  components: ['component'],
  responsibility: ['responsibility'],
  measures: ['result'],
  services: ['service'],
  criteria: ['criterion'],
  scores: ['assessor'],
};

/** Problems between names, less those that only arise because something was taken out for a fault of its own. */
export function withoutLosses(found: readonly Problem[], shape: readonly Problem[]): Problem[] {
  const isFaulty = faultyIn(shape);
  return withoutLostNames(found, shape).filter(
    ({ path, fault }) =>
      !isFaulty(path) && (fault.kind !== 'component-lacks' || !isFaulty(['components', fault.component, fault.part])),
  );
}

/** Problems, less those of names that are not there to be found. */
export function withoutLostNames(found: readonly Problem[], shape: readonly Problem[]): Problem[] {
  const lost = new Set(shape.flatMap(lostBy));
  const holders = new Set(shape.map(({ path }) => JSON.stringify(path.slice(0, -1))));
  return found.filter(({ path, fault }) => {
    // Of whom it cannot be read what they say, somebody is named all the same.
    if (fault.kind === 'no-experts') return !holders.has(JSON.stringify(path));
    if (fault.kind === 'unknown') return !lost.has(isOfMeasure(fault) ? 'result' : fault.thing);
    if (fault.kind === 'only-in-scenarios') return !lost.has('assumption');
    return fault.kind !== 'no-scenarios' || !lost.has('scenario');
  });
}

/** Whether a path, or one that it lies under, was taken out. */
function faultyIn(shape: readonly Problem[]): (path: Path) => boolean {
  const faulty = new Set(shape.map(({ path }) => JSON.stringify(path)));
  return (path) => path.some((_, depth) => faulty.has(JSON.stringify(path.slice(0, depth + 1))));
}

const isOfMeasure = ({ thing, name }: { thing: Thing; name: string }): boolean =>
  thing === 'figure' && name.startsWith('measures.');

/** What is lost with a map that is missing, misspelled or no map, or with one of its entries. */
function lostBy({ path, fault }: Problem): readonly Thing[] {
  // What an assessor gave may stand deep in a score.
  const inScores = path.includes('scores') ? ['scores'] : [];
  const keys = fault.kind === 'unknown-key' ? [fault.near, ...inScores] : [path.at(-1), path.at(-2), ...inScores];
  return keys.flatMap((key) => (typeof key === 'string' && Object.hasOwn(namedIn, key) ? (namedIn[key] ?? []) : []));
}
