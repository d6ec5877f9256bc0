import type { WhatIfData } from '../report/page/what-if-data.ts';

/** What somebody asks of the study, as it would be typed behind the options of `samen compare`. */
export interface Setting {
  /** Null where the study's own month holds. */
  readonly asOf: string | null;
  /** Null where the study's own ranking holds. */
  readonly by: string | null;
  /** Ids; none is all of them. */
  readonly scenarios: readonly string[];
  /** Values by the names of assumptions, in the order in which they were set. */
  readonly sets: ReadonlyMap<string, string>;
}

/** What the page shows before anybody changes it. */
export const settingShown = ({ shown }: Pick<WhatIfData, 'shown'>): Setting => ({
  asOf: shown.asOf,
  by: shown.by,
  scenarios: [],
  sets: new Map(shown.set.map(splitSet)),
});

/** `name=value` in its two parts, blanks around the value left out as `--set` does. */
function splitSet(text: string): [name: string, value: string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1).trim()];
}

/** The options of `samen compare` that ask for a setting, each with its value. */
export function optionsOf({ asOf, by, scenarios, sets }: Setting): (readonly [option: string, value: string])[] {
  return [
    ...(asOf === null ? [] : [['--as-of', asOf] as const]),
    ...(by === null ? [] : [['--by', by] as const]),
    ...scenarios.map((id) => ['--scenario', id] as const),
    ...[...sets].map(([name, value]) => ['--set', `${name}=${value}`] as const),
  ];
}

/** In how many options two settings differ: a month, a ranking, the choice of scenarios, each value. */
export function differences(one: Setting, other: Setting): number {
  const names = new Set([...one.sets.keys(), ...other.sets.keys()]);
  const isSameChoice = one.scenarios.toSorted().join(' ') === other.scenarios.toSorted().join(' ');
  return (
    Number(one.asOf !== other.asOf) +
    Number(one.by !== other.by) +
    Number(!isSameChoice) +
    [...names].filter((name) => one.sets.get(name) !== other.sets.get(name)).length
  );
}

/** What fragments begin with that hold a setting; others lead to a part of the page. */
const prefix = '#what-if?';

/** A setting as the fragment of an address: the options with their values. */
export const fragmentOf = (setting: Setting): string =>
  prefix +
  optionsOf(setting)
    .map(([option, value]) => `${option.slice(2)}=${encodeURIComponent(value)}`)
    .join('&');

/** The setting that a fragment holds; null where it holds none. What cannot be read in it is left out. */
export function settingIn(fragment: string): Setting | null {
  if (!fragment.startsWith(prefix)) return null;
  const found: Readonly<Record<string, string[]>> = { 'as-of': [], by: [], scenario: [], set: [] };
  for (const part of fragment.slice(prefix.length).split('&')) {
    const [option = '', ...rest] = part.split('=');
    const value = decoded(rest.join('='));
    if (value !== null && Object.hasOwn(found, option)) found[option]?.push(value);
  }
  return {
    asOf: found['as-of']?.at(-1) ?? null,
    by: found['by']?.at(-1) ?? null,
    scenarios: [...new Set(found['scenario'])],
    sets: new Map(found['set']?.map(splitSet)),
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
