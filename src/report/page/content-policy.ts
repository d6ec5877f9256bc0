/** What a page may do: nothing but show itself and run what is in it. */
export function contentPolicy(
  { styles, scripts }: { readonly styles: readonly string[]; readonly scripts: readonly string[] },
  sha256: (text: string) => string,
): string {
  const hashes = (texts: readonly string[]): string =>
    texts.map((text) => ` 'sha256-${base64(sha256(text))}'`).join('') || " 'none'";
  return [
    "default-src 'none'",
    `style-src${hashes(styles)}`,
    `script-src${hashes(scripts)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes in hexadecimal digits as base64, which a policy wants. */
function base64(hex: string): string {
  const bytes = (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.slice(at, at + 3);
    const all = a * 65536 + (b ?? 0) * 256 + (c ?? 0);
    const four = [18, 12, 6, 0].map((shift) => digits[(all >> shift) & 63]).join('');
    text += b === undefined ? `${four.slice(0, 2)}==` : c === undefined ? `${four.slice(0, 3)}=` : four;
  }
  return text;
}
