import { type Title, titleIn } from '../../model/study/study.ts';
import type { Words } from '../../words/words.ts';

/** The title of a thing, or the id where it has none. */
export const titled = (title: Title | null | undefined, id: string, { words }: { readonly words: Words }): string =>
  title === null || title === undefined ? id : titleIn(title, words.language);
