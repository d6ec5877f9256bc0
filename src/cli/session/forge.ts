import { githubCommands } from '../../report/formats/github.ts';
import type { Annotation, Outcome } from '../../report/outcome.ts';
import type { Host } from '../host/host.ts';
import { isOfRevision, repositoryPath } from './repository-path.ts';
import { UserError } from './user-error.ts';
import type { Session } from './session.ts';

/** The formats in which a forge shows what was found. */
export const forgeFormats = ['github', 'junit', 'sarif', 'gitlab'] as const;
export type ForgeFormat = (typeof forgeFormats)[number];

export const isForge = (format: string | undefined): format is ForgeFormat =>
  forgeFormats.some((each) => each === format);

/** What a command tells a forge of a study. */
interface StudyOutcome extends Omit<Outcome, 'summary' | 'isChanged'>, Partial<Pick<Outcome, 'isChanged'>> {
  readonly command: string;
  /** Writes the summary of a job; null where there is nothing beside the annotations. */
  readonly summary: (() => string) | null;
}

/**
 * Tells a forge what was found, by paths from the root of the repository; where that is shown with what was found of other studies, it is
 * gathered.
 *
 * @throws {UserError} where the summary of a job cannot be written
 */
export async function reportToForge(
  session: Session,
  format: ForgeFormat,
  { command, summary, isChanged = null, ...found }: StudyOutcome,
): Promise<void> {
  const { host } = session;
  const outcome = {
    ...found,
    annotations: found.annotations.map((each) => placed(host, each)),
    summary: summary === null || format !== 'github' ? null : summary(),
    isChanged,
  };
  if (session.collect === null) await reportAll(session, format, { command, outcomes: [outcome] });
  else session.collect(outcome);
}

/** By the path from the root of the repository. A forge shows no line of another revision: the place of what stands there alone is said in words. */
function placed(host: Host, annotation: Annotation): Annotation {
  const { file, place, text } = annotation;
  if (file === null) return annotation;
  if (!isOfRevision(file)) return { ...annotation, file: repositoryPath(host, file) };
  const at = place === null ? file : `${file}:${place.line}:${place.column}`;
  return { ...annotation, file: null, place: null, text: `${at}: ${text}` };
}

/** Tells a forge what was found of studies, in their order. @throws {UserError} where the summary of a job cannot be written */
export async function reportAll(
  session: Session,
  format: ForgeFormat,
  { command, outcomes: all }: { readonly command: string; readonly outcomes: readonly Outcome[] },
): Promise<void> {
  const { host } = session;
  const outcomes = byStudy(all);
  switch (format) {
    case 'github':
      reportToGithub(session, outcomes);
      return;
    case 'junit': {
      const { junit } = await import('../../report/formats/forge/junit.ts');
      host.out.write(junit(command, outcomes));
      return;
    }
    case 'sarif': {
      const { sarif } = await import('../../report/formats/forge/sarif.ts');
      host.out.write(sarif(outcomes, host));
      return;
    }
    case 'gitlab': {
      const { codeQuality } = await import('../../report/formats/forge/code-quality.ts');
      host.out.write(codeQuality(outcomes, { sha256: host.sha256, pathOf: (study) => repositoryPath(host, study) }));
    }
  }
}

/** What was found of one study, together: some of it may be known before what else is wrong. */
function byStudy(outcomes: readonly Outcome[]): Outcome[] {
  const studies = new Map<string, Outcome>();
  for (const outcome of outcomes) {
    const before = studies.get(outcome.study);
    studies.set(outcome.study, before === undefined ? outcome : together(before, outcome));
  }
  return [...studies.values()];
}

const together = (first: Outcome, second: Outcome): Outcome => ({
  ...first,
  annotations: [...first.annotations, ...second.annotations],
  passed: [...first.passed, ...second.passed],
});

/** Annotations on the output, and the whole report in the summary of the job where there is one. */
function reportToGithub({ host, words, commandRunner: tellRunner }: Session, outcomes: readonly Outcome[]): void {
  const annotations = outcomes.map((each) => each.annotations);
  tellRunner(githubCommands(annotations, words));
  const file = host.env['GITHUB_STEP_SUMMARY'] ?? '';
  const summary = outcomes.flatMap(({ summary: text }) => text ?? []).join('\n');
  if (file === '' || summary === '') return;
  const trouble = host.append(file, summary);
  if (trouble !== null) throw new UserError({ kind: 'cannot-write', path: file, reason: trouble });
}
