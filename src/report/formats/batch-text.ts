import { largest } from '../../numerics/extremes.ts';
import type { Words } from '../../words/words.ts';
import type { StudyPart } from '../batch.ts';
import { visible } from '../visible.ts';
import { csvField, type Delimiter } from './csv.ts';
import { longestComment, marker, markerOf } from './pull-request.ts';
import { plainLine, plainText } from './markdown-text.ts';

/** What stands between the name of a study and its text, in a terminal. */
const widest = 80;

/** A line that begins what is printed of a study: its name, and a rule as wide as the screen. */
export function headingOf(name: string, width: number): string {
  const text = `── ${visible(name)} `;
  return text.padEnd(Math.min(width, widest), '─');
}

/** Whether a text is one line, which has room for the name before it. */
export const isOneLine = (text: string): boolean => /^[^\n]+\n$/.test(text);

/**
 * What went wrong with each study, in their order: what is said of several alike is told once, with the first of them. What has no place in a
 * file is told with the names of these, and without where it is said of all.
 */
export function errorsOf(parts: readonly StudyPart[]): string[] {
  const names = new Map<string, string[]>();
  for (const { name, err } of parts) {
    const alike = names.get(err);
    if (alike === undefined) names.set(err, [name]);
    else alike.push(name);
  }
  const count = parts.filter(({ state }) => state !== 'gone').length;
  return parts.map(({ name, err }) => {
    const alike = names.get(err) ?? [];
    if (alike[0] !== name) return '';
    const isOfAll = count > 1 && alike.length === count;
    return isOfAll ? err : err.replaceAll(/^samen: /gm, () => `samen: ${visible(alike.join(', '))}: `);
  });
}

/** Whether a study has no errors and printed nothing, as there is only advice for it: what did not change has nothing to print in a job. */
const isOnlyAdvised = ({ exit, state, out }: StudyPart): boolean => exit === 0 && state === null && out === '';

/** Whether what was found is all that there is to print of it. */
const hasOnlyFindings = ({ out, findings }: StudyPart): boolean => out === '' || findings !== null;

/** How the studies came out, in a line. */
export function closingLine(parts: readonly StudyPart[], words: Words): string {
  const { batch } = words;
  const named = (fits: (part: StudyPart) => boolean): string[] => parts.filter(fits).map(({ name }) => name);
  const moved = parts.flatMap(({ name, movedFrom }) => (movedFrom === null ? [] : [`${movedFrom} → ${name}`]));
  const found = named(({ exit, state }) => exit === 1 && state !== 'gone');
  const faulty = named((part) => part.exit > 1 && hasOnlyFindings(part));
  // What was asked besides could not be done.
  const unfinished = named((part) => part.exit > 1 && !hasOnlyFindings(part));
  const advised = named((part) => isOnlyAdvised(part) || (part.exit === 0 && part.findings === 'advice'));
  const texts = [
    ...(parts.some(({ state }) => state !== null) ? statesText(parts, words) : []),
    ...(moved.length > 0 ? [batch.moved(moved)] : []),
    ...(found.length > 0 ? [batch.found(found)] : []),
    ...(advised.length > 0 ? [batch.advised(advised)] : []),
    ...(unfinished.length > 0 ? [batch.unfinished(unfinished)] : []),
    ...(faulty.length > 0 ? [batch.faulty(faulty)] : []),
  ];
  // Advice on what was computed stands where errors do.
  const warned = named(({ isAdvised }) => isAdvised);
  const nothing = warned.length > 0 ? batch.advised(warned) : batch.fine;
  return `${batch.studies(parts.length)}: ${texts.length === 0 ? nothing : texts.join('; ')}.`;
}

function statesText(parts: readonly StudyPart[], { batch }: Words): string[] {
  const named = (wanted: StudyPart['state']): string[] =>
    parts.filter(({ state }) => state === wanted).map(({ name }) => name);
  return (['changed', 'new', 'gone', 'unchanged'] as const).flatMap((state) => {
    const names = named(state);
    return names.length === 0 ? [] : [batch.states[state](names)];
  });
}

/**
 * Csv of several studies: the name of the study before every row, and above the names a head. Heads of one table that are those of the study
 * before are not repeated; several tables of a study have their titles and heads each.
 *
 * @param head - above the names
 */
