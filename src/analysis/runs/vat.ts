import { categoryName } from '../../engine/names.ts';
import type { LineNumber, Plan } from '../../engine/plan.ts';

/** The line of the VAT rate, which is there where anything is taxed. */
export function vatRateLine({ lines, numberOf }: Plan): LineNumber {
  const line = lines[numberOf.get(categoryName('vat').id) ?? -1];
  const rate = line !== undefined && 'inputs' in line ? line.inputs[1] : undefined;
  if (rate === undefined) throw new Error('money is taxed without a VAT rate');
  return rate;
}
