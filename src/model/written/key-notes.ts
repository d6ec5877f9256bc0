import { figureNotes } from './figure-notes.ts';
import { uncertaintyNotes } from './uncertainty-notes.ts';
import { type KeyNote, note } from './key-note.ts';
import type { shapes } from './written.ts';

type Notes = { readonly [Shape in keyof typeof shapes]: { readonly [key: string]: KeyNote } };

const title = note('A text, or a map of texts by language: { nl: …, en: … }');
const source = note('The id of a source, listed under sources of the study', 'id');
const where = note('Where in the source: a page, a section');
const why = note('Why this value, in words');
const kind = note(
  'sourced: the figure stands in the source; derived: computed from sourced ones; judgement: an estimate of ours. A formula needs none',
);
const category = note('The cost category: its price index and its line in the breakdown', 'id', 'operations');
const vat = note('Whether VAT is due on it');

/** The notes of every key, by shape. A shape without notes does not compile; a key without one fails a test. */
export const keyNotes: Notes = {
  study: {
    samen: note('The version of this format', undefined, 1),
    study: note('The id of the study', 'id', 'digipoort'),
    title,
    currency: note('The currency of all amounts'),
    start: note('Month 0: moments are counted from its first instant', 'month', '2020-07'),
    horizon: note('The last month of service that counts, for every scenario alike', 'month', '2035-12'),
    'as-of': note('The month whose knowledge is used, unless --as-of says otherwise', 'month', '2021-04'),
    'as-of-dates': note('The moments that mean something in this study, by month'),
    prices: note('Whether prices are real or nominal, and of which year'),
    indexation: note('The yearly price rise by cost category; general is for all others'),
    discounting: note('How money is brought to one moment'),
    vat: note('The VAT rate, and whether the payer can recover it; leave out where there is none'),
    sources: note('What is cited, by id'),
    assumptions: note('Named numbers with their provenance, used as $name'),
    components: note('What has to be built, reused or migrated, by id'),
    responsibility: note('The contract forms, by id'),
    measures: note('Periods that matter besides cost, by id'),
    criteria: note('What scenarios are scored on, by id'),
    stakeholders: note('Who weighs the criteria, by id'),
    requires: note('What must hold of every scenario: gates on assumptions and on results'),
    contingency: note('A reserve on top of some costs, in central runs only'),
    simulation: note('How many draws samen simulate takes, and how'),
    correlations: note('Which assumptions go together; all others are independent'),
    ranking: note('What scenarios are ranked by'),
    reference: note('The scenario that the others are set against', 'id'),
    forbid: note('What samen check reports although the study is computed all the same'),
    figures: note('required: samen check fails where figures.yaml is gone; the first samen pin writes it'),
    scenarios: note('The scenarios by id, where they have no file of their own'),
  },
  'as-of-date': { title, source, why },
  prices: {
    basis: note('real: of one price level; nominal: as they will be paid'),
    level: note('The year of the price level, in which the index is 1', undefined, 2020),
  },
  discounting: {
    rate: note('The yearly discount rate, above -100%; one number, not an estimate', 'yearly-share', '2.25%/year'),
    basis: note('The basis of the rate: the same as that of the prices'),
    base: note('The year to which money is discounted', undefined, 2020),
    timing: note('When the money of a year counts'),
  },
  vat: {
    rate: note('The VAT rate; one number, not an estimate', 'share', '21%'),
    recoverable: note('Whether the payer gets it back: then it is no cost'),
  },
  source: {
    title,
    published: note('When it was published, as a year, a month or a text'),
    url: note('Where it can be read'),
    note: note('Anything else'),
  },
  assumption: {
    title,
    note: note('Anything else'),
    group: note('A label: samen explain tells of assumptions with the same label as one', undefined, 'supplier prices'),
    unit: note('The unit of all its values: of the list, or a product or quotient such as EUR/hour', 'unit'),
    range: note('What is possible at all, the ends included', 'range', '0% .. 150%'),
    known: note('The values by the month since which each was the best knowledge'),
    value: note('The value, where it never changed: a number with its unit, an estimate, or a formula of $names'),
    kind,
    source,
    where,
    why,
  },
  dated: { value: note('A number with its unit, an estimate, or a formula of $names'), kind, source, where, why },
  component: {
    title,
    build: note('The effort to build it anew', 'effort', '200 person-months'),
    migrate: note('The effort to migrate it', 'effort', '30 person-months'),
    adaptation: note('What reuse takes: the COCOMO II reuse model'),
  },
  adaptation: {
    'design-modified': note('DM: the share of the design that changes', 'share', '40%'),
    'code-modified': note('CM: the share of the code that changes', 'share', '50%'),
    integration: note('IM: the effort to integrate it, of that for new code; may exceed 100%', 'share', '30%'),
    understanding: note('SU: from 10 (easy to understand) to 50 (very hard)', 'score', 30),
    assessment: note('AA: from 0 (none needed) to 8 (extensive)', 'score', 4),
    unfamiliarity: note('UNFM: from 0 (familiar) to 1 (wholly unknown)', 'score', 0.4),
  },
  responsibility: {
    title,
    rate: note("The supplier's price of a person-month", 'rate', '15000 EUR/person-month'),
    premium: note("A share on top of the supplier's price; negative for a discount", 'share', '15%'),
    'deviation-borne-by-supplier': note(
      'The share of the difference between planned and actual effort',
      'share',
      '100%',
    ),
    'up-to': note(
      'The share of the planned price up to which it bears an overrun; above it the client pays',
      'share',
      '20%',
    ),
    direction: note("The client's person-months for each of the supplier's", 'share', '20%'),
    'direction-rate': note("The price of the client's person-month", 'rate', '10000 EUR/person-month'),
    vat: note("Whether VAT is due on the supplier's price; on direction it never is"),
    requires: note('What must hold before anybody signs: the gates'),
  },
  requirement: {
    assumption: note('The assumption that is held against the bound', 'id'),
    figure: note('The result that is held against it, such as finish, one-off, measures.<id> or by-year.<year>'),
    'at-least': note('The least it must be; equality passes'),
    'at-most': note('The most it may be; equality passes'),
    because: note('Why this is required'),
    source,
    where,
  },
  measure: {
    title,
    from: note('The event at which the period begins', 'event', 'start'),
    until: note('The event at which it ends; or so long after or before one', 'event', 'takeover + 3 months'),
  },
  criterion: {
    title,
    why,
    result: note(
      'The result it follows from: present-value, total-cost, finish or measures.<id>; leave out to score by hand',
    ),
    worst: note('The end of the scale that scores 0'),
    best: note('The end of the scale that scores 100'),
  },
  stakeholder: {
    title,
    say: note('The part of the decision that is theirs', 'share', '60%'),
    weights: note('A weight for each criterion, 0 or more'),
    order: note('The criteria from most to least important; an inner list is tied'),
  },
  ranking: { by: note('present-value, total-cost, finish, measures.<id> or score') },
  scenario: {
    extends: note('The scenario to start from: maps merge, lists replace, null removes', 'id'),
    title,
    provenance: note('Where the structure comes from; a judgement is marked †'),
    phases: note('The phases by id'),
    milestones: note(
      'Named moments: an event of a phase, or a month; or so long after or before one: build.end + 3 months',
    ),
    running: note('Costs per month or year, from one event until another'),
    assumptions: note("Assumptions of this scenario only; they hide the study's of the same name"),
    risks: note('Events that may happen, drawn in simulation only'),
    contingency: note("A reserve on top of some costs, in central runs only; in place of the study's"),
    scores: note('Scores on the criteria that are scored by hand'),
    requires: note('What must hold of this scenario to be chosen: gates on assumptions and on results'),
  },
  provenance: { kind, source, where, why },
  phase: {
    title,
    after: note('The phases it waits for: an id, a link, or a list of them'),
    'not-before': note('The month before which it cannot start', 'month', '2021-05'),
    responsibility: note('The contract form of its work', 'id'),
    team: note('The size of the team; the duration follows from the effort', 'team', '12 fte'),
    duration: note('How long it takes; the team follows from the effort', 'duration', '9 months'),
    work: note('What is done in it'),
    costs: note('What it costs beside labour'),
  },
  link: {
    phase: note('The phase that is waited for', 'id'),
    link: note(
      'FS: its end before our start; SS: start before start; FF: end before end; SF: its start before our end',
    ),
    lag: note('The time between; may be negative', 'duration', '2 months'),
  },
  work: {
    build: note('The component that is built anew', 'id'),
    migrate: note('The component that is migrated', 'id'),
    reuse: note('The component that is reused', 'id'),
    effort: note('An effort of its own', 'effort', '12 person-months'),
    share: note(
      'The part of it that is done here; of a reuse, the part that is kept: the rest is built anew',
      'share',
      '100%',
    ),
    again: note('Whether this makes again, on purpose, what another item makes as well'),
  },
  'phase-cost': {
    title,
    amount: note('The amount, once; negative for income', 'money', '€ 300k'),
    when: note('At the start or the end of the phase, or spread evenly over it'),
    category,
    vat,
  },
  running: {
    title,
    amount: note('The amount per month or per year', 'money-per-month', '€ 100k/month'),
    from: note('The event from which it runs', 'event', 'start'),
    until: note('The event until which it runs', 'event', 'takeover + 3 months'),
    category,
    vat,
  },
  risk: {
    title,
    probability: note('The chance that it happens', 'share', '20%'),
    kind,
    source,
    where,
    why,
    delays: note('The phase it delays, and by how long'),
    enlarges: note('The phase whose effort it enlarges, and by what share'),
    costs: note('What it costs, and when'),
  },
  'risk-cost': {
    amount: note('The amount, once: EUR, or an estimate of it; negative for income'),
    when: note('The event at which it is spent', 'event', 'takeover'),
    category,
    vat,
  },
  contingency: {
    share: note('The share of these costs that is reserved on top of them', 'share', '10%'),
    on: note('The cost categories it is for; labour is the work of phases'),
    kind,
    source,
    where,
    why,
  },
  correlation: {
    between: note("Two assumptions by name; <scenario>/<name> for a scenario's own"),
    rank: note('Their rank correlation, between -1 and 1', undefined, 0.6),
    kind,
    source,
    where,
    why,
  },
  ...uncertaintyNotes,
  ...figureNotes,
};
