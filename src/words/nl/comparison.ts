import { listed } from '../listed.ts';
import type { Words } from '../words.ts';

type Place = NonNullable<Parameters<Words['comparison']['stands']>[1]['place']>;

const placed = ({ rank, of, sharedWith }: Place): string =>
  sharedWith.length === 0
    ? `staat op plaats ${rank} van ${of}`
    : `deelt plaats ${rank} van ${of} met ${listed(sharedWith, 'en')}, gerangschikt`;

export const comparison: Words['comparison'] = {
  scenario: ({ title, id }) => (title.toLowerCase() === id ? id : `"${title}" (${id})`),
  about: (study, sentence) => `${study}: ${sentence}`,
  first: (scenarios, { metric, value }) =>
    `${listed(scenarios, 'en')} ${scenarios.length === 1 ? 'staat op' : 'delen'} de eerste plaats, gerangschikt op ${metric}${value === null ? '' : `: ${value}`}.`,
  alone: (scenario, { metric, value }) =>
    `${scenario} staat als enige in de rangschikking op ${metric}${value === null ? '' : `: ${value}`}.`,
  stands: (scenario, { place, metric, value, behind }) =>
    `${scenario} ${place === null ? 'staat niet in de rangschikking' : placed(place)} op ${metric}: ${value}${behind === null ? '' : `, met een achterstand van ${behind} op de eerste`}.`,
  costs: (oneOff, running) => `De eenmalige kosten zijn ${oneOff}, de structurele kosten ${running}.`,
  finishes: (scenario, month, ofPlan) =>
    ofPlan ? `In het plan is ${scenario ?? 'het'} gereed in ${month}.` : `${scenario ?? 'Het'} is gereed in ${month}.`,
  next: (scenarios, behind) =>
    `Daarna ${scenarios.length === 1 ? 'komt' : 'komen'} ${listed(scenarios, 'en')}, met een achterstand van ${behind}.`,
  notRanked: (reason, scenarios) => `${reason}: ${listed(scenarios, 'en')}.`,
  asks: { study: 'de studie', scenario: 'het scenario', form: (title) => `"${title}"` },
  withFallback: (scenario, reasons) => `${scenario} telt mee met de terugval: ${reasons.join('; ')}.`,
  fallbackInDraws: (scenarios) =>
    `In trekkingen waarin ${listed(scenarios, 'of')} niet aan een eis voldoet, telt de terugval mee.`,
  notFeasible: (scenario, reasons) => `${scenario} is niet haalbaar: ${reasons.join('; ')}.`,
  moreFail: (count) =>
    count === 1 ? 'Nog één scenario voldoet niet aan een eis.' : `Nog ${count} scenario’s voldoen niet aan een eis.`,
  experts: {
    title: 'Volgens elke deskundige alleen',
    expert: 'Deskundige',
    first: 'Eerste',
    lead: 'Voorsprong',
    ranking: 'Rangorde',
    estimates: 'Zegt',
    between: '; ',
    value: (name, value) => `"${name}" ${value}`,
    switches: ({ expert, leaders, shown: estimates, ofPlan }) =>
      `Volgens ${expert} alleen ${leaders.length === 0 ? `is ${ofPlan ? 'in het plan ' : ''}geen scenario te rangschikken` : `${leaders.length === 1 ? 'staat' : 'staan'} ${listed(leaders, 'en')} ${ofPlan ? 'in het plan ' : ''}${leaders.length === 1 ? 'eerste' : 'samen eerste'}`}: ${listed(estimates, 'en')}.`,
    agree: (experts, leaders, ofPlan) =>
      `Volgens ${listed(experts, 'of')} alleen ${leaders.length === 1 ? 'staat' : 'staan'} ${listed(leaders, 'en')} ${ofPlan ? 'in het plan' : 'ook'} ${leaders.length === 1 ? 'eerste' : 'samen eerste'}${ofPlan ? ', net als volgens allen samen' : ''}.`,
    broken: (experts) => `Volgens ${listed(experts, 'of')} alleen is niet elk scenario door te rekenen.`,
    estimatesTitle: 'Wat deskundigen zeggen',
    weight: 'Gewicht',
    notComputed: 'niet door te rekenen',
    means:
      'Centrale waarden van het plan; waar deze deskundige zwijgt, die van allen samen. samen simulate --expert trekt naar wat één deskundige zegt.',
  },
};
