import type { Words } from '../../words/words.ts';
import { sectionHtml } from './blocks.ts';
import { contentPolicy } from './content-policy.ts';
import { type Html, markup, raw } from './html.ts';
import type { Section } from './section.ts';
import { style } from './style.ts';

/** What stands around the sections of a page. */
export interface PageFrame {
  readonly title: string;
  /** What the page is of: when it is known, and what was changed for it. */
  readonly lines: readonly string[];
  /** From what it was made, to be found again. */
  readonly origin: string;
  readonly words: Words;
  /** The SHA-256 of a text, in hexadecimal digits. */
  readonly sha256: (text: string) => string;
  /** What runs in the page where scripts do; the page says all it says without them. Nothing of a study is in it. */
  readonly scripts: readonly string[];
  /** What scripts read, by the id of its element: JSON. */
  readonly data: ReadonlyMap<string, string>;
}

/** One page by itself: it fetches nothing, and whatever is not its own style or script does not run. */
export function pageHtml(sections: readonly Section[], frame: PageFrame): string {
  const { title, lines, words, scripts, data } = frame;
  const policy = contentPolicy({ styles: [style], scripts }, frame.sha256);
  const written = markup`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#${sections[0]?.id ?? 'end'}">${words.page.skip}</a>
<header><p class="kind">${words.page.kind}</p><h1>${title}</h1>${lines.map((line) => markup`<p>${line}</p>`)}</header>
${contents(sections, words)}
<main>
${sections.map((section) => sectionHtml(section, words))}</main>
<footer id="end"><p>${frame.origin}</p></footer>
${[...data].map(([id, json]) => markup`<script type="application/json" id="${id}">${raw(json.replaceAll('<', '\\u003c'))}</script>\n`)}${scripts.map((script) => markup`<script>${raw(script)}</script>\n`)}</body>
</html>
`;
  return written.html;
}

const contents = (sections: readonly Section[], { page }: Words): Html =>
  markup`<nav aria-label="${page.contents}">
    <ol>
      ${sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}
    </ol>
  </nav>`;
