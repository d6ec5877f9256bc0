import type { CheckedPin, FoundPin } from '../../../analysis/check/check.ts';
import type { DriftField, DriftPart } from '../../../analysis/check/drift.ts';
import type { StudyChange } from '../../../analysis/check/study-changes.ts';
import { isDrawn } from '../../../analysis/check/record.ts';
import type { Span } from '../../../input/tree/tree.ts';
import { writeDecimal } from '../../../units/write.ts';
import type { Words } from '../../../words/words.ts';
import { recordedInWords } from '../../lines/estimate-in-words.ts';
import { placeText } from '../../place.ts';
import type { CheckContext } from './check-context.ts';

/** Something that changed, with the figures that it moved: reported once, however many these are. */
export interface Cause {
  readonly of:
    | { readonly kind: 'fields'; readonly changes: readonly StudyChange[] }
    | { readonly kind: 'assumption'; readonly part: DriftPart }
    /** What neither accounts for. */
    | { readonly kind: 'other'; readonly text: string };
  readonly moved: readonly Moved[];
}

/** A figure that something moved, or did away with. */
export interface Moved {
  readonly pin: CheckedPin;
  readonly effect: number | null;
  readonly share: number | null;
  readonly error: number | null;
}

/** Everything that moved a figure: what changed in the study, assumptions, and what is left, each in the order of the figures. */
export function causesOf(pins: readonly CheckedPin[], words: Words): Cause[] {
  const causes = new Map<string, { of: Cause['of']; moved: Moved[] }>();
  const add = (key: string, of: Cause['of'], moved: Moved): void => {
    const cause = causes.get(key) ?? { of, moved: [] };
    cause.moved.push(moved);
    causes.set(key, cause);
  };
  for (const pin of pins)
    for (const { changes, effect, share } of fieldsOf(pin))
      add(`fields ${JSON.stringify(changes)}`, { kind: 'fields', changes }, { pin, effect, share, error: null });
  for (const { pin, part } of partsInOrder(pins))
    add(keyOf(part, pin, causes), { kind: 'assumption', part }, { pin, ...part });
  for (const pin of pins) {
    const drift = pin.lost === null ? pin.drift : null;
    if (drift === null || drift.other === null) continue;
    const text = otherText(drift, words);
    add(`other ${text}`, { kind: 'other', text }, { pin, ...drift.other, error: null });
  }
  return [...causes.values()];
}

type FieldOf = Pick<DriftField, 'changes' | 'effect' | 'share'>;

/** What does away with a figure has no amount. */
const fieldsOf = (pin: CheckedPin): readonly FieldOf[] =>
  pin.lost === null
    ? (pin.drift?.fields ?? [])
    : pin.fields.map(({ changes }) => ({ changes, effect: null, share: null }));

/** First of what is computed, which tells an estimate by its central value. */
function partsInOrder(pins: readonly CheckedPin[]): { pin: FoundPin; part: DriftPart }[] {
  const all = pins.flatMap((pin) =>
    pin.lost === null ? (pin.drift?.changes ?? []).map((part) => ({ pin, part })) : [],
  );
  const moved = all.filter(({ part }) => part.effect !== 0);
  return [...moved.filter(({ pin }) => !isDrawn(pin.figure)), ...moved.filter(({ pin }) => isDrawn(pin.figure))];
}

/** One change is reported once, though what is drawn shows more of an estimate. */
function keyOf(
  { key, was, is: now, path }: DriftPart,
  { figure, asOf }: FoundPin,
  known: ReadonlyMap<string, Cause>,
): string {
  const own = `assumption ${JSON.stringify([key, was, now])}`;
  if (!isDrawn(figure)) return own;
  const same = [...known].find(
    ([, { of, moved }]) =>
      of.kind === 'assumption' &&
      of.part.key === key &&
      of.part.path.join('/') === path.join('/') &&
      moved.some(({ pin }) => pin.asOf === asOf),
  );
  return same?.[0] ?? own;
}

