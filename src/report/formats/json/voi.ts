import type { Measured } from '../../../analysis/simulate/simulation-result.ts';
import type { ValueOfInformation } from '../../../analysis/voi/voi.ts';
import type { Study } from '../../../model/study/study.ts';
import { writeMonth } from '../../../units/month.ts';
import { variableId, variableTitle } from '../../lines/variable-title.ts';
import type { VoiDocument, WorthJson } from './documents/voi.ts';
import { envelope, type JsonContext } from './envelope.ts';

const worth = ({ value, error }: Measured): WorthJson => ({ value, standardError: error });

/** What it is worth to know more: `samen.voi/1`. */
export function voiJson(result: ValueOfInformation, context: JsonContext & { readonly study: Study }): string {
  const { asOf, cost, draws, seed, method, best, mean, knowingAll, leftOut, evpi, evppi, isCorrelated } = result;
  const entry = {
    study: context.study.id,
    asOf: writeMonth(asOf),
    cost,
    sampling: { draws, seed, method },
    best,
    mean,
    knowingAll,
    leftOut,
    evpi: worth(evpi),
    evppi: evppi.map(({ of, value }) => ({
      name: variableId(of),
      title: variableTitle(of, context),
      kind: of.kind,
      ...worth(value),
    })),
    isCorrelated,
  };
  return envelope<VoiDocument>('samen.voi/1', entry, context);
}
