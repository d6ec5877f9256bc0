import { en } from '../../words/en.ts';
import type { Words } from '../../words/words.ts';

/** The words of a language that samen speaks, by what somebody may type; null for what is none. Dutch is loaded where somebody asks for it. */
export async function wordsOfLanguage(language: string): Promise<Words | null> {
  if (language === 'en') return en;
  return language === 'nl' ? (await import('../../words/nl.ts')).nl : null;
}
