import type { Pair } from '../../../analysis/sensitivity/switching.ts';
import type { Variable } from '../../../analysis/sensitivity/objective.ts';
import { whoAsks } from '../../../analysis/runs/gates.ts';
import type { Switch } from '../../../analysis/sensitivity/switching.ts';
import { calendarMonth, writeMonth } from '../../../units/month.ts';
import type { Side } from '../../../numerics/scan.ts';
import type { NamedAssumption, SwitchJson } from './documents/switch.ts';
import { namedText } from '../../lines/scenario-names.ts';
import { mentioningSentence, type SwitchNaming } from '../../lines/switch-text.ts';

/** A calendar month is written as one. */
export const inUnit = (value: number, { assumption }: Variable): number | string =>
  assumption.unit === 'month' ? writeMonth(calendarMonth(value)) : value;

/** Which assumption it is of, and what it is worth. */
export const named = (variable: Variable): NamedAssumption => ({
  name: variable.name,
  scenario: variable.scenario,
  unit: variable.assumption.unit,
  now: inUnit(variable.now, variable),
});

const gate = (side: Side | null): string | null => (side === null ? null : side === 1 ? 'pass' : 'fail');

/** A switching value of the lead of one scenario over another, or of a gate. */
export function switchJson(switchPoint: Switch, pair: Pair, naming: SwitchNaming): SwitchJson {
  const { first, second } = pair;
  const { variable, of, distance, share, nearness, percentile, chance, beyond } = switchPoint;
  const leaders = { '1': first, '0': 'level', '-1': second } as const satisfies Record<Side, string | null>;
  const lead = (side: Side | null): string | null => (side === null ? null : leaders[side]);
  const shown = of.kind === 'gate' ? gate : lead;
  return {
    ...named(variable),
    kind: of.kind,
    gate: of.kind === 'gate' ? { ...whoAsks(of), requirement: of.requirement, scenarios: of.scenarios } : null,
    value: inUnit(switchPoint.value, variable),
    ...(switchPoint.error === undefined ? {} : { standardError: switchPoint.error }),
    below: shown(switchPoint.below),
    above: shown(switchPoint.above),
    distance,
    distanceShare: share,
    distanceOfRange: nearness,
    percentile,
    chanceBeyond: chance,
    beyond,
    sentence: namedText([mentioningSentence(switchPoint, pair, naming)], naming).join(' '),
  };
}
