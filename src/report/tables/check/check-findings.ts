import type { CheckedPin } from '../../../analysis/check/check.ts';
import type { DriftPart } from '../../../analysis/check/drift.ts';
import type { Violation } from '../../../analysis/check/violations.ts';
import { metricId } from '../../../engine/compile/score.ts';
import type { Span } from '../../../input/tree.ts';
import { writeMonth } from '../../../units/month.ts';
import { writeDecimal } from '../../../units/write.ts';
import type { Words } from '../../../words/words.ts';
import type { CheckContext } from './check-context.ts';
import { differenceText, figureText, pinnedText } from '../../lines/figure-text.ts';
import { metricTitle } from '../comparison-notes.ts';

/** Something that `check` found, in words. */
export interface Finding {
  readonly kind: 'drift' | Violation['rule'] | 'out-of-date';
  readonly text: string;
  /** Null where it is about a file as a whole. */
  readonly span: Span | null;
  readonly file: string;
}

/** Everything that `check` found: figures in their order, then what the study forbids, then files. */
export function findingsOf(context: CheckContext): Finding[] {
  const { check, words, folder, spanOf } = context;
  return [
    ...check.pins
      .filter(({ isSame }) => !isSame)
      .map((pin): Finding => at('drift', driftText(pin, words), spanOf.figures(pin.pin.path))),
    ...check.violations.map((each) => at(each.rule, violationText(each, context), spanOf.study(each.path))),
    ...(folder?.stale ?? []).map(({ file, reasons }): Finding => {
      const name = `${folder?.name}/${file}`;
      const why = reasons.map((reason) => words.check.staleness[reason]);
      return { kind: 'out-of-date', text: words.check.fileMessage(name, why), span: null, file: name };
    }),
  ];
}

const at = (kind: Finding['kind'], text: string, span: Span): Finding => ({ kind, text, span, file: span.file.name });

const percent = (share: number, words: Words): string => `${writeDecimal(share * 100, 1, words.numbers)}%`;

/** As many causes as fit on a line. */
const mostCauses = 3;

function driftText(pin: CheckedPin, words: Words): string {
  const { check } = words;
  const causes = (pin.drift?.changes ?? [])
    .filter(({ effect }) => effect !== 0)
    .slice(0, mostCauses)
    .map((each) => changeText(each, words));
  const notes = causeNotes(pin, words).map((note) => note.slice(pin.pin.figure.length + 2).replace(/[.;]$/, ''));
  return check.message({
    figure: pin.pin.figure,
    asOf: writeMonth(pin.asOf),
    was: pinnedText(pin),
    is: figureText(pin, pin.is, words),
    difference: differenceText(pin, pin.difference, words),
    causes: causes.length > 0 ? causes : notes.slice(0, 1),
  });
}

const changeText = ({ key, was, is, share }: DriftPart, words: Words): string =>
  words.check.changed(key, was, is, share === null ? null : percent(share, words));

/** What is to be said of a drift beside the assumptions that changed; each begins with the name of the figure. */
export function causeNotes({ pin, drift, byHand, isSame }: CheckedPin, { check: { notes } }: Words): string[] {
  const { figure } = pin;
  if (isSame) return [];
  const hand = byHand ? [notes.byHand(figure)] : [];
  if (drift === null) return [...hand, notes.nothingRecorded(figure)];
  const { changes, other, gone, engine } = drift;
  const hasCause = changes.length > 0 || other !== null || gone.length > 0 || byHand;
  return [
    ...hand,
    ...(other === null ? [] : [notes.other(figure)]),
    ...(gone.length === 0 ? [] : [notes.gone(figure, gone)]),
    ...(engine === null ? [] : [notes.engine(figure, engine.was, engine.is)]),
    ...(changes.some(({ effect }) => effect === null) ? [notes.noShares(figure)] : []),
    ...(hasCause ? [] : [notes.unexplained(figure)]),
  ];
}

export function violationText(its: Violation, { words, study }: CheckContext): string {
  const { rules } = words.check;
  switch (its.rule) {
    case 'stale':
      return rules.stale(its.key, writeMonth(its.since), writeMonth(its.asOf));
    case 'judgement-share-above':
      return rules.judgements(its.first, its.second, percent(its.share, words), percent(its.limit, words));
    case 'unstated':
      return rules.unstated;
    case 'infeasible-first':
      return rules.infeasibleFirst(its.scenario, its.before, metricTitle(metricId(its.metric), { study, words }));
  }
}
