import { jsonWithoutCommands } from '../../ci-commands.ts';
import { unseen } from '../../visible.ts';

/**
 * A value as JSON, in which what cannot be seen, or would act on a terminal or in the log of a CI job, stands as an escape:
 * it reads back as itself.
 */
export const writeJson = (value: unknown): string =>
  `${jsonWithoutCommands(JSON.stringify(value, null, 2).replace(unseen, (mark) => (mark === '\n' ? mark : escaped(mark))))}\n`;

const escaped = (mark: string): string =>
  mark.split('').reduce((text, unit) => `${text}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`, '');
