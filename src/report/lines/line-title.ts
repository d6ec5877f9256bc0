import type { TraceLabel } from '../../analysis/trace/trace.ts';
import type { CashFlowKey, WindowKey } from '../../engine/label.ts';
import { whatIsAsked, whoAsks } from '../../analysis/runs/gates.ts';
import { requirementAt } from '../../model/study/requirements.ts';
import { assumptionOf, type Scenario, type Study, type Work } from '../../model/study/study.ts';
import { writeMonth } from '../../units/month.ts';
import type { Words } from '../../words/words.ts';
import { askedTitle, requirerTitle } from './gate-title.ts';
import { titled } from './titled.ts';

/** What names are looked up in: a study, one of its scenarios, a language. */
export interface Naming {
  readonly study: Study;
  readonly scenario: Scenario;
  readonly words: Words;
}

/** What a line of the plan is, in words. */
export const lineTitle = (label: TraceLabel, naming: Naming): string =>
  (titles[label.of] as (label: TraceLabel, naming: Naming) => string)(label, naming);

type Titles = {
  readonly [Of in TraceLabel['of']]: (label: Extract<TraceLabel, { of: Of }>, naming: Naming) => string;
};

const titles: Titles = {
  figure: ({ figure }, { words: { lines } }) => lines.figures[figure],
  assumption: ({ name }, naming) => titled(assumptionOf(naming.study, naming.scenario, name)?.title, name, naming),
  'formula-part': ({ name }, naming) =>
    naming.words.lines.formulaPart(titled(assumptionOf(naming.study, naming.scenario, name)?.title, name, naming)),
  constant: ({ constant }, { words: { lines } }) => lines.constants[constant],
  'as-of': (_, { words: { lines } }) => lines.constants['as-of'],
  chance: (_, { words: { lines } }) => lines.constants.chance,
  time: ({ month }, { words: { lines } }) => lines.time(writeMonth(month)),
  'in-unit': ({ what, unit }, naming) =>
    naming.words.lines.inUnit(lineTitle(what, naming), naming.words.unitName(unit)),
  offset: ({ what, side, by, part }, naming) => {
    const { lines, quantity } = naming.words;
    const from = lineTitle(what, naming);
    if (part === 'length') return lines.offset[side](from);
    const length =
      by.kind === 'reference'
        ? titled(assumptionOf(naming.study, naming.scenario, by.name)?.title, by.name, naming)
        : quantity(by.value, 'months');
    return `${from} ${side === 'after' ? '+' : '\u2212'} ${length}`;
  },
  'as-time': ({ what }, naming) => naming.words.lines.asTime(lineTitle(what, naming)),
  'excl-vat': ({ whole }, naming) => naming.words.lines.exclVat(lineTitle(whole, naming)),
  vat: ({ whole }, naming) => naming.words.lines.vat(lineTitle(whole, naming)),
  'vat-base': ({ whole }, naming) => naming.words.lines.vatBase(lineTitle(whole, naming)),
  rank: (_, { words: { lines } }) => lines.rank,
  other: ({ what, scenario }, naming) => naming.words.lines.other(lineTitle(what, naming), scenario),
  phase: ({ phase, figure }, naming) => naming.words.lines.phase(phaseTitle(phase, naming), figure),
  'work-end': (_, { words: { lines } }) => lines.workEnd,
  work: (label, naming) =>
    naming.words.lines.work(
      phaseTitle(label.phase, naming),
      workTitle(label, naming),
      label.part === 'share' && workOf(label, naming)?.kind === 'reuse' ? 'kept' : label.part,
    ),
  link: ({ from, to, part }, naming) => naming.words.lines.link(phaseTitle(from, naming), phaseTitle(to, naming), part),
  component: ({ component, part }, naming) => naming.words.lines.component(componentTitle(component, naming), part),
  form: ({ form, term }, naming) => naming.words.lines.form(formTitle(form, naming), term),
  flow: (label, naming) => {
    const window = 'window' in label ? windowTitle(label.window, naming) : null;
    return naming.words.lines.flow(flowTitle(label.cashFlow, naming), label.part, window);
  },
  weight: ({ category, discounted, window }, naming) =>
    naming.words.lines.weight(categoryTitle(category, naming), discounted, windowTitle(window, naming)),
  payment: ({ cost, part }, naming) => naming.words.lines.paid(costTitle(cost, naming), part),
  rate: ({ rate }, { words: { lines } }) => lines.rates[rate],
  index: ({ category }, naming) => naming.words.lines.index(category, categoryTitle(category, naming)),
  category: ({ category }, naming) => naming.words.lines.category(category, categoryTitle(category, naming)),
  window: ({ window, side }, naming) => naming.words.lines.windowEnd(windowTitle(window, naming) ?? '', side),
  calendar: ({ window, part }, naming) => naming.words.lines.calendar(windowTitle(window, naming) ?? '', part),
  risk: ({ index, part, ofStudy }, naming) =>
    naming.words.lines.risk(ofStudy === true ? workRiskTitle(index, naming) : riskTitle(index, naming), part),
  'risk-on': ({ index, phase, part }, naming) =>
    naming.words.lines.riskOn(workRiskTitle(index, naming), phaseTitle(phase, naming), part),
  overrun: (label, { words: { lines } }) => lines.overrun[label.in],
  risks: (_, { words: { lines } }) => lines.risks,
  contingency: (_, { words: { lines } }) => lines.contingency,
  measure: ({ measure }, naming) => titled(naming.study.measures.get(measure)?.title, measure, naming),
  gate: (label, naming) =>
    naming.words.lines.gate(requirerTitle(whoAsks(label), naming), requirementTitle(label, naming), label.part),
  policy: ({ figure }, naming) =>
    naming.words.lines.policy(
      typeof figure === 'string'
        ? naming.words.lines.figures[figure]
        : titled(naming.study.measures.get(figure.measure)?.title, figure.measure, naming),
    ),
  detour: ({ part }, { words: { lines } }) => lines.detour[part],
  fallback: ({ scenario, what }, naming) => {
    const other = naming.study.scenarios.get(scenario) ?? naming.scenario;
    return naming.words.lines.fallback(lineTitle(what, { ...naming, scenario: other }), scenario);
  },
  criterion: ({ criterion, part, by }, naming) => {
    const title = naming.words.lines.criterion(criterionTitle(criterion, naming), part);
    return by === undefined ? title : naming.words.lines.seenBy(title, stakeholderTitle(by, naming));
  },
  'criterion-point': ({ criterion, index, part }, naming) =>
    naming.words.lines.criterionPoint(criterionTitle(criterion, naming), index + 1, part),
  stakeholder: ({ stakeholder, part }, naming) =>
    naming.words.lines.stakeholder(stakeholder === null ? null : stakeholderTitle(stakeholder, naming), part),
  'criterion-weight': ({ stakeholder, criterion }, naming) =>
    naming.words.lines.criterionWeight(stakeholderTitle(stakeholder, naming), criterionTitle(criterion, naming)),
};

