import type { ScenarioResult } from '../../../analysis/runs/comparison.ts';
import { structureMark } from '../../lines/provenance.ts';
import { titled } from '../../lines/titled.ts';
import type { PageContext } from '../results.ts';

/** `3  New build on open source ‡`: a scenario with the mark of where its structure comes from. */
export const nameOf = ({ id, provenance }: Pick<ScenarioResult, 'id' | 'provenance'>, context: PageContext): string => {
  const title = titled(context.study.scenarios.get(id)?.title, id, context);
  return `${title === id ? id : `${id}  ${title}`}${structureMark(provenance)}`;
};
