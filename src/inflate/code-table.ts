/** The longest code there is (RFC 1951, 3.2.7). */
const longest = 15;

/** A prefix code as a table: by the next bits of the stream, the symbol they begin with times 16 and its code's length; 0 where no
 * code begins so. `bits` is how many bits it is looked up by. */
export interface CodeTable {
  readonly entries: Uint16Array;
  readonly bits: number;
}

/** The table of a prefix code by the lengths of its symbols' codes (RFC 1951, 3.2.2). Undefined if there are more codes than
 * bits can tell apart, or too few; one code alone may stand by itself. */
export function codeTable(lengths: readonly number[]): CodeTable | undefined {
  const counts = new Array<number>(longest + 1).fill(0);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  let bits = longest;
  while (bits > 1 && counts[bits] === 0) bits--;
  const first: number[] = [0];
  let code = 0;
  for (let length = 1; length <= bits; length++) {
    code = (code + (counts[length - 1] ?? 0)) << 1;
    first.push(code);
  }
  const told = code + (counts[bits] ?? 0);
  const used = counts.reduce((sum, count) => sum + count, 0);
  if (told > 1 << bits || (told < 1 << bits && used > 1)) return undefined;
  const entries = new Uint16Array(1 << bits);
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue;
    const own = first[length] ?? 0;
    first[length] = own + 1;
    for (let at = reversed(own, length); at < entries.length; at += 1 << length)
      entries[at] = (symbol << 4) | length;
  }
  return { entries, bits };
}

/** Codes are packed with their highest bit first. */
function reversed(code: number, length: number): number {
  let turned = 0;
  for (let bit = 0; bit < length; bit++) turned |= ((code >> bit) & 1) << (length - 1 - bit);
  return turned;
}
