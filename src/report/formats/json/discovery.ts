import type { Discovery } from '../../../analysis/discover/discover.ts';
import { metricId } from '../../../model/metrics/metrics.ts';
import type { Study } from '../../../model/study/study.ts';
import { writeMonth } from '../../../units/month.ts';
import { variableId, variableTitle } from '../../lines/variable-title.ts';
import type { DiscoveryDocument } from './documents/discovery.ts';
import { envelope, type JsonContext } from './envelope.ts';

/** What must be true for a scenario to come first: `samen.discovery/1`. */
export function discoveryJson(
  { asOf, scenario, rankedBy, draws, seed, method, first, shared, sharedWith, boxes }: Discovery,
  context: JsonContext & { readonly study: Study },
): string {
  const document = {
    study: context.study.id,
    asOf: writeMonth(asOf),
    scenario,
    rankedBy: metricId(rankedBy),
    sampling: { draws, seed, method },
    first,
    shared,
    sharedWith,
    boxes: boxes.map((box) => ({
      ...box,
      restrictions: box.restrictions.map(({ of, low, high, quasiP }) => ({
        name: variableId(of),
        title: variableTitle(of, context),
        low,
        high,
        quasiP,
      })),
    })),
  };
  return envelope<DiscoveryDocument>('samen.discovery/1', document, context);
}
