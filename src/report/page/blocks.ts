import type { Words } from '../../words/words.ts';
import { type Html, markup, raw, unbroken } from './html.ts';
import type { Block, ChartBlock, Section, TableBlock } from './section.ts';
import { notesHtml, tableHtml } from './table-html.ts';

/** A section of the page, under its heading. */
export const sectionHtml = ({ id, title, blocks }: Section, words: Words): Html =>
  markup`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${blocks.map((block) => blockHtml(block, title, words))}
  </section> `;

function blockHtml(block: Block, title: string, words: Words): Html {
  switch (block.kind) {
    case 'texts':
      return markup`${block.texts.map((text) => markup`<p>${unbroken(text, words.table)}</p>`)}`;
    case 'answer':
      return markup`<div class="answer">
        <h3>${block.question}</h3>
        ${block.texts.map((text) => markup`<p>${unbroken(text, words.table)}</p>`)}
      </div>`;
    case 'figures':
      return markup`<dl class="figures">
        ${block.figures.map(
          ({ name, value }) =>
            markup`<div>
              <dt>${name}</dt>
              <dd>${unbroken(value, words.table)}</dd>
            </div>`,
        )}
      </dl>`;
    case 'chart':
      return chartHtml(block, words);
    case 'table':
      return foldedTable(block, title, words);
    case 'notes':
      return notesHtml(block.notes, words);
    case 'html':
      return block.html;
  }
}

/** What marks mean stands above what is drawn: a chart may be longer than a screen, and be continued on the next sheet. */
const chartHtml = ({ title, svg, legend }: ChartBlock, words: Words): Html =>
  markup`<figure>
    <figcaption>${title}</figcaption>
    ${
      legend.length === 0
        ? null
        : markup`<ul class="legend">
            ${legend.map(({ mark, text }) => markup`<li><span class="key ${mark}"></span>${unbroken(text, words.table)}</li>`)}
          </ul>`
    }
    <div class="chart">${raw(svg)}</div>
  </figure>`;

function foldedTable({ table, scale, isFolded }: TableBlock, title: string, words: Words): Html {
  const written = tableHtml(table, { words, scale }, title);
  if (!isFolded) return written;
  return markup`<details>
    <summary>${unbroken(words.page.numbers(table.title ?? title), words.table)}</summary>
    ${written}
  </details>`;
}
