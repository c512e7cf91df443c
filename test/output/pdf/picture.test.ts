import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Document, Figure } from '../../../src/document/document.js';
import { paginate } from '../../../src/layout/paginate.js';
import { emitPdf } from '../../../src/output/pdf/emit.js';
import { cmykProfile } from '../../../src/output/pdf/picture/cmyk-profile.js';
import { resolveStyle } from '../../../src/style/style.js';
import { embeddedFonts } from '../../faces.js';
import type { Painter } from '../../picture/build-png.js';
import { caption, documentOf, everyFigure, jpeg, picturedIssue, png, soundPicture } from '../pictured.js';

const style = resolveStyle();
const { fonts } = embeddedFonts();

async function pdfOf(document: Document): Promise<Uint8Array> {
  const { pages, structure } = paginate(document, style, fonts, { latin: false });
  return emitPdf({ pages, structure, fonts, metadata: document.metadata, style, embeddedFiles: [] });
}

const figureOf = (bytes: Uint8Array): Figure => ({ kind: 'figure', pictures: [soundPicture(bytes)] });

type Matrix = readonly [number, number, number, number, number, number];

function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A picture as pdf.js sees it: its pixels, and the matrix by which its unit square is laid on the page (y upwards). */
interface SeenPicture {
  readonly matrix: Matrix;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
  readonly kind: number;
}

