import { describe, expect, it } from 'vitest';
import { csv, type Delimiter } from '../../src/report/formats/csv.ts';
import { markdown } from '../../src/report/formats/markdown.ts';
import { terminal } from '../../src/report/formats/terminal.ts';
import { noPaint } from '../../src/report/paint.ts';
import type { Report } from '../../src/report/table.ts';
import { writeProblems } from '../../src/report/problems.ts';
import { visible } from '../../src/report/visible.ts';
import { parseCsv } from '../support/csv.ts';
import { names, textOf, unseen } from './hostile-names.ts';
import { languages, studyWith, reportOf } from './written.ts';

const named = (yaml: string) =>
  studyWith((name, text) => {
    const scenario = text.replace(/^title: .*$/m, () => `title: "T ${yaml}"`);
    return name === 'study.yaml'
      ? scenario
          .replace(/title: \{ nl: Gedocumenteerd.*\}/, () => `title: "D ${yaml}"`)
          .replace(/title: \{ nl: Resultaatverplichting.*\}/, () => `title: "R ${yaml}"`)
          .replace(/title: \{ nl: "Onrechtmatig.*?\}/, () => `title: "M ${yaml}"`)
          .replace(/title: \{ nl: De tweede blik.*?\}/, () => `title: "L ${yaml}"`)
      : scenario;
  });

const known = new Map<string, Report>();

/** The report of the study with such names, made once. */
function reportNamed(yaml: string): Report {
  const report = known.get(yaml) ?? reportOf(named(yaml));
  known.set(yaml, report);
  return report;
}

const lines = (text: string): number => {
  const table = terminal(reportNamed(text), { width: 900, paint: noPaint, words: languages.en });
  return table.split('\n').slice(table.split('\n').findIndex((line) => line.startsWith('─'))).length;
};

describe('a name with', () => {
  it.each(names)('%s is made visible in a table: in titles, columns and notes', (_, yaml, shown) => {
    const text = terminal(reportNamed(yaml), { width: 400, paint: noPaint, words: languages.en });

    expect(text).not.toMatch(unseen);
    for (const place of ['T', 'D', 'R', 'L'])
      expect(text.replaceAll(/\s+/g, ' ')).toContain(`${place} ${shown}`.replaceAll(/\s+/g, ' '));
  });

  it.each(names)('%s adds no line to a table', (_, yaml) => {
    expect(lines(yaml)).toBe(lines('plain'));
  });

  it.each(names)('%s is made visible in a problem: in what it says, its excerpt and its file', (_, yaml) => {
    const name = textOf(yaml);
    const file = { name: `${name}.yaml`, text: `a: ${name}\n` };
    const phrase = writeProblems(
      [
        {
          fault: { kind: 'bad-id', id: name },
          span: { file, from: 3, to: 3 + name.length },
          path: ['x', name],
          scenarios: ['2.5'],
        },
      ],
      { words: languages.en, paint: noPaint },
    );

    expect(phrase.replaceAll('\n', '')).not.toMatch(unseen);
    expect(phrase).toContain(visible(name));
  });
});

describe('what is shown of a text', () => {
  it('is the text itself where all of it can be seen', () => {
    const text = 'Één naam, 日本 🦀 €  – “quoted”';

    expect(visible(text)).toBe(text);
  });

  // Found while this was written: ids of scenarios and what is known of a name need no escape, but these marks hide too.
  it.each(['\u200b', '\u00ad', '\u2060', '\u061c', '\u{e0041}'])('shows %j, which nobody sees either', (mark) => {
    expect(visible(`a${mark}b`)).not.toContain(mark);
  });
});

const delimiters: readonly Delimiter[] = [',', ';', '\t'];
const hostile = names.map(([what, yaml]) => [what, reportNamed(yaml), reportOf(startingWith(yaml))] as const);

/** The same names, with nothing before them. */
function startingWith(yaml: string) {
  return studyWith((_, text) =>
    text
      .replace(/^title: .*$/m, () => `title: "${yaml}"`)
      .replace(/title: \{ nl: "Onrechtmatig.*?\}/, () => `title: "${yaml}"`)
      .replace(/title: \{ nl: De tweede blik.*?\}/, () => `title: "${yaml}"`),
  );
}

describe('in CSV, a name with', () => {
  it.each(hostile)('%s leaves every record and field where it is, is visible, and is no formula', (_, ...reports) => {
    for (const report of reports)
      for (const delimiter of delimiters) {
        const text = csv(report, { delimiter, words: languages.en });
        const records = parseCsv(text, delimiter);

        expect(records.map((record) => record.length)).toEqual(Array.from({ length: 5 }, () => 11));
        expect(text.replaceAll(/\r\n|\t/g, '')).not.toMatch(unseen);
        expect(records.flat().filter((field) => /^[\s"]*[=+\-@]/.test(field) && !/^-\d/.test(field))).toEqual([]);
      }
  });
});

describe('in Markdown, a name with', () => {
  it.each(hostile)('%s opens no element, link, cell or list', (_, ...reports) => {
    for (const report of reports) {
      const text = markdown(report, languages.en);
      // What is behind a backslash is text.
      const live = text.replaceAll(/\\[!-/:-@[-`{-~]/g, '');
      const rows = live.split('\n').filter((line) => line.startsWith('|'));

      expect(text.replaceAll('\n', '')).not.toMatch(unseen);
      expect(live).not.toMatch(/[<`~$]|\]\(|:\/\/|www\.|@\w/);
      expect(rows.map((line) => line.split('|').length - 2)).toEqual(rows.map(() => 10));
      expect(live.split('\n').filter((line) => !/^(## .*|\| .*|( {2})?- [^-+#>=\s].*|)$/.test(line))).toEqual([]);
    }
  });
});
