/**
 * Weights from a rank order: rank-order centroid, the mean of all weights that keep the order.
 * The first of n weighs (1 + 1/2 + … + 1/n)/n; tied names share the mean of the places they take.
 *
 * @param order - names from most to least important; an inner list is tied
 * @see Barron & Barrett (1996), "Decision quality using ranked attribute weights"
 *
 * @example
 * Of three names the weights are 11/18, 5/18 and 2/18.
 */
export function rankOrderCentroid(order: readonly (readonly string[])[]): Map<string, number> {
  const places = order.reduce((total, tied) => total + tied.length, 0);
  const weights = new Map<string, number>();
  let first = 1;
  for (const tied of order) {
    let sum = 0;
    for (let place = first; place < first + tied.length; place++) sum += centroid(place, places);
    for (const name of tied) weights.set(name, sum / tied.length);
    first += tied.length;
  }
  return weights;
}

function centroid(place: number, places: number): number {
  let sum = 0;
  for (let k = places; k >= place; k--) sum += 1 / k;
  return sum / places;
}
