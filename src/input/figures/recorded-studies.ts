import type { RecordedStudy } from '../../model/figures.ts';
import { applied, differenceTo } from './study-lines.ts';

/** What a study said when figures were pinned: its lines, by the hash that a pin has of it. */
export type RecordedStudies = ReadonlyMap<string, readonly string[]>;

/** The first says everything, and the others what was otherwise. */
export function recordedStudies(studies: readonly RecordedStudy[]): RecordedStudies {
  const first = linesIn(studies[0]?.says ?? null);
  return new Map(
    studies.flatMap(({ inputs, says, otherwise }) => {
      const lines = says === null ? applied(first, linesIn(otherwise)) : linesIn(says);
      return inputs.map((input) => [input, lines] as const);
    }),
  );
}

const linesIn = (text: string | null): string[] => (text ?? '').split('\n').filter((line) => line !== '');

const inOneOrder = (lines: readonly string[]): string => lines.toSorted().join('\n');

/** How studies are kept: the one that is now first, and of the others that pins name what was otherwise. */
export function keptStudies(
  studies: RecordedStudies,
  now: { readonly input: string; readonly lines: readonly string[] },
  named: ReadonlySet<string>,
): RecordedStudy[] {
  const byText = new Map<string, { inputs: string[]; lines: readonly string[] }>([
    [inOneOrder(now.lines), { inputs: [now.input], lines: now.lines }],
  ]);
  for (const [input, lines] of studies) {
    if (input === now.input || !named.has(input)) continue;
    const text = inOneOrder(lines);
    const same = byText.get(text);
    if (same === undefined) byText.set(text, { inputs: [input], lines });
    else same.inputs.push(input);
  }
  return [...byText.values()].map(({ inputs, lines }, place) =>
    place === 0
      ? { inputs, says: lines.join('\n'), otherwise: null }
      : { inputs, says: null, otherwise: differenceTo(now.lines, lines).join('\n') },
  );
}
