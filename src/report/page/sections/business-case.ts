import type { ScenarioResult } from '../../../analysis/runs/comparison.ts';
import { phaseTitle } from '../../lines/line-title.ts';
import { monthText } from '../../lines/time-title.ts';
import { titled } from '../../lines/titled.ts';
import { moneyScale } from '../../money-scale.ts';
import { scaleOf } from '../../report-scale.ts';
import type { Row, RowGroup, Table } from '../../table.ts';
import { writeAmount } from '../../write-amount.ts';
import { amount, headsOf, left, money, narrow, text } from '../../tables/columns.ts';
import { lengthText } from '../../tables/mean-text.ts';
import { failingEvidence } from '../../tables/gate-notes.ts';
import { isWithoutCosts } from '../../tables/without-costs.ts';
import { writeMonth } from '../../../units/month.ts';
import type { PageBasis, PageContext } from '../results.ts';
import type { Section } from '../section.ts';
import { nameOf } from './names.ts';
import { tableBlock } from './parts.ts';

/** What a business case must hold, with what the study has of each, and its costs by phase with operation. */
export function businessCase(results: PageBasis, context: PageContext): Section {
  const costs = isWithoutCosts(results.comparison) ? [] : [costsByPhase(results, context)];
  const scale = scaleOf(costs);
  return {
    id: 'business-case',
    title: context.words.page.titles['business-case'],
    blocks: [contents(results, context), ...costs].map((table) => tableBlock(table, scale)),
  };
}

/** Each thing that it must hold, with what the study says of it. */
function contents(results: PageBasis, context: PageContext): Table {
  const { words, study } = context;
  const { case: texts } = words.page;
  const { scenarios } = results.comparison;
  const rows: readonly (readonly [what: string, has: string])[] = [
    [
      texts.costs,
      isWithoutCosts(results.comparison)
        ? texts.noCosts
        : texts.hasCosts(scenarios.length, monthText(writeMonth(study.horizon), words)),
    ],
    [texts.benefits, benefits(results, context)],
    [texts.financing, texts.noFinancing],
    [texts.alternatives, scenarios.map((scenario) => named(scenario, context)).join('; ')],
    [texts.zero, zeroAlternative(results, context)],
    [texts.contracts, contracts(context)],
    [texts.tender, texts.noTender],
    [texts.risks, risks(results, context)],
  ];
  return {
    id: 'business-case',
    title: texts.contents,
    columns: headsOf([
      { name: texts.what, ...narrow, cell: () => text('') },
      { name: texts.has, ...left, folds: true, cell: () => text('') },
    ]),
    groups: [{ title: null, rows: rows.map(([what, has]) => [text(what), text(has)]) }],
    notes: [],
  };
}

/** What comes in, by scenario, and what is weighed besides. */
function benefits({ shown }: PageBasis, context: PageContext): string {
  const { words, study } = context;
  const { case: texts } = words.page;
  const scale = moneyScale(shown.map(({ receipts }) => receipts));
  const received = shown.flatMap(({ result, receipts }) =>
    receipts > 0 ? [`${named(result, context)} ${writeAmount(receipts, words, scale)}`] : [],
  );
  const weighed = study.criteria.size === 0 ? [] : [texts.criteria(study.criteria.size)];
  if (received.length > 0) return [texts.received(received), ...weighed].join(' ');
  return weighed.length === 0 ? texts.noBenefits : [texts.noReceipts, ...weighed].join(' ');
}

const named = ({ id }: ScenarioResult, context: PageContext): string =>
  context.words.comparison.scenario({ title: titled(context.study.scenarios.get(id)?.title, id, context), id });

/** What the others are set against, and where it ended up. */
function zeroAlternative({ comparison }: PageBasis, context: PageContext): string {
  const { words, study, by } = context;
  const { case: texts } = words.page;
  const zero = comparison.scenarios.find(({ id }) => id === study.reference);
  if (zero === undefined) return texts.noZero;
  const name = named(zero, context);
  if (!zero.feasible) return texts.zeroFails(name, failingEvidence(zero, context).join('; '));
  if (zero.rank === null) return texts.zeroUnranked(name);
  const behind = Math.abs(zero.differenceFromBest ?? 0);
  const scale = moneyScale([behind]);
  return zero.rank === 1
    ? texts.zeroFirst(name)
    : texts.zeroBehind(name, zero.rank, lengthText(by, behind, { words, scale }));
}

/** The contract forms that phases are done under. */
function contracts({ study, words }: PageContext): string {
  const used = new Set(
    [...study.scenarios.values()].flatMap(({ phases }) => [...phases.values()].map((each) => each.responsibility)),
  );
  const titles = [...study.responsibility]
    .filter(([id]) => used.has(id))
    .map(([id, { title }]) => titled(title, id, { words }));
  return titles.length === 0 ? words.page.case.noContracts : titles.join('; ');
}

function risks({ comparison }: PageBasis, { study, words }: PageContext): string {
  const own = [...study.scenarios.values()].reduce((sum, scenario) => sum + scenario.risks.length, 0);
  const count = study.risks.length + own;
  const { case: texts } = words.page;
  return [
    count === 0 ? texts.noRisks : texts.hasRisks(count),
    comparison.plan.some(({ contingency }) => contingency !== null) ? texts.hasContingency : texts.noContingency,
  ].join(' ');
}

/** What each phase of each scenario costs, what is spent once besides, and what runs. */
function costsByPhase({ comparison }: PageBasis, context: PageContext): Table {
  const { words } = context;
  const { case: texts } = words.page;
  return {
    id: 'costs-by-phase',
    title: texts.byPhase,
    unitInTitle: money.unit,
    columns: headsOf([
      { name: texts.item, ...narrow, cell: () => text('') },
      { name: texts.amount, ...money, cell: () => amount(0) },
    ]),
    groups: comparison.scenarios.map((scenario) => phasesOf(scenario, context)),
    notes: [{ kind: 'term', text: texts.notDiscounted }],
  };
}

/** Less than this part of the total is rounding. */
const nothing = 1e-9;

function phasesOf(result: ScenarioResult, context: PageContext): RowGroup {
  const { case: texts } = context.words.page;
  const scenario = context.study.scenarios.get(result.id);
  const rows: Row[] = result.phases.map(({ id, cost }) => [
    text(scenario === undefined ? id : phaseTitle(id, { ...context, scenario })),
    amount(cost),
  ]);
  const besides = result.oneOff - result.phases.reduce((sum, { cost }) => sum + cost, 0);
  return {
    title: nameOf(result, context),
    rows: [
      ...rows,
      ...(Math.abs(besides) > nothing * Math.abs(result.totalCost) ? [[text(texts.besides), amount(besides)]] : []),
      [text(texts.operation), amount(result.running)],
    ],
    total: [text(context.words.show.total), amount(result.totalCost)],
  };
}
