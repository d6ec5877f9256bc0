import { shownSettings } from '../../input/load-settings.ts';
import type { Host } from '../host/host.ts';
import { languages } from '../session/options.ts';
import type { Settings } from '../session/settings.ts';

/** What parts say of where they were made. */
export interface MadeAt {
  /** What was settled there. */
  readonly settings: Settings;
  /** A path at which their study is here too; undefined where there is none. */
  readonly study: string | undefined;
}

/**
 * How a result is shown where nothing is asked or settled where its parts are put together: as it was settled where these were made, so that
 * they come to what one run prints there. What parts do not agree on is not settled, whichever of them is named first.
 */
export function settledInParts(host: Host, paths: readonly string[]): MadeAt {
  const [first = { settings: {}, study: undefined }, ...others] = paths.flatMap(
    (path) => settledInPart(host, path) ?? [],
  );
  const agreed = shownSettings.filter((name) =>
    others.every(({ settings }) => settings[name] === first.settings[name]),
  );
  const { settings, study } = first;
  const isHere = study !== undefined && others.every((other) => other.study === study) && host.kindOf(study) === 'file';
  return {
    settings: Object.fromEntries(
      agreed.flatMap((name) => (settings[name] === undefined ? [] : [[name, settings[name]]])),
    ),
    study: isHere ? study : undefined,
  };
}

/** What a part says of it; null where the file says none of it: what else is wrong with it is reported when it is read. */
function settledInPart(host: Host, path: string): MadeAt | null {
  const bytes = host.read(path, beginning);
  if (typeof bytes === 'string') return null;
  const text = new TextDecoder().decode(bytes);
  const [, before = '', written] =
    /^\s*\{\s*"schema":\s*"samen\.part\/1",([\s\S]*?)"settled":\s*(\{[^{}]*\})/.exec(text) ?? [];
  if (written === undefined) return null;
  const recorded = objectIn(written);
  const found = shownSettings
    .map((name) => [name, recorded[name]] as const)
    .filter(([name, value]) => canBe(name, value));
  const { path: study } = objectIn(`{${before.trimEnd().replace(/,$/, '')}}`);
  return { settings: Object.fromEntries(found) as Settings, study: typeof study === 'string' ? study : undefined };
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
