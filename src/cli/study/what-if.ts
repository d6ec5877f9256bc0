import { foremost } from '../../analysis/what-if/foremost.ts';
import type { StudyFiles } from '../../input/assemble/assemble.ts';
import { metricId } from '../../model/metrics/metrics.ts';
import type { WhatIfData } from '../../report/page/what-if-data.ts';
import { writeMonth } from '../../units/month.ts';
import type { Session } from '../session/session.ts';
import type { Settings } from '../session/settings.ts';
import { UserError } from '../session/user-error.ts';
import { computedRuns, type Opened } from './open-study.ts';

/** A study of which a page is made. */
interface Asked {
  readonly named: string;
  readonly files: StudyFiles;
  readonly opened: Opened;
  readonly settings: Settings;
}

/** What a page computes with: a script, and the study that it reads. */
export interface WhatIf {
  readonly script: string;
  readonly data: WhatIfData;
}

/**
 * All that a page needs to compute the study with other values.
 *
 * @param named - the study as it was typed, by which mistakes and commands name it
 * @param files - of the study, named as they lie in its folder
 * @param settings - of the study: what they settle of a command, that says itself
 * @throws {UserError} where samen comes without the script
 */
export function whatIfOf(session: Session, { named, files, opened, settings }: Asked): WhatIf {
  const { host, words } = session;
  const { study, asOf, by, sets } = opened;
  const name = `dist/page.${words.language}.js`;
  const bytes = host.ownFile(name);
  if (typeof bytes === 'string') throw new UserError({ kind: 'cannot-read', file: name, reason: bytes, near: null });
  return {
    script: new TextDecoder().decode(bytes),
    data: {
      language: words.language,
      study: named,
      files: filesAsTyped(named, files),
      shown: {
        asOf: asOf === study.asOf ? null : writeMonth(asOf),
        by: metricId(by) === metricId(study.rankedBy) ? null : metricId(by),
        set: Object.entries(sets).map(([assumption, value]) => `${assumption}=${value}`),
      },
      own: {
        asOf: settings['as-of'] === undefined ? null : writeMonth(study.asOf),
        by: settings.by === undefined ? null : metricId(study.rankedBy),
        language: settings.lang === undefined ? null : words.language,
      },
      foremost: foremost(study, computedRuns(session, opened), by),
    },
  };
}

/** The files by the names by which the command line has them where the study is typed like this. */
function filesAsTyped(named: string, { main, scenarios }: StudyFiles): WhatIfData['files'] {
  const isFile = named === main.name || named.endsWith(`/${main.name}`);
  const within = isFile ? named.slice(0, -main.name.length) : named.replace(/\/*$/, '/');
  const name = (file: string): string => (named === '.' || named === '-' ? file : `${within}${file}`);
  return {
    main: { name: name(main.name), text: main.text },
    scenarios: scenarios.map((file) => ({ id: file.id, name: name(file.name), text: file.text })),
  };
}
