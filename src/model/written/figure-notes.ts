import { note } from './key-note.ts';

/** The notes of the keys of `figures.yaml`, and of what a study forbids, by shape. */
export const figureNotes = {
  figures: {
    'samen-figures': note('The version of this format', undefined, 1),
    figures: note('What has been published, a figure each'),
    studies: note('What the study said when figures were pinned; written by samen pin and samen check --update'),
  },
  pin: {
    figure: note(
      'Which figure: scenarios.<id>.<figure> as samen trace names it, or switching.<a>,<b>.<assumption>',
      undefined,
      'scenarios.3.present-value',
    ),
    'as-of': note('The month as of which it is known (default: that of the study)', 'month', '2021-04'),
    value: note('What was published: a quantity, a month, pass or fail, a place, none', undefined, '€ 41.2M'),
    within: note('How far the figure may lie from that; left out, not at all: money to the cent', undefined, '€ 0.05M'),
    'published-in': note('Where it was published', undefined, 'kst-26643-757'),
    where: note('Where in that: a table, a page', undefined, 'table 2'),
    note: note('What else is to be said of it; or a map of texts by language'),
    recorded: note('What it rested on when it was pinned; written by samen pin and samen check --update'),
  },
  recorded: {
    samen: note('The version of samen that computed it'),
    input: note('The hash of the study that it was computed from'),
    sampling: note('The draws that it was told from, of what is simulated'),
    'comes-to': note('What it came to, unrounded'),
    assumptions: note('The values of the assumptions that it rested on'),
  },
  'recorded-study': {
    inputs: note('The hashes that pins have of it, under recorded: input'),
    says: note('What it said, a part a line, less why'),
    otherwise: note('What it said otherwise than the first: lines to take away (-) and to add (+)'),
  },
  forbid: {
    stale: note('How old a value may be at the as-of month: 365 days, 18 months, 2 years', 'age', '365 days'),
    'judgement-share-above': note('How much of the leading margin may rest on judgements', 'share', '90%'),
    unstated: note('true: every number needs an assumption that vouches for it'),
    'infeasible-first': note('true: the scenario with the best figure must be feasible'),
  },
} as const;
