/**
 * A pattern about letters (`[\p{L}]`) and signs of currencies (`[\p{Sc}]`) of all scripts, each within a class. V8 takes milliseconds
 * to make such a pattern, for the tables of all of them. So a text of ASCII, the signs of the euro and the pound, dashes, arrows, marks and the like is held against these alone, which is the same for it.
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
    return this.patternFor(text).exec(text);
  }

  /** The text with another in place of each piece that the pattern finds. */
  replaceAll(text: string, by: (found: string) => string): string {
    return text.replace(new RegExp(this.patternFor(text), 'gu'), (found) => by(found));
  }

  private patternFor(text: string): RegExp {
    if (usual.test(text)) return this.few;
    return (this.all ??= new RegExp(this.source, 'u'));
  }
}

const usual = /^[\0-\x7f\xa0\xa3\xb1\xb7\xd7\u2010-\u2027\u2032\u20ac\u2190-\u22ff\u2500-\u257f\u2700-\u27bf]*$/;
