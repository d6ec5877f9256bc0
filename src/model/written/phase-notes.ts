import { note } from './key-note.ts';
import { category, structure, title, vat } from './shared-notes.ts';

/** What an editor shows of the keys of a phase, of what is done in it and what it costs, and of what runs beside it. */
export const phaseNotes = {
  phase: {
    title,
    provenance: structure,
    after: note('The phases it waits for: an id, a link, or a list of them'),
    'not-before': note('The month before which it cannot start', 'month', '2021-05'),
    responsibility: note('The contract form of its work', 'id'),
    team: note(
      'The size of the team, or how it grows: { from: 5 fte, to: 20 fte, over: 3 months }; the duration follows from the effort',
      'team',
      '12 fte',
    ),
    duration: note('How long it takes; the team follows from the effort', 'duration', '9 months'),
    work: note('What is done in it'),
    costs: note('What it costs beside labour'),
  },
  ramp: {
    from: note('The team at the start of the phase', 'team', '5 fte'),
    to: note('The team from the end of the ramp on', 'team', '20 fte'),
    over: note('How long it takes to get there, in a straight line', 'duration', '3 months'),
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
    when: note(
      'When it is paid: at the start or the end of the phase, spread evenly over it, or in payments at events: { start: 30%, build.end: 70% }',
    ),
    category,
    vat,
  },
  running: {
    title,
    provenance: structure,
    amount: note('The amount per month or per year', 'money-per-month', '€ 100k/month'),
    from: note('The event from which it runs', 'event', 'start'),
    until: note('The event until which it runs', 'event', 'takeover + 3 months'),
    serves: note('The service that it runs', 'id'),
    category,
    vat,
  },
};
