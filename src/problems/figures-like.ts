import { byCodeUnit } from '../units/text-order.ts';

/** Gates stand where they are asked for, so that their figures begin with several words. */
const gateFigures = new Set(['gate', 'gates', 'requires', 'feasible']);

const kindOfFigure = (name: string): string => {
  const [first = ''] = name.split('.');
  return gateFigures.has(first) ? 'gates' : first;
};

/** The order in which to name the figures of a trace, which are many: those of the kind that is asked for go first, and the assumptions, which `$` tells apart, last. */
export function figuresLike(name: string): (one: string, other: string) => number {
  const kind = kindOfFigure(name);
  const place = (each: string): number => (kindOfFigure(each) === kind ? 0 : each.startsWith('$') ? 2 : 1);
  return (one, other) => place(one) - place(other) || byCodeUnit(one, other);
}
