import type { Amount } from '../model/study/study.ts';
import type { RequiredBy } from '../model/study/requirements.ts';
import { type CalendarMonth, writeMonth } from '../units/month.ts';
import type { Unit } from '../units/unit.ts';
import type {
  CalendarKey,
  CalendarPart,
  ComponentPart,
  DetourPart,
  FigureName,
  CashFlowKey,
  FormTerm,
  GatePart,
  Label,
  OverrunPart,
  PhaseFigure,
  PolicyFigure,
  RiskEffect,
  WindowKey,
  PaidCost,
} from './label.ts';
import { type AssumptionKey, keyParts } from '../model/study/assumption-key.ts';

/*
 * The names of the lines of a plan: an id by which others find them, and what they are. An id may hold dots, so the ids of
 * lines are built so that they differ: a part without dots follows the last dot (`phases.<id>.effort`), and what is not a
 * figure of its own comes after a colon or a blank, which no id has.
 */

export interface LineName {
  readonly id: string;
  readonly label: Label;
}

const named = (id: string, label: Label): LineName => ({ id, label });

export const figureName = (name: FigureName): LineName => named(name, { of: 'figure', figure: name });
/** What falls in a part of the calendar: `by-year.2021`, `by-year.2021.one-off`, `by-month.2021-09`. */
export const calendarName = (window: CalendarKey, part: CalendarPart = 'cost'): LineName =>
  named(`by-${window.kind}.${windowId(window)}${part === 'cost' ? '' : `.${part}`}`, { of: 'calendar', window, part });
export const categoryName = (category: string): LineName =>
  named(`by-category.${category}`, { of: 'category', category });
export const measureName = (measure: string): LineName => named(`measures.${measure}`, { of: 'measure', measure });
export const phaseName = (phase: string, figure: Extract<Label, { of: 'phase' }>['figure']): LineName =>
  named(isStep(figure) ? `phases.${phase}: ${figure.replaceAll('-', ' ')}` : `phases.${phase}.${figure}`, {
    of: 'phase',
    phase,
    figure,
  });

/** Whether something of a phase is no figure of its own. */
const isStep = (text: string): boolean =>
  text === 'until-finish' ||
  text === 'added-months' ||
  text === 'standby-effort' ||
  /-(without-risks|as-planned)$/.test(text);

export const phaseId = (phase: string, figure: PhaseFigure): string => phaseName(phase, figure).id;

/**
 * The line of an assumption: the one that a key stands for, under the name of another where the scenario computes it in its
 * own way.
 */
export const assumptionName = (key: AssumptionKey, as: string = key): LineName =>
  named(`assumptions.${as}`, { of: 'assumption', name: keyParts(key).name, key });

/** A step of the formula of an assumption. */
export const formulaPart = ({ id }: LineName, name: string, step: number): LineName =>
  named(`${id}: part ${step}`, { of: 'formula-part', name });

/** Whether a line is what an assumption comes to, or a step on the way there: no figure, and unknown where it is. */
export function isAssumptionLine({ label }: { readonly label: Label }): boolean {
  if (label.of === 'in-unit' || label.of === 'as-time') return isAssumptionLine({ label: label.what });
  return label.of === 'assumption' || label.of === 'formula-part' || label.of === 'as-of';
}

/** The as-of month as a time: settled like an assumption, written in none. */
export const asOfName: LineName = named('as-of', { of: 'as-of' });

/** The end of the last phase, where a scenario says itself when it is finished. */
export const workEndName: LineName = named('phases: end', { of: 'work-end' });

export const constantName = (constant: Extract<Label, { of: 'constant' }>['constant']): LineName =>
  named(constant, { of: 'constant', constant });

export const timeName = (month: CalendarMonth): LineName => named(`moment ${writeMonth(month)}`, { of: 'time', month });

export const inUnit = ({ id, label }: LineName, unit: Unit): LineName =>
  named(`${id} in its base unit`, { of: 'in-unit', what: label, unit });

export const asTime = ({ id, label }: LineName): LineName => named(`${id} as moment`, { of: 'as-time', what: label });

/** A time so long after or before that of a line: `phases.build.end plus 3`. */
export const offsetName = (
  { id, label }: LineName,
  { side, by }: { readonly side: 'after' | 'before'; readonly by: Amount },
  part: 'length' | 'time',
): LineName => {
  const length = by.kind === 'reference' ? `$${by.name}` : by.value;
  const time = `${id} ${side === 'after' ? 'plus' : 'less'} ${length}`;
  return named(part === 'time' ? time : `${time}: length`, { of: 'offset', what: label, side, by, part });
};

