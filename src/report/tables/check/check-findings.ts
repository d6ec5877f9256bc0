import type { CheckedPin } from '../../../analysis/check/check.ts';
import type { Loss, NameNow } from '../../../analysis/check/loss.ts';
import type { Violation } from '../../../analysis/check/violations.ts';
import { metricId } from '../../../model/metrics/metrics.ts';
import type { Path } from '../../../problems/problem.ts';
import type { Span } from '../../../input/tree/tree.ts';
import { writeMonth } from '../../../units/month.ts';
import { faultText, type Words } from '../../../words/words.ts';
import { type Cause, causeSpan, causesOf, causeTexts, causeTitle, apartPercents } from './causes.ts';
import { type CheckContext, hasNone } from './check-context.ts';
import type { Annotation, TextPlace } from '../../outcome.ts';
import { textPlaceOf } from '../../problems.ts';
import { differenceText, pinnedText, wasAndIs } from '../../lines/figure-text.ts';
import { metricTitle } from '../metric.ts';

/** Something that `check` found, in words. */
export interface Finding {
  readonly kind: 'drift' | Violation['rule'] | 'out-of-date';
  /** What it is about, by a name that stays. */
  readonly subject: string;
  readonly text: string;
  readonly file: string;
  /** Null where it is about a file as a whole. */
  readonly place: TextPlace | null;
}

/** Everything that `check` found: figures in their order, then what the study forbids, then files. */
export function findingsOf(context: CheckContext): Finding[] {
  const { check, words, folder, spanOf } = context;
  return [
    ...check.pins
      .filter(({ isAsPinned: isSame }) => !isSame)
      .map((pin) => at('drift', pinSubject(pin), [driftText(pin, context), spanOf.figures(pin.pin.path)])),
    ...check.violations.map((each) =>
      at(each.rule, each.path.join('.'), [violationText(each, context), spanOf.study(each.path)]),
    ),
    ...(hasNone(folder) ? (folder?.stale.slice(-1) ?? []) : (folder?.stale ?? [])).map(({ file, reasons }): Finding => {
      const name = `${folder?.name}/${file}`;
      const why = reasons.map((reason) => words.check.staleness[reason]);
      return {
        kind: 'out-of-date',
        subject: name,
        text: hasNone(folder) ? words.check.nothingIn(folder?.name ?? '') : words.check.fileMessage(name, why),
        file: name,
        place: null,
      };
    }),
  ];
}

const at = (kind: Finding['kind'], subject: string, [text, span]: readonly [string, Span]): Finding => ({
  kind,
  subject,
  text,
  file: span.file.name,
  place: textPlaceOf(span),
});

const pinSubject = ({ pin, asOf }: CheckedPin): string => `${pin.figure} as of ${writeMonth(asOf)}`;

/** What moved figures, each beside the line where it stands now: what it was and is, and which figures that moved. */
export function causeAnnotations(context: CheckContext): Annotation[] {
  const drifted = context.check.pins.filter(({ isAsPinned: isSame }) => !isSame);
  return causesOf(drifted, context.words).flatMap((cause): Annotation[] => {
    const span = causeSpan(cause, context);
    if (span === null) return [];
    const { file, place } = { file: span.file.name, place: textPlaceOf(span) };
    const figures = [...new Set(cause.moved.map(({ pin }) => pin.pin.figure))];
    const text = context.words.check.movedFigures(
      causeTitle(cause, context, false),
      figures.slice(0, mostFigures),
      figures.length,
    );
    return [{ level: 'notice', isFault: false, kind: 'changed', subject: causeSubject(cause), text, file, place }];
  });
}

/** As many figures as fit on a line. */
const mostFigures = 3;

const causeSubject = ({ of }: Cause): string => {
  if (of.kind === 'assumption') return of.part.key;
  return of.kind === 'fields' ? (of.changes[0]?.path.join('.') ?? '') : '';
};

/** What was held against what is known and is as it should be, by name: figures, rules of the study, and a folder of figures. */
export function passedOf({ check, study, folder }: CheckContext): string[] {
  const { stale, judgementShareAbove, unstated, infeasibleFirst } = study.forbid;
  const violated = new Set<string>(check.violations.map(({ rule }) => rule));
  const rules = [
    ...(stale === null ? [] : ['stale']),
    ...(judgementShareAbove === null ? [] : ['judgement-share-above']),
    ...(unstated ? ['unstated'] : []),
    ...(infeasibleFirst ? ['infeasible-first'] : []),
  ];
  return [
    ...check.pins.filter(({ isAsPinned: isSame }) => isSame).map(pinSubject),
    ...rules.filter((rule) => !violated.has(rule)),
    ...(folder !== null && folder.stale.length === 0 ? [folder.name] : []),
  ];
}

