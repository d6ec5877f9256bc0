import type { MetricWords } from '../metric-words.ts';

export const metrics: MetricWords = {
  'present-value': {
    head: 'Present value',
    short: 'present value',
    named: 'present value of costs',
    definite: 'the present value of costs',
  },
  'total-cost': { head: 'Total cost', short: 'total cost', named: 'total cost', definite: 'the total cost' },
  'one-off': { head: 'One-off', short: 'one-off cost', named: 'one-off cost', definite: 'the one-off cost' },
  running: { head: 'Running', short: 'running cost', named: 'running cost', definite: 'the running cost' },
  finish: { head: 'Finish', short: 'finish', named: 'finish', definite: 'the finish' },
  score: { head: 'Score', short: 'score', named: 'score', definite: 'the score' },
};
