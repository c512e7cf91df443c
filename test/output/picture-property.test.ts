import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Figure, Picture } from '../../src/document/document.js';
import type { PageItem } from '../../src/layout/page.js';
import { paginate } from '../../src/layout/paginate.js';
import { emitDocx } from '../../src/output/docx/emit.js';
import { emitPdf } from '../../src/output/pdf/emit.js';
import { emitText } from '../../src/output/text/emit.js';
import { mmToPt } from '../../src/style/length.js';
import { resolveStyle } from '../../src/style/style.js';
import { embeddedFonts } from '../faces.js';
import { buildJpeg } from '../picture/build-jpeg.js';
import { buildPng } from '../picture/build-png.js';
import { docxText, pdfText, withoutSpace } from '../reader.js';
import { partOf } from './docx/package-parts.js';
import { caption, documentOf, pictureOf } from './pictured.js';

const style = resolveStyle();
const { fonts } = embeddedFonts();

/** Sizes from a pixel to what fills a page, long and narrow ones too. */
const side = fc.oneof(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 41, max: 300 }),
  fc.constantFrom(1, 2, 8, 1200),
);
const size = fc.record({ width: side, height: side }).filter(({ width, height }) => width * height < 120_000);
const orientation = fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined });

const jpegs = fc
  .record({
    size,
    orientation,
    coding: fc.constantFrom('grey', 'rgb', 'ycc', 'cmyk', 'ycck'),
    adobe: fc.boolean(),
    isProgressive: fc.boolean(),
    restart: fc.constantFrom(0, 1, 5),
  })
  .map(({ size: { width, height }, orientation: turn, coding, ...more }) => {
    const count = { grey: 1, rgb: 3, ycc: 3, cmyk: 4, ycck: 4 }[coding];
    const paint = (x: number, y: number): number[] => [x / width, y / height, 0.5, 0.2].slice(0, count);
    return buildJpeg({ width, height, paint, coding, ...more, ...(turn ? { orientation: turn } : {}) });
  });

const pngs = fc
  .record({
    size,
    orientation,
    form: fc.constantFrom(
      { colour: 'grey', depth: 1 },
      { colour: 'grey', depth: 16 },
      { colour: 'grey', depth: 8, hasAlpha: true },
      { colour: 'rgb', depth: 8 },
      { colour: 'rgb', depth: 16, hasAlpha: true },
      { colour: 'palette', depth: 2 },
    ),
    isInterlaced: fc.boolean(),
    hasTransparency: fc.boolean(),
  })
  .map(({ size: { width, height }, orientation: turn, form, isInterlaced, hasTransparency }) => {
    const { colour, hasAlpha = false } = form as { colour: 'grey' | 'rgb' | 'palette'; hasAlpha?: boolean };
    const isPalette = colour === 'palette';
    const paint = (x: number, y: number): number[] =>
      isPalette
        ? [(x + y) % 4]
        : [
            ...(colour === 'rgb' ? [x / width, y / height, 0.5] : [x / width]),
            ...(hasAlpha ? [y / height] : []),
          ];
    const unseen = isPalette ? [255, 0] : colour === 'rgb' ? [0, 0, 0, 0, 0, 128] : [0, 0];
    return buildPng({
      width,
      height,
      paint,
      isInterlaced,
      ...(form as object),
      ...(isPalette ? { palette: [0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255] } : {}),
      ...(hasTransparency && !hasAlpha ? { transparency: unseen } : {}),
      ...(turn ? { orientation: turn } : {}),
    });
  });

/** A whole file, or one cut off or with bytes that are not its own. */
const files = fc
  .tuple(
    fc.oneof(jpegs, pngs),
    fc.constantFrom('whole', 'whole', 'whole', 'cut', 'garbled'),
    fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  )
  .map(([bytes, state, part]) => {
    const at = Math.floor(bytes.length * part);
    if (state === 'cut') return bytes.slice(0, at);
    const garbled = Uint8Array.from(bytes);
    if (state === 'garbled') garbled[at] = (garbled[at] ?? 0) ^ 0x55;
    return garbled;
  });

