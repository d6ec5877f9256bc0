import { quantile } from './distribution.ts';
import type { Estimate } from './study.ts';
export function samplerOf(estimate: Estimate): (column: Float64Array) => void {
  if (estimate.shape === 'triangular') {
    const { low, mode, high } = estimate;
    const [a, b] = [(high - low) * (mode - low), (high - low) * (high - mode)];
    const cut = (mode - low) / (high - low);
    return (column) => {
      for (let k = 0; k < column.length; k++) {
        const u = column[k] as number;
        column[k] = u <= cut ? low + Math.sqrt(u * a) : high - Math.sqrt((1 - u) * b);
      }
    };
  }
  return (column) => {
    for (let k = 0; k < column.length; k++) column[k] = quantile(estimate, column[k] as number);
  };
}
