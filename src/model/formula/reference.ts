export const idForm = /^[a-z0-9][a-z0-9._-]*$/;

/** The reference that was probably meant by a text that begins with `$`; null where that cannot be guessed. */
export function referenceTo(text: string): string | null {
  const name = text
    .slice(1)
    .replace(/[{}() ]/g, '')
    .toLowerCase();
  return name === '' || !idForm.test(name) ? null : `$${name}`;
}
