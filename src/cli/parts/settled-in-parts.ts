import { shownSettings } from '../../input/load-settings.ts';
import type { Host } from '../host/host.ts';
import { languages } from '../session/options.ts';
import type { Settings } from '../session/settings.ts';

/**
 * How a result is shown where nothing is asked or settled where its parts are put together: as it was settled where these were made, so that
 * they come to what one run prints there. What parts do not agree on is not settled, whichever of them is named first.
 */
export function settledInParts(host: Host, paths: readonly string[]): Settings {
  const [first = {}, ...others] = paths.flatMap((path) => settledInPart(host, path) ?? []);
  const agreed = shownSettings.filter((name) => others.every((other) => other[name] === first[name]));
  return Object.fromEntries(agreed.flatMap((name) => (first[name] === undefined ? [] : [[name, first[name]]])));
}

/** What a part says of it; null where the file says none of it: what else is wrong with it is reported when it is read. */
function settledInPart(host: Host, path: string): Settings | null {
  const bytes = host.read(path, beginning);
  if (typeof bytes === 'string') return null;
  const text = new TextDecoder().decode(bytes);
  const [, written] = /^\s*\{\s*"schema":\s*"samen\.part\/1",[\s\S]*?"settled":\s*(\{[^{}]*\})/.exec(text) ?? [];
  if (written === undefined) return null;
  const recorded = objectIn(written);
  const found = shownSettings
    .map((name) => [name, recorded[name]] as const)
    .filter(([name, value]) => canBe(name, value));
  return Object.fromEntries(found) as Settings;
}

/** In so many bytes a part says it: before all that is long. */
const beginning = 65_536;

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

function canBe(name: (typeof shownSettings)[number], value: unknown): boolean {
  if (typeof value !== 'string') return false;
  if (name === 'lang') return languages.some((each) => each === value);
  return name === 'format' || (/^\d{2,4}$/.test(value) && Number(value) >= 20 && Number(value) <= 1000);
}
