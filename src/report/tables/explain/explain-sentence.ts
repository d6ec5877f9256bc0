import type { Change, Effect, Explanation, Known, TurnedGate } from '../../../analysis/explain/explanation.ts';
import { metricId } from '../../../engine/compile/score.ts';
import { assumptionOf, metricDimension, type Study } from '../../../model/study/study.ts';
import { lastMonthBefore, writeMonth } from '../../../units/month.ts';
import type { Unit } from '../../../units/unit.ts';
import { writeDecimal, writeSignificant } from '../../../units/write.ts';
import type { Words } from '../../../words/words.ts';
import { titled } from '../../lines/line-title.ts';
import { metricTitle } from '../comparison-notes.ts';
import { type ExplainedSides, sideName } from './explain-sides.ts';

export interface ExplainNaming {
  /** The study of the new side. */
  readonly study: Study;
  readonly sides: ExplainedSides;
  readonly words: Words;
}

/** As many causes as somebody remembers. */
const mostCauses = 2;

/**
 * What happened, to be quoted to somebody who never heard of this program: who led and who leads, whether a gate or the figures
 * decided, what remains when gates are left aside, and the largest causes.
 */
export function explainSentences(its: Explanation, naming: ExplainNaming): string {
  const { explain } = naming.words;
  const [first, said] = leaders(its, naming);
  if (said) return ended(first);
  const { quantity, outcome } = its;
  if (its.isDefault && quantity.kind === 'lead' && outcome.kind === 'gate-lost' && its.end < 0) {
    const aside = explain.evenAside(outcome.gates.length, quantity.second, sayAmount(-its.end, its, naming));
    return `${ended(first)} ${ended(`${aside}${causes(its, naming)}`)}`;
  }
  const aside =
    its.isDefault && quantity.kind === 'lead' && outcome.kind === 'gate-lost'
      ? [ended(explain.stillAside(outcome.gates.length, quantity.first, sayAmount(its.end, its, naming)))]
      : [];
  return [ended(first), ...aside, ended(quantityWent(its, naming))].join(' ');
}

const ended = (text: string): string => `${capital(text)}.`;

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** Who led and who leads; and whether that says what is explained as well, with its causes. */
function leaders(its: Explanation, naming: ExplainNaming): [text: string, saysAll: boolean] {
  const { explain } = naming.words;
  const { outcome, quantity } = its;
  const { before, after } = outcome;
  const from = sideName(its, naming, { side: 'old', way: 'in' });
  const to = sideName(its, naming, { side: 'new', way: 'in' });
  const amount = (lead: typeof before): string => sayAmount(lead?.by ?? 0, its, naming);
  const begin = before === null ? explain.noneLed(from) : explain.led(from, before.leader, before.over, amount(before));
  const gates = explain.and(outcome.gates.map((gate) => gateText(gate, naming)));
  const pair = quantity.kind === 'lead' ? [quantity.first, quantity.second] : [];
  const isOfPair = [before, after].every(
    (lead) => lead !== null && pair.includes(lead.leader) && pair.includes(lead.over ?? ''),
  );
  const saysAll = its.isDefault && isOfPair;
  const why = saysAll ? causes(its, naming) : '';
  if (after === null) return [`${begin}; ${explain.noneLeads(to, before?.leader ?? null, gates)}`, false];
  switch (outcome.kind) {
    case 'gate-lost':
      return [`${begin}; ${explain.lostGate(to, after.leader, before?.leader ?? '', gates)}`, false];
    case 'gate-gained':
      return [`${begin}; ${explain.gainedGate(to, after.leader, gates)}`, false];
    case 'same':
      return [`${begin}; ${explain.still(to, after.over, amount(after))}${why}`, saysAll];
    case 'figures':
      return [`${begin}; ${explain.overtakes(to, after.leader, after.over, amount(after))}${why}`, saysAll];
    default:
      return [`${begin}; ${explain.leadsNow(to, after.leader, gates)}`, false];
  }
}

function quantityWent(its: Explanation, naming: ExplainNaming): string {
  const { explain } = naming.words;
  const { quantity, metric, start, end, change } = its;
  const [was, is] = [sayFigure(start, its, naming), sayFigure(end, its, naming)];
  const why = causes(its, naming);
  if (quantity.kind === 'lead') {
    const { first, second } = quantity;
    return change === 0 ? explain.leadStayed(first, second, is) : `${explain.leadWent(first, second, was, is)}${why}`;
  }
  const figure = metricTitle(metricId(metric), naming);
  const { scenario } = quantity;
  if (change === 0) return explain.figureStayed(capital(figure), scenario, is);
  const by = metric.kind === 'finish' ? explain.later(sayAmount(Math.abs(change), its, naming), change < 0) : '';
  return `${explain.figureWent(capital(figure), scenario, was, is)}${by}${why}`;
}

