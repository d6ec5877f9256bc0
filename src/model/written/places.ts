import type { Path } from '../../problems/problem.ts';

/** Whether a year stands at a path. */
export const isYear = (path: Path): boolean => ['prices.level', 'discounting.base'].includes(path.join('.'));

/** Whether a month stands at a path, and nothing else. */
export const isMonth = (path: Path): boolean =>
  path.length === 1
    ? ['start', 'horizon', 'as-of'].includes(String(path[0]))
    : (path.at(-1) === 'not-before' && path.at(-3) === 'phases') || (path[0] === 'figures' && path.at(-1) === 'as-of');

/** Whether a time stands at a path: a month, or the name of an event. */
export const isEvent = (path: Path): boolean =>
  ['from', 'until', 'delivered', 'at', 'when'].includes(String(path.at(-1))) || path.at(-2) === 'milestones';

/** Whether a part of a team that grows stands at a path. */
export const isOfTeam = (path: Path): boolean => path.at(-2) === 'team' && path.at(-4) === 'phases';
