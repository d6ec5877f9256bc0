import type { Sensitivity } from '../../../analysis/sensitivity/sensitivity.ts';
import type { Variable } from '../../../analysis/sensitivity/objective.ts';
import type { TornadoBar } from '../../../analysis/sensitivity/tornado.ts';
import { metricId } from '../../../model/metrics/metrics.ts';
import { writeMonth } from '../../../units/month.ts';
import type { SwitchNaming } from '../../lines/switch-text.ts';
import type { BarJson, SensitivityDocument } from './documents/sensitivity.ts';
import { envelope, type JsonContext } from './envelope.ts';
import { gridJson, pairsJson } from './plane.ts';
import { inUnit, named, switchJson } from './switch.ts';

const keys = (variables: readonly Variable[]): string[] => variables.map(({ key }) => key);

/** The tornado and the switching values: `samen.sensitivity/1`. */
export function sensitivityJson(result: Sensitivity, context: JsonContext & SwitchNaming): string {
  const { asOf, ofMean, metric, first, second, infeasible, tornado, switching, likelier } = result;
  const document = {
    study: context.study.id,
    asOf: writeMonth(asOf),
    metric: metricId(metric),
    first,
    second,
    infeasible,
    ...(ofMean === null ? {} : { ofMean }),
    base: tornado.base,
    ...(tornado.error === undefined ? {} : { standardError: tornado.error }),
    tornado: tornado.bars.map(barJson),
    notVaried: keys(tornado.notVaried),
    switches: switching.switches.map((each) => switchJson(each, result, context)),
    ...(likelier === null
      ? {}
      : {
          likelier: {
            first: likelier.first,
            second: likelier.second,
            ...switchJson(likelier.nearest, likelier, context),
          },
        }),
    noneInRange: keys(switching.none),
    withoutRange: keys(switching.withoutRange),
    ...(result.grid === undefined ? {} : { grid: gridJson(result.grid) }),
    ...(result.pairs === undefined ? {} : { pairs: pairsJson(result.pairs, context) }),
  };
  return envelope<SensitivityDocument>('samen.sensitivity/1', document, context);
}

const barJson = ({ variable, between, low, high, atLow, atHigh, swing, error, oneSided }: TornadoBar): BarJson => ({
  ...named(variable),
  between,
  low: inUnit(low, variable),
  high: inUnit(high, variable),
  atLow,
  atHigh,
  swing,
  ...(error === undefined ? {} : { standardError: error }),
  oneSided,
});
