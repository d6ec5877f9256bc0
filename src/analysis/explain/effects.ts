import type { AssumptionKey } from '../../engine/label.ts';
import { centralValue, type Settled } from '../../engine/settle.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { Attributed } from './attribution.ts';
import { plainZero } from '../runs/costs-over-time.ts';
import { declarationOf } from '../runs/declaration.ts';
import type { Change, Effect, Known } from './explanation.ts';
import { originOfDated } from '../runs/origin.ts';
import type { Player } from './players.ts';

type Both = readonly [old: Settled, is: Settled];

/** What every player accounts for, with what changed: the largest effects first, and those without effect last. */
export function effectsOf(both: Both, players: readonly Player[], attributed: Attributed): Effect[] {
  return players
    .map((player) => effectOf(both, player, attributed))
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || byCodeUnit(nameOf(a), nameOf(b)));
}

/** What it is called, to put equal effects in order; the structure last. */
const nameOf = ({ of }: Effect): string => (of.kind === 'group' ? of.label : (of.changes[0]?.key ?? '~'));

function effectOf(both: Both, player: Player, { active, attribution, start, end }: Attributed): Effect {
  const position = active.indexOf(player);
  const effect = plainZero(attribution.effects[position] ?? 0);
  const change = end - start;
  return {
    of: told(both, player),
    effect,
    share: change === 0 ? null : effect / change,
    error: position < 0 ? null : (attribution.errors?.[position] ?? null),
  };
}

function told(both: Both, player: Player): Effect['of'] {
  switch (player.kind) {
    case 'structure':
      return { kind: 'structure', changes: [] };
    case 'group':
      return { kind: 'group', label: player.label, changes: player.keys.map((key) => changeOf(both, key)) };
    case 'assumption':
      return { kind: 'assumption', changes: [changeOf(both, player.keys[0])] };
  }
}

function changeOf([old, is]: Both, key: AssumptionKey): Change {
  const { name, scenario, assumption } = declarationOf(is.study, key);
  if (assumption === undefined) throw new Error(`no assumption ${key}`);
  return { key, name, scenario: scenario?.id ?? null, assumption, was: knownOf(old, key), is: knownOf(is, key) };
}

function knownOf(settled: Settled, key: AssumptionKey): Known {
  const { study, inForce } = settled;
  const dated = inForce.get(key) ?? null;
  const value = centralValue(settled, study.start, key);
  return {
    dated,
    value: Number.isFinite(value) ? value : null,
    origin: dated === null ? null : originOfDated(declarationOf(study, key).path, dated),
  };
}
