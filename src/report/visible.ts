/**
 * A text from outside, made safe to print: control characters, escape codes and marks that turn the reading direction
 * are shown as what they are, and a line stays one line.
 */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb]|\udb40[\udc00-\udfff]/g,
    (mark) => {
      if (mark === '\n' || mark === '\t' || mark === '\r') return ' ';
      const code = (mark.codePointAt(0) ?? 0).toString(16);
      return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`;
    },
  );
}
