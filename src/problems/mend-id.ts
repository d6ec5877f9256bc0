/** The id that was probably meant: small letters, with dashes for what no id has; null where that makes none. */
export function mendId(id: string): string | null {
  const mended = id
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/^[-._]+|-+$/g, '');
  return mended === '' ? null : mended;
}
