import { describe, expect, it } from 'vitest';
import { mention, named, namedText } from '../../src/report/lines/scenario-names.ts';
import { en } from '../../src/words/en.ts';
import { scenarioWith, studyFrom, studyWith } from '../support/studies.ts';

const study = studyFrom(
  studyWith({
    scenarios: {
      one: scenarioWith({ title: 'One' }),
      big: scenarioWith({ title: 'A large rebuild' }),
      sly: scenarioWith({ title: '\u{e000}one\u{e001} $& $1' }),
    },
  }),
);
const naming = { study, words: en };

describe('scenarios in sentences', () => {
  it('have their title where they come first, and their id from then on', () => {
    const texts = [`${mention('big')} leads.`, `${mention('big')} is dear, ${mention('one')} is not.`];

    expect(namedText(texts, naming)).toEqual(['"A large rebuild" (big) leads.', 'big is dear, one is not.']);
  });

  it('are told by their id where they are not of this study', () => {
    expect(namedText([mention('gone')], naming)).toEqual(['gone']);
  });

  it('are named once in a report, whose title has ids only, and whose notes come after its sentences', () => {
    const note = { kind: 'term', text: `Not ${mention('big')}.` } as const;
    const table = { id: 'a', title: null, columns: [], groups: [], notes: [note] };
    const text = `${mention('big')} leads.`;

    expect(named({ title: mention('big'), summary: [text], tables: [table], notes: [note] }, naming)).toMatchObject({
      title: 'big',
      summary: ['"A large rebuild" (big) leads.'],
      tables: [{ notes: [{ text: 'Not big.' }] }],
      notes: [{ text: 'Not big.' }],
    });
  });

  it('take nothing that a title says for a mention or a pattern', () => {
    expect(namedText([mention('sly')], naming)).toEqual(['"\u{e000}one\u{e001} $& $1" (sly)']);
  });
});
