import type { Study } from '../../model/study/study.ts';
import type { Words } from '../../words/words.ts';
import type { Note, Report } from '../table.ts';
import { titled } from './titled.ts';

interface Naming {
  readonly study: Study;
  readonly words: Words;
}

/** Around an id that is still to be written as a name: characters for private use, which no id holds. */
const [open, close] = ['\u{e000}', '\u{e001}'];
const marked = /\u{e000}([^\u{e000}\u{e001}]*)\u{e001}/gu;

/** A scenario in a sentence; `named` writes it, as only there is known whether an earlier sentence has its title. */
export const mention = (id: string): string => `${open}${id}${close}`;

/** Writes the scenarios that are mentioned: with the title where they come first, and with the id only from then on. */
function writer({ study, words }: Naming): (text: string) => string {
  const known = new Set<string>();
  return (text) =>
    text.replace(marked, (whole, id: string) => {
      const scenario = study.scenarios.get(id);
      if (scenario === undefined) return whole.slice(open.length, -close.length);
      if (known.has(id)) return id;
      known.add(id);
      return words.comparison.scenario({ title: titled(scenario.title, id, { words }), id });
    });
}

/** Paragraphs that are read after each other, with the names of the scenarios that they mention. */
export const namedText = (paragraphs: readonly string[], naming: Naming): string[] => paragraphs.map(writer(naming));

/** A report with the names of the scenarios that its sentences mention, in the order in which they are read. */
export function named(report: Report, naming: Naming): Report {
  const write = writer(naming);
  const inNote = (note: Note): Note => ({ ...note, text: write(note.text) });
  const summary = report.summary?.map(write);
  const tables = report.tables.map((table) => ({ ...table, notes: table.notes.map(inNote) }));
  return {
    ...report,
    // A heading has room for ids only.
    title: report.title.replace(marked, '$1'),
    ...(summary === undefined ? {} : { summary }),
    tables,
    notes: report.notes.map(inNote),
  };
}
