/** A name tree of the PDF library, which orders its keys by the language of the machine. */
export interface NameTree {
  _compareKeys: (a: string, b: string) => number;
}

/** A tree of names or of numbers as the PDF library keeps it: it writes one as a single list. */
export interface KeyedTree extends NameTree {
  readonly _items: Readonly<Record<string, unknown>>;
}

/** Orders names as a name tree's strings are to be ordered, by the bytes they are written in (ISO 32000-1 7.9.6): the
 * library writes ASCII as it is and all else as UTF-16 behind a byte order mark (FE FF), which no ASCII follows. */
export function compareNames(a: string, b: string): number {
  const [one, other] = [isAscii(a), isAscii(b)];
  if (one !== other) return one ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/u.test(text);
}
