/**
 * A text from outside, made safe to print: control characters, escape codes and marks that turn the reading direction
 * are shown as what they are, and a line stays one line.
 */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, (mark) => {
    if (mark === '\n' || mark === '\t' || mark === '\r') return ' ';
    const code = mark.charCodeAt(0).toString(16);
    return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`;
  });
}
