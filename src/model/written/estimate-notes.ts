import { note } from './key-note.ts';

/** The notes of the parts of an estimate, whatever its shape. */
export const estimateNotes = {
  low: note('The least that is thought possible'),
  mode: note('The likeliest value, which the plan takes'),
  high: note('The most that is thought possible'),
  min: note('The least: all values from here to max are as likely'),
  max: note('The most: all values from min to here are as likely'),
  p10: note('The value that it stays below with a chance of 10%'),
  p50: note('The value that it stays below with a chance of 50%, which the plan takes'),
  p90: note('The value that it stays below with a chance of 90%'),
  shape: note('The distribution through these numbers, where another than the usual one is meant'),
  'any-of': note('Values of which one comes true, each with a chance of its own: together 100%'),
  value: note('One of the values'),
  probability: note('The chance of this value', undefined, '25%'),
};
