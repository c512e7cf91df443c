import { compoundFile } from '../../compound-file.js';

/** A stretch of text as it lies in the file, a byte or two a character; its paragraphs end with `\r`. */
export interface DocPiece {
  readonly text: string;
  readonly isNarrow?: boolean;
}

/** Properties, each by its number (MS-DOC 2.6) and its operand's bytes, of the characters from one position up to another. */
export interface DocRange {
  readonly from: number;
  readonly to: number;
  readonly properties: readonly (readonly [number: number, ...operand: number[]])[];
}

export interface DocContent {
  readonly pieces: readonly DocPiece[];
  readonly runs?: readonly DocRange[];
  readonly paragraphs?: readonly DocRange[];
  /** Further tables by their place in the list of them (FibRgFcLcb97), and lengths of text by their place in the header. */
  readonly tables?: Readonly<Record<number, Uint8Array>>;
}

const textAt = 0x800;
const page = 512;

/** A document of binary Word written by hand, as small as it can be: a text, its pieces, runs and paragraphs. */
export function docFile({ pieces, runs = [], paragraphs = [], tables = {} }: DocContent): Uint8Array {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  const places: number[] = [];
  const stretches: { readonly from: number; readonly place: number; readonly isNarrow: boolean }[] = [];
  let place = textAt;
  for (const { text, isNarrow = false } of pieces) {
    stretches.push({ from: places.length, place, isNarrow });
    for (let i = 0; i < text.length; i++) places.push(place + i * (isNarrow ? 1 : 2));
    place += text.length * (isNarrow ? 1 : 2);
  }
  places.push(place);
  const firstPage = Math.ceil(place / page);
  const main = Buffer.alloc((firstPage + 2) * page);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0xc1, 2);
  main.writeUInt16LE(0x0200, 0x0a);
  main.writeUInt32LE(length, 0x4c);
  for (const [i, { text, isNarrow = false }] of pieces.entries())
    main.write(text, stretches[i]?.place ?? 0, isNarrow ? 'latin1' : 'utf16le');
  main.set(runPage(covering(runs, length), places, false), firstPage * page);
  main.set(runPage(covering(paragraphs, length), places, true), (firstPage + 1) * page);
  const ends = [places[0] ?? 0, place];
  const all: Readonly<Record<number, Uint8Array>> = {
    12: words([...ends, firstPage]),
    13: words([...ends, firstPage + 1]),
    33: clx(stretches, length),
    ...tables,
  };
  const table: number[] = [];
  for (const [index, bytes] of Object.entries(all)) {
    main.writeUInt32LE(table.length, 0x9a + 8 * Number(index));
    main.writeUInt32LE(bytes.length, 0x9e + 8 * Number(index));
    table.push(...bytes);
  }
  return compoundFile({ WordDocument: main, '1Table': Uint8Array.from(table) });
}

/** Ranges in order, with what lies between them as ranges without properties. */
function covering(ranges: readonly DocRange[], length: number): readonly DocRange[] {
  const all: DocRange[] = [];
  let at = 0;
  for (const range of [...ranges, { from: length, to: length, properties: [] }]) {
    if (range.from > at) all.push({ from: at, to: range.from, properties: [] });
    if (range.to > range.from) all.push(range);
    at = range.to;
  }
  return all;
}

/** A page of runs or paragraphs (MS-DOC 2.9.33, 2.9.175): places in the file, then where the properties of each lie in the page. */
function runPage(ranges: readonly DocRange[], places: readonly number[], isParagraphs: boolean): Uint8Array {
  const bytes = Buffer.alloc(page);
  let at = page - 2;
  for (const [i, { from, properties }] of ranges.entries()) {
    bytes.writeUInt32LE(places[from] ?? 0, 4 * i);
    const list = properties.flatMap(([number, ...operand]) => [number & 0xff, number >> 8, ...operand]);
    const data = isParagraphs ? [0, Math.ceil((list.length + 2) / 2), 0, 0, ...list] : [list.length, ...list];
    at = 2 * Math.floor((at - data.length) / 2);
    bytes.set(data, at);
    bytes.writeUInt8(at / 2, 4 * (ranges.length + 1) + (isParagraphs ? 13 : 1) * i);
  }
  bytes.writeUInt32LE(places[ranges.at(-1)?.to ?? 0] ?? 0, 4 * ranges.length);
  bytes.writeUInt8(ranges.length, page - 1);
  return bytes;
}

function clx(
  stretches: readonly { readonly from: number; readonly place: number; readonly isNarrow: boolean }[],
  length: number,
): Uint8Array {
  const positions = words([...stretches.map(({ from }) => from), length]);
  const coded = stretches.flatMap(({ place, isNarrow }) => [
    0,
    0,
    ...words([isNarrow ? (2 * place) | 0x40000000 : place]),
    0,
    0,
  ]);
  return Uint8Array.from([2, ...words([positions.length + coded.length]), ...positions, ...coded]);
}

/** Numbers of four bytes each. */
export function words(numbers: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [i, number] of numbers.entries()) bytes.writeUInt32LE(number, 4 * i);
  return bytes;
}
