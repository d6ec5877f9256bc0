import type { LocatedProblem } from '../../input/load.ts';
import type { Fault, Path } from '../../problems/problem.ts';
import type { FaultOfFiles } from '../../problems/file-fault.ts';
import type { Host } from '../host/host.ts';
import { problemAt } from '../study/read-document.ts';
import type { ReadPart } from './read-part.ts';
import { differing } from './recorded-options.ts';

type What = Extract<FaultOfFiles, { kind: 'not-one-run' }>['what'];

/** Why some parts are not all parts of one result: each that differs from the first, is there twice, or is missing. */
export function notOneRun({ version }: Host, parts: readonly ReadPart[]): LocatedProblem[] {
  const [first] = parts;
  if (first === undefined) return [];
  const apart = parts.flatMap((part) => apartFrom(first, part, version) ?? []);
  if (apart.length > 0) return apart;
  const twice = parts.flatMap((part, index) => twiceIn(parts.slice(0, index), part) ?? []);
  return twice.length > 0 ? twice : missingOf(first, parts);
}

/** Why a part is of another result than the first. */
function apartFrom(first: ReadPart, part: ReadPart, version: string): LocatedProblem | null {
  const [actual, expected] = [part.document, first.document];
  const at = (path: Path, what: What, found: string | number | null, wanted: string | number | null): LocatedProblem =>
    problemAt(part.file, path, fault(what, { found, wanted, other: first.file.name }));
  if (actual.samen !== version) return at(['samen'], 'version', actual.samen, version);
  if (actual.work.command !== expected.work.command)
    return at(['work', 'command'], 'command', actual.work.command, expected.work.command);
  if (actual.of !== expected.of) return at(['of'], 'of', actual.of, expected.of);
  const option = differing(actual.options, expected.options);
  if (option !== null) return at(['options', option.name], 'option', option.one, option.other);
  if (actual.inputHash !== expected.inputHash) return at(['inputHash'], 'study', actual.study, expected.study);
  if (actual.inputHashFrom !== expected.inputHashFrom)
    return at(['inputHashFrom'], 'study', actual.study, expected.study);
  return null;
}

function twiceIn(before: readonly ReadPart[], { document, file }: ReadPart): LocatedProblem | null {
  const same = before.find((each) => each.document.part === document.part);
  if (same === undefined) return null;
  return problemAt(file, ['part'], fault('twice', { found: document.part, wanted: null, other: same.file.name }));
}

/** How many missing parts are named one by one. */
const few = 20;

function missingOf({ file, document: { of } }: ReadPart, parts: readonly ReadPart[]): LocatedProblem[] {
  const there = new Set(parts.map(({ document }) => document.part));
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((part) => !there.has(part));
  if (missing.length === 0) return [];
  const found = `${missing.slice(0, few).join(', ')}${missing.length > few ? ', …' : ''}`;
  return [problemAt(file, ['of'], fault('missing', { found, wanted: of, other: null }))];
}

const fault = (
  what: What,
  { found, wanted, other }: { found: string | number | null; wanted: string | number | null; other: string | null },
): Fault => ({ kind: 'not-one-run', what, found: textOf(found), wanted: textOf(wanted), other });

const textOf = (value: string | number | null): string | null => (value === null ? null : String(value));
