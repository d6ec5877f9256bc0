/** Doubles as text: their bytes, the least first, in base64. Nothing is lost, and a number takes eleven characters. */
export function packed(numbers: Float64Array): string {
  const view = new DataView(new ArrayBuffer(8 * numbers.length));
  numbers.forEach((number, index) => view.setFloat64(8 * index, number, true));
  const bytes = new Uint8Array(view.buffer);
  let text = '';
  // So many at a time are three bytes for four characters, with nothing left over.
  for (let from = 0; from < bytes.length; from += piece)
    text += btoa(String.fromCharCode.apply(null, [...bytes.subarray(from, from + piece)]));
  return text;
}

const piece = 3 * 8 * 256;

/** The numbers of such a text; null where it is none. */
export function unpacked(text: string): Float64Array<ArrayBuffer> | null {
  const bytes = bytesOf(text);
  if (bytes === null || bytes.length % 8 !== 0) return null;
  const view = new DataView(bytes.buffer);
  return Float64Array.from({ length: bytes.length / 8 }, (_, index) => view.getFloat64(8 * index, true));
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < bytes.length; index++) bytes[index] = characters.charCodeAt(index);
  return bytes;
}
