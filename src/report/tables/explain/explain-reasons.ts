import type { Change, Explanation, Known } from '../../../analysis/explain/explanation.ts';
import type { Unit } from '../../../units/unit.ts';
import { sourceText } from '../../lines/provenance.ts';
import { titled } from '../../lines/titled.ts';
import type { Reasoned } from '../../../words/facts.ts';
import type { Note } from '../../table.ts';
import { apartIn, knownInSentence, titleOf, titlesOf } from './explain-causes.ts';
import type { ExplainNaming } from './explain-naming.ts';

/** As many of the largest effects are named in a short answer, as long as those before account for less than this part of all. */
const mostNamed = 3;
const mostOfAll = 0.9;

/**
 * Why each assumption changed, as the study says of its old value and its new one: a line each, in the order of the effects. What
 * accounts for little is a detail.
 */
export function reasonNotes(explanation: Explanation, naming: ExplainNaming): Note[] {
  const titles = titlesOf(explanation, naming.words);
  const { effects } = explanation;
  const all = effects.reduce((sum, { effect }) => sum + Math.abs(effect), 0);
  let explained = 0;
  return effects.flatMap(({ of, effect }, place) => {
    const isDetail = place >= mostNamed || effect === 0 || explained >= mostOfAll * all;
    explained += Math.abs(effect);
    return of.changes.flatMap((change, member): Note[] => {
      const text = reasonText(change, titleOf(change, titles), naming);
      if (text === null) return [];
      return [{ kind: 'finding', text, ...(isDetail || member >= mostNamed ? { detail: true } : {}) }];
    });
  });
}

/** The reason of one change; null where the study has none on either side. */
function reasonText(change: Change, title: string, naming: ExplainNaming): string | null {
  const { was, is: now, assumption } = change;
  const { explain } = naming.words;
  const [before, after] = [was, now].map((known) => reasonOf(known, assumption.unit, apartIn(change, naming))) as [
    Reasoned,
    Reasoned,
  ];
  if (before.reason === null && after.reason === null) return null;
  const isOne = before.value === after.value && before.reason === after.reason;
  return isOne && after.reason !== null
    ? explain.reason(title, after.value, after.reason)
    : explain.reasons(title, before, after);
}

function reasonOf(known: Known, unit: Unit, naming: ExplainNaming): Reasoned {
  const why = titled(known.origin?.why, '', naming).replace(/\.$/, '');
  const source = sourceText(known.origin, naming.words);
  const isBoth = why !== '' && source !== '';
  const reason = isBoth ? `${why} (${source})` : `${why}${source}`;
  return { value: knownInSentence(known, unit, naming), reason: reason === '' ? null : reason };
}
