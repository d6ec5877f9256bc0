import type { StudyFiles } from '../../input/assemble/assemble.ts';
import { load } from '../../input/load.ts';
import { newScenario } from '../../input/edit/new-scenario.ts';
import { idForm } from '../../model/formula/reference.ts';
import { visible } from '../../report/visible.ts';
import { command, type Options, type Typed } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import type { Host } from '../host/host.ts';
import { rows } from '../session/help-rows.ts';
import { scenarioOf } from '../session/options.ts';
import type { Session } from '../session/session.ts';
import { stoppable } from '../session/stoppable.ts';
import { UserError } from '../session/user-error.ts';
import { openFiles } from '../study/open-study.ts';
import { studyFiles } from '../study/study-files.ts';
import { quoted } from './init.ts';

const accepted = {
  from: {
    form: '--from <scenario>',
    about: (help) => help.new.from,
    values: { kind: 'of-study', names: 'scenario' },
  },
  lang: shared.lang,
  color: shared.color,
} as const satisfies Options;

/** `samen new scenario`: one more scenario of a study, that begins as a copy of another. */
export const newCommand = command({
  name: 'new',
  question: 'study',
  help: (help) => help.new,
  output: null,
  arguments: {
    what: {
      form: '<what>',
      about: (help, words) => help.new.what(words),
      values: { kind: 'choice', words: ['scenario'] },
    },
    id: { form: '<id>', about: (help) => help.new.id, values: { kind: 'free' } },
    study: shared.writtenStudy,
  },
  options: accepted,
  run: async (session, { id, study }, options) => addScenario(session, { id, study }, options),
});

async function addScenario(
  session: Session,
  { id, study: argument }: { readonly id: string; readonly study?: string | undefined },
  { from }: Typed<typeof accepted>,
): Promise<void> {
  const { host, words } = session;
  if (from === undefined) throw new UserError({ kind: 'usage', what: 'missing-option', name: '--from', near: null });
  if (argument === '-') throw new UserError({ kind: 'usage', what: 'only-read', name: '-', near: null });
  if (!idForm.test(id)) throw new UserError({ kind: 'bad-id', id });
  const path = await stoppable(host, async (pause) => {
    const folder = folderOf(studyFiles(host, argument).main.name);
    const lock = await host.lock(folder, pause);
    if (typeof lock === 'string') throw new UserError({ kind: 'cannot-write', path: folder, reason: lock });
    try {
      const files = studyFiles(host, argument);
      const change = changeOf(session, files, { id, from });
      const unmade = change.isNew
        ? await host.make(new Map([[change.path, change.text]]), pause)
        : await host.replace(
            { folder, files: new Map([[nameOf(change.path), change.text]]), remove: [], last: null },
            pause,
          );
      if (unmade?.reason === 'taken') throw new UserError({ kind: 'already-there', paths: [unmade.path] });
      if (unmade !== null) throw new UserError({ kind: 'cannot-write', path: unmade.path, reason: unmade.reason });
      return change.path;
    } finally {
      lock.release();
    }
  });
  host.out.write(`${visible(path)}\n`);
  const typed = argument === undefined ? null : quoted(argument);
  host.err.write(`${words.help.new.next}\n${rows(words.help.new.steps({ id, typed }))}\n`);
}

interface Change {
  readonly path: string;
  readonly text: string;
  readonly isNew: boolean;
}

/** What is to be written. @throws {UserError} where the study is at fault, has that scenario already, or would be at fault with it */
function changeOf(
  session: Session,
  files: StudyFiles,
  { id, from }: { readonly id: string; readonly from: string },
): Change {
  const { study } = openFiles(session, files, { set: [] });
  const { title } = scenarioOf(study, from, '--from');
  if (study.scenarios.has(id)) throw new UserError({ kind: 'scenario-there', id, known: [...study.scenarios.keys()] });
  const { in: place, text } = newScenario(files, { id, from, title });
  const { main } = files;
  const path = place === 'main' ? main.name : `${main.name.slice(0, -nameOf(main.name).length)}${id}.scenario.yaml`;
  refuseFaulty(
    place === 'main' ? { ...files, main: { ...main, text } } : withScenario(files, { id, name: path, text }),
  );
  return { path, text: place === 'main' ? `${markOf(session.host, path)}${text}` : text, isNew: place !== 'main' };
}

const withScenario = (files: StudyFiles, scenario: StudyFiles['scenarios'][number]): StudyFiles => ({
  ...files,
  scenarios: [...files.scenarios, scenario],
});

/** @throws {UserError} where the study is one no longer, as where it becomes larger than any that is read */
function refuseFaulty(files: StudyFiles): void {
  const { problems } = load(files, []);
  if (problems !== null) throw new UserError(problems);
}

/** The mark with which some editors begin a file, kept where it is there. */
function markOf(host: Host, path: string): string {
  const bytes = host.read(path, 3);
  return typeof bytes !== 'string' && bytes[0] === 0xef ? '\uFEFF' : '';
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const folderOf = (path: string): string => path.slice(0, -nameOf(path).length).replace(/(?<=.)\/$/, '') || '.';
