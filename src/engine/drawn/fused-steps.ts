import { type FusedLineOrTwins, type FusedInput, type FusedLine, fusedLoop, isFusible } from './fused-loop.ts';
import type { LineNumber, Plan } from '../plan.ts';
import type { RuleName } from '../rules/rules.ts';
import { type LinesToCompute, type Step, stepOf } from './steps.ts';
import { twinsOf } from './twins.ts';
import { firstRate, isCurveRule } from '../rules/rates.ts';

/** How many lines one loop computes at most: the compiler takes more than twice as long for twice as many. */
const longest = 96;

/** Lines that are computed at once: one, or two that weigh the same months by two curves. */
interface LineOrTwins {
  readonly rule: RuleName;
  readonly lines: readonly [LineNumber] | readonly [LineNumber, LineNumber];
}

/** What one loop computes, or the column of one line that no loop can. */
interface Group {
  readonly isFused: boolean;
  readonly members: LineOrTwins[];
}

/**
 * The lines of a plan in as few loops as can be (loop fusion): the same to the last bit as `stepsLineByLine`. A line has a column of its own only where another loop needs it, or whoever asked. Between two
 * loops stand: a line by a rule that none can say, column by column; the end of a period whose months are weighed, as the curve must
 * reach to the last of all draws; and what must pass a check before the rest is computed.
 *
 * @see docs/decisions/0070-lines-computed-together.md
 */
export function fusedSteps(plan: Plan, wanted: LinesToCompute): Step[] {
  const groups = groupsOf(plan, wanted);
  const maker = new StepMaker(wanted, groups);
  return groups.map((group) => maker.step(group));
}

function groupsOf(plan: Plan, wanted: LinesToCompute): Group[] {
  const groups: Group[] = [];
  let open: Group | null = null;
  const within = new Set<LineNumber>();
  for (const member of membersOf(plan, wanted)) {
    const { rule, lines } = member;
    const isFused = isFusible(rule) && areRatesFixed(wanted, member);
    const end = isCurveRule(rule) ? wanted.inputs(lines[0])[1] : undefined;
    if (open === null || !isFused || (end !== undefined && within.has(end)) || within.size >= longest) {
      open = { isFused, members: [] };
      groups.push(open);
      within.clear();
    }
    open.members.push(member);
    for (const line of lines) within.add(line);
    if (!isFused || lines.some((line) => line === wanted.checked)) open = null;
  }
  return groups;
}

function membersOf(plan: Plan, { lines, inputs }: LinesToCompute): LineOrTwins[] {
  const twins = twinsOf(plan, lines, inputs);
  const later = new Set(twins.values());
  return lines.flatMap((line): LineOrTwins[] => {
    const rule = plan.lines[line]?.rule;
    if (rule === undefined || rule === 'given' || rule === 'literal' || later.has(line)) return [];
    const twin = twins.get(line);
    return [{ rule, lines: twin === undefined ? [line] : [line, twin] }];
  });
}

/** Whether what a curve is made of is the same in every draw. */
const areRatesFixed = ({ inputs, varies }: LinesToCompute, { rule, lines }: LineOrTwins): boolean =>
  !isCurveRule(rule) ||
  lines.every((line) =>
    inputs(line)
      .slice(firstRate[rule])
      .every((rate) => varies[rate] === 0),
  );

/** Makes a step of each group, and gives lines their columns in the order in which they are computed. */
class StepMaker {
  private readonly wanted: LinesToCompute;
  private readonly groupOf = new Map<LineNumber, Group>();
  private readonly lastUse = new Map<LineNumber, LineOrTwins>();
  /** The lines with a column of their own: another group needs them, or whoever asked. */
  private readonly stored: Set<LineNumber>;

  constructor(wanted: LinesToCompute, groups: readonly Group[]) {
    this.wanted = wanted;
    this.stored = new Set(wanted.neededAfter);
    for (const group of groups)
      for (const { lines } of group.members) for (const line of lines) this.groupOf.set(line, group);
    for (const group of groups) for (const member of group.members) this.see(group, member);
  }

  private see(group: Group, member: LineOrTwins): void {
    for (const input of this.inputsOf(member)) {
      this.lastUse.set(input, member);
      if (this.groupOf.get(input) !== group || !group.isFused) this.stored.add(input);
    }
  }

  step(group: Group): Step {
    const lines = group.members.map((member) => member.lines[0]);
    if (group.isFused) {
      const members = group.members.map((member) => this.freeing(member, () => this.fused(group, member)));
      return { lines, run: fusedLoop(members, this.wanted.resources) };
    }
    const { columns, inputs, resources } = this.wanted;
    const loops = group.members.map((member) =>
      this.freeing(member, () =>
        member.lines.map((line) =>
          stepOf(member.rule, { out: columns.place(line), inputs: inputs(line).map(columns.at) }, resources),
        ),
      ),
    );
    return {
      lines,
      run() {
        for (const run of loops.flat()) run();
      },
    };
  }

  /** Makes what computes a member, and then frees the columns that nothing needs after it. */
  private freeing<Made>(member: LineOrTwins, make: () => Made): Made {
    const made = make();
    const { columns, neededAfter } = this.wanted;
    for (const input of this.inputsOf(member))
      if (this.lastUse.get(input) === member && !neededAfter.has(input)) columns.free(input);
    return made;
  }

  private fused(group: Group, { rule, lines: [one, twin] }: LineOrTwins): FusedLineOrTwins {
    const first = this.line(group, rule, one);
    return twin === undefined ? [first] : [first, this.line(group, rule, twin)];
  }

  private line(group: Group, rule: RuleName, line: LineNumber): FusedLine {
    const { columns, inputs } = this.wanted;
    return {
      line,
      rule,
      inputs: inputs(line).map((input) => this.input(group, input)),
      column: this.stored.has(line) ? columns.place(line) : null,
    };
  }

  private input(group: Group, line: LineNumber): FusedInput {
    const { columns, value, varies } = this.wanted;
    if (varies[line] === 0) return { value: value(line) };
    return this.groupOf.get(line) === group ? { line } : { column: columns.at(line) };
  }

  private inputsOf({ lines }: LineOrTwins): Set<LineNumber> {
    return new Set(lines.flatMap((line) => this.wanted.inputs(line)));
  }
}
