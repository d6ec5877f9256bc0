import type { Comparison, GateResult, ScenarioResult } from '../../analysis/runs/comparison.ts';
import { askedTitle, boundOf, gateUnit, requirerTitle } from '../../report/lines/gate-title.ts';
import { type Html, markup, unbroken } from '../../report/page/html.ts';
import { onlyDrawn } from '../../report/tables/gate-notes.ts';
import { readMonth } from '../../units/month.ts';
import type { ShownComparison } from './shown-comparison.ts';

/** What somebody asks, and how each scenario stands to it. */
interface Requirement {
  readonly title: string;
  readonly bound: string;
  readonly requirer: string;
  readonly evidence: Evidence[];
}

interface Evidence {
  readonly id: string;
  readonly gate: GateResult;
  readonly value: string;
}

const tones = { fail: 'bad', unknown: 'doubt', pass: 'good' } as const;

/** Every requirement once, with the evidence of each scenario that it is asked of: those with a gate that fails first. */
export function gatesHtml(comparison: Comparison, terms: ShownComparison): Html {
  const { scenarios } = comparison;
  const { table, whatIf } = terms.words;
  const marks = { fail: table.gatesFail, unknown: table.gatesUnknown, pass: table.gatesPass };
  const asked = requirementsOf(scenarios, terms);
  if (asked.length === 0) return markup`<p class="wi-hint">${whatIf.noGates}</p>`;
  return markup`<ul class="wi-gates">
    ${asked.map(
      ({ title, bound, requirer, evidence }) =>
        markup`<li>
          <strong>${title}</strong>: ${unbroken(bound, table)} <span class="wi-id">${requirer}</span>
          <ul>
            ${evidence.map(
              ({ id, gate, value }) =>
                markup`<li class="${tones[gate.status]}" data-scenario="${id}">
                  ${marks[gate.status]} ${id}: ${exact(gate.value, unbroken(value, table))}
                </li>`,
            )}
          </ul>
        </li>`,
    )}
  </ul>
  ${onlyDrawn(comparison, { study: terms.asked.study, words: terms.words }).map((text) => markup`<p class="wi-hint">${unbroken(text, table)}</p>`)}`;
}

/** A value as it is said, with the number that it is. */
const exact = (value: number | string | null, text: Html): Html =>
  typeof value === 'number' ? markup`<data value="${value}">${text}</data>` : text;

function requirementsOf(scenarios: readonly ScenarioResult[], terms: ShownComparison): Requirement[] {
  const found = new Map<string, Requirement>();
  for (const { id, gates } of scenarios) {
    for (const gate of gates) {
      const { value, ...inText } = inWords(gate, id, terms);
      const key = JSON.stringify(inText);
      const requirement = found.get(key) ?? { ...inText, evidence: [] };
      requirement.evidence.push({ id, gate, value });
      found.set(key, requirement);
    }
  }
  return [...found.values()].toSorted((a, b) => Number(fails(b)) - Number(fails(a)));
}

const fails = ({ evidence }: Requirement): boolean => evidence.some(({ gate }) => gate.status === 'fail');

/** A gate in words: what is asked about, what there is of it, what is needed, and who asks. */
function inWords(gate: GateResult, id: string, { words, asked: { study } }: ShownComparison) {
  const naming = { study, words, scenario: study.scenarios.get(id) ?? null };
  const text = (value: GateResult['value']): string => {
    const number = typeof value === 'string' ? readMonth(value) : value;
    return number === null ? words.show.notYet : words.quantity(number, gateUnit(gate, naming));
  };
  return {
    title: askedTitle(gate, naming),
    // A figure without a value never comes.
    value: gate.value === null && gate.assumption === null ? words.table.never : text(gate.value),
    bound: (gate.atLeast === undefined ? words.show.atMost : words.show.atLeast)(text(boundOf(gate))),
    requirer: requirerTitle(gate, naming),
  };
}
