import { type NewPin, newPin } from '../../analysis/check/new-pin.ts';
import { pinnedValue } from '../../analysis/check/pinned-value.ts';
import { writePinned } from '../../analysis/check/write-pin.ts';
import { type PinText, withPin } from '../../input/edit/edit-figures.ts';
import type { StudyFiles } from '../../input/assemble/assemble.ts';
import { type FiguresText, type StudyNow, withStudy } from '../../input/edit/edit-studies.ts';
import type { Pin } from '../../model/figures.ts';
import type { Study } from '../../model/study/study.ts';
import { unknown } from '../../problems/unknown-name.ts';
import { visible } from '../../report/visible.ts';
import { writeMonth } from '../../units/month.ts';
import { command, type Options, type Typed } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { figuresBeside, type FiguresFile, type StudyEdit, writeFigures } from '../figures/figures-file.ts';
import type { Host } from '../host/host.ts';
import { type Opened, openFiles, tellDoubts } from '../study/open-study.ts';
import { UserError } from '../session/user-error.ts';
import type { Session } from '../session/session.ts';
import { studyFiles } from '../study/study-files.ts';

const accepted = {
  asOf: { ...shared.asOf, about: (help) => help.pin.asOf },
  within: { form: '--within <quantity>', about: (help) => help.pin.within, values: { kind: 'free' } },
  publishedIn: { form: '--published-in <text>', about: (help) => help.pin.publishedIn, values: { kind: 'free' } },
  where: { form: '--where <text>', about: (help) => help.pin.where, values: { kind: 'free' } },
  lang: shared.lang,
  color: shared.color,
} as const satisfies Options;

/** `samen pin`: keeps what a figure comes to, and what it rests on, in `figures.yaml`. */
export const pin = command({
  name: 'pin',
  question: 'published',
  help: (help) => help.pin,
  output: null,
  arguments: {
    figure: {
      form: '<figure>',
      about: (help) => help.pin.figure,
      values: { kind: 'of-study', names: 'pinnable' },
    },
    study: shared.writtenStudy,
  },
  options: accepted,
  run: async (session, { figure, study }, options) => pinFigure(session, [figure, study], options),
});

async function pinFigure(
  session: Session,
  [name, argument]: readonly [figure: string, study: string | undefined],
  options: Typed<typeof accepted>,
): Promise<void> {
  const { host, words } = session;
  refuseEmpty({ '--published-in': options.publishedIn, '--where': options.where });
  const files = filesOf(session, name, argument);
  const opened = openFiles(session, files, { set: [], ...(options.asOf === undefined ? {} : { asOf: options.asOf }) });
  const file = figuresBeside(host, files);
  if (file.path === null) throw new UserError({ kind: 'usage', what: 'only-read', name: '-', near: null });
  refuseTwice(opened, file, name);
  const { study, asOf } = opened;
  const made = newPin(study, name, { asOf, ...opened.json() });
  if (!('figure' in made)) throw new UserError(made.figures[0]?.fault ?? opened.loaded.locate(made.study));
  const within = options.within === undefined ? null : withinOf(made.figure, study, options.within);
  const value = writePinned(made.figure, study, { within, like: null });
  const written = {
    keys: [
      ['figure', name],
      ['as-of', writeMonth(asOf)],
      ['value', value],
      ...(options.within === undefined ? [] : [['within', options.within] as const]),
      ...(options.publishedIn === undefined ? [] : [['published-in', options.publishedIn] as const]),
      ...(options.where === undefined ? [] : [['where', options.where] as const]),
    ],
    recorded: made.record,
  } as const;
  const studyNow = { input: made.record.input, written: opened.loaded.written() };
  const { edit, isStudyKept } = await add(host, files, (now) => {
    refuseTwice(opened, now, name);
    return added(now, written, studyNow);
  });
  const text = [
    words.check.pinned(name, String(value), file.path),
    ...(edit === 'as-it-was' ? [] : [words.check.studyEdit[edit](files.main.name)]),
    ...(isStudyKept ? [] : [words.check.studyNotKept(file.path)]),
  ];
  host.out.write(text.map((line) => `${visible(line)}\n`).join(''));
  await tellDoubts(session, opened);
}

/** @throws {UserError} for an option that says nothing: what is written down of a figure is there for readers */
function refuseEmpty(texts: Readonly<Record<string, string | undefined>>): void {
  const [name] = Object.entries(texts).find(([, text]) => text?.trim() === '') ?? [];
  if (name !== undefined) throw new UserError({ kind: 'usage', what: 'missing-value', name, near: null });
}

/**
 * The files of the study. A scenario and its figure, two words as `samen trace` takes them, are refused with the one name that they have here.
 *
 * @throws {UserError} where there is none, or what should be its path is such a figure
 */
function filesOf(session: Session, name: string, argument: string | undefined): StudyFiles {
  const joined = `scenarios.${name}.${argument}`;
  const isNoPath = argument !== undefined && session.host.kindOf(argument) === 'missing';
  if (isNoPath && isFigureHere(session, joined))
    throw new UserError({ ...unknown('figure', `${name} ${argument}`, []), near: joined });
  return studyFiles(session.host, argument);
}

/** Whether the study that is meant where none is named has a figure of that name. */
function isFigureHere(session: Session, name: string): boolean {
  try {
    const opened = openFiles(session, studyFiles(session.host, undefined), { set: [] });
    return 'figure' in newPin(opened.study, name, { asOf: opened.asOf, ...opened.json() });
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** Once more where somebody else has changed the file in the meantime. */
async function add(
  host: Host,
  files: StudyFiles,
  textOf: (now: FiguresFile) => FiguresText,
): Promise<{ readonly edit: StudyEdit; readonly isStudyKept: boolean }> {
  for (;;) {
    const now = figuresBeside(host, files);
    const { text, isStudyKept } = textOf(now);
    const edit = await writeFigures(host, now, { figures: text, main: files.main });
    if (edit !== null) return { edit, isStudyKept };
  }
}

/** The text of `figures.yaml` with one more pin. */
function added({ path, figures }: FiguresFile, pinText: PinText, studyNow: StudyNow): FiguresText {
  return withStudy({ name: path ?? '', text: withPin(figures, pinText) }, studyNow, () => false);
}

/** @throws {UserError} where the figure is pinned already, as of the same month */
function refuseTwice({ study, asOf }: Opened, { figures }: FiguresFile, name: string): void {
  const isPinned = figures?.pins.some((each) => each.figure === name && (each.asOf ?? study.asOf) === asOf) ?? false;
  if (isPinned) throw new UserError({ kind: 'pinned-twice', figure: name, asOf: writeMonth(asOf) });
}

/** In the unit of the figure. @throws {UserError} where it is no length, amount or share of its kind */
function withinOf(figure: NewPin['figure'], study: Study, within: string): number | null {
  const pinned: Pin = {
    path: [],
    figure: figure.name,
    asOf: null,
    value: writePinned(figure, study, { within: null, like: null }),
    within,
    publishedIn: null,
    where: null,
    recorded: null,
  };
  const read = pinnedValue(pinned, figure, study.notation);
  if ('asMonth' in read) return read.within;
  const problem = read.find(({ path }) => path.includes('within'));
  if (problem === undefined) throw new Error('what a figure comes to cannot be read back');
  throw new UserError({ ...problem.fault, ofOption: '--within' });
}
