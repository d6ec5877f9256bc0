import { note } from './key-note.ts';
import { category, direction, kind, source, title, vat, where, why } from './shared-notes.ts';

/** The notes of what may happen, how values go together, and how they are drawn. */
export const uncertaintyNotes = {
  fallback: {
    to: note('The scenario that begins where a gate fails', 'id'),
    at: note(
      'When: an event of this scenario or a month; the start of the first phase that has a gate',
      'event',
      'build.start',
    ),
    cost: note('What is paid then, once', 'money', '€ 300k'),
    category: note('The cost category of that: its price index', 'id', 'other'),
    vat: note('Whether VAT is due on it'),
  },
  risk: {
    title,
    probability: note('The chance that it happens', 'share', '20%'),
    kind,
    source,
    where,
    why,
    direction,
    delays: note('The phase it delays, and by how long'),
    enlarges: note('The phase whose effort it enlarges, and by what share'),
    costs: note('What it costs, and when'),
  },
  delays: {
    phase: note('The phase that takes longer', 'id'),
    by: note('How much longer: months, or an estimate of them'),
  },
  enlarges: {
    phase: note('The phase that takes more effort', 'id'),
    by: note('How much more: a share of its effort, or an estimate of it'),
  },
  'risk-cost': {
    amount: note('The amount, once: EUR, or an estimate of it; negative for income'),
    when: note('The event at which it is spent', 'event', 'takeover'),
    category,
    vat,
  },
  'work-risk': {
    title,
    of: note('The work it is of: it befalls every phase of every scenario that does it, in proportion to the share'),
    probability: note('The chance that it happens, in all scenarios alike', 'share', '20%'),
    kind,
    source,
    where,
    why,
    direction,
    delays: note('By how long it delays a phase that does all of the work'),
    enlarges: note('By what share it enlarges the effort of such a phase'),
    costs: note('What it costs where all of the work is done, and when'),
  },
  'risk-of': {
    build: note('The component that is built anew', 'id'),
    reuse: note('The component that is reused', 'id'),
    migrate: note('The component that is migrated', 'id'),
  },
  'work-delays': { by: note('How much longer: months, or an estimate of them') },
  'work-enlarges': { by: note('How much more: a share of the effort, or an estimate of it') },
  'work-risk-cost': {
    amount: note('The amount, once: EUR, or an estimate of it; negative for income'),
    when: note('The event at which it is spent; left out: the end of the phase', 'event', 'takeover'),
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
  simulation: {
    draws: note('How many draws', undefined, 10_000),
    seed: note('A whole number: the same seed gives the same draws', undefined, 1),
    sampling: note('random: draws are independent; latin: each assumption is spread evenly over its range'),
  },
};
