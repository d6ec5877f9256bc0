import { amountInText, type ScaleWords } from '../amounts-in-text.ts';
import { isolated } from '../isolated.ts';
import { visible } from '../visible.ts';

/** Markup of ours: what stands in it from a study has been made harmless. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | null | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands between tags or in an attribute between double quotes: shown as it is written, and nothing else. */
const escaped = (text: string): string => isolated(visible(text)).replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);

/**
 * A text in which no line ends within an amount, nor within the name of an option. The blanks stay blanks, so that an amount is found and
 * copied as it is written everywhere else.
 */
export function unbroken(text: string, words: ScaleWords): Html {
  const parts = text.split(new RegExp(`(${amountInText(words)}|--[a-z][a-z-]*)`, 'gu'));
  return markup`${parts.map((part, index) => (index % 2 === 1 ? markup`<span class="unbroken">${part}</span>` : markup`${part}`))}`;
}

/** A text of which a mark at the end stays on the line of what it marks: the last letters before it, so that a long name is still broken elsewhere. */
export function withItsMark(text: string): Html {
  const end = /[^\s-]{1,12} [\u2020\u2021]$/u.exec(text);
  return end === null ? markup`${text}` : markup`${text.slice(0, end.index)}<span class="unbroken">${end[0]}</span>`;
}

/** Markup that is ours already, from us or from a writer of this folder. */
export const raw = (written: string): Html => ({ html: written });

/** Markup with texts in it: every text is escaped, what is markup already stands as it is, nothing is left out but null. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const written = parts.map((part, index) => `${write(part)}${strings[index + 1] ?? ''}`);
  return { html: `${strings[0] ?? ''}${written.join('')}` };
}

function write(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map((each) => each.html).join('');
}
