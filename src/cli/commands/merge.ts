import { elsewhere, PieceMisfit } from '../../analysis/explain/division.ts';
import { command, type Options, type Typed } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { drawsOf, settingsOf } from '../parts/pieces.ts';
import type { ReadPart } from '../parts/read-part.ts';
import { readParts } from '../parts/read-parts.ts';
import { typedAgain } from '../parts/recorded-options.ts';
import { chooseFormat } from '../session/formats.ts';
import { UserError } from '../session/user-error.ts';
import type { Session } from '../session/session.ts';
import { simulatedElsewhere } from '../simulation/simulate-study.ts';
import { pathsOf } from '../study/find-studies.ts';
import { openFiles, type Opened } from '../study/open-study.ts';
import { openSides } from './explain-sides.ts';
import { explained, explanationOptions, showExplanation } from './explain.ts';
import { requestOf, showSimulation, simulationOptions, tableOption, tablesOf } from './simulate.ts';

const accepted = {
  table: tableOption,
  ...shared.formats,
  summary: shared.summary,
} as const satisfies Options;

/** `samen merge`: the result of which the parts were computed apart. */
export const merge = command({
  name: 'merge',
  question: 'how-sure',
  help: (help) => help.merge,
  output: null,
  arguments: { parts: { form: '<part...>', about: (help) => help.merge.parts, values: { kind: 'path' } } },
  options: accepted,
  run: async (session, { parts }, options) => {
    const read = readParts(
      session.host,
      parts.flatMap((part) => pathsOf(session.host, part)),
    );
    return read[0].document.work.command === 'simulate'
      ? mergeSimulation(session, read, options)
      : mergeExplanation(session, read, options);
  },
});

type MergeOptions = Typed<typeof accepted>;
type Parts = readonly [ReadPart, ...ReadPart[]];

async function mergeSimulation(session: Session, parts: Parts, options: MergeOptions): Promise<void> {
  const format = chooseFormat(options);
  const { table } = options;
  const [first] = parts;
  const typed = optionsOf(first, simulationOptions);
  if (table.includes('curves') && typed.curve !== true)
    throw new UserError({ kind: 'usage', what: 'without-curve', name: '--table curves', near: null });
  const opened = openFiles(session, first.document.files, typed);
  refuseForged(first, [['inputHash', opened]]);
  const pieces = parts.map((each) => {
    const { document, unlike } = each;
    if (document.work.command !== 'simulate') throw unlike(['work']);
    const refuse = (): never => {
      throw unlike(['work']);
    };
    return { part: document.part, of: document.of, piece: drawsOf(each, document.work), refuse };
  });
  const simulation = await simulatedElsewhere(session, opened, requestOf(opened.study, opened, typed), pieces);
  await showSimulation(session, { opened, simulation, format, table: tablesOf({ table, curve: typed.curve }) });
}

async function mergeExplanation(session: Session, parts: Parts, options: MergeOptions): Promise<void> {
  const format = chooseFormat(options);
  if (options.table.length > 0)
    throw new UserError({ kind: 'usage', what: 'only-of-simulation', name: '--table', near: null });
  const [first] = parts;
  const typed = optionsOf(first, explanationOptions);
  const { files, filesFrom } = first.document;
  const opened = openSides(session, { new: files, old: filesFrom ?? files }, typed);
  refuseForged(first, [
    ['inputHash', opened.new],
    ...(filesFrom === null ? [] : [['inputHashFrom', opened.old] as const]),
  ]);
  const pieces = parts.map((each) => {
    const { document, unlike } = each;
    if (document.work.command !== 'explain') throw unlike(['work']);
    return { part: document.part, of: document.of, piece: settingsOf(each, document.work) };
  });
  try {
    await showExplanation(session, opened, { format, ...explained(opened, typed, elsewhere(pieces)) });
  } catch (error) {
    const other = error instanceof PieceMisfit ? parts.find(({ document }) => document.part === error.part) : undefined;
    throw other === undefined ? error : other.unlike(['work']);
  }
}

/** The options by which a part was made. @throws {UserError} where nobody can have typed one of them */
function optionsOf<Declared extends Options>({ document, unlike }: ReadPart, options: Declared): Typed<Declared> {
  const again = typedAgain(options, document.options);
  if ('unlike' in again) throw unlike(['options', again.unlike]);
  return again.typed;
}

/** @throws {UserError} where a part holds another study than it says: samen did not write it so */
function refuseForged(
  { document, unlike }: ReadPart,
  opened: readonly (readonly ['inputHash' | 'inputHashFrom', Opened])[],
): void {
  for (const [key, each] of opened) if (each.json().inputHash !== document[key]) throw unlike([key]);
}
