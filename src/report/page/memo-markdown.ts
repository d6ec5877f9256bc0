import { plainLine, plainText } from '../formats/markdown-text.ts';
import type { PageFrame } from './page.ts';
import type { Block, Section } from './section.ts';

/** A memo in Markdown as GitHub reads it: its questions as headings, with what the study says to each. */
export function memoMarkdown(
  sections: readonly Section[],
  { title, lines, origin }: Omit<PageFrame, 'sha256'>,
): string {
  const blocks = [
    `# ${plainText(title)}`,
    ...lines.map(plainLine),
    ...sections.flatMap((section) => section.blocks.flatMap(written)),
    `*${plainText(origin)}*`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function written(block: Block): string[] {
  switch (block.kind) {
    case 'answer':
      return [`## ${plainText(block.question)}`, ...block.texts.map(plainLine)];
    case 'figures':
      return [block.figures.map(({ name, value }) => `- ${plainLine(name)}: **${plainText(value)}**`).join('\n')];
    default:
      return [];
  }
}