const criterionTitle = (id: string, naming: Naming): string => titled(naming.study.criteria.get(id)?.title, id, naming);

const stakeholderTitle = (id: string, naming: Naming): string =>
  titled(naming.study.stakeholders.get(id)?.title, id, naming);

/** What a cost category is called. */
export const categoryTitle = (id: string, { study, words }: Pick<Naming, 'study' | 'words'>): string =>
  titled(study.categories.get(id), categoryNamed(id, words), { words });

/** A category that the program names itself has a word in every language; another is shown as the study names it. */
export const categoryNamed = (id: string, { lines: { categories } }: Words): string =>
  Object.hasOwn(categories, id) ? categories[id as keyof typeof categories] : id;

export const phaseTitle = (id: string, naming: Naming): string =>
  titled(naming.scenario.phases.get(id)?.title, id, naming);

const componentTitle = (id: string, naming: Naming): string =>
  titled(naming.study.components.get(id)?.title, id, naming);

export const formTitle = (id: string, naming: Pick<Naming, 'study' | 'words'>): string =>
  titled(naming.study.responsibility.get(id)?.title, id, naming);

/** What is required something of. */
function requirementTitle(label: Parameters<typeof requirementAt>[2], naming: Naming): string {
  const requirement = requirementAt(naming.study, naming.scenario, label);
  return requirement === undefined ? '' : askedTitle(whatIsAsked(requirement.of), naming);
}

interface WorkKey {
  readonly phase: string;
  readonly index: number;
}

const workOf = ({ phase, index }: WorkKey, { scenario }: Naming): Work | undefined =>
  scenario.phases.get(phase)?.work[index];

/** A piece of work: build interfaces. */
export function workTitle(key: WorkKey, naming: Naming): string {
  const { workKinds } = naming.words.lines;
  const work = workOf(key, naming);
  if (work === undefined || work.kind === 'effort') return workKinds.effort;
  return workKinds[work.kind](componentTitle(work.component, naming));
}

/** A stream of money: the work of the supplier in a phase, a cost with its title. */
const flowTitle = (cashFlow: CashFlowKey, naming: Naming): string =>
  cashFlow.kind === 'fallback' ? naming.words.lines.fallbackCost : ownFlowTitle(cashFlow, naming);

function ownFlowTitle(cashFlow: Exclude<CashFlowKey, { kind: 'fallback' }>, naming: Naming): string {
  const { lines } = naming.words;
  const { scenario } = naming;
  switch (cashFlow.kind) {
    case 'supplier':
      return lines.supplier(phaseTitle(cashFlow.phase, naming));
    case 'own':
    case 'direction':
    case 'standby':
    case 'standby-direction':
      return lines[cashFlow.kind](phaseTitle(cashFlow.phase, naming));
    case 'cost':
      return costTitle(cashFlow, naming);
    case 'running':
      return titled(scenario.running[cashFlow.index]?.title, String(cashFlow.index), naming);
    case 'risk':
      return riskTitle(cashFlow.index, naming);
    case 'work-risk':
      return lines.riskOn(workRiskTitle(cashFlow.index, naming), phaseTitle(cashFlow.phase, naming), 'costs');
    case 'contingency':
      return lines.contingencyOn(flowTitle(cashFlow.of, naming));
  }
}

/** What a cost is called; of a payment with the event at which it is. */
function costTitle(key: Extract<CashFlowKey, { kind: 'cost' }>, naming: Naming): string {
  const cost = naming.scenario.phases.get(key.phase)?.costs[key.index];
  const title = titled(cost?.title, key.phase, naming);
  const payment = typeof cost?.when === 'object' && key.payment !== undefined ? cost.when[key.payment] : undefined;
  return payment === undefined ? title : naming.words.lines.payment(title, payment.text);
}

const riskTitle = (index: number, naming: Naming): string =>
  titled(naming.scenario.risks[index]?.title, String(index), naming);

const workRiskTitle = (index: number, naming: Naming): string =>
  titled(naming.study.risks[index]?.title, String(index), naming);

/** The time that is counted; null is all of it. */
function windowTitle(window: WindowKey | null, { words }: Naming): string | null {
  if (window === null) return null;
  if (window.kind === 'year') return String(window.year);
  return window.kind === 'month' ? writeMonth(window.month) : words.lines.windows[window.kind];
}
