/*
 * The plainest reading of printed arithmetic: what somebody with a pocket calculator makes of it, and how far off that may
 * be because the numbers on paper are rounded. It knows nothing of the program that printed them.
 */

export interface Evaluated {
  readonly value: number;
  /** How far the value may be from the one that was meant. */
  readonly slack: number;
}

export interface Notation {
  readonly decimal: ',' | '.';
  readonly group: ',' | '.';
  /** How far a printed number, given as it stands there, may be from the one that was meant, beyond its last digit. */
  readonly roundedBy: (printed: string) => number;
}

const words: Readonly<Record<string, number>> = {
  yes: 1,
  ja: 1,
  no: 0,
  nee: 0,
  unknown: Number.NaN,
  onbekend: Number.NaN,
};
const token = /\s*(\d{4}-\d{2}|\d[\d.,]*|[−+×÷≥();%√]|[a-z]+)/y;

/** What printed arithmetic comes to: `15,000 × (1 + 15%) × 620.48`, `max(0; 32.4 − 0)`, `12 × 0.978 [2021]`. */
export function evaluate(text: string, notation: Notation): Evaluated {
  const bare = text.replaceAll(/ \[\d{4}\]/g, '');
  if (/^(there are none|die zijn er niet)$/.test(bare)) return sure(1);
  return new Reader(bare, notation).whole();
}

/** A printed number by itself. */
export const numberFrom = (printed: string, { decimal, group }: Pick<Notation, 'decimal' | 'group'>): number =>
  Number(printed.replaceAll(group, '').replace(decimal, '.').replace('−', '-'));

const sure = (value: number): Evaluated => ({ value, slack: 0 });
const size = ({ value }: Evaluated): number => Math.abs(value);

class Reader {
  readonly #tokens: string[] = [];
  readonly #notation: Notation;

  constructor(text: string, notation: Notation) {
    this.#notation = notation;
    token.lastIndex = 0;
    for (let from = 0; from < text.length; from = token.lastIndex) {
      const found = token.exec(text);
      if (found === null) throw new Error(`no arithmetic: ${text.slice(from)}`);
      this.#tokens.push(found[1] ?? '');
    }
  }

  whole(): Evaluated {
    const value = this.#comparison();
    if (this.#tokens.length > 0) throw new Error(`left over: ${this.#tokens.join(' ')}`);
    return value;
  }

  #comparison(): Evaluated {
    const a = this.#sum();
    if (!this.#take('≥')) return a;
    const b = this.#sum();
    if (Number.isNaN(a.value + b.value)) return sure(Number.NaN);
    const isClose = a.value !== b.value && Math.abs(a.value - b.value) <= a.slack + b.slack;
    return { value: a.value >= b.value ? 1 : 0, slack: isClose ? 1 : 0 };
  }

  #sum(): Evaluated {
    let total = this.#product();
    for (;;) {
      const sign = this.#take('+') ? 1 : this.#take('−') ? -1 : null;
      if (sign === null) return total;
      const next = this.#product();
      total = { value: total.value + sign * next.value, slack: total.slack + next.slack };
    }
  }

  #product(): Evaluated {
    let total = this.#signed();
    for (;;) {
      if (this.#take('×')) total = times(total, this.#signed());
      else if (this.#take('÷')) total = over(total, this.#signed());
      else return total;
    }
  }

  #signed(): Evaluated {
    if (!this.#take('−')) return this.#atom();
    const { value, slack } = this.#atom();
    return { value: -value, slack };
  }

  #atom(): Evaluated {
    const next = this.#tokens.shift() ?? '';
    if (next === '(') {
      const [inside] = this.#list();
      return inside ?? sure(Number.NaN);
    }
    if (next === '√' && this.#take('(')) return root(this.#list()[0] ?? sure(Number.NaN));
    const word = words[next];
    if (word !== undefined) return sure(word);
    if (/^[a-z]/.test(next)) return this.#call(next);
    const month = /^(\d{4})-(\d{2})$/.exec(next);
    if (month !== null) return sure(Number(month[1]) * 12 + Number(month[2]));
    if (!/^\d/.test(next)) throw new Error(`no number: ${next}`);
    const value = numberFrom(next, this.#notation);
    const slack = Math.abs(value) * 1e-11 + this.#notation.roundedBy(next);
    return this.#take('%') ? { value: value / 100, slack: slack / 100 } : { value, slack };
  }

  #call(first: string): Evaluated {
    const name = [first];
    while (/^[a-z]/.test(this.#tokens[0] ?? '')) name.push(this.#tokens.shift() ?? '');
    if (!this.#take('(')) throw new Error(`no arithmetic: ${name.join(' ')}`);
    const list = this.#list();
    const slack = Math.max(...list.map((each) => each.slack));
    const values = list.map(({ value }) => value);
    if (first === 'max') return { value: Math.max(...values), slack };
    if (first === 'min') return { value: Math.min(...values), slack };
    if (!/^(none fails of|geen faalt van)$/.test(name.join(' '))) throw new Error(`no arithmetic: ${name.join(' ')}`);
    return { value: values.includes(0) ? 0 : 1, slack };
  }

  /** What is between parentheses, the first of which is taken. */
  #list(): Evaluated[] {
    const found = [this.#comparison()];
    while (this.#take(';')) found.push(this.#comparison());
    if (!this.#take(')')) throw new Error(`not closed before ${this.#tokens.join(' ')}`);
    return found;
  }

  #take(mark: string): boolean {
    if (this.#tokens[0] !== mark) return false;
    this.#tokens.shift();
    return true;
  }
}

const times = (a: Evaluated, b: Evaluated): Evaluated => ({
  value: a.value * b.value,
  slack: size(a) * b.slack + size(b) * a.slack,
});

const root = ({ value, slack }: Evaluated): Evaluated => ({
  value: Math.sqrt(Math.max(0, value)),
  slack: Math.sqrt(Math.max(0, value) + slack) - Math.sqrt(Math.max(0, value - slack)),
});

const over = (a: Evaluated, b: Evaluated): Evaluated => ({
  value: a.value / b.value,
  slack: a.slack / size(b) + (size(a) * b.slack) / b.value ** 2,
});
