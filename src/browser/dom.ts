import { visible } from '../report/visible.ts';

type Attributes = Readonly<Record<string, string | number | boolean>>;
/** What stands in an element; several stand behind each other, null is nothing. */
type Content = Node | string | null | readonly (Node | string | null)[];

/** An element with attributes and what is in it. A text is shown as it is written, and does nothing. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...contents: readonly Content[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? '' : String(value));
  }
  add(made, contents);
  return made;
}

/** Puts this in an element, in place of what was in it. */
export function fill(made: Element, ...contents: readonly Content[]): void {
  made.replaceChildren();
  add(made, contents);
}

function add(made: Element, contents: readonly Content[]): void {
  for (const content of contents.flat()) {
    if (content !== null) made.append(typeof content === 'string' ? visible(content) : content);
  }
}

/** Sets an attribute, or takes it away. */
export function setAttribute(made: Element, name: string, value: string | null): void {
  if (value === null) made.removeAttribute(name);
  else made.setAttribute(name, value);
}
