/** The JSON documents that samen prints. */
export const outputNames = [
  'comparison',
  'explanation',
  'sensitivity',
  'voi',
  'discovery',
  'solution',
  'tradeoff',
  'simulation',
  'criteria',
  'scenario',
  'trace',
  'assumptions',
  'diff',
  'report',
  'results',
  'check',
  'part',
  'problems',
  'batch',
] as const;

export type OutputName = (typeof outputNames)[number];
