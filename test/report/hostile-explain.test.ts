import { describe, expect, it } from 'vitest';
import { explain } from '../../src/analysis/explain/explain.ts';
import type { Study } from '../../src/model/study/study.ts';
import { csv, type Delimiter } from '../../src/report/formats/csv.ts';
import { explanationJson } from '../../src/report/formats/json/explanation.ts';
import { markdown } from '../../src/report/formats/markdown.ts';
import { terminal } from '../../src/report/formats/terminal.ts';
import { noPaint } from '../../src/report/paint.ts';
import type { Report } from '../../src/report/table.ts';
import { explainReport } from '../../src/report/tables/explain/explain.ts';
import { harbour } from '../support/cli.ts';
import { parseCsv } from '../support/csv.ts';
import { loadedFolder } from '../support/loaded-folder.ts';
import { month } from '../support/studies.ts';
import { names, textOf, unseen } from './hostile-names.ts';
import { languages } from './written.ts';

/** The harbour with one text for its title, those of its assumptions and forms, and a group. */
const loadedWith = (yaml: string) =>
  loadedFolder(harbour, {
    change: (_, text) =>
      text
        .replace(/^title: .*$/m, () => `title: "${yaml}"`)
        .replace(/title: \{ nl: (Verwevenheid|Gedocumenteerd|Resultaat).*\}/g, () => `title: "${yaml}"`)
        .replace('unit: percent/year', () => `unit: percent/year\n    group: "${yaml}"`)
        .replace('call-off: {', () => `call-off: { group: "${yaml}", `),
  });

const between = { kind: 'lead', first: '2.5', second: '3' } as const;

function explained(study: Study) {
  const request = { metric: study.rankedBy, quantity: between, isOtherStudy: true };
  const { explanation } = explain({ study, asOf: month('2020-06') }, { study, asOf: month('2021-04') }, request);
  if (explanation === null) throw new Error('nothing to explain');
  return explanation;
}

const sidesOf = (yaml: string) => ({
  sets: { old: { team: textOf(yaml) }, new: {} },
  against: { id: 'other', title: textOf(yaml) },
});

/** The study with one text, and what is explained of it; of each text once. */
function madeOf(yaml: string) {
  const known = made.get(yaml) ?? make(yaml);
  made.set(yaml, known);
  return known;
}

function make(yaml: string) {
  const loaded = loadedWith(yaml);
  return { loaded, explanation: explained(loaded.study) };
}

const made = new Map<string, ReturnType<typeof make>>();

function reportOf(yaml: string, language: keyof typeof languages): Report {
  const { loaded, explanation } = madeOf(yaml);
  const words = languages[language];
  return explainReport(explanation, { study: loaded.study, words, sets: {}, sides: sidesOf(yaml) });
}

const wordsByLanguage = Object.keys(languages) as (keyof typeof languages)[];
const delimiters: readonly Delimiter[] = [',', ';', '\t'];
const reports = names.map(
  ([what, yaml, shown]) => [what, wordsByLanguage.map((language) => reportOf(yaml, language)), shown] as const,
);

/** How many lines have a rule of a table where the name is plain, in each language. */
const plainRules = wordsByLanguage.map((language) => {
  const words = languages[language];
  const text = terminal(reportOf('plain', language), { width: 900, paint: noPaint, words });
  return text.split('\n').filter((line) => line.includes('─')).length;
});

describe('in an explanation, a name with', () => {
  it.each(reports)('%s is made visible in a table, and adds no row', (_, phrase, shown) => {
    for (const [at, report] of phrase.entries()) {
      const words = languages[wordsByLanguage[at] ?? 'en'];
      const text = terminal(report, { width: 900, paint: noPaint, words });

      expect(text.replaceAll('\n', '')).not.toMatch(unseen);
      expect(text.replaceAll(/\s+/g, ' ')).toContain(shown.replaceAll(/\s+/g, ' '));
      expect(text.split('\n').filter((line) => line.includes('─')).length).toBe(plainRules[at]);
    }
  });

  it.each(reports)('%s is no formula and adds no record in CSV', (_, phrase) => {
    for (const report of phrase)
      for (const delimiter of delimiters) {
        const text = csv(report, { delimiter, words: languages.en });
        const fields = parseCsv(text, delimiter).flat();

        expect(text.replaceAll(/\r\n|\t/g, '')).not.toMatch(unseen);
        expect(fields.filter((field) => /^[\s"]*[=+\-@]/.test(field) && !/^-[\d.]+$/.test(field))).toEqual([]);
      }
  });

  it.each(reports)('%s opens no element, link, cell or list in Markdown', (_, phrase) => {
    for (const report of phrase) {
      const text = markdown(report, languages.en);
      const live = text.replaceAll(/\\[!-/:-@[-`{-~]/g, '');

      expect(text.replaceAll('\n', '')).not.toMatch(unseen);
      expect(live).not.toMatch(/[<`~$]|\]\(|:\/\/|www\.|@\w/);
    }
  });

  it.each(names)('%s is the text itself in JSON, as the label of a group and in what was set', (_, yaml) => {
    const { loaded, explanation } = madeOf(yaml);
    const { study, spanOf, canonical } = loaded;
    const context = {
      samen: '0',
      inputHash: canonical(),
      inputHashFrom: canonical(),
      sets: {},
      words: languages.en,
      study,
      sides: sidesOf(yaml),
      spanOf: { old: spanOf, new: spanOf },
      warnings: [],
    };
    const text = explanationJson(explanation, context);
    const { effects, setFrom } = JSON.parse(text) as {
      effects: { kind: string; name: string; members: { name: string }[] }[];
      setFrom: unknown;
    };
    const group = effects.find(({ kind }) => kind === 'group');

    expect(text.replaceAll('\n', '')).not.toMatch(unseen);
    expect(group?.name).toBe(textOf(yaml).trim());
    expect(group?.members.map(({ name }) => name)).toEqual(['call-off', 'discount-rate']);
    expect(setFrom).toEqual({ team: textOf(yaml) });
  });
});
