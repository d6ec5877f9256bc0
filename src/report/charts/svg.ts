import { isolated } from '../isolated.ts';
import { visible } from '../visible.ts';

/**
 * Charts that are as wide as there is room: places along the axis are in per cent and everything else in pixels, so that texts
 * stay as large on a phone as on paper. Plain strings, for a page that is written as for one that is open in a browser.
 */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as it stands in a chart: shown as it is written, and nothing else. */
const escaped = (text: string): string => isolated(visible(text)).replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);

type Attributes = Readonly<Record<string, string | number>>;

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(typeof value === 'number' ? short(value) : value)}"`)
    .join('');

/** At most two decimals: a hundredth of a pixel is not seen. */
export const short = (value: number): string => String(Number(value.toFixed(2)));

export const tag = (name: string, attributes: Attributes, content = ''): string =>
  content === '' ? `<${name}${written(attributes)}/>` : `<${name}${written(attributes)}>${content}</${name}>`;

export const textAt = (attributes: Attributes, text: string): string => tag('text', attributes, escaped(text));

/** A place along the axis, of 0..1, as a part of the width. */
export const percent = (part: number): string => `${short(part * 100)}%`;

/** A chart by itself, with the text that stands for it where it is not seen. */
export const drawing = (height: number, alternative: string, content: string): string =>
  tag('svg', { class: 'drawing', role: 'img', 'aria-label': alternative, width: '100%', height }, content);

/** A part of a chart. @param kind - the class that says where it stands, if it has one */
export const drawingPart = (height: number, kind: string | null, content: string): string => {
  const name = kind === null ? 'drawing' : `drawing ${kind}`;
  return tag('svg', { class: name, 'aria-hidden': 'true', width: '100%', height }, content);
};
