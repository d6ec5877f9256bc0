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
 * A text in which no line ends within an amount, nor within the name of an option, nor between a mark at the end and the last letters
 * of what it marks: a long name is still broken elsewhere. The blanks stay blanks, so that an amount is found and copied as it is
 * written everywhere else.
 */
export function unbroken(text: string, words: ScaleWords): Html {
  const parts = text.split(new RegExp(`(${amountInText(words)}|--[a-z][a-z-]*|[^\\s-]{1,12} [\u2020\u2021]$)`, 'gu'));
  return markup`${parts.map((part, index) => (index % 2 === 1 ? markup`<span class="unbroken">${part}</span>` : breakable(part)))}`;
}

/** A text in which a line may end behind a dot within a long id: it has no blanks, and would be broken anywhere. */
const breakable = (text: string): Html =>
  raw(escaped(text).replace(/[\w./-]{14,}/g, (id) => id.replace(/(?<=[a-z\d][._/])(?=[a-z])/g, '<wbr>')));

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
