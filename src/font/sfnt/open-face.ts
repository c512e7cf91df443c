import type { Segment } from '../cff/charstring.js';
import { cffOutlines } from '../cff/outlines.js';
import type { Face, FaceMetrics, FaceSubset, RespacedGlyph } from '../face.js';
import type { Outlines } from '../outlines.js';
import type { FontResult } from '../problem.js';
import { trueTypeOutlines } from '../truetype/outlines.js';
import { ByteReader } from './byte-reader.js';
import { type CharacterMap, readCharacterMap } from './character-map.js';
import type { FaceInfo } from './face-info.js';
import type { FontFile } from './font-file.js';
import { readMetrics } from './measures.js';
import { type TableReader, tableReader } from './table-reader.js';
import { readVariationMap, type VariationMap } from './variation-map.js';

/** Opens a face: reads its small tables and its character map now, widths and outlines when asked for. `file` is that of
 * one that comes with kuaibao. */
export function openFace(info: FaceInfo, file?: FontFile): FontResult<Face> {
  const table = tableReader(info, file);
  const head = new ByteReader(table('head'));
  if (head.length < 54 || table('hhea').length < 36 || table('maxp').length < 6) return { fault: 'broken' };
  const glyphCount = new ByteReader(table('maxp')).u16(4);
  const unitsPerEm = head.u16(18);
  if (head.u32(12) !== 0x5f0f3cf5 || unitsPerEm === 0 || glyphCount === 0) return { fault: 'broken' };
  if (new ByteReader(table('hhea')).u16(34) === 0) return { fault: 'broken' };
  const map = readCharacterMap(table('cmap'));
  if (map === undefined) return { fault: 'unsupported' };
  return { value: new SfntFace(info, file !== undefined, table, map, glyphCount) };
}

class SfntFace implements Face {
  readonly postScriptName: string;
  readonly family: string;
  readonly path: string;
  readonly embedded: boolean;
  readonly format: 'truetype' | 'cff';
  readonly #table: TableReader;
  readonly #map: CharacterMap;
  readonly #glyphCount: number;
  readonly #unitsPerEm: number;
  readonly #weight: number;
  readonly #outlines: Outlines;
  readonly #glyphs = new Map<number, number>();
  #metrics: FaceMetrics | undefined;
  #variations: VariationMap | undefined;

  constructor(info: FaceInfo, embedded: boolean, table: TableReader, map: CharacterMap, glyphCount: number) {
    this.postScriptName = info.postScriptName;
    this.family = info.family;
    this.path = info.path;
    this.embedded = embedded;
    this.format = info.directory.format;
    this.#table = table;
    this.#map = map;
    this.#glyphCount = glyphCount;
    this.#unitsPerEm = new ByteReader(table('head')).u16(18);
    this.#weight = info.weight;
    this.#outlines =
      this.format === 'truetype'
        ? trueTypeOutlines(table, info.location)
        : cffOutlines(table, this.postScriptName);
  }

  get metrics(): FaceMetrics {
    const table = this.#table;
    this.#metrics ??= readMetrics({
      head: table('head'),
      hhea: table('hhea'),
      os2: table('OS/2'),
      post: table('post'),
      weight: this.#weight,
    });
    return this.#metrics;
  }

  glyphOf(codePoint: number): number {
    const known = this.#glyphs.get(codePoint);
    if (known !== undefined) return known;
    const glyph = this.#usable(this.#map(codePoint), codePoint);
    this.#glyphs.set(codePoint, glyph);
    return glyph;
  }

  variantOf(codePoint: number, selector: number): number | undefined {
    this.#variations ??= readVariationMap(this.#table('cmap'));
    const found = this.#variations(codePoint, selector);
    const glyph = found === 'usual' ? this.glyphOf(codePoint) : (found ?? 0);
    return this.#usable(glyph, codePoint) || undefined;
  }

  /** A glyph to which a code point is led; 0 if there is no such glyph, or it is blank and the character is not. */
  #usable(glyph: number, codePoint: number): number {
    if (glyph === 0 || glyph >= this.#glyphCount) return 0;
    return this.#outlines.isDrawn(glyph) || isBlank(codePoint) ? glyph : 0;
  }

  advanceOf(glyph: number): number {
    return this.#outlines.advanceOf(glyph) * (1000 / this.#unitsPerEm);
  }

  inkOf(glyph: number): readonly [left: number, right: number] | undefined {
    const ink = this.#outlines.inkOf(glyph);
    const scale = 1000 / this.#unitsPerEm;
    return ink && [ink[0] * scale, ink[1] * scale];
  }

  outlineOf(glyph: number): readonly Segment[] | undefined {
    const scale = 1000 / this.#unitsPerEm;
    return this.#outlines.pathOf(glyph)?.map(({ kind, points }) => ({
      kind,
      points: points.map(([x, y]) => [x * scale, y * scale] as const),
    }));
  }

  subset(glyphs: Iterable<number>, respaced: readonly RespacedGlyph[] = []): FaceSubset {
    const kept = new Set<number>([0]);
    for (const glyph of glyphs) if (glyph > 0 && glyph < this.#glyphCount) kept.add(glyph);
    const ordered = [...kept].sort((a, b) => a - b);
    const units = (thousandths: number): number => Math.round((thousandths * this.#unitsPerEm) / 1000);
    const inUnits = respaced.map(({ glyph, before, behind, small }) => ({
      glyph: glyph > 0 && glyph < this.#glyphCount ? glyph : 0,
      before: units(before),
      behind: units(behind),
      ...(small ? { small: { scale: small.scale, rise: units(small.rise) } } : {}),
    }));
    return this.#outlines.subset(ordered, inUnits);
  }
}

/** Whether nothing is to be seen of a code point: blanks, marks that only control, braille without a dot. */
function isBlank(codePoint: number): boolean {
  return /[\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u.test(String.fromCodePoint(codePoint));
}
