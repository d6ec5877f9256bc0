import type { Title } from '../../model/study/study.ts';

/** A title as a study has it: for problems, which are data. */
export const asWritten = (title: Title): string | Readonly<Record<string, string>> =>
  typeof title === 'string' ? title : Object.fromEntries(title);
