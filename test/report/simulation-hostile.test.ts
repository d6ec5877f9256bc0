import { describe, expect, it } from 'vitest';
import { csv } from '../../src/report/formats/csv.ts';
import { markdown } from '../../src/report/formats/markdown.ts';
import { terminal } from '../../src/report/formats/terminal.ts';
import { noPaint } from '../../src/report/paint.ts';
import type { Report } from '../../src/report/table.ts';
import { parseCsv } from '../support/csv.ts';
import { loadedFolder } from '../support/loaded-folder.ts';
import { names, textOf, unseen } from './hostile-names.ts';
import { digipoortFolder, simulated } from './simulated.ts';
import { simulationShown } from './simulation-shown.ts';
import { languages } from './written.ts';

const drawn = (report: Report, width: number): string =>
  terminal(report, { width, paint: noPaint, words: languages.en });

/** How many cells the lines of all tables have. */
const cells = (text: string): number[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').length);

/** The study with its titles replaced, and a simulation whose risks are called so; of each name once. */
function hostile(yaml: string): Report {
  const report = made.get(yaml) ?? make(yaml);
  made.set(yaml, report);
  return report;
}

const made = new Map<string, Report>();

function make(yaml: string): Report {
  const { study } = loadedFolder(digipoortFolder, {
    change: (_, text) =>
      text
        .replace(/^title: .*$/m, () => `title: "${yaml}"`)
        .replace(/(unlawful: \{ title: )\{.*?\}/, (__, start: string) => `${start}"${yaml}"`)
        .replaceAll(/(contracting: \{ title: )\{.*?\}/g, (__, start: string) => `${start}"${yaml}"`),
  });
  const entry = simulated({ curve: true });
  const strange = (stream: string): string => (stream.includes('/risk/') ? textOf(yaml) : stream);
  const scenarios = entry.scenarios.map((scenario) => ({
    ...scenario,
    correlations: scenario.correlations.map((each, index) => ({
      ...each,
      input: {
        ...each.input,
        name: index === 0 ? null : each.input.name,
        stream: index === 0 ? strange('/risk/') : each.input.stream,
      },
    })),
  }));
  return simulationShown({ ...entry, scenarios }, { study });
}

const plain = {
  lines: drawn(hostile('plain'), 400).split('\n').length,
  cells: cells(markdown(hostile('plain'), languages.en)),
};

describe.each(names)('a simulation of a study with %s in its names', (_, yaml, shown) => {
  it('shows them in a terminal, and adds no line to a table', () => {
    const text = drawn(hostile(yaml), 400);

    expect(text).not.toMatch(unseen);
    // The scenario, a phase in each of five, the measure and what is drawn.
    expect(text.replaceAll(/\s+/g, ' ').split(shown.replaceAll(/\s+/g, ' ')).length).toBeGreaterThan(5 + 5 + 1);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(`3 ${shown}`.replaceAll(/\s+/g, ' '));
    expect(text.split('\n')).toHaveLength(plain.lines);
  });

  it.each([',', ';', '\t'] as const)(
    'keeps every field of CSV where it is, with %j, and none is a formula',
    (delimiter) => {
      const text = csv(hostile(yaml), { delimiter, words: languages.en });
      const records = parseCsv(text, delimiter);

      expect(new Set(records.map((record) => record.length)).size).toBe(1);
      expect(text.replaceAll(/\r\n|\t/g, '')).not.toMatch(unseen);
      expect(records.flat().filter((field) => /^[\s"]*[=+\-@]/.test(field) && !/^-\d/.test(field))).toEqual([]);
    },
  );

  it('opens no element, link or cell in Markdown', () => {
    const text = markdown(hostile(yaml), languages.en);
    const live = text.replaceAll(/\\[!-/:-@[-`{-~]/g, '');

    expect(text.replaceAll('\n', '')).not.toMatch(unseen);
    expect(live).not.toMatch(/[<`~$]|\]\(|:\/\/|www\.|@\w/);
    expect(cells(live)).toEqual(plain.cells);
  });
});
