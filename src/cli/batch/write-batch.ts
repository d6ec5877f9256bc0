import type { StudyPart } from '../../report/batch.ts';
import type { Outcome } from '../../report/outcome.ts';
import { visible } from '../../report/visible.ts';
import type { Words } from '../../words/words.ts';
import type { Session } from '../session/session.ts';
import { delimiterOf, widthOf } from '../session/options.ts';
import { widthOn } from '../session/formats.ts';
import { isForge, reportAll } from '../session/forge.ts';
import type { Host } from '../host/host.ts';
import { repositoryPath } from '../session/repository-path.ts';
import { mainFileOf } from '../study/find-studies.ts';
import { checkOutcomes } from './check-outcomes.ts';
import { diffOutcomes } from './diff-outcomes.ts';
import type { TypedOption } from './output.ts';
import { reportedOnce } from './reported-once.ts';

/** What came of a command about several studies. */
interface BatchRun {
  readonly command: string;
  readonly options: readonly TypedOption[];
  readonly width: string | null;
  readonly parts: readonly StudyPart[];
  readonly outcomes: readonly Outcome[];
  readonly exit: number;
  /** Whether what changed of a study is held against a limit. */
  readonly isHeld: (study: string) => boolean;
}

/** Tells of several studies in the format that was asked for. */
export async function writeBatch(session: Session, batch: BatchRun): Promise<void> {
  const { host, words } = session;
  const { parts, outcomes, command, exit } = batch;
  const valueOf = (name: string): string | undefined =>
    batch.options.flatMap(({ key, value }) => (key === name && value !== true ? value : []))[0];
  const text = await import('../../report/formats/batch-text.ts');
  const format = valueOf('format');
  switch (format) {
    case 'json': {
      const { batchJson } = await import('../../report/formats/json/batch.ts');
      host.out.write(batchJson(command, parts, { samen: host.version, exit }));
      for (const error of text.errorsOf(parts)) if (!error.startsWith('{')) host.err.write(error);
      return;
    }
    case 'csv':
      host.out.write(text.batchCsv(parts, delimiterOf(valueOf('delimiter') ?? ','), words.batch.study));
      break;
    case 'markdown':
      host.out.write(command === 'diff' ? text.batchComment(parts, words) : text.batchMarkdown(parts));
      break;
    default:
      if (isForge(format)) {
        const { isHeld } = batch;
        const isJob = command === 'check' && format === 'github';
        const found = isJob ? checkOutcomes(parts, outcomes, words) : outcomes;
        const fileOf = (study: string): string | null => fileShown(host, study);
        const all = command === 'diff' ? diffOutcomes(parts, outcomes, { isHeld, fileOf, words }) : found;
        await reportAll(session, format, { command, outcomes: reportedOnce(all, format) });
        break;
      }
      await writeText(session, batch);
      return;
  }
  for (const error of text.errorsOf(parts)) host.err.write(error);
}

/** The file of a study, as a forge calls it; null where it came in on standard input. */
const fileShown = (host: Host, study: string): string | null =>
  host.kindOf(study) === 'missing' ? null : repositoryPath(host, mainFileOf(host, study));

/** Each study under its name, what went wrong with it beside what was found, and a line on all of them. */
async function writeText(session: Session, { parts, options, width: asked }: BatchRun): Promise<void> {
  const { host, words } = session;
  const { closingLine, errorsOf, headingOf, isOneLine } = await import('../../report/formats/batch-text.ts');
  const { foldText } = await import('../../report/formats/fold.ts');
  const paint = await session.paint(host.out);
  const width = widthOn(host.out, asked === null ? null : widthOf(asked));
  const errors = errorsOf(parts);
  for (const [index, part] of parts.entries()) {
    const { name, state, out } = part;
    const line = lineOf(part, words) ?? (isOneLine(out) ? out.trimEnd() : null);
    const note = state === 'new' ? `${words.batch.isNew}\n` : '';
    if (line !== null) host.out.write(`${paint.strong(visible(name))}: ${line}\n`);
    else host.out.write(`${index === 0 ? '' : '\n'}${paint.strong(headingOf(name, width))}\n${note}\n${out}`);
    host.err.write(errors[index] ?? '');
  }
  const closing = closingLine(parts, words);
  // A paragraph to paste is one line, unless somebody says how wide.
  const isToPaste = asked === null && options.some(({ key }) => key === 'summary');
  host.out.write(`\n${(isToPaste ? [visible(closing)] : foldText(closing, width, words)).join('\n')}\n`);
}

/** What there is to say of a study that printed nothing. */
function lineOf({ state, out, exit }: StudyPart, { batch }: Words): string | null {
  if (state === 'gone') return batch.isGone(exit > 0);
  if (out !== '') return null;
  return exit > 1 ? `${batch.isFaulty}.` : batch.withAdvice;
}
