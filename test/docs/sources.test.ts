import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/cli.ts';

const [method = '', sources = ''] = readFileSync(join(root, 'docs/method.md'), 'utf8').split('## 24. Sources\n');
const entries = sources.split('\n').filter((line) => line.startsWith('- '));

const names = String.raw`(\p{Lu}[\p{L}-]+)(?:(?:, \p{Lu}[\p{L}-]+)* (?:&|and) \p{Lu}[\p{L}-]+| et al\.)?`;
const severalNames = String.raw`(\p{Lu}[\p{L}-]+)(?:(?:, \p{Lu}[\p{L}-]+)* & \p{Lu}[\p{L}-]+| et al\.)`;

/** Who is cited, and of which year: "Keelin (2016)", "(Keelin 2016", "Hwang & Yoon 1981". */
const citations = (text: string): string[] => {
  const plain = text.replaceAll(/\s*\n\s*(\*|\/\/)?\s*/g, ' ');
  const found = [String.raw`${names} \((\d{4})\)`, String.raw`\(${names} (\d{4})`, String.raw`${severalNames} (\d{4})`];
  return found.flatMap((form) =>
    [...plain.matchAll(new RegExp(form, 'gu'))].map(([, surname = '', year = '']) => `${surname} ${year}`),
  );
};

/** Whether an entry has the surname before its year, and that year; one of several editions has none. */
const isListed = (citation: string): boolean => {
  const [surname = '', year = ''] = citation.split(' ');
  return entries.some((entry) => new RegExp(String.raw`\b${surname}\b.*\(${year}\)`, 'u').test(entry));
};

const code = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(root, 'src', file), 'utf8'));

/** What a comment says of where a method comes from: until the comment, or its paragraph, ends. */
const credits = code.flatMap((text) => text.match(/\* (?:Sources?:|@see)(?:(?!\*\/|\n \*\n)[^])*/g) ?? []);

describe('the sources of the method', () => {
  it('lists whatever the method cites', () => {
    const cited = [...new Set(citations(method))];

    expect(cited.length).toBeGreaterThan(15);
    expect(cited.filter((each) => !isListed(each))).toEqual([]);
  });

  it('lists whatever a comment in the code names as the source of a formula', () => {
    const cited = [...new Set(credits.flatMap(citations))];

    expect(cited.length).toBeGreaterThan(25);
    expect(cited.filter((each) => !isListed(each))).toEqual([]);
  });

  it('stands in the order of surnames, each work once', () => {
    const works = entries.filter((entry) => /^- (?:von )?\p{Lu}[\p{L}-]+,? \p{Lu}?.*\(\d{4}\)\. /u.test(entry));
    const surnames = works.map((entry) => entry.slice(2).replace(/^von /, '').toLowerCase());

    expect(works.length).toBeGreaterThan(35);
    expect(surnames).toEqual(surnames.toSorted());
    expect(new Set(entries).size).toBe(entries.length);
  });
});
