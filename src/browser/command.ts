import type { WhatIfData } from '../report/page/what-if-data.ts';
import { optionsOf, type Setting } from './setting.ts';

/** What a shell takes as it stands, wherever it stands. */
const isPlain = (word: string): boolean => /^[\w@%+:,./-][\w@%+=:,./-]*$/.test(word);

/** A word as a POSIX shell reads it: between single quotes where anything in it means something to a shell. */
export const quoted = (word: string): string => (isPlain(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`);

/**
 * The command that prints what the page shows with a setting, in pieces: each option with its value.
 *
 * @param study - as the command line names it
 */
export function commandFor(
  setting: Setting,
  { study, language, own }: Pick<WhatIfData, 'study' | 'language' | 'own'>,
): string[] {
  // What begins with a hyphen is a path all the same, but standard input.
  const path = study.startsWith('-') && study !== '-' ? `./${study}` : study;
  const stated = { ...setting, asOf: setting.asOf ?? own.asOf, by: setting.by ?? own.by };
  const options = optionsOf(stated).map(([option, value]) =>
    value.startsWith('-') ? quoted(`${option}=${value}`) : `${option} ${quoted(value)}`,
  );
  const namesLanguage = language !== 'en' || own.language !== null;
  return [`samen compare ${quoted(path)}`, ...options, ...(namesLanguage ? [`--lang ${language}`] : [])];
}
