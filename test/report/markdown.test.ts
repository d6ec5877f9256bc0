import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/report/formats/markdown.ts';
import { plainLine, plainText } from '../../src/report/formats/markdown-text.ts';
import { languages } from './written.ts';
import { sample } from './sample.ts';

describe('a report in Markdown', () => {
  it.each(['en', 'nl'] as const)(
    'has its tables under headings, its notes as lists, and no charts (%s)',
    async (language) => {
      await expect(markdown(sample(language), languages[language])).toMatchFileSnapshot(`golden/sample-${language}.md`);
    },
  );
});

describe('a text in Markdown', () => {
  it.each([
    ['a|b', 'a\\|b'],
    ['a\\|b', 'a\\\\\\|b'],
    ['`code` *bold* _it_ ~~no~~ #1', '\\`code\\` \\*bold\\* \\_it\\_ \\~\\~no\\~\\~ \\#&#8288;1'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['&lt;', '&amp;lt;'],
    ['![x](http://evil)', '\\!\\[x\\](http&#58;//evil)'],
    ['[x](javascript:alert)', '\\[x\\](javascript:alert)'],
    ['see https://evil.example, www.evil.example', 'see https&#58;//evil.example, www&#46;evil.example'],
    ['@everybody', '@&#8288;everybody'],
    [':rocket: at 10:30', ':&#8288;rocket: at 10:30'],
    ['GH-12, !12 and %34', 'GH-&#8288;12, \\!12 and \\%34'],
    ['R&D, &12 and lot #', 'R&amp;D, &amp;&#8288;12 and lot \\#'],
    ['built from 2a2e876 (2a2e8768f01)', 'built from 2&#8288;a2e876 (2&#8288;a2e8768f01)'],
    ['f678ef2c4d5e6f708192a3b4c5d6e7f8091a2b3c', 'f&#8288;678ef2c4d5e6f708192a3b4c5d6e7f8091a2b3c'],
    ['defaced 12345678 2a2e87 x2a2e8768', 'defaced 12345678 2a2e87 x2a2e8768'],
    ['\u05d0\u05d1 (2)', '&#8296;\u05d0\u05d1&#8297; (2)'],
    ['Stop! 65%: GH-a', 'Stop! 65%: GH-a'],
    ['$x$', '\\$x\\$'],
    ['one\ntwo', 'one two'],
    ['Plain text, 65% (2021-05)', 'Plain text, 65% (2021-05)'],
  ])('%j says only what it says', (text, shown) => {
    expect(plainText(text)).toBe(shown);
  });

  it.each([
    ['- a', '\\- a'],
    ['+ a', '\\+ a'],
    ['---', '\\---'],
    ['1. a', '1\\. a'],
    ['12) a', '12\\) a'],
    ['    code', 'code'],
    ['> quote', '&gt; quote'],
    ['2.5 is a number', '2.5 is a number'],
  ])('%j opens no list or block', (text, shown) => {
    expect(plainLine(text)).toBe(shown);
  });
});
