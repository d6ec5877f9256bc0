import { whatIfId } from '../../report/page/what-if-data.ts';
import { pageHtml } from '../../report/page/page.ts';
import { sectionsOf } from '../../report/page/sections.ts';
import { asOfText } from '../../report/lines/time-title.ts';
import { titled } from '../../report/lines/titled.ts';
import { type Session, sharing } from '../session/session.ts';
import { rooted } from '../figures/rooted.ts';
import { defaultStudy, studyFiles } from '../study/study-files.ts';
import { whatIfOf } from '../study/what-if.ts';
import { type Asked, pageResults } from './page-results.ts';

/** What is asked of a page. */
export interface PageOptions extends Omit<Asked, 'study'> {
  readonly study: string | undefined;
  readonly title: string | undefined;
}

/** The page of a study, as text. @throws {UserError} where the study is at fault */
export async function pageText(session: Session, options: PageOptions): Promise<string> {
  const { host, words } = session;
  const named = options.study ?? defaultStudy(host);
  const at = rooted(host, named);
  const asked = { study: at.argument, asOf: options.asOf, set: options.set };
  const shared = sharing({ ...session, host: at.host });
  const { opened, results } = await pageResults(shared, asked);
  const { study, sets, by } = opened;
  const context = { study, words, sets, by };
  const { asOf } = results.comparison;
  const { samen, inputHash } = opened.json();
  await session.warn(opened.loaded.locate(results.comparison.warnings));
  const changed = Object.entries(sets).map(([name, value]) => `${name}=${value}`);
  const whatIf = whatIfOf(shared, { named, files: studyFiles(at.host, at.argument), opened });
  return pageHtml(sectionsOf(results, context), {
    title: options.title ?? titled(study.title, study.id, context),
    lines: [
      words.page.asKnown(asOfText(asOf, context)),
      ...(changed.length === 0 ? [] : [words.table.changed(changed.join(', '))]),
    ],
    origin: words.page.origin(samen, inputHash),
    words,
    sha256: host.sha256,
    scripts: [whatIf.script],
    data: new Map([[whatIfId, JSON.stringify(whatIf.data)]]),
  });
}
