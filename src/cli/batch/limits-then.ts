import type { Host } from '../host/host.ts';
import { settingsOf } from '../session/settings.ts';
import type { NamedStudy } from '../study/find-studies.ts';
import type { FormerStudy } from './moved.ts';
import type { TypedOption } from './output.ts';

/** Those of studies that went, by name, of which what changes is held against limits. */
export function heldStudies(
  host: Host,
  options: readonly TypedOption[],
  gone: readonly FormerStudy[],
): ReadonlySet<string> {
  const held = gone.filter((study) => areTyped(options) || limitsOf(host, study) !== undefined);
  return new Set(held.map(({ name }) => name));
}

/** The option of limits that did not move with a study, as their entry in `samen.yaml` has another path; none where it has others. */
export function limitsAlong(
  host: Host,
  options: readonly TypedOption[],
  [study, former]: readonly [NamedStudy, FormerStudy | null],
): string[] {
  const limits = former === null || isHeldTo(host, options, study) ? undefined : limitsOf(host, former);
  return limits === undefined ? [] : [`--fail-above=${limits}`];
}

/** Whether what changes in a study is held against limits. */
export const isHeldTo = (host: Host, options: readonly TypedOption[], { argument }: NamedStudy): boolean =>
  areTyped(options) || settingsOf(host, argument)['fail-above'] !== undefined;

const areTyped = (options: readonly TypedOption[]): boolean => options.some(({ key }) => key === 'failAbove');

/** The limits of a study that lay elsewhere, or is no longer there: as they are settled now, else as they were where they went with it. */
const limitsOf = (host: Host, { path, limits }: FormerStudy): string | undefined =>
  settingsOf(host, path)['fail-above'] ?? limits();
