import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { ByteReader } from '../../src/font/sfnt/byte-reader.js';
import { writeSfnt } from '../../src/font/sfnt/write-sfnt.js';
import { embeddedPaths, opened } from './open.js';

/** A name record: platform, encoding, language, name identifier, and the text as bytes. */
export type NameRecord = readonly [
  platform: number,
  encoding: number,
  language: number,
  name: number,
  bytes: Uint8Array,
];

/** A name as Windows fonts have it; language 0x804 is simplified Chinese, 0x409 English. */
export const windowsName = (name: number, text: string, language = 0x409): NameRecord => {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1)
    bytes.set([text.charCodeAt(at) >> 8, text.charCodeAt(at) & 0xff], at * 2);
  return [3, 1, language, name, bytes];
};

export interface FontPlan {
  readonly names: readonly NameRecord[];
  readonly chars?: string;
  /** Code points that have the glyph of another character: pairs of the code point and that character. */
  readonly aliases?: readonly (readonly [codePoint: number, like: string])[];
  /** Variation sequences: a character, a selector, and whose glyph it then has (its own, if none is named). */
  readonly variants?: readonly (readonly [char: string, selector: number, like?: string])[];
  readonly weight?: number;
  /** No serifs, by PANOSE. */
  readonly sans?: boolean;
  readonly italic?: boolean;
  readonly fsType?: number;
}

/** A small TrueType font: glyphs of the first embedded face under other names. */
export function buildFont(plan: FontPlan): Uint8Array {
  const source = opened(embeddedPaths[0] ?? '');
  const chars = [...new Set(plan.chars ?? '市委快报')]
    .map((char) => char.codePointAt(0) ?? 0)
    .sort((a, b) => a - b);
  const cut = source.subset(chars.map((char) => source.glyphOf(char)));
  const tables = tablesOf(cut.bytes);
  const glyphs = chars.map((char) => [char, cut.renumbered.get(source.glyphOf(char)) ?? 0] as const);
  const aliases = (plan.aliases ?? []).map(
    ([codePoint, like]) =>
      [codePoint, cut.renumbered.get(source.glyphOf(like.codePointAt(0) ?? 0)) ?? 0] as const,
  );
  const map = writeCmap([...glyphs, ...aliases].sort(([one], [other]) => one - other));
  const variants = (plan.variants ?? []).map(([char, selector, like]): VariantGlyph => {
    const glyph = like === undefined ? undefined : source.glyphOf(like.codePointAt(0) ?? 0);
    return [char.codePointAt(0) ?? 0, selector, glyph === undefined ? undefined : cut.renumbered.get(glyph)];
  });
  tables.set('cmap', variants.length > 0 ? withVariants(map, variants) : map);
  tables.set('name', writeNameTable(plan.names));
  tables.set('OS/2', writeOs2(plan));
  return writeSfnt(tables);
}

/** The tables of a single-face sfnt by tag, each a copy. */
export function tablesOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const reader = new ByteReader(bytes);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < reader.u16(4); index += 1) {
    const at = 12 + index * 16;
    tables.set(reader.tag(at), reader.slice(reader.u32(at + 8), reader.u32(at + 12)).slice());
  }
  return tables;
}

/** A `cmap` of format 12 with a group for each character. */
export function writeCmap(glyphs: readonly (readonly [char: number, glyph: number])[]): Uint8Array {
  const bytes = new Uint8Array(28 + glyphs.length * 12);
  const view = new DataView(bytes.buffer);
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 10);
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, bytes.length - 12);
  view.setUint32(24, glyphs.length);
  for (const [index, [char, glyph]] of glyphs.entries()) {
    view.setUint32(28 + index * 12, char);
    view.setUint32(32 + index * 12, char);
    view.setUint32(36 + index * 12, glyph);
  }
  return bytes;
}

type VariantGlyph = readonly [char: number, selector: number, glyph: number | undefined];

/** A `cmap` of one subtable with one of format 14 before it. */
function withVariants(map: Uint8Array, variants: readonly VariantGlyph[]): Uint8Array {
  const selectors = [...new Set(variants.map(([, selector]) => selector))].sort((a, b) => a - b);
  const records: number[] = [];
  const tables: number[] = [];
  const u24 = (value: number): number[] => [(value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff];
  const u32 = (value: number): number[] => [value >>> 24, ...u24(value)];
  for (const selector of selectors) {
    const mine = variants.filter((each) => each[1] === selector).sort(([a], [b]) => a - b);
    const usual = mine.filter(([, , glyph]) => glyph === undefined);
    const other = mine.filter(([, , glyph]) => glyph !== undefined);
    const start = 10 + selectors.length * 11;
    records.push(...u24(selector), ...u32(usual.length > 0 ? start + tables.length : 0));
    if (usual.length > 0) tables.push(...u32(usual.length), ...usual.flatMap(([char]) => [...u24(char), 0]));
    records.push(...u32(other.length > 0 ? start + tables.length : 0));
    if (other.length > 0)
      tables.push(
        ...u32(other.length),
        ...other.flatMap(([char, , glyph = 0]) => [...u24(char), glyph >> 8, glyph & 0xff]),
      );
  }
  const length = 10 + records.length + tables.length;
  const sequences = [0, 14, ...u32(length), ...u32(selectors.length), ...records, ...tables];
  const usual = map.subarray(12);
  return new Uint8Array([
    ...[0, 0, 0, 2, 0, 0, 0, 5, ...u32(20 + usual.length)],
    ...[0, 3, 0, 10, ...u32(20)],
    ...usual,
    ...sequences,
  ]);
}

export function writeNameTable(names: readonly NameRecord[]): Uint8Array {
  const start = 6 + names.length * 12;
  const bytes = new Uint8Array(start + names.reduce((sum, record) => sum + record[4].length, 0));
  const view = new DataView(bytes.buffer);
  view.setUint16(2, names.length);
  view.setUint16(4, start);
  let offset = 0;
  for (const [index, [platform, encoding, language, name, text]] of names.entries()) {
    const record = [platform, encoding, language, name, text.length, offset];
    for (const [place, value] of record.entries()) view.setUint16(6 + index * 12 + place * 2, value);
    bytes.set(text, start + offset);
    offset += text.length;
  }
  return bytes;
}

export function writeOs2(plan: Omit<FontPlan, 'names'>): Uint8Array {
  const bytes = new Uint8Array(96);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 4);
  view.setUint16(4, plan.weight ?? 400);
  view.setUint16(8, plan.fsType ?? 0);
  if (plan.sans === true) bytes.set([2, 11], 32);
  view.setUint16(62, plan.italic === true ? 1 : 0x40);
  view.setInt16(68, 880);
  // A wrong sign, as in FandolSong.
  view.setInt16(70, 120);
  view.setUint16(88, 733);
  return bytes;
}

/** A folder of its own for a test file, with a function that writes files into it; removed at the end. */
export function temporaryFolder(): { readonly path: string; write(name: string, bytes: Uint8Array): string } {
  const path = mkdtempSync(join(tmpdir(), 'kuaibao-font-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    write: (name, bytes) => {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      return file;
    },
  };
}
