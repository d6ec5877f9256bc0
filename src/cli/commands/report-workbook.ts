import { explain } from '../../analysis/explain/explain.ts';
import type { Explanation } from '../../analysis/explain/explanation.ts';
import { requestOf } from '../../analysis/simulate/simulate-at-once.ts';
import type { Simulation } from '../../analysis/simulate/simulation-result.ts';
import { isWithoutDraws } from '../../analysis/simulate/without-draws.ts';
import type { Runs } from '../../analysis/runs/runs.ts';
import { workbook } from '../../report/workbook/workbook.ts';
import type { WriteDocument } from '../definitions/document.ts';
import { putDocument } from '../session/put-document.ts';
import { simulated } from '../simulation/simulate-study.ts';
import { computedRuns, openStudy, type Opened, tellDoubts } from '../study/open-study.ts';
import { UserError } from '../session/user-error.ts';
import type { Session } from '../session/session.ts';
import { firstDate } from './explain-dates.ts';

/**
 * `samen report -o study.xlsx`: the workbook that the model is validated with.
 *
 * @throws {UserError} where the study is at fault, or no spreadsheet has room for it
 */
export const writeWorkbook: WriteDocument = async (session, study, { output, title, sections, ...asked }) => {
  if (sections !== undefined)
    throw new UserError({ kind: 'usage', what: 'not-together', name: `--sections, -o ${output}`, near: null });
  const opened = openStudy(session, study, asked);
  const runs = computedRuns(session, opened);
  const { samen: version, inputHash: hash } = opened.json();
  const bytes = workbook({
    runs,
    by: opened.by,
    words: session.words,
    source: { version, hash, sets: opened.sets, title: title ?? null },
    explanations: explanationsOf(opened),
    simulation: await simulationOf(session, opened, runs),
  });
  if (typeof bytes === 'string') throw new UserError({ kind: 'usage', what: bytes, name: opened.study.id, near: null });
  putDocument(session, output, bytes);
  await tellDoubts(session, opened);
};

/** Why each scenario comes to another figure than as it was known at the first date; of those that have it on both. */
function explanationsOf({ study, asOf, by }: Opened): ReadonlyMap<string, Explanation> {
  const from = firstDate(study, asOf);
  if (from === null) return new Map();
  const found = [...study.scenarios.keys()].flatMap((scenario): [string, Explanation][] => {
    const request = { metric: by, quantity: { kind: 'figure', scenario }, isOtherStudy: false } as const;
    const { explanation } = explain({ study, asOf: from }, { study, asOf }, request);
    return explanation === null ? [] : [[scenario, explanation]];
  });
  return new Map(found);
}

/** What draws tell; null where nothing is drawn, or it cannot be computed in some draw. */
async function simulationOf(session: Session, opened: Opened, runs: Runs): Promise<Simulation | null> {
  try {
    const how = { workers: null, samples: null };
    const simulation = await simulated(session, opened, requestOf(opened.study, runs), how);
    return isWithoutDraws(simulation) ? null : simulation;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
