interface Named {
  readonly id: string;
}

/**
 * What is to be said of each of several scenarios, a paragraph each: once where it is the same but for their names.
 *
 * @param textsOf - what is said of one; nothing may follow from its id but its name
 * @param sameOf - that the same holds for others
 */
export const textsOfEach = <Scenario extends Named>(
  scenarios: readonly Scenario[],
  textsOf: (scenario: Scenario) => readonly string[],
  sameOf: (others: readonly string[]) => string,
): string[] =>
  alike(scenarios, textsOf).flatMap(([scenario, ...others]) => {
    const texts = scenario === undefined ? [] : textsOf(scenario);
    return texts.length === 0 || others.length === 0 ? texts : [...texts, sameOf(others.map(({ id }) => id))];
  });

/** Those of which the same is said, but for their names, together. */
function alike<Scenario extends Named>(
  scenarios: readonly Scenario[],
  textsOf: (scenario: Scenario) => readonly string[],
): Scenario[][] {
  const groups = new Map<string, Scenario[]>();
  for (const scenario of scenarios) {
    const said = textsOf({ ...scenario, id: '' }).join('\n');
    groups.set(said, [...(groups.get(said) ?? []), scenario]);
  }
  return [...groups.values()];
}