/** A piece of work of a phase, by its place in the list. */
export const workName = (phase: string, index: number, part: 'share' | 'whole' | 'effort'): LineName =>
  named(`phases.${phase}: work ${index} ${part}`, { of: 'work', phase, index, part });

/** What one phase allows another, by the place of the link in the list of the other. */
export const linkName = (
  { from, to, index }: { readonly from: string; readonly to: string; readonly index: number },
  part: Extract<Label, { of: 'link' }>['part'],
): LineName => named(`phases.${to}: after ${index} ${part}`, { of: 'link', from, to, part });

/** A part of a risk, by its place in the list. */
export const riskName = (index: number, part: Extract<Label, { of: 'risk' }>['part']): LineName =>
  named(`risk ${index}: ${part}`, { of: 'risk', index, part });

/** A part of a risk of the study, and what it does to a phase. */
export const workRiskName = (index: number, part: Extract<Label, { of: 'risk' }>['part']): LineName =>
  named(`risk of work ${index}: ${part}`, { of: 'risk', index, part, ofStudy: true });
export const riskOnName = (index: number, phase: string, part: Extract<Label, { of: 'risk-on' }>['part']): LineName =>
  named(`phases.${phase}: risk of work ${index} ${part}`, { of: 'risk-on', index, phase, part });

/** An id holds no slash, so no assumption is called this. */
export const workRiskKey = (index: number, part: 'luck' | RiskEffect): AssumptionKey => `/risks/${index}/${part}`;

/**
 * What settling would know a part of a risk by, if it were an assumption: `2.5/risks/0/luck`. An id holds no slash, so no
 * assumption is called that.
 */
export const riskKey = (scenario: string, index: number, part: 'luck' | RiskEffect): AssumptionKey =>
  `${scenario}/risks/${index}/${part}`;

/** By how much a class of projects overran: 1.36 is 36% more. */
export const overrunName = (part: OverrunPart): LineName => named(`overrun: ${part}`, { of: 'overrun', in: part });

/** An id holds no slash, so no assumption is called this. */
export const overrunKey = (part: OverrunPart): AssumptionKey => `/overrun/${part}`;

/** What all risks together cost. */
export const risksName: LineName = named('risks: cost', { of: 'risks' });

export const contingencyName: LineName = named('contingency: share', { of: 'contingency' });

/** As a key of a study is written. */
const dashed = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const componentName = (component: string, part: ComponentPart): LineName =>
  named(`components.${component}.${dashed(part)}`, { of: 'component', component, part });

export const formName = (form: string, term: FormTerm): LineName =>
  named(`responsibility.${form}.${term === 'borneBySupplier' ? 'deviation-borne-by-supplier' : dashed(term)}`, {
    of: 'form',
    form,
    term,
  });

/** The id of a cash flow, from which those of its lines are made. */
function flowId(cashFlow: CashFlowKey): string {
  switch (cashFlow.kind) {
    case 'supplier':
    case 'own':
    case 'direction':
    case 'standby':
    case 'standby-direction':
      return `phases.${cashFlow.phase}: ${cashFlow.kind}`;
    case 'cost':
      return `phases.${cashFlow.phase}: costs ${cashFlow.index}${cashFlow.payment === undefined ? '' : `, payment ${cashFlow.payment}`}`;
    case 'fallback':
      return 'detour: paid';
    case 'running':
    case 'risk':
      return `${cashFlow.kind} ${cashFlow.index}`;
    case 'work-risk':
      return `phases.${cashFlow.phase}: risk of work ${cashFlow.index}`;
    case 'contingency':
      return `${flowId(cashFlow.of)}: contingency`;
  }
}

/** What a cash flow pays in all, or each month. */
export const amountName = (cashFlow: CashFlowKey): LineName =>
  named(`${flowId(cashFlow)} amount`, { of: 'flow', cashFlow, part: 'amount' });
/** A payment of a cost that is paid in parts: its share of the cost, and when it is made. */
export const paymentName = (cost: PaidCost, part: 'share' | 'moment'): LineName =>
  named(`${flowId(cost)} ${part}`, { of: 'payment', cost, part });

/** The amount that a cash flow comes to when the project overruns. */
export const withOverrun = (cashFlow: CashFlowKey): LineName =>
  named(`${flowId(cashFlow)} with overrun`, { of: 'flow', cashFlow, part: 'with-overrun' });

