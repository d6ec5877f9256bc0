import type { MixedStudies } from './mixed-studies.ts';

/** Beyond so many that only make sense with others, these are one group. */
const mostTied = 8;

/**
 * What changed, by what makes sense without the rest: a contract form that was added and the phase that asks for it are one
 * group. By position among the changes.
 */
export function groupsOf(mixed: MixedStudies): number[][] {
  const places = mixed.changes.map((_, change) => change);
  if (places.length < 2) return places.map((change) => [change]);
  if (!mixed.hasRoomFor(2 * places.length)) return [places];
  const tied = places.filter((change) => !isStudy(mixed, [change]) || !isStudy(mixed, without(places, [change])));
  const free = without(places, tied).map((change) => [change]);
  const groups = [...free, ...together(mixed, tied)];
  const isApart = groups.every((group) => isStudy(mixed, group) && isStudy(mixed, without(places, group)));
  return isApart ? groups : [places];
}

const without = (places: readonly number[], some: readonly number[]): number[] =>
  places.filter((each) => !some.includes(each));

const isStudy = (mixed: MixedStudies, isNew: readonly number[]): boolean =>
  mixed.at((change) => isNew.includes(change)) !== null;

/** What needs each other, each group as small as can be. */
function together(mixed: MixedStudies, tied: readonly number[]): number[][] {
  if (tied.length === 0) return [];
  if (tied.length > mostTied || !mixed.hasRoomFor(tied.length * tied.length)) return [[...tied]];
  return tied.reduce<number[][]>((groups, change) => {
    const needed = leastWith(mixed, change, tied);
    const touched = groups.filter((group) => group.some((each) => needed.includes(each)));
    const merged = [...new Set([...touched.flat(), ...needed])].toSorted((a, b) => a - b);
    return [...groups.filter((group) => !touched.includes(group)), merged];
  }, []);
}

/** A smallest set with a change that makes a study. */
const leastWith = (mixed: MixedStudies, change: number, tied: readonly number[]): number[] =>
  tied.reduce<number[]>(
    (smallest, each) =>
      each !== change && isStudy(mixed, without(smallest, [each])) ? without(smallest, [each]) : smallest,
    [...tied],
  );