/** The pictures of the first page, read by pdf.js. */
async function seenIn(bytes: Uint8Array): Promise<readonly SeenPicture[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const seen: SeenPicture[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const saved: Matrix[] = [];
  for (const [i, operator] of fnArray.entries()) {
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = product(matrix, argsArray[i]);
    else if (operator === OPS.paintImageXObject) {
      const image = await new Promise<Omit<SeenPicture, 'matrix'>>((resolve) =>
        page.objs.get(argsArray[i][0], resolve),
      );
      seen.push({ ...image, matrix });
    }
  }
  await document.destroy();
  return seen;
}

/** A pixel's red, green and blue; pdf.js has a byte a sample of three or of four. */
function colourAt({ data, width, kind }: SeenPicture, x: number, y: number): readonly number[] {
  const samples = kind === 3 ? 4 : 3;
  return [...data.slice((y * width + x) * samples, (y * width + x) * samples + 3)];
}

/** Red, green, blue and white corners, as they are looked at. */
const corners =
  (width: number, height: number): Painter =>
  (x, y) => {
    const isLeft = x < width / 2;
    if (y < height / 2) return isLeft ? [1, 0, 0] : [0, 1, 0];
    return isLeft ? [0, 0, 1] : [1, 1, 1];
  };

/** Where a stored pixel is seen (TIFF 6.0, Orientation: which side its 0th row and its 0th column are). */
const sides: Readonly<Record<number, readonly [row: string, column: string]>> = {
  1: ['top', 'left'],
  2: ['top', 'right'],
  3: ['bottom', 'right'],
  4: ['bottom', 'left'],
  5: ['left', 'top'],
  6: ['right', 'top'],
  7: ['right', 'bottom'],
  8: ['left', 'bottom'],
};

/** A painter of stored pixels that are seen as `painter` paints them, in a picture looked at as so wide and high. */
function stored(orientation: number, width: number, height: number, painter: Painter): Painter {
  const [row = 'top', column = 'left'] = sides[orientation] ?? [];
  const from = (side: string, at: number): number =>
    side === 'top' || side === 'left' ? at : (side === 'bottom' ? height : width) - 1 - at;
  return (s, t) => {
    const isUpright = row === 'top' || row === 'bottom';
    return isUpright ? painter(from(column, s), from(row, t)) : painter(from(row, t), from(column, s));
  };
}

describe('a picture in the PDF', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'is seen as it was taken: orientation %i, JPEG and PNG',
    async (orientation) => {
      const [width, height] = [64, 32];
      const lies = orientation > 4;
      const plan = {
        width: lies ? height : width,
        height: lies ? width : height,
        orientation,
        paint: stored(orientation, width, height, corners(width, height)),
      };
      for (const bytes of [jpeg(plan), png(plan)]) {
        const [seen] = await seenIn(await pdfOf(documentOf([figureOf(bytes)])));
        if (!seen) throw new Error('no picture');
        const [a, b, c, d, e, f] = seen.matrix;
        const found = new Map<string, readonly number[]>();
        const inset = 3;
        for (const [x, u] of [
          [inset, 0.05],
          [seen.width - 1 - inset, 0.95],
        ] as const)
          for (const [y, v] of [
            [inset, 0.95],
            [seen.height - 1 - inset, 0.05],
          ] as const) {
            const [right, up] = [a * u + c * v + e, b * u + d * v + f];
            const centre = [(a + c) / 2 + e, (b + d) / 2 + f] as const;
            found.set(
              `${up > centre[1] ? 'top' : 'bottom'} ${right > centre[0] ? 'right' : 'left'}`,
              colourAt(seen, x, y),
            );
          }
        const expected = {
          'top left': [255, 0, 0],
          'top right': [0, 255, 0],
          'bottom left': [0, 0, 255],
          'bottom right': [255, 255, 255],
        };
        for (const [place, colour] of Object.entries(expected))
          for (const [i, sample] of colour.entries())
            expect(
              Math.abs((found.get(place)?.[i] ?? 0) - sample),
              `${place} of ${orientation}`,
            ).toBeLessThan(16);
      }
    },
  );

  it('has the colours that it was written with: grey, in CMYK, of a palette, in 16 bits, interlaced', async () => {
    const files: readonly (readonly [Uint8Array, readonly number[], number])[] = [
      [jpeg({ paint: () => [0.5] }), [128, 128, 128], 3],
      [jpeg({ coding: 'rgb', paint: () => [1, 0, 0] }), [255, 0, 0], 8],
      [jpeg({ paint: () => [0, 1, 1, 0], adobe: true }), [230, 30, 40], 45],
      [jpeg({ paint: () => [0, 1, 1, 0], adobe: true, coding: 'ycck' }), [230, 30, 40], 45],
      [jpeg({ paint: () => [0, 1, 1, 0] }), [230, 30, 40], 45],
      [
        png({ colour: 'palette', depth: 4, paint: () => [2], palette: [0, 0, 0, 9, 9, 9, 250, 3, 7] }),
        [250, 3, 7],
        0,
      ],
      [png({ depth: 16, paint: () => [1, 0.5, 0] }), [255, 128, 0], 1],
      [png({ isInterlaced: true, paint: () => [1, 0.5, 0] }), [255, 128, 0], 1],
      [png({ isInterlaced: true, depth: 16, hasAlpha: true, paint: () => [0, 0.5, 1, 1] }), [0, 128, 255], 1],
    ];
    for (const [i, [bytes, colour, most]] of files.entries()) {
      const [seen] = await seenIn(await pdfOf(documentOf([figureOf(bytes)])));
      if (!seen) throw new Error('no picture');
      for (const [s, sample] of colourAt(seen, 20, 20).entries())
        expect(Math.abs(sample - (colour[s] ?? 0)), `file ${i}, sample ${s}`).toBeLessThanOrEqual(most);
    }
  });

  it('keeps what PDF/A-2 and PDF/UA ask: no device inks, a profile, opacities as a mask, Alt and BBox, captions', async () => {
    const bytes = await pdfOf(picturedIssue);
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).not.toContain('DeviceCMYK');
    expect(raw.match(/\/ICCBased/gu)).toHaveLength(1);
    expect(raw.match(/\/SMask/gu)).toHaveLength(1);
    expect(raw.match(/\/Decode \[1 0 1 0 1 0 1 0\]/gu)).toHaveLength(1);
    // The two that have one caption between them are one figure.
    const pictures = everyFigure.flatMap((figure) => figure.pictures);
    const figures = raw.match(/\/S \/Figure\b/gu) ?? [];
    expect(figures).toHaveLength(pictures.length - 1);
    expect(raw.match(/\/Alt /gu)).toHaveLength(figures.length);
    expect(raw.match(/\/BBox \[/gu)).toHaveLength(figures.length);
    expect(raw.match(/\/S \/Caption\b/gu)).toHaveLength(5);
    expect(raw.match(/\/Subtype \/Image/gu)).toHaveLength(pictures.length + 1);
  });

  it('is stored once however often it is shown, and the same pages give the same bytes', async () => {
    const figure: Figure = {
      kind: 'figure',
      pictures: [
        soundPicture(png({ hasAlpha: true, paint: () => [1, 0, 0, 0.5] }), { caption: caption('图') }),
      ],
    };
    const one = await pdfOf(documentOf([figure, figure, figure]));
    expect(
      Buffer.from(one)
        .toString('latin1')
        .match(/\/Subtype \/Image/gu),
    ).toHaveLength(2);
    expect(Buffer.compare(one, await pdfOf(documentOf([figure, figure, figure])))).toBe(0);
  });

  it('says nothing of where and by whom it was taken', async () => {
    const secret = 'GPS 31.2N';
    const more = [
      [0xe1, Buffer.from(`Exif\0\0${secret}`)],
      [0xfe, Buffer.from(secret)],
    ] as const;
    const bytes = Buffer.from(await pdfOf(documentOf([figureOf(jpeg({ more }))])));
    expect(bytes.includes(secret)).toBe(false);
  });
});

describe('the profile of inks', () => {
  it('is whole, by its own directory, and small', () => {
    const bytes = Buffer.from(cmykProfile());
    expect(bytes.readUInt32BE(0)).toBe(bytes.length);
    expect(bytes.toString('latin1', 12, 24)).toBe('scnrCMYKXYZ ');
    expect(bytes.toString('latin1', 36, 40)).toBe('acsp');
    const count = bytes.readUInt32BE(128);
    const tags = Array.from({ length: count }, (_, i) => {
      const at = 132 + i * 12;
      const [offset, length] = [bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8)];
      expect(offset + length).toBeLessThanOrEqual(bytes.length);
      expect(offset % 4).toBe(0);
      return bytes.toString('latin1', at, at + 4);
    });
    expect(tags).toEqual(['desc', 'cprt', 'wtpt', 'A2B0']);
    const at = bytes.indexOf('mft2');
    // Inputs, outputs, steps; then the sums of the tables that the format asks for.
    expect([...bytes.subarray(at + 8, at + 11)]).toEqual([4, 3, 5]);
    const length = 52 + 2 * (4 * 2 + 5 ** 4 * 3 + 3 * 256);
    expect(bytes.length - at).toBe(Math.ceil(length / 4) * 4);
  });
});
