import { parseDelimited } from './parse-delimited.js';

/** Marks that part cells, in the order in which they are believed where two part the lines alike. */
const separators = ['\t', ',', ';'] as const;

/** The mark typed for a comma where a Chinese keyboard was left on: only believed if it parts every line alike and nothing else does. */
const fullwidth = '，';

/** How far a text is looked at, in characters. */
const reach = 20_000;

/** A first line that names the separator, as Excel reads it: sep=; */
const named = /^sep=(.)(?:\r\n|\n|\r|$)/u;

/** Tells which mark parts the cells of a text, and where they begin. Without any, each line is one cell. */
export function findSeparator(text: string): { readonly separator: string; readonly from: number } {
  const declared = named.exec(text);
  if (declared?.[1]) return { separator: declared[1], from: declared[0].length };
  const seen = text.length <= reach ? text : text.slice(0, text.lastIndexOf('\n', reach) + 1 || reach);
  const [best] = separators
    .map((separator) => ({ separator, ...judge(seen, separator) }))
    .filter(({ columns }) => columns > 1)
    .sort((a, b) => b.share - a.share || a.strays - b.strays || b.columns - a.columns);
  if (best) return { separator: best.separator, from: 0 };
  const { columns, share } = judge(seen, fullwidth);
  return { separator: columns > 1 && share === 1 ? fullwidth : ',', from: 0 };
}

/** How a text would look if a mark parted its cells. Blank lines don't count. */
interface Verdict {
  /** The commonest number of cells of a line, and the share of the lines that have so many. */
  readonly columns: number;
  readonly share: number;
  /** Cells with quotes where none should be. */
  readonly strays: number;
}

function judge(text: string, separator: string): Verdict {
  const { rows, strays } = parseDelimited(text, separator);
  const lengths = rows.filter((row) => row.length > 1 || row[0] !== '').map(({ length }) => length);
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [columns, lines] = [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0] ?? [1, 0];
  return { columns, share: lengths.length === 0 ? 0 : lines / lengths.length, strays };
}
