/** What an assumption is known by in a study: `team` of the study, `2.5/team` of a scenario. No id holds a slash. */
export type AssumptionKey = string;

export const keyOf = (scenario: string | null, name: string): AssumptionKey =>
  scenario === null ? name : `${scenario}/${name}`;

/** The scenario whose own an assumption is, null of the study's; and its name there. */
export function keyParts(key: AssumptionKey): { readonly scenario: string | null; readonly name: string } {
  const slash = key.indexOf('/');
  return { scenario: slash < 0 ? null : key.slice(0, slash), name: key.slice(slash + 1) };
}
