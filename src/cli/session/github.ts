import { type Annotation, githubCommands } from '../../report/formats/github.ts';
import { markdown } from '../../report/formats/markdown.ts';
import type { Report } from '../../report/table.ts';
import { repositoryPath } from './repository-path.ts';
import { UserError } from './user-error.ts';
import type { Session } from './session.ts';

/**
 * Tells GitHub: annotations on the output, and the whole report in the summary of the job where there is one.
 *
 * @param report - null where there is nothing beside the annotations
 * @throws {UserError} where the summary cannot be written
 */
export async function writeToGithub(
  { host, words, tellRunner }: Session,
  annotations: readonly Annotation[],
  report: Report | null,
): Promise<void> {
  const placed = annotations.map((each) => ({
    ...each,
    file: each.file === null ? null : repositoryPath(host, each.file),
  }));
  tellRunner(githubCommands(placed, words));
  const summary = host.env['GITHUB_STEP_SUMMARY'] ?? '';
  if (summary === '' || report === null) return;
  const trouble = host.append(summary, markdown(report, words));
  if (trouble !== null) throw new UserError({ kind: 'cannot-write', path: summary, reason: trouble });
}
