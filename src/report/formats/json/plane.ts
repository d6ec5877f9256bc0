import type { Grid } from '../../../analysis/sensitivity/grid.ts';
import type { Move, Pairs } from '../../../analysis/sensitivity/pairs.ts';
import { pairSentence } from '../../lines/pair-sentence.ts';
import { namedText } from '../../lines/scenario-names.ts';
import type { SwitchNaming } from '../../lines/switch-text.ts';
import type { GridJson, MoveJson, PairsJson } from './documents/plane.ts';
import { inUnit, named } from './switch.ts';

/** Who leads in the plane of two assumptions, and the switching curve. */
export const gridJson = ({ a, b, as, bs, leaders, now, curve }: Grid): GridJson => ({
  a: named(a),
  b: named(b),
  as: as.map((value) => inUnit(value, a)),
  bs: bs.map((value) => inUnit(value, b)),
  leaders,
  now,
  curve: curve.map((point) => ({ ...point, a: inUnit(point.a, a), b: inUnit(point.b, b) })),
});

const moveJson = ({ variable, value }: Move): MoveJson => ({ ...named(variable), value: inUnit(value, variable) });

/** Which two assumptions together change the lead. */
export const pairsJson = ({ now, share, pairs, alone }: Pairs, naming: SwitchNaming): PairsJson => ({
  now,
  within: share,
  pairs: pairs.map((pair) => ({
    leader: pair.leader,
    moved: pair.moved,
    first: moveJson(pair.first),
    second: moveJson(pair.second),
    distance: pair.distance,
    sentence: namedText([pairSentence(pair, naming.words)], naming)[0] ?? '',
  })),
  alone: alone.map(({ leader, moved, variable }) => ({ leader, moved, name: variable.key })),
});
