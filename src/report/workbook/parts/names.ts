/** The longest name of a cell that we write: spreadsheets take 255 characters. */
const longest = 200;

/**
 * Names for cells. Each begins with `in_`: so none begins with a digit, is the address of a cell (`A1`, `R1C1`), or means something to a
 * spreadsheet. No two are the same, capitals or not.
 */
export class CellNames {
  private readonly taken = new Set<string>();

  of(keys: readonly (string | number)[]): string {
    const plain = keys
      .join('_')
      .replaceAll(/[^A-Za-z0-9]+/g, '_')
      .replaceAll(/^_+|_+$/g, '');
    return unique(`in_${plain}`.slice(0, longest), this.taken, '_');
  }
}

/** The most characters in the name of a sheet. */
const sheetLength = 31;

/** Names for sheets: ids as they are, where a spreadsheet takes them so. */
export class SheetNames {
  private readonly taken = new Set(['history']);

  of(wanted: string): string {
    const plain = wanted
      .replaceAll(/[^\p{L}\p{N} ._-]/gu, '_')
      .trim()
      .slice(0, sheetLength - 4);
    return unique(plain === '' ? '_' : plain, this.taken, ' ');
  }
}

function unique(name: string, taken: Set<string>, before: string): string {
  let found = name;
  for (let count = 2; taken.has(found.toLowerCase()); count++) found = `${name}${before}${count}`;
  taken.add(found.toLowerCase());
  return found;
}
