import type { MetricWords } from '../metric-words.ts';

export const metrics: MetricWords = {
  'present-value': {
    head: 'Contante waarde',
    short: 'contante waarde',
    named: 'contante waarde van de kosten',
    definite: 'de contante waarde van de kosten',
  },
  'total-cost': { head: 'Totale kosten', short: 'totale kosten', named: 'totale kosten', definite: 'de totale kosten' },
  'one-off': {
    head: 'Eenmalig',
    short: 'eenmalige kosten',
    named: 'eenmalige kosten',
    definite: 'de eenmalige kosten',
  },
  running: {
    head: 'Structureel',
    short: 'structurele kosten',
    named: 'structurele kosten',
    definite: 'de structurele kosten',
  },
  finish: { head: 'Gereed', short: 'einddatum', named: 'einddatum', definite: 'de einddatum' },
  score: { head: 'Score', short: 'score', named: 'score', definite: 'de score' },
};