/** What is left where fields and assumptions are known: samen itself, or the record. */
function otherText({ engine, isStudyKnown }: NonNullable<FoundPin['drift']>, { check }: Words): string {
  if (!isStudyKnown) return check.other.unknown;
  return engine === null ? check.other.record : check.other.engine(engine.was, engine.is);
}

/** How many changes are named that only make sense together. */
const mostTogether = 5;

/** What changed, on one line, with its place. @param isPlaced - not where it stands in that place */
export function causeTitle({ of }: Cause, context: CheckContext, isPlaced = true): string {
  const { words } = context;
  switch (of.kind) {
    case 'other':
      return of.text;
    case 'assumption':
      return words.check.cause(
        of.part.key,
        words.check.went(
          recordedInWords(of.part.key, of.part.was, context),
          recordedInWords(of.part.key, of.part.is, context),
        ),
        isPlaced ? placeAt(of.part.path, context) : null,
      );
    case 'fields':
      return fieldsTitle(of.changes, context, isPlaced);
  }
}

function fieldsTitle(changes: readonly StudyChange[], context: CheckContext, isPlaced: boolean): string {
  const { words } = context;
  const reported = changes
    .slice(0, mostTogether)
    .map((change) =>
      words.check.cause(
        change.path.join('.'),
        howItChanged(change, words),
        !isPlaced || isOnItsOwn(change) ? null : placeAt(change.path, context),
      ),
    );
  const more = changes.length - reported.length;
  return [...reported, ...(more > 0 ? [words.check.moreChanges(more)] : [])].join('; ');
}

/** Whether it went with its file, so that it stands nowhere. */
const isOnItsOwn = ({ path, is: now }: StudyChange): boolean =>
  now === undefined && path.length === 2 && path[0] === 'scenarios';

/** What happened to a field, where it is not said with its place. */
function howItChanged({ was, is: now }: StudyChange, { check }: Words): string {
  if (was === undefined) return check.added(shortText(now));
  if (now === undefined) return check.removed(shortText(was));
  const [before, after] = [shortText(was), shortText(now)];
  return before === null || after === null ? check.otherwise : check.went(before, after);
}

/** How long a value may be to be quoted as it is written. */
const shortest = 60;

/** A value as a study might have it on one line; null where that would be long. */
export function shortText(value: unknown): string | null {
  const text = flowText(value);
  return text.length > shortest ? null : text;
}

function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Object.entries(value).map(([key, part]) => `${key}: ${flowText(part)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

const placeAt = (path: StudyChange['path'], { spanOf }: CheckContext): string => placeText(spanOf.study(path));

/** Where what changed is written now; of what is left, nowhere. */
export function causeSpan({ of }: Cause, { spanOf }: CheckContext): Span | null {
  const [first] = of.kind === 'fields' ? of.changes : [];
  if (of.kind === 'assumption') return spanOf.study(of.part.path);
  return first === undefined || isOnItsOwn(first) ? null : spanOf.study(first.path);
}

const percent = (share: number, words: Words, decimals = 1): string =>
  `${writeDecimal(share * 100, decimals, words.numbers)}%`;

/** A share and a limit that it is above, with decimals enough to see that. */
export function apartPercents(share: number, limit: number, words: Words): [share: string, limit: string] {
  let decimals = 1;
  while (decimals < 12 && percent(share, words, decimals) === percent(limit, words, decimals)) decimals += 1;
  return [percent(share, words, decimals), percent(limit, words, decimals)];
}

/** What moved a figure, each in a few words: the largest first. */
export function causeTexts(pin: CheckedPin, context: CheckContext): string[] {
  const { words } = context;
  const reported = causesOf([pin], words).map((cause) => ({
    cause,
    ...(cause.moved[0] ?? { effect: null, share: null }),
  }));
  return reported
    .toSorted((a, b) => Math.abs(b.effect ?? 0) - Math.abs(a.effect ?? 0))
    .map(({ cause, share }) =>
      words.check.withShare(causeTitle(cause, context), share === null ? null : percent(share, words)),
    );
}
