import { deflate } from 'node:zlib';
import type { Face } from '../../font/face.js';
import { codesToCids, toUnicode } from './character-map.js';
import type { FontUse, UsedCode } from './font-use.js';

/** An indirect object of the file being written. */
export interface PdfReference {
  end(data?: Uint8Array | string): void;
}

/** The part of the PDF library that writes objects. */
export interface PdfObjects {
  ref(data: Record<string, unknown>): PdfReference & { readonly data: Record<string, unknown> };
}

/** Outlines hardly deflate: the usual level takes three times as long and saves three per cent. */
const fontLevel = 2;

/** A composite font in the file: its object, and its font file still to be written. */
export interface WrittenFont {
  readonly font: PdfReference;
  /** Waits until the cut face is deflated, on another thread, and writes it. */
  readonly writeFile: () => Promise<void>;
}

/** Writes a face, cut to the glyphs that were used, as a composite font (ISO 32000-1, 9.7), but for the cut face itself. `held`: its object, if pages have
 * named it already. */
export function writeFont(
  use: FontUse,
  objects: PdfObjects,
  held?: ReturnType<PdfObjects['ref']>,
): WrittenFont {
  const { face, codes } = use;
  const { bytes, numberOf } = cutToCodes(use);
  const baseFont = `${subsetTag(codes)}+${face.postScriptName}`;
  const truetype = face.format === 'truetype';
  const kind = truetype ? { Length1: bytes.length } : { Subtype: 'CIDFontType0C' };
  const file = objects.ref({ ...kind, Filter: 'FlateDecode' });
  const deflated = deflateFont(bytes);
  const descriptor = objects.ref({
    Type: 'FontDescriptor',
    FontName: baseFont,
    ...descriptorOf(face),
    [truetype ? 'FontFile2' : 'FontFile3']: file,
  });
  descriptor.end();
  const descendant = objects.ref({
    Type: 'Font',
    Subtype: truetype ? 'CIDFontType2' : 'CIDFontType0',
    BaseFont: baseFont,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 1000,
    W: truetype ? widthsByCode(use) : widthsByGlyph(use, numberOf),
    ...(truetype ? { CIDToGIDMap: glyphMap(codes, numberOf, objects) } : {}),
  });
  descendant.end();
  const unicode = objects.ref({});
  unicode.end(toUnicode(codes));
  const data = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: baseFont,
    Encoding: truetype ? 'Identity-H' : encoding(codes, numberOf, objects),
    DescendantFonts: [descendant],
    ToUnicode: unicode,
  };
  const font = held ?? objects.ref(data);
  Object.assign(font.data, data);
  font.end();
  return { font, writeFile: async () => file.end(await deflated) };
}

type NumberOf = (code: UsedCode) => number;

/** The face cut to some codes, and the number of each code's glyph in it. */
function cutToCodes({ face, codes }: FontUse): { readonly bytes: Uint8Array; readonly numberOf: NumberOf } {
  const others = codes.filter(isRespaced);
  const plain = codes.filter((code) => !isRespaced(code)).map(({ glyph }) => glyph);
  const { bytes, renumbered, respaced } = face.subset(plain, others);
  const numbers = new Map(others.map((code, index) => [code, respaced[index]]));
  return { bytes, numberOf: (code) => numbers.get(code) ?? renumbered.get(code.glyph) ?? 0 };
}

function isRespaced({ before, behind, small }: UsedCode): boolean {
  return before !== 0 || behind !== 0 || small !== undefined;
}

function deflateFont(bytes: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // One chunk holds all of it: each costs a turn of the event loop.
    deflate(bytes, { level: fontLevel, chunkSize: bytes.length + 1024 }, (error, deflated) =>
      error ? reject(error) : resolve(deflated),
    );
  });
}

function descriptorOf({ metrics }: Face): Record<string, unknown> {
  const symbolic = 4;
  return {
    Flags: symbolic + (metrics.serif ? 2 : 0) + (metrics.italicAngle === 0 ? 0 : 64),
    FontBBox: [...metrics.boundingBox],
    ItalicAngle: metrics.italicAngle,
    Ascent: metrics.ascent,
    Descent: metrics.descent,
    CapHeight: metrics.capHeight,
    StemV: metrics.stemV,
  };
}

/** Codes are CIDs: one list from 1 on. */
function widthsByCode({ codes, face }: FontUse): readonly unknown[] {
  return [1, codes.map((code) => width(face, code))];
}

/** CIDs are the cut font's glyphs, several codes to one perhaps. */
function widthsByGlyph({ codes, face }: FontUse, numberOf: NumberOf): readonly unknown[] {
  const widths = new Map(codes.map((code) => [numberOf(code), width(face, code)]));
  return [...widths].sort(([a], [b]) => a - b).flatMap(([cid, advance]) => [cid, [advance]]);
}

function width(face: Face, { glyph, before, behind, small }: UsedCode): number {
  return Math.round((face.advanceOf(glyph) * (small?.scale ?? 1) + before + behind) * 1000) / 1000;
}

/** A CFF font has no map from CIDs to glyphs: its codes are led to CIDs by a CMap of their own (9.7.5.4). */
function encoding(codes: readonly UsedCode[], numberOf: NumberOf, objects: PdfObjects): PdfReference {
  const map = objects.ref({
    Type: 'CMap',
    CMapName: 'Kuaibao-Codes-H',
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
  });
  map.end(codesToCids(codes.map((code) => [code.cid, numberOf(code)])));
  return map;
}

/** Two bytes for each code: the number of its glyph in the cut font. */
function glyphMap(codes: readonly UsedCode[], numberOf: NumberOf, objects: PdfObjects): PdfReference {
  const bytes = new Uint8Array((codes.length + 1) * 2);
  const view = new DataView(bytes.buffer);
  for (const code of codes) view.setUint16(code.cid * 2, numberOf(code));
  const map = objects.ref({});
  map.end(bytes);
  return map;
}

/** Six capital letters that differ where the used characters do (ISO 32000-1, 9.6.4). */
function subsetTag(codes: readonly UsedCode[]): string {
  let hash = 5381;
  for (const { char } of codes) hash = (Math.imul(hash, 33) ^ (char.codePointAt(0) ?? 0)) >>> 0;
  let tag = '';
  for (let i = 0; i < 6; i++) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26) + i * 7919;
  }
  return tag;
}