/** What a cash flow costs, in a part of the calendar or in all: as it is spent, or at its present value. */
export const moneyName = (cashFlow: CashFlowKey, part: 'cost' | 'present-value', window: WindowKey | null): LineName =>
  named(`${flowId(cashFlow)} ${part}${window === null ? '' : ` in ${windowId(window)}`}`, {
    of: 'flow',
    cashFlow,
    part,
    window,
  });

export function windowId(window: WindowKey): string {
  if (window.kind === 'year') return String(window.year);
  return window.kind === 'month' ? writeMonth(window.month) : window.kind;
}

export const windowName = (window: WindowKey, side: 'from' | 'until'): LineName =>
  named(`${windowId(window)} ${side}`, { of: 'window', window, side });

export const rateName = (rate: 'discount' | 'vat'): LineName => named(`${rate} rate`, { of: 'rate', rate });
export const indexName = (category: string): LineName => named(`indexation.${category}`, { of: 'index', category });

/** `gates.<contract form>.0` of a contract form, `requires.scenario.0` of the scenario itself, `requires.study.0` of the study. */
export const gateName = (by: RequiredBy, requirement: number, part: GatePart): LineName => {
  const list = by.kind === 'responsibility' ? `gates.${by.form}` : `requires.${by.kind}`;
  return named(`${list}.${requirement}${part === 'test' ? '' : ': bound'}`, { of: 'gate', by, requirement, part });
};

/** The chance that no gate fails, as far as a central run knows it. */
export const chanceName: LineName = named('feasible: chance', { of: 'chance' });

/** An id holds no slash, so no assumption is called this. */
export const chanceKey: AssumptionKey = '/chance';

/** What choosing a scenario comes to: `policy.present-value`, `policy.measures.<id>`. */
export const policyName = (figure: PolicyFigure): LineName =>
  named(`policy.${typeof figure === 'string' ? figure : `measures.${figure.measure}`}`, { of: 'policy', figure });

/** What becomes of it where a gate fails: `detour.lost-present-value`. */
export const detourName = (part: DetourPart): LineName => named(`detour.${part}`, { of: 'detour', part });

/** What a scenario comes to on a criterion, and what that is worth, as a group sees it that goes by the scores of its own assessors. */
export const criterionNameOf = (stakeholder: string, criterion: string, part: 'value' | 'score'): LineName =>
  named(`stakeholders.${stakeholder}: ${part} of ${criterion}`, { of: 'criterion', criterion, part, by: stakeholder });

/** A point of a value function: where it is on the scale of the criterion, and what that is worth. */
export const pointName = (criterion: string, index: number, part: 'at' | 'worth'): LineName =>
  named(`criteria.${criterion}: ${part} ${index}`, { of: 'criterion-point', criterion, index, part });

/** What a scenario comes to on a criterion, the ends of its scale, and the score: `scores.<criterion>`. */
export const criterionName = (criterion: string, part: 'value' | 'worst' | 'best' | 'score'): LineName =>
  named(part === 'score' ? `scores.${criterion}` : `criteria.${criterion}${part === 'value' ? '' : `: ${part}`}`, {
    of: 'criterion',
    criterion,
    part,
  });

/** The score and the say of a stakeholder; null is all of them together. */
export const stakeholderName = (stakeholder: string | null, part: 'score' | 'say'): LineName =>
  named(stakeholder === null ? 'weighted-score' : `stakeholders.${stakeholder}.${part}`, {
    of: 'stakeholder',
    stakeholder,
    part,
  });

export const weightName = (stakeholder: string, criterion: string): LineName =>
  named(`stakeholders.${stakeholder}: weight of ${criterion}`, { of: 'criterion-weight', stakeholder, criterion });

/** A figure without VAT, the VAT on it, and what that VAT is due on. */
export const exclVat = ({ id, label }: LineName): LineName =>
  named(`${id}-excl-vat`, exclVatFigure(label) ?? { of: 'excl-vat', whole: label });
export const vatOn = ({ id, label }: LineName): LineName => named(`${id}: vat`, { of: 'vat', whole: label });
export const vatBase = ({ id, label }: LineName): LineName =>
  named(`${id}: base`, { of: 'vat-base', whole: label.of === 'vat' ? label.whole : label });

function exclVatFigure(label: Label): Label | null {
  if (label.of !== 'figure') return null;
  if (label.figure === 'present-value') return { of: 'figure', figure: 'present-value-excl-vat' };
  return label.figure === 'total-cost' ? { of: 'figure', figure: 'total-cost-excl-vat' } : null;
}
