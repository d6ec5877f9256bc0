import { costMetrics } from '../../model/metrics/metrics.ts';
import { formatNames } from '../session/formats.ts';
import { languages, samplings } from '../session/options.ts';
import { colourChoices } from '../session/session.ts';
import type { Argument, Option } from './definition.ts';

/** The study that a command is about. */
export const study = {
  form: '[study]',
  about: (help) => help.study,
  values: { kind: 'path' },
  isStudy: true,
} as const satisfies Argument;

/** The study that a command writes to, or writes beside. */
export const writtenStudy = { ...study, about: (help) => help.writtenStudy } as const satisfies Argument;

/** The studies that a command is about, each by itself. */
export const studies = {
  form: '[study...]',
  about: (help) => help.studies,
  values: { kind: 'path' },
  isStudy: true,
} as const satisfies Argument;

export const scenario = {
  form: '<scenario>',
  about: (help) => help.show.scenario,
  values: { kind: 'of-study', names: 'scenario' },
} as const satisfies Argument;

export const asOf = {
  form: '--as-of <month>',
  about: (help) => help.compare.asOf,
  values: { kind: 'of-study', names: 'month' },
} as const satisfies Option;

export const by = {
  form: '--by <metric>',
  about: (help, metrics) => help.compare.by(metrics),
  values: { kind: 'of-study', names: 'metric' },
} as const satisfies Option;

/** Of a command that weighs costs: a month or a score is none. */
export const byCost = {
  form: '--by <cost>',
  about: (help, costs) => help.compare.byCost(costs),
  values: { kind: 'choice', words: costMetrics },
} as const satisfies Option;

export const set = {
  form: '--set <name=value>',
  about: (help) => help.compare.set,
  values: { kind: 'of-study', names: 'set' },
  isRepeatable: true,
} as const satisfies Option;

/** Whose word is taken wherever this expert says anything. */
export const expert = {
  form: '--expert <name>',
  about: (help) => help.expert,
  values: { kind: 'of-study', names: 'expert' },
} as const satisfies Option;

/** The lead that a command is about. */
export const between = {
  form: '--between <scenarios>',
  about: (help) => help.explain.between,
  values: { kind: 'of-study', names: 'pair' },
} as const satisfies Option;

/** The scenario that a command is about. */
export const of = {
  form: '--of <scenario>',
  about: (help) => help.explain.of,
  values: { kind: 'of-study', names: 'scenario' },
} as const satisfies Option;

export const metric = {
  form: '--metric <metric>',
  about: (help, metrics) => help.explain.metric(metrics),
  values: { kind: 'of-study', names: 'asked' },
} as const satisfies Option;

/** How many draws there are. */
export const draws = {
  form: '--draws <number>',
  about: (help) => help.simulate.draws,
  values: { kind: 'free' },
} as const satisfies Option;

/** How draws are made. */
export const drawing = {
  seed: { form: '--seed <number>', about: (help) => help.simulate.seed, values: { kind: 'free' } },
  sampling: {
    form: '--sampling <method>',
    about: (help) => help.simulate.sampling,
    values: { kind: 'choice', words: samplings },
  },
} as const satisfies Record<string, Option>;

const format = {
  form: '--format <format>',
  about: (help, formats) => help.compare.format(formats),
  values: { kind: 'choice', words: formatNames },
  default: 'table',
} as const satisfies Option;

const delimiter = {
  form: '--delimiter <mark>',
  about: (help) => help.compare.delimiter,
  values: { kind: 'such-as', words: [',', ';', 'tab'] },
} as const satisfies Option;

export const lang = {
  form: '--lang <language>',
  about: (help, words) => help.compare.lang(words),
  values: { kind: 'choice', words: languages },
  default: 'en',
} as const satisfies Option;

export const color = {
  form: '--color <when>',
  about: (help, words) => help.compare.color(words),
  values: { kind: 'choice', words: colourChoices },
  default: 'auto',
} as const satisfies Option;

const width = {
  form: '--width <characters>',
  about: (help) => help.compare.width,
  values: { kind: 'free' },
} as const satisfies Option;

const full = { form: '--full', about: (help) => help.full, values: null } as const satisfies Option;

/** How a result is shown. */
export const formats = { format, delimiter, lang, color, width, full } as const;

/** Of every command that answers in sentences. */
export const summary = { form: '--summary', about: (help) => help.summary, values: null } as const satisfies Option;

/** Of every command that takes several studies. */
export const batch = { form: '--batch', about: (help) => help.batch, values: null } as const satisfies Option;

/** Of every command that computes a study and shows what it finds. */
export const watch = { form: '--watch', about: (help) => help.watch, values: null } as const satisfies Option;

/** Of every command that asks something of the draws of a study. */
export const ofDraws = { draws, ...drawing, asOf, by, set, expert, ...formats, summary, watch } as const;
