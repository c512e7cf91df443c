import type { FaceFault, FontResult } from '../problem.js';
import { ByteReader } from './byte-reader.js';
import type { FontFile } from './font-file.js';

/** Where a table lies in its file, in bytes. */
export interface TableRange {
  readonly offset: number;
  readonly length: number;
}

/** The tables of one face. */
export interface TableDirectory {
  readonly format: 'truetype' | 'cff';
  readonly tables: ReadonlyMap<string, TableRange>;
}

/** More than any collection holds. */
const mostFaces = 1024;
const needed = ['head', 'hhea', 'hmtx', 'maxp', 'cmap'];

const used = new Set([
  ...[...needed, 'OS/2', 'name', 'post', 'glyf', 'loca', 'CFF ', 'cvt ', 'fpgm', 'prep'],
  ...['fvar', 'avar', 'gvar'],
]);

/** Where the faces of a file begin: one offset for a TTF or OTF, several for a TTC. */
export function faceOffsets(file: FontFile): FontResult<readonly number[]> {
  const head = new ByteReader(file.read(0, 12));
  const tag = head.tag(0);
  if (tag === 'wOFF' || tag === 'wOF2') return { fault: 'webFont' };
  if (tag === 'OTTO' || tag === 'true' || tag === '\0\u0001\0\0') return { value: [0] };
  if (tag !== 'ttcf') return { fault: 'notAFont' };
  const count = head.u32(8);
  if (count === 0 || count > mostFaces || 12 + count * 4 > file.length) return { fault: 'broken' };
  const list = new ByteReader(file.read(12, count * 4));
  return { value: Array.from({ length: count }, (_, index) => list.u32(index * 4)) };
}

/** The table directory of the face that begins at `offset`; every table of it that we use lies inside the file. */
export function readDirectory(file: FontFile, offset: number): FontResult<TableDirectory> {
  const head = new ByteReader(file.read(offset, 12));
  const count = head.u16(4);
  const list = new ByteReader(file.read(offset + 12, count * 16));
  if (head.length < 12 || list.length < count * 16) return { fault: 'broken' };
  const tables = new Map<string, TableRange>();
  for (let at = 0; at < list.length; at += 16) {
    const range = { offset: list.u32(at + 8), length: list.u32(at + 12) };
    const tag = list.tag(at);
    const inside = range.offset + range.length <= file.length;
    // A table cut off with the file's end must not pass for one that the font never had: OS/2 holds the licence.
    if (!inside && used.has(tag)) return { fault: 'broken' };
    if (inside && range.length > 0) tables.set(tag, range);
  }
  if (needed.some((tag) => !tables.has(tag))) return { fault: faultOf(list) };
  if (tables.has('glyf') && tables.has('loca')) return { value: { format: 'truetype', tables } };
  if (tables.has('CFF ')) return { value: { format: 'cff', tables } };
  return { fault: faultOf(list) };
}

/** A directory that does not even name the outlines we read is of another kind of font, not of a damaged one. */
function faultOf(list: ByteReader): FaceFault {
  const tags = new Set(Array.from({ length: list.length >> 4 }, (_, i) => list.tag(i * 16)));
  if (tags.has('glyf') || tags.has('CFF ')) return 'broken';
  return tags.has('CFF2') ? 'compactVariable' : 'unsupported';
}
