import type { VariableName } from '../../analysis/voi/variables.ts';
import { whatIsAsked, whoAsks } from '../../analysis/runs/gates.ts';
import { assumptionOf, type Study, type Title } from '../../model/study/study.ts';
import type { Words } from '../../words/words.ts';
import { askedTitle, requirerBehind } from './gate-title.ts';
import { titled } from './titled.ts';

interface VariableNaming {
  readonly study: Study;
  readonly words: Words;
}

/** The name of what could be known for scripts: `documentation`, `2.5/gates.fixed-price.0`, `risks.0`, the label of a group. */
export function variableId(name: VariableName): string {
  switch (name.kind) {
    case 'group':
      return name.group;
    case 'assumption':
      return inScenario(name.scenario, name.name);
    case 'risk':
      return inScenario(name.scenario, `risks.${name.index}`);
    case 'gate': {
      const { by } = name;
      const asks = by.kind === 'responsibility' ? `gates.${by.form}` : `requires.${by.kind}`;
      return inScenario(name.scenario, `${asks}.${name.requirement}`);
    }
  }
}

const inScenario = (scenario: string | null, name: string): string =>
  scenario === null ? name : `${scenario}/${name}`;

/** A title, with the scenario that has it for itself; its name, which has that, where there is none. */
function ownTitle(
  title: Title | null | undefined,
  name: Extract<VariableName, { kind: 'assumption' | 'risk' }>,
  naming: VariableNaming,
): string {
  const id = variableId(name);
  const text = titled(title, id, naming);
  return name.scenario === null || text === id ? text : `${text} (${name.scenario})`;
}

/** What it is called in a table or a sentence. */
export function variableTitle(name: VariableName, naming: VariableNaming): string {
  const { study } = naming;
  if (name.kind === 'group') return name.group;
  const scenario = study.scenarios.get(name.scenario ?? '') ?? null;
  switch (name.kind) {
    case 'assumption':
      return ownTitle(assumptionOf(study, scenario, name.name)?.title, name, naming);
    case 'risk':
      return ownTitle((scenario ?? study).risks[name.index]?.title, name, naming);
    case 'gate': {
      const gate = { scenario, ...naming };
      const who = requirerBehind(whoAsks(name), gate);
      return naming.words.voi.gate(name.scenario, who, askedTitle(whatIsAsked(name.about), gate));
    }
  }
}