const words = fc.option(
  fc
    .integer({ min: 1, max: 110 })
    .map((length) => '志愿者清理河道后的岸坡，长三点二公里'.repeat(7).slice(0, length)),
  { nil: undefined },
);
const pictures = fc
  .tuple(files, fc.constantFrom('full', 'half'), words)
  .map(([bytes, width, text]): Picture | undefined =>
    pictureOf(bytes, { width, ...(text ? { caption: caption(text) } : {}) }),
  );

/** Figures of those pictures that can be printed: one, or two side by side. */
const figures = fc
  .array(fc.tuple(pictures, pictures, fc.boolean()), { minLength: 5, maxLength: 5 })
  .map((pairs) =>
    pairs.flatMap(([one, other, isPair]): readonly Figure[] => {
      if (one && other && isPair) return [{ kind: 'figure', pictures: [one, other] }];
      return [one, other].flatMap((picture) =>
        picture ? [{ kind: 'figure', pictures: [picture] } as const] : [],
      );
    }),
  );

/** The box that an item takes, in pt. */
function boxOf(item: PageItem): { left: number; right: number; top: number; bottom: number } {
  if (item.kind === 'picture')
    return { left: item.x, right: item.x + item.width, top: item.y, bottom: item.y + item.height };
  if (item.kind === 'rule')
    return { left: item.x, right: item.x + item.width, top: item.y, bottom: item.y + item.thickness };
  return {
    left: item.x,
    right: item.x + item.end,
    top: item.y - item.size * 0.88,
    bottom: item.y + item.size * 0.12,
  };
}

it('a hundred pictures and more of every kind, whole and broken: none over the type area, none lost, in whole lines, text equal in all outputs', async () => {
  const area = {
    left: mmToPt(style.margin.left),
    top: mmToPt(style.margin.top),
    right: mmToPt(style.margin.left) + mmToPt(style.typeArea.width),
    bottom: mmToPt(style.margin.top) + mmToPt(style.typeArea.height),
  };
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(figures, async (some) => {
      const document = documentOf(some);
      const { pages, structure } = paginate(document, style, fonts, { latin: false });
      const placed = pages.flatMap(({ items }) => items.filter((item) => item.kind === 'picture'));
      expect(placed.map(({ picture }) => picture)).toEqual(some.flatMap((figure) => figure.pictures));
      shown += placed.length;
      for (const { items } of pages)
        for (const item of items) {
          if (item.kind === 'glyphs' && item.role !== 'caption') continue;
          const { left, right, top, bottom } = boxOf(item);
          if (item.kind === 'rule') continue;
          expect(left).toBeGreaterThan(area.left - 0.01);
          expect(right).toBeLessThan(area.right + 0.01);
          expect(top).toBeGreaterThan(area.top - 0.01);
          expect(bottom).toBeLessThan(area.bottom + 0.01);
        }
      for (const { picture, width, height } of placed) {
        const { size: pixels, pixelShape } = picture.facts;
        expect(width / height / ((pixels.width * pixelShape) / pixels.height)).toBeCloseTo(1, 6);
        expect((pixels.width / width) * 72).toBeGreaterThan(style.figure.leastResolution - 0.01);
      }
      const pdf = await emitPdf({
        pages,
        structure,
        fonts,
        metadata: document.metadata,
        style,
        embeddedFiles: [],
      });
      const docx = await emitDocx(document, style);
      const text = withoutSpace(emitText(document));
      expect(withoutSpace(await pdfText(pdf))).toBe(text);
      expect(withoutSpace(await docxText(docx))).toBe(text);
      expect(partOf(docx, 'word/document.xml').match(/<pic:pic>/gu) ?? []).toHaveLength(placed.length);
    }),
    { numRuns: 25 },
  );
  expect(shown).toBeGreaterThan(100);
}, 240_000);