/** The largest of the effects that go the way of the change. */
function causes({ effects, change }: Explanation, naming: ExplainNaming): string {
  const largest = effects.filter(({ effect }) => effect * change > 0).slice(0, mostCauses);
  return largest.length === 0 ? '' : naming.words.explain.mostly(largest.map((each) => causeText(each, naming)));
}

/** What an effect is of: the name of an assumption, the label of a group, the structure. */
export function effectTitle({ of }: Effect, explain: Words['explain']): string {
  if (of.kind === 'structure') return explain.structure;
  return of.kind === 'group' ? explain.group(of.label) : of.changes[0].key;
}

function causeText({ of }: Effect, naming: ExplainNaming): string {
  const { explain } = naming.words;
  if (of.kind === 'structure') return explain.structureChanged;
  if (of.kind === 'assumption') return changeText(of.changes[0], naming);
  return explain.groupChanged(
    of.label,
    of.changes.slice(0, mostCauses).map((each) => changeText(each, naming)),
  );
}

function changeText({ assumption, name, was, is }: Change, naming: ExplainNaming): string {
  const { explain } = naming.words;
  const title = titled(assumption.title, name, naming);
  const isFormula = [was, is].some(({ dated }) => dated?.value.shape === 'formula');
  return isFormula
    ? explain.formulaChanged(title)
    : explain.went(title, knownText(was, assumption.unit, naming), knownText(is, assumption.unit, naming));
}

/** A value as it was known; a formula as it is written. */
export function knownText({ dated, value }: Known, unit: Unit, { words }: ExplainNaming): string {
  if (dated?.value.shape === 'formula') return `= ${dated.value.text}`;
  return value === null ? words.show.notYet : words.quantity(value, unit);
}

/** What turned a gate: the evidence, and what the contract form asks. */
function gateText(gate: TurnedGate, naming: ExplainNaming): string {
  const { words, study } = naming;
  const { explain } = words;
  const { was, is, unit, bound } = gate;
  const own = study.scenarios.get(gate.scenario) ?? null;
  const title = titled(assumptionOf(study, own, gate.assumption)?.title, gate.assumption, naming);
  const say = (value: number): string => words.quantity(value, unit);
  if (is.status === 'none') return explain.notAsked(title);
  if (is.value === null || is.limit === null) return explain.evidenceGone(title);
  const evidence =
    was.value === null && was.status !== 'none'
      ? explain.evidenceKnown(title, say(is.value))
      : was.value === null || was.value === is.value
        ? explain.evidenceIs(title, say(is.value))
        : explain.evidenceWent(title, say(was.value), say(is.value));
  const form = titled(study.responsibility.get(gate.responsibility)?.title, gate.responsibility, naming);
  return `${evidence}${explain.against({
    bound,
    passes: is.status === 'pass',
    limit: say(is.limit),
    form,
    limitWas: was.limit === null || was.limit === is.limit ? null : say(was.limit),
  })}`;
}

/** The quantity on one side: a finish is a month of the calendar. */
function sayFigure(value: number, its: Explanation, naming: ExplainNaming): string {
  return its.metric.kind === 'finish' && its.quantity.kind === 'figure'
    ? writeMonth(lastMonthBefore(value, naming.study.start))
    : sayAmount(value, its, naming, its.quantity.kind === 'lead' ? digits.lead : digits.figure);
}

/** How many digits count: a figure changes by a small part of itself. */
const digits = { lead: 3, figure: 5 };

/** An amount of what is explained, in running text. */
function sayAmount(
  value: number,
  { metric }: Explanation,
  { words }: ExplainNaming,
  significant: number = digits.lead,
): string {
  const dimension = metricDimension(metric);
  if (dimension !== 'money') {
    const rounded = writeDecimal(value, 1, words.numbers);
    return dimension === 'duration' ? `${rounded} ${words.table.months}` : rounded;
  }
  const size = Math.abs(value);
  const scale = size >= 1e6 ? 'million' : size >= 1e4 ? 'thousand' : 'euro';
  const divisor = { million: 1e6, thousand: 1e3, euro: 1 }[scale];
  return words.table.amount(writeSignificant(value / divisor, significant, words.numbers), scale);
}
