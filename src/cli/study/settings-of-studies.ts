import type { Host } from '../host/host.ts';
import { type Settings, settingsOf } from '../session/settings.ts';
import { standsForStudies } from './find-studies.ts';

/**
 * What is settled for a command that takes several studies, where none is typed: where `samen.yaml` names one study alone, by its path, that
 * is meant as if it were typed.
 *
 * @throws {UserError} for a setting that there is not
 */
export function settingsOfStudies(host: Host, recorded: Settings = {}): Settings {
  const settings = settingsOf(host, undefined, recorded);
  const [only, ...others] = settings.studies ?? [];
  if (only === undefined || others.length > 0 || standsForStudies(host, only)) return settings;
  return { ...settingsOf(host, only, recorded), study: only, studies: [only] };
}
