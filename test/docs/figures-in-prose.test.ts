import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/cli.ts';
import { madeSentences } from './made-sentences.ts';

const documents = ['README.md', 'scenarios/digipoort/README.md', 'examples/ci/README.md'];

const read = (name: string): string => readFileSync(join(root, name), 'utf8');

const marked = /<!-- figures: ([^>]+?) -->([\s\S]*?)<!-- end -->/g;

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const made = documents.flatMap((document) =>
  [...read(document).matchAll(marked)].map(([, name = '', text = '']) => ({ document, name, text: onOneLine(text) })),
);

describe('a sentence of a README that names figures', () => {
  it.each(made)('is what the program comes to: $name, in $document', async ({ name, text }) => {
    expect(text).toBe(await madeSentences[name]?.());
  });

  it('is used where it is made', () => {
    expect([...new Set(made.map(({ name }) => name))].toSorted()).toEqual(Object.keys(madeSentences).toSorted());
  });
});

/** What only the record, or the study as it is written, says: no figure that is computed. */
const ofTheRecord = [
  /Node\.js 20\.19/,
  /Three things had turned out differently/,
  /an advance of EUR 39\.7 million/,
  /five scenarios on 17 criteria/,
  /The 17 are in no source we have/,
  /The seven of the study are ours/,
  /Four are bound to results of the model/,
  /17 criteria, two groups and three assessors/,
  /The other three, and the criteria, are in no source/,
  /draws every estimate and risk of the study ten thousand times/,
  /took 37% longer than first estimated/,
  /`--set vat-rate=0%`/,
  /Of the two that the letter names/i,
  /at least 43 months after the planned award/,
  /Every number states three things|Three things are asked of every number/,
  /Three jobs that do the same/,
  /the same two commands/,
  /about every five years/,
  /One outcome proves neither right|That the two agree is also no accident/,
  /one `<id>\.scenario\.yaml`|one comment with/,
  /chances, bands, the reserve for 80%/,
  /--set discount-rate=2\.25%`/,
  /`samen compare --as-of 2020-06 --set interim-share=100%`/,
  /Two other readings are possible/,
];

const amounts =
  /€ ?\d|\d(?:\.\d+)? ?%|\b\d+ (?:months|scenarios|assumptions|fte|million)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)\b/i;

/** Paragraphs and rows of a document, without code, blocks of what is printed, and what is made above. */
const proseOf = (text: string): string[] =>
  text
    .replaceAll(/```[\s\S]*?```/g, '')
    .replaceAll(marked, '')
    .split('\n\n')
    .flatMap((part) => part.split(/^(?=[|>-])/m))
    .filter((part) => !part.startsWith('|'))
    .flatMap((part) => onOneLine(part).split(/(?<=[.:;]) /));

describe.each(documents)('no other sentence of %s', (document) => {
  it('names a figure that could drift', () => {
    const free = proseOf(read(document)).filter(
      (sentence) => amounts.test(sentence) && !ofTheRecord.some((known) => known.test(sentence)),
    );

    expect(free).toEqual([]);
  });
});
