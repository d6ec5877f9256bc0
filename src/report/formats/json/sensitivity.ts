import type { Sensitivity } from '../../../analysis/sensitivity.ts';
import type { Variable } from '../../../analysis/stakes.ts';
import type { Side, Switch } from '../../../analysis/switching.ts';
import type { TornadoBar } from '../../../analysis/tornado.ts';
import { metricId } from '../../../engine/compile/score.ts';
import { calendarMonth, writeMonth } from '../../../units/month.ts';
import { sentenceOf, type SwitchNaming } from '../../lines/switch-text.ts';
import { envelope, type JsonContext } from './envelope.ts';

const keys = (variables: readonly Variable[]): string[] => variables.map(({ key }) => key);

/** The tornado and the switching values: `samen.sensitivity/1`. */
export function sensitivityJson(result: Sensitivity, context: JsonContext & SwitchNaming): string {
  const { asOf, metric, first, second, infeasible, tornado, switching } = result;
  const its = {
    study: context.study.id,
    asOf: writeMonth(asOf),
    metric: metricId(metric),
    first,
    second,
    infeasible,
    base: tornado.base,
    tornado: tornado.bars.map(barJson),
    notVaried: keys(tornado.notVaried),
    switches: switching.switches.map((each) => ({
      ...switchJson(each, result),
      sentence: sentenceOf(each, result, context),
    })),
    noneInRange: keys(switching.none),
    withoutRange: keys(switching.withoutRange),
  };
  return envelope('samen.sensitivity/1', its, context);
}

/** A calendar month is told as one. */
const inUnit = (value: number, { assumption }: Variable): number | string =>
  assumption.unit === 'month' ? writeMonth(calendarMonth(value)) : value;

const named = (variable: Variable): Record<string, unknown> => ({
  name: variable.name,
  scenario: variable.scenario,
  unit: variable.assumption.unit,
  now: inUnit(variable.now, variable),
});

const barJson = ({ variable, between, low, high, atLow, atHigh, swing, oneSided }: TornadoBar) => ({
  ...named(variable),
  between,
  low: inUnit(low, variable),
  high: inUnit(high, variable),
  atLow,
  atHigh,
  swing,
  oneSided,
});

const gate = (side: Side | null): string | null => (side === null ? null : side === 1 ? 'pass' : 'fail');

function switchJson(its: Switch, { first, second }: Sensitivity): Record<string, unknown> {
  const { variable, of, distance, share, nearness, percentile, chance } = its;
  const lead = (side: Side | null): string | null =>
    side === 1 ? first : side === -1 ? second : side === 0 ? 'level' : null;
  const say = of.kind === 'gate' ? gate : lead;
  return {
    ...named(variable),
    kind: of.kind,
    gate:
      of.kind === 'gate'
        ? { responsibility: of.responsibility, requirement: of.requirement, scenarios: of.scenarios }
        : null,
    value: inUnit(its.value, variable),
    below: say(its.below),
    above: say(its.above),
    distance,
    distanceShare: share,
    distanceOfRange: nearness,
    percentile,
    chanceBeyond: chance,
  };
}
