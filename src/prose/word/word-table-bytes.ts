import { checksum } from '../../product/checksum.js';
import { groupShift, halves, hanCount, pairWords, type WordTable } from './word-table.js';

/** “KBWD” in the machine's own order of bytes. */
const magic = 0x4b425744;
/** In words of 32 bits: magic, sum of all behind it, words, entries, the commonest one. */
const headSize = 5;
const groupCount = (halves >>> groupShift) + 1;
const offsetCount = halves + 1;

/** A table as bytes. */
export function wordTableBytes(table: WordTable): Uint8Array {
  const { singles, starts, entryStarts, marks, checks, entries, commonest, pairs } = table;
  const places = placesOf(marks.length, entries.length);
  const bytes = new Uint8Array(places.end);
  const put = (at: number, { buffer, byteOffset, byteLength }: ArrayBufferView): void =>
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
  put(places.groups, starts.groups);
  put(places.entryGroups, entryStarts.groups);
  put(places.pairs, pairs);
  put(places.marks, marks);
  put(places.offsets, starts.offsets);
  put(places.entryOffsets, entryStarts.offsets);
  put(places.singles, singles);
  put(places.checks, checks);
  put(places.entries, entries);
  const head = new Uint32Array(bytes.buffer, 0, headSize);
  head.set([magic, 0, marks.length, entries.length, commonest]);
  head[1] = checksum(bytes.subarray(8));
  return bytes;
}

/** Reads a table without copying it; undefined of bytes that are none, are damaged, or come from a machine of the other order of bytes. */
export function readWordTable(given: Uint8Array): WordTable | undefined {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  if (bytes.length < headSize * 4) return undefined;
  const { buffer, byteOffset: at } = bytes;
  const [mark, sum, words = 0, entries = 0, commonest = 0] = new Uint32Array(buffer, at, headSize);
  const places = placesOf(words, entries);
  if (mark !== magic || bytes.length !== places.end || sum !== checksum(bytes.subarray(8))) return undefined;
  return {
    singles: new Uint8Array(buffer, at + places.singles, hanCount),
    starts: {
      groups: new Uint32Array(buffer, at + places.groups, groupCount),
      offsets: new Uint8Array(buffer, at + places.offsets, offsetCount),
    },
    entryStarts: {
      groups: new Uint32Array(buffer, at + places.entryGroups, groupCount),
      offsets: new Uint8Array(buffer, at + places.entryOffsets, offsetCount),
    },
    marks: new Uint16Array(buffer, at + places.marks, words),
    checks: new Uint8Array(buffer, at + places.checks, words),
    entries: new Uint8Array(buffer, at + places.entries, entries),
    commonest,
    pairs: new Uint32Array(buffer, at + places.pairs, pairWords),
  };
}

/** Where each part begins: those of wider numbers first, so that each lies where its numbers can be read. */
function placesOf(words: number, entryCount: number) {
  const groups = headSize * 4;
  const entryGroups = groups + groupCount * 4;
  const pairs = entryGroups + groupCount * 4;
  const marks = pairs + pairWords * 4;
  const offsets = marks + words * 2;
  const entryOffsets = offsets + offsetCount;
  const singles = entryOffsets + offsetCount;
  const checks = singles + hanCount;
  const entries = checks + words;
  const end = entries + entryCount;
  return { groups, entryGroups, pairs, marks, offsets, entryOffsets, singles, checks, entries, end };
}
