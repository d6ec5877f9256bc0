/**
 * A pattern about letters (`[\p{L}]`) and signs of currencies (`[\p{Sc}]`) of all scripts, each within a class. V8 takes milliseconds
 * to make such a pattern, for the tables of all of them. So a text of ASCII, € and £ is held against these alone, which is the same for it.
 */
export class ScriptPattern {
  private readonly source: string;
  private readonly few: RegExp;
  private all: RegExp | null = null;

  constructor(source: string) {
    this.source = source;
    this.few = new RegExp(
      source.replaceAll('\\p{L}', 'A-Za-z').replaceAll('\\p{Sc}', () => '$€£'),
      'u',
    );
  }

  exec(text: string): RegExpExecArray | null {
    if (usual.test(text)) return this.few.exec(text);
    this.all ??= new RegExp(this.source, 'u');
    return this.all.exec(text);
  }
}

const usual = /^[\0-\x7f\u20ac\u00a3]*$/;
