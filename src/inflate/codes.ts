import type { BitSource } from './bit-source.js';
import { type CodeTable, codeTable } from './code-table.js';

/** The codes of one block: of literals and lengths, and of distances. */
export interface Codes {
  readonly literals: CodeTable;
  readonly distances: CodeTable;
}

/** The symbol of literals and lengths that ends a block. */
export const endOfBlock = 256;

/** The next symbol of a stream; undefined if no code begins as it does. */
export function symbolOf(source: BitSource, { entries, bits }: CodeTable): number | undefined {
  const entry = entries[source.peek(bits)] ?? 0;
  if (entry === 0) return undefined;
  source.skip(entry & 15);
  return entry >> 4;
}

let fixed: Codes | undefined;

/** The codes that a block need not tell (3.2.6). */
export function fixedCodes(): Codes | undefined {
  if (fixed) return fixed;
  const lengths = Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8));
  const literals = codeTable(lengths);
  const distances = codeTable(new Array<number>(32).fill(5));
  if (literals && distances) fixed = { literals, distances };
  return fixed;
}

/** In which order the lengths of the lengths' own codes are told. */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** The codes that a block tells before its data (3.2.7). */
export function readCodes(source: BitSource): Codes | undefined {
  const literalCount = source.take(5) + 257;
  const distanceCount = source.take(5) + 1;
  const own = new Array<number>(19).fill(0);
  const count = source.take(4) + 4;
  for (const place of lengthOrder.slice(0, count)) own[place] = source.take(3);
  const table = codeTable(own);
  if (!table) return undefined;
  const lengths: number[] = [];
  while (lengths.length < literalCount + distanceCount) {
    const symbol = symbolOf(source, table);
    if (symbol === undefined || source.isSpent) return undefined;
    if (symbol < 16) lengths.push(symbol);
    else {
      const repeated = symbol === 16 ? lengths.at(-1) : 0;
      if (repeated === undefined) return undefined;
      const times =
        symbol === 16 ? 3 + source.take(2) : symbol === 17 ? 3 + source.take(3) : 11 + source.take(7);
      for (let i = 0; i < times; i++) lengths.push(repeated);
    }
  }
  if (lengths.length > literalCount + distanceCount || lengths[endOfBlock] === 0) return undefined;
  const literals = codeTable(lengths.slice(0, literalCount));
  const distances = codeTable(lengths.slice(literalCount));
  return literals && distances ? { literals, distances } : undefined;
}