/** As many causes as fit on a line. */
const mostCauses = 3;

function driftText(pin: CheckedPin, context: CheckContext): string {
  const { words } = context;
  const [figure, asOf, was] = [pin.pin.figure, words.monthName(pin.asOf), pinnedText(pin)];
  const causes = causeTexts(pin, context).slice(0, mostCauses);
  if (pin.lost !== null)
    return words.check.lostMessage(
      figure,
      asOf,
      was,
      [lossText(pin.lost, words), ...(pin.lost.why === 'figure' ? causes : [])].join('; '),
    );
  const notes = causeNotes(pin, words).map((note) => note.slice(figure.length + 2).replace(/[.;]$/, ''));
  return words.check.message({
    figure,
    asOf,
    ...wasAndIs(pin, words),
    difference: differenceText(pin, words),
    causes: causes.length > 0 ? causes : notes.slice(0, 1),
  });
}

export function lossText(loss: Loss, words: Words): string {
  switch (loss.why) {
    case 'scenario':
      return [words.check.lostScenario(loss.scenario), ...nowText(loss.now, words)].join('; ');
    case 'figure':
      return [faultText(words, loss.fault)[0], ...nowText(loss.now, words)].join('; ');
    case 'problem':
      return faultText(words, loss.problem.fault)[0];
  }
}

const nowText = (now: NameNow | null, { check }: Words): string[] =>
  now === null ? [] : [check.calledNow(now.figure, now.isAsPinned)];

/** What is to be said of a drift beside what changed; each begins with the name of the figure. */
export function causeNotes(checked: CheckedPin, words: Words): string[] {
  const { notes } = words.check;
  const { figure } = checked.pin;
  if (checked.lost !== null) return [notes.lost(figure, lossText(checked.lost, words))];
  const { drift, byHand, isAsPinned: isSame } = checked;
  if (isSame) return [];
  const hand = byHand ? [notes.byHand(figure)] : [];
  if (drift === null) return [...hand, notes.nothingRecorded(figure)];
  const { fields, changes, other, gone, engine } = drift;
  const hasCause = fields.length + changes.length + gone.length > 0 || other !== null || byHand;
  return [
    ...hand,
    ...(gone.length === 0 ? [] : [notes.gone(figure, gone)]),
    ...(engine === null ? [] : [notes.engine(figure, engine.was, engine.is)]),
    ...([...fields, ...changes].some(({ effect }) => effect === null) ? [notes.noShares(figure)] : []),
    ...(hasCause ? [] : [notes.unexplained(figure)]),
  ];
}

/** As much of a value as a line has room for. */
const mostOfValue = 30;

/** A field of the study by its path, and what is written there: behind its key, or by itself in a list. */
export function fieldText(path: Path, { spanOf }: CheckContext): readonly [field: string, value: string] {
  const { file, from, to } = spanOf.study(path);
  const isKey = file.text.slice(from, to).replaceAll(/["']/g, '') === String(path.at(-1));
  const written = isKey ? (/^["']?\s*:\s*([^\n,}#]*)/.exec(file.text.slice(to))?.[1] ?? '') : file.text.slice(from, to);
  const [line = ''] = written.trim().split('\n');
  return [path.join('.'), line.length > mostOfValue ? `${line.slice(0, mostOfValue)}...` : line];
}

function unstatedText(path: Path, context: CheckContext): string {
  const [field, value] = fieldText(path, context);
  return context.words.check.rules.unstated(field, value);
}

export function violationText(violation: Violation, context: CheckContext): string {
  const { words, study } = context;
  const { rules } = words.check;
  switch (violation.rule) {
    case 'stale':
      return rules.stale(violation.key, words.monthName(violation.since), words.monthName(violation.asOf));
    case 'judgement-share-above': {
      const [share, limit] = apartPercents(violation.share, violation.limit, words);
      return rules.judgements(violation.first, violation.second, share, limit);
    }
    case 'unstated':
      return unstatedText(violation.path, context);
    case 'no-figures':
      return rules.noFigures;
    case 'infeasible-first':
      return rules.infeasibleFirst(
        violation.scenario,
        violation.before,
        metricTitle(metricId(violation.metric), { study, words }),
        violation.isNoneFeasible,
      );
  }
}
