import type { MetricWords } from '../metric-words.ts';

export const metrics: MetricWords = {
  'present-value': {
    head: 'Present value',
    short: 'present value',
    named: 'present value of costs',
    definite: 'the present value of costs',
  },
  'total-cost': { head: 'Total cost', short: 'total cost', named: 'total cost', definite: 'the total cost' },
  finish: { head: 'Finish', short: 'finish', named: 'finish', definite: 'the finish' },
  score: { head: 'Score', short: 'score', named: 'score', definite: 'the score' },
};
