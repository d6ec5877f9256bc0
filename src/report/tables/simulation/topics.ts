import type { Table } from '../../table.ts';

/** What the tables of a simulation are about, as somebody may ask for them. */
export const topics = [
  'ranking',
  'bands',
  'quantiles',
  'curves',
  'difference',
  'policies',
  'experts',
  'outside-view',
  'together',
  'criticality',
  'services',
  'correlations',
] as const;

export type Topic = (typeof topics)[number];

/** By the id of a table, or what that begins with. All others tell quantiles of a figure and what to add to its plan. */
const topicOfId: Readonly<Record<string, Topic>> = {
  ranking: 'ranking',
  bands: 'bands',
  curve: 'curves',
  difference: 'difference',
  policies: 'policies',
  experts: 'experts',
  'own-estimates': 'outside-view',
  terms: 'together',
  joint: 'together',
  frontier: 'together',
  criticality: 'criticality',
  services: 'services',
  correlations: 'correlations',
};

export const topicOf = (id: Table['id']): Topic => topicOfId[id.replace(/\..*$/, '')] ?? 'quantiles';
