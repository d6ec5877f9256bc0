import { keyOf } from '../model/study/assumption-key.ts';
import { faultText, type Words } from '../words/words.ts';
import type { Found } from './calculate.ts';

/** The name of the assumption that a problem is of, as `--set` has it; null where it is of something else. */
export function assumptionAt({ fault, span, path }: Found): string | null {
  if (fault.kind === 'bad-set') return fault.text.split('=')[0] ?? null;
  if (span?.file.name === '--set') return span.file.text.split('=')[0] ?? null;
  const [section, id, own, name] = path ?? [];
  if (section === 'assumptions' && typeof id === 'string') return id;
  return section === 'scenarios' && own === 'assumptions' && typeof name === 'string' ? keyOf(String(id), name) : null;
}

/** Whether a problem is of an option of the command line: of the value that a choice has. */
export const isOfOption = ({ fault }: Found, option: '--as-of' | '--by' | '--scenario'): boolean =>
  fault.kind === 'bad-option' ? fault.option === option : option === '--as-of' && fault.kind === 'bad-month';

/** What is wrong, and what to do about it. */
export const sentencesOf = ({ fault: { ofOption: _, ...fault } }: Found, words: Words): string =>
  faultText(words, fault)
    .filter((part) => part !== null)
    .join(': ');
