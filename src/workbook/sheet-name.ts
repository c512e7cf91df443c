/** As many UTF-16 units as a sheet's name may have. */
const longest = 31;

/** Names for sheets in their order, such as Excel takes: none of []:*?/\, at most 31 characters, no apostrophe at an end, each another whatever its
 * case. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain = cut(name.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').replace(/^[\s']+|[\s']+$/gu, ''), longest);
    const base = plain === '' ? '表' : plain;
    let free = base;
    for (let number = 2; taken.has(free.toLowerCase()); number++)
      free = `${cut(base, longest - String(number).length - 2)}（${number}）`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** So many UTF-16 units at most; no pair of surrogates is parted. */
function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '');
}