export function batchCsv(parts: readonly StudyPart[], delimiter: Delimiter, head: string): string {
  let last = '';
  return parts
    .map(({ name, out }) => {
      const all = rowsOf(out);
      const blank = new Set(all.flatMap((row, index) => (row.replaceAll(delimiter, '').trim() === '' ? [index] : [])));
      const isTitled = blank.size > 0;
      const isHeads = (index: number): boolean => (isTitled ? index === 1 || blank.has(index - 2) : index === 0);
      const rows = isTitled || all[0] !== last ? all : all.slice(1);
      const skipped = all.length - rows.length;
      last = isTitled ? '' : (all[0] ?? last);
      return rows
        .map((row, index) => `${isHeads(index + skipped) ? head : csvField(name, delimiter)}${delimiter}${row}`)
        .join('');
    })
    .join('');
}

/** The rows of csv, each with what ends it: a break between quotes is part of a field. */
function rowsOf(text: string): string[] {
  const rows: string[] = [];
  let [from, isQuoted] = [0, false];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    if (text[at] !== '\n' || isQuoted) continue;
    rows.push(text.slice(from, at + 1));
    from = at + 1;
  }
  return rows;
}

/** Markdown of several studies, each under its name. */
export const batchMarkdown = (parts: readonly StudyPart[]): string =>
  parts
    .map(({ name, out, err }) => [`# ${plainText(name)}`, '', out === '' ? fenced(err) : out.trimEnd(), ''].join('\n'))
    .join('\n');

/** The same, below a line on all of them. */
export const batchSummary = (parts: readonly StudyPart[], words: Words): string =>
  `${plainLine(closingLine(parts, words))}\n\n${batchMarkdown(parts)}`;

/** Text that is shown as it is, whatever marks are in it. */
function fenced(text: string): string {
  const longest = largest([2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)]);
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.trimEnd()}\n${fence}`;
}

/**
 * What changed in several studies, as one comment on a pull request, with a marker for each study that there is something to tell
 * of. Those that did not change, only moved, or are no longer there, stand in one line. Where all would be too long, what is to be unfolded is left out
 * of a study, and then its tables: with its marker and its sentences it is still there.
 */
export function batchComment(parts: readonly StudyPart[], words: Words): string {
  const changed = parts.filter(({ state }) => state !== 'unchanged');
  const inLine = parts.filter(
    ({ state, movedFrom }) => state === 'gone' || (state === 'unchanged' && movedFrom !== null),
  );
  const lines = [marker, plainLine(closingLine(parts, words)), ...inLine.map(({ name }) => markerOf(name))];
  let text = `${lines.join('\n')}\n`;
  const sections = changed
    .filter(({ state }) => state !== 'gone')
    .map((part) => ({ name: part.name, ...formsOf(sectionOf(part, words), words) }));
  const room = longestComment - words.batch.leftOut(parts.map(({ name }) => name)).length - 2;
  let after = sections.reduce((sum, { least }) => sum + least.length, 0);
  const tooLong: string[] = [];
  for (const { name, longer, least } of sections) {
    after -= least.length;
    const most = room - text.length;
    const fits = longer.find((form) => form.length + after <= most) ?? (least.length <= most ? least : null);
    if (fits === null) tooLong.push(name);
    else text += fits;
  }
  return tooLong.length === 0 ? text : `${text}\n${plainLine(words.batch.leftOut(tooLong))}\n`;
}

/** What is to be unfolded of a study, and all of it that is no sentence. */
const folded = /^<details>/m;
const tables = /^(?:<details>|#{4} |\||```)/m;

/** What may be shown of a study: all, what is open at once, and what is shown at least. */
function formsOf(whole: string, { batch }: Words): { readonly longer: readonly string[]; readonly least: string } {
  const until = (end: RegExp): string => {
    const at = whole.search(end);
    return at < 0 ? whole : `${whole.slice(0, at).trimEnd()}\n\n${batch.shortened}\n`;
  };
  return { longer: [whole, until(folded)], least: until(tables) };
}

/** A study under its name, with its own headings below that. */
function sectionOf({ name, state, exit, out, err }: StudyPart, { batch }: Words): string {
  const body = out === '' ? fenced(err) : out.replace(/^(?:<!--[^\n]*-->\n)+/, '').replaceAll(/^(#{1,5} )/gm, '#$1');
  const note = state === 'new' ? batch.isNew : exit > 1 ? batch.isFaulty : null;
  const head = ['', markerOf(name), `## ${plainText(name)}${note === null ? '' : `: ${note}`}`, ''];
  return `${head.join('\n')}\n${body.trimEnd()}\n`;
}
