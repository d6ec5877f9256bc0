import { limits } from '../../input/guard.ts';
import { shownSettings } from '../../input/load-settings.ts';
import type { Host } from '../host/host.ts';
import { languages } from '../session/options.ts';
import type { Settings } from '../session/settings.ts';

/**
 * How a result is shown where nothing else is asked, as it was settled where a part of it was made: so all parts come to what one run
 * prints there. Nothing where the file says none of it; what else is wrong with it is reported when it is read.
 */
export function settledInPart(host: Host, path: string): Settings {
  const bytes = host.read(path, limits.bytes);
  if (typeof bytes === 'string') return {};
  const text = new TextDecoder().decode(bytes.subarray(0, beginning));
  const [, written] = /^\s*\{\s*"schema":\s*"samen\.part\/1",[\s\S]*?"settled":\s*(\{[^{}]*\})/.exec(text) ?? [];
  const recorded = written === undefined ? {} : objectIn(written);
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
