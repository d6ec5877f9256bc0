import { timeTolerance } from '../../units/month.ts';

/**
 * The time of a service in one draw after another: whether somebody runs it in all of it, and whether two do at once. What `stretchesOf` tells of a
 * plan, in the same places from draw to draw.
 */
export class ServiceTime {
  /** Whether nobody runs it in some stretch, or several do. */
  hasGap = false;
  isTwice = false;
  private readonly froms: Float64Array;
  private readonly untils: Float64Array;
  /** Its begin and end, and between them in order when somebody begins or ends. */
  private readonly cuts: Float64Array;
  private first = 0;
  private last = 0;
  private serving = 0;
  private count = 0;

  /** @param most - how many may run it */
  constructor(most: number) {
    this.froms = new Float64Array(most);
    this.untils = new Float64Array(most);
    this.cuts = new Float64Array(2 * most + 2);
  }

  begin(first: number, last: number): void {
    this.first = first;
    this.last = last;
    this.cuts[0] = first;
    this.count = 1;
    this.serving = 0;
    this.hasGap = false;
    this.isTwice = false;
  }

  /** Somebody who runs it from a time until another; nobody where that lasts no time. */
  add(from: number, until: number): void {
    if (!(until > from + timeTolerance)) return;
    this.froms[this.serving] = from;
    this.untils[this.serving] = until;
    this.serving += 1;
    this.cut(from);
    this.cut(until);
  }

  end(): void {
    const { cuts } = this;
    cuts[this.count] = this.last;
    for (let cut = 1; cut <= this.count; cut++) {
      const [from, until] = [cuts[cut - 1] as number, cuts[cut] as number];
      if (until - from <= timeTolerance) continue;
      const by = this.servingAt((from + until) / 2);
      if (by === 0) this.hasGap = true;
      if (by > 1) this.isTwice = true;
    }
  }

  /** Keeps the cuts in order. */
  private cut(at: number): void {
    if (!(at > this.first && at < this.last)) return;
    const { cuts } = this;
    let place = this.count;
    while (place > 1 && (cuts[place - 1] as number) > at) {
      cuts[place] = cuts[place - 1] as number;
      place -= 1;
    }
    cuts[place] = at;
    this.count += 1;
  }

  private servingAt(at: number): number {
    let by = 0;
    for (let each = 0; each < this.serving; each++)
      if ((this.froms[each] as number) < at && at < (this.untils[each] as number)) by += 1;
    return by;
  }
}
