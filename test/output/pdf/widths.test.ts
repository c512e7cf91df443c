import { inflateSync } from 'node:zlib';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { FontUse } from '../../../src/output/pdf/font-use.js';
import { type PdfObjects, writeFont } from '../../../src/output/pdf/write-font.js';
import { embeddedPaths, opened } from '../../font/open.js';

interface WrittenObject {
  readonly data: Record<string, unknown>;
  body: Uint8Array | string;
}

/** Keeps the objects of a file as they are written. */
function objectList(): PdfObjects & { readonly written: readonly WrittenObject[] } {
  const written: WrittenObject[] = [];
  return {
    written,
    ref: (data) => {
      const object: WrittenObject = { data, body: '' };
      written.push(object);
      return {
        data,
        end: (body = '') => {
          object.body = body;
        },
      };
    },
  };
}

describe('the widths of a font in the file', () => {
  // ISO 19005-2, 6.2.11.5: they are those of the font program.
  it.each(embeddedPaths.slice(0, 4))('are those of the cut face, respaced glyphs too: %s', async (path) => {
    const use = new FontUse('F1', opened(path));
    for (const char of '河务快报2025年，（Ａ） ') {
      use.codeOf(char);
      use.codeOf(char, 0, 160);
      use.codeOf(char, -240, 750);
      use.codeOf(char, -480, 0);
    }
    const objects = objectList();
    await writeFont(use, objects).writeFile();
    const descendant = objects.written.find(({ data }) => data.Subtype === 'CIDFontType2');
    const file = objects.written.find(({ data }) => data.Filter === 'FlateDecode');
    const map = objects.written.find(({ body, data }) => typeof body !== 'string' && !data.Filter);
    const [first, widths] = (descendant?.data.W ?? [0, []]) as readonly [number, readonly number[]];
    const glyphs = Buffer.from(map?.body as Uint8Array);
    const judge = fontkit.create(inflateSync(file?.body as Uint8Array));
    const found = widths.map((_, i) => {
      const { advanceWidth } = judge.getGlyph(glyphs.readUInt16BE((first + i) * 2));
      return (advanceWidth * 1000) / judge.unitsPerEm;
    });
    expect(first + widths.length - 1).toBe(use.codes.length);
    for (const [i, width] of widths.entries()) expect(Math.abs(width - (found[i] ?? 0))).toBeLessThan(1);
    expect(new Set(found.map(Math.round)).size).toBeGreaterThan(5);
  });
});
