import type { Measured } from '../../../analysis/simulate/simulation-result.ts';
import type { ValueOfInformation } from '../../../analysis/voi/voi.ts';
import type { Study } from '../../../model/study/study.ts';
import { writeMonth } from '../../../units/month.ts';
import { variableId, variableTitle } from '../../lines/variable-title.ts';
import type { InvestigationWorth } from '../../../analysis/voi/investigations.ts';
import type { Words } from '../../../words/words.ts';
import { titled } from '../../lines/titled.ts';
import type { InvestigationJson, VoiDocument, WorthJson } from './documents/voi.ts';
import { envelope, type JsonContext } from './envelope.ts';

const worth = ({ value, error }: Measured): WorthJson => ({ value, standardError: error });

function investigationJson(
  { id, value, cost, takes, delay, net }: InvestigationWorth,
  context: { readonly study: Study; readonly words: Words },
): InvestigationJson {
  const investigation = context.study.investigations.get(id);
  return {
    id,
    title: titled(investigation?.title, id, context),
    of: investigation?.of ?? '',
    evsi: worth(value),
    cost,
    takes,
    delay: delay === null ? null : worth(delay),
    net: net === null ? null : worth(net),
  };
}

/** What it is worth to know more: `samen.voi/1`. */
export function voiJson(result: ValueOfInformation, context: JsonContext & { readonly study: Study }): string {
  const {
    asOf,
    cost,
    draws,
    seed,
    method,
    best,
    level,
    mean,
    knowingAll,
    leftOut,
    evpi,
    evppi,
    investigations,
    isCorrelated,
    experts,
  } = result;
  const document = {
    study: context.study.id,
    asOf: writeMonth(asOf),
    cost,
    sampling: { draws, seed, method },
    best,
    level,
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
    studies: investigations.map((each) => investigationJson(each, context)),
    isCorrelated,
    ...(experts === undefined ? {} : { experts }),
  };
  return envelope<VoiDocument>('samen.voi/1', document, context);
}
