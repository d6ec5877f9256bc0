import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import { centralValue, type Settled } from '../../engine/settle.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { Attributed } from './attribution.ts';
import { plainZero } from '../runs/costs-over-time.ts';
import { declarationOf } from '../runs/declaration.ts';
import type { Change, Effect, Known } from './explanation.ts';
import { originOfDated } from '../runs/origin.ts';
import type { Driver } from './drivers.ts';

type Both = readonly [old: Settled, is: Settled];

/** What every driver accounts for, with what changed: the largest effects first, and those without effect last. */
export function effectsOf(both: Both, drivers: readonly Driver[], attributed: Attributed): Effect[] {
  return drivers
    .map((driver) => effectOf(both, driver, attributed))
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || byCodeUnit(nameOf(a), nameOf(b)));
}

/** What it is called, to put equal effects in order; the structure last. */
const nameOf = ({ of }: Effect): string => (of.kind === 'group' ? of.label : (of.changes[0]?.key ?? '~'));

function effectOf(both: Both, driver: Driver, { active, attribution, start, end }: Attributed): Effect {
  const position = active.indexOf(driver);
  const effect = plainZero(attribution.effects[position] ?? 0);
  const change = end - start;
  return {
    of: changesOf(both, driver),
    effect,
    share: change === 0 ? null : effect / change,
    error: position < 0 ? null : (attribution.errors?.[position] ?? null),
  };
}

function changesOf(both: Both, driver: Driver): Effect['of'] {
  switch (driver.kind) {
    case 'structure':
      return { kind: 'structure', changes: [] };
    case 'group':
      return { kind: 'group', label: driver.label, changes: driver.keys.map((key) => changeOf(both, key)) };
    case 'assumption':
      return { kind: 'assumption', changes: [changeOf(both, driver.keys[0])] };
  }
}

function changeOf([old, current]: Both, key: AssumptionKey): Change {
  const { name, scenario, assumption } = declarationOf(current.study, key);
  if (assumption === undefined) throw new Error(`no assumption ${key}`);
  return { key, name, scenario: scenario?.id ?? null, assumption, was: knownOf(old, key), is: knownOf(current, key) };
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
