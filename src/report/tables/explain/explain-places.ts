import type { Explanation, Lead, ChangedGate, GateState } from '../../../analysis/explain/explanation.ts';
import type { Statement, ChangedScenario } from '../../../analysis/explain/statements.ts';
import { whatIsAsked, whoAsks } from '../../../analysis/runs/gates.ts';
import { mayLack } from '../../../model/metrics/metrics.ts';
import { calendarMonth } from '../../../units/month.ts';
import { askedTitle, requirerInSentence } from '../../lines/gate-title.ts';
import { amountTexts, type SentenceNaming } from './explain-amounts.ts';
import { causesText } from './explain-causes.ts';
import type { ExplainNaming } from './explain-naming.ts';
import { sideName } from './explain-sides.ts';
import { seenApart } from '../../lines/in-full.ts';
import { mention } from '../../lines/scenario-names.ts';

/** As many reasons, and as many scenarios without one, as a sentence can bear. */
const mostReasons = 3;
const mostNames = 8;

type Places = Extract<Statement, { kind: 'places' }>;

/** Who led, who leads, and which gates changed. */
export function placesText(places: Places, explanation: Explanation, naming: SentenceNaming): string {
  const from = sideName(explanation, naming, { side: 'old', form: 'in' });
  const [before, after] = [places.before, places.after].map(mentioned) as [Lead | null, Lead | null];
  const [was = '', current = ''] = amountTexts([before, after].map(amountOf), explanation, naming);
  const canLack = mayLack(explanation.metric);
  const begin = ledText(before, from, { by: was, canLack, naming });
  const end = leadsText({ before, after }, explanation, { was, is: current, canLack, naming });
  return `${begin}; ${end}${causesText(places.causes, naming)}${changesText(places, naming)}`;
}

const mentioned = (lead: Lead | null): Lead | null =>
  lead === null
    ? null
    : {
        ...lead,
        leader: mention(lead.leader),
        shared: lead.shared.map(mention),
        over: lead.over === null ? null : mention(lead.over),
      };

/** By how much somebody leads; nothing where the first place is shared. */
const amountOf = (lead: Lead | null): number => (lead === null || lead.shared.length > 0 ? 0 : lead.by);

function ledText(
  lead: Lead | null,
  from: string,
  { by, canLack, naming }: { by: string; canLack: boolean; naming: ExplainNaming },
): string {
  const { explain } = naming.words;
  if (lead === null) return explain.noneLed(from, canLack);
  const { leader, shared, over } = lead;
  if (shared.length > 0) return explain.sharedFirst(from, [leader, ...shared]);
  return over === null ? explain.onlyLed(from, leader, canLack) : explain.led(from, leader, over, by);
}

function leadsText(
  { before, after }: Pick<Places, 'before' | 'after'>,
  explanation: Explanation,
  { was, is: now, canLack, naming }: { was: string; is: string; canLack: boolean; naming: ExplainNaming },
): string {
  const { explain } = naming.words;
  const to = sideName(explanation, naming, { side: 'new', form: 'in' });
  if (after === null) return explain.noneLeads(to, before === null, canLack);
  const { leader, shared, over } = after;
  if (shared.length > 0) return explain.shareFirst(to, [leader, ...shared]);
  const isSameLeader = before !== null && before.shared.length === 0 && before.leader === leader;
  if (over === null)
    return isSameLeader ? explain.onlyIt(to, before.over === null, canLack) : explain.onlyLeads(to, leader, canLack);
  if (!isSameLeader || before.over === null) return explain.leads(to, leader, over, now);
  return before.over === over ? explain.stillLeads(to, over, now, was === now) : explain.stillFirst(to, over, now);
}

/** Each reason with the scenarios that it changed; those for which there is no room, or no reason, by their names. */
function changesText({ change: changed, after, isByGate }: Places, naming: ExplainNaming): string {
  const { explain } = naming.words;
  const kinds = ['lost', 'failing', 'failingOthers', 'gained'] as const;
  const clauses = kinds.flatMap((kind) => clausesOf(kind, changed, naming));
  if (clauses.length === 0) return '';
  return `${after === null ? '; ' : isByGate ? explain.as : explain.also}${clauses.join('; ')}`;
}

function clausesOf(
  kind: ChangedScenario['change'],
  changed: readonly ChangedScenario[],
  naming: ExplainNaming,
): string[] {
  const { explain } = naming.words;
  const reasons = new Map<string, string[]>();
  for (const { scenario, gates } of changed.filter((each) => each.change === kind)) {
    const reason = explain.and(gates.map((gate) => gateText(gate, naming)));
    reasons.set(reason, [...(reasons.get(reason) ?? []), mention(scenario)]);
  }
  const clauses = [...reasons].slice(0, mostReasons).map(([reason, scenarios]) => {
    const [named, more] = [scenarios.slice(0, mostNames), Math.max(0, scenarios.length - mostNames)];
    return `${explain.changed[kind](named, more)}${reason === '' ? '' : `: ${reason}`}`;
  });
  const rest = [...reasons].slice(mostReasons).flatMap(([, scenarios]) => scenarios);
  if (rest.length === 0) return clauses;
  return [...clauses, explain.moreChanged[kind](rest.slice(0, mostNames), Math.max(0, rest.length - mostNames))];
}

/** What changed a gate: the evidence, and what the contract form asks. */
function gateText(gate: ChangedGate, naming: ExplainNaming): string {
  const { words, study } = naming;
  const { explain } = words;
  const { was, is: now, unit, bound } = gate;
  const own = { study, words, scenario: study.scenarios.get(gate.scenario) ?? null };
  const title = askedTitle(whatIsAsked(gate.of), own);
  // A figure is always known: what has no value never comes.
  const isKnown = ({ value }: GateState): boolean => value !== null || gate.of.kind !== 'assumption';
  const apart = seenApart(words, [was.value, now.value, was.limit, now.limit], unit);
  const shown = (value: number | null): string => {
    if (value === null) return words.table.never;
    return unit === 'month' ? words.monthName(calendarMonth(value)) : apart.quantity(value, unit);
  };
  if (now.status === 'none') return explain.notAsked(title);
  if (!isKnown(now) || now.limit === null) return explain.evidenceGone(title);
  const evidence =
    was.status === 'none' || was.value === now.value
      ? explain.evidenceIs(title, shown(now.value))
      : isKnown(was)
        ? explain.evidenceWent(title, shown(was.value), shown(now.value))
        : explain.evidenceKnown(title, shown(now.value));
  const form = requirerInSentence(whoAsks(gate), own);
  return `${evidence}${explain.against({
    bound,
    passes: now.status === 'pass',
    limit: shown(now.limit),
    form,
    limitWas: was.limit === null || was.limit === now.limit ? null : shown(was.limit),
    isMonth: unit === 'month',
  })}`;
}
