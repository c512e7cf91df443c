import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptBytes, type PictureFacts } from '../../src/picture/picture.js';
import { readPicture } from '../../src/picture/read-picture.js';
import { buildJpeg, type JpegPlan } from './build-jpeg.js';
import { buildPng, chunk, type PngPlan, tiffWith } from './build-png.js';

const most = 1_000_000;
const size = { width: 60, height: 40 };
const jpeg = (plan: Partial<JpegPlan> = {}): Uint8Array =>
  buildJpeg({ ...size, paint: (x, y) => [x / 60, y / 40, 0.5], ...plan });
const png = (plan: Partial<PngPlan> = {}): Uint8Array =>
  buildPng({ ...size, paint: (x, y) => [x / 60, y / 40, 0.5], ...plan });

function factsOf(bytes: Uint8Array): PictureFacts {
  const read = readPicture(bytes, most);
  if (read.kind === 'fault') throw new Error(JSON.stringify(read.fault));
  return read.facts;
}

function faultOf(bytes: Uint8Array, mostPixels = most): unknown {
  const read = readPicture(bytes, mostPixels);
  return read.kind === 'fault' ? read.fault : undefined;
}

describe('a JPEG', () => {
  it.each([
    [jpeg(), { colour: 'rgb', isPlainRgb: false, isInverted: false }],
    [jpeg({ coding: 'rgb' }), { colour: 'rgb', isPlainRgb: true }],
    [jpeg({ coding: 'rgb', jfif: true }), { colour: 'rgb', isPlainRgb: false }],
    [jpeg({ coding: 'rgb', adobe: true }), { colour: 'rgb', isPlainRgb: false }],
    [jpeg({ isProgressive: true }), { colour: 'rgb' }],
    [jpeg({ restart: 2 }), { colour: 'rgb' }],
    [jpeg({ paint: () => [0.5] }), { colour: 'grey' }],
    [jpeg({ paint: () => [0, 0, 1, 0] }), { colour: 'cmyk', isInverted: false }],
    [jpeg({ paint: () => [0, 0, 1, 0], adobe: true }), { colour: 'cmyk', isInverted: true }],
    [jpeg({ paint: () => [0, 0, 1, 0], adobe: true, coding: 'ycck' }), { colour: 'cmyk', isInverted: true }],
  ] as const)('is read: %#', (bytes, expected) => {
    expect(factsOf(bytes)).toMatchObject({ kind: 'jpeg', stored: size, size, orientation: 1, ...expected });
  });

  it('is turned as its Exif data say, in both orders of bytes', () => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const facts = factsOf(jpeg({ orientation, isLittle: orientation % 2 === 0 }));
      const lies = orientation > 4;
      expect(facts).toMatchObject({
        orientation,
        size: lies ? { width: 40, height: 60 } : size,
        stored: size,
      });
    }
    expect(factsOf(jpeg({ orientation: 9 })).orientation).toBe(1);
  });

  it('has wide pixels if its densities say so, seen as it is turned', () => {
    expect(factsOf(jpeg({ jfif: [100, 200] })).pixelShape).toBe(2);
    expect(factsOf(jpeg({ jfif: [100, 200], orientation: 6 })).pixelShape).toBe(0.5);
    expect(factsOf(jpeg({ jfif: [0, 0] })).pixelShape).toBe(1);
    expect(factsOf(jpeg({ jfif: [1, 999] })).pixelShape).toBe(1);
  });

  it('is kept without what tells of where and by whom it was taken, and looks the same', () => {
    const secret = Buffer.from('GPS 31.2N 121.4E');
    const more = [
      [0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), secret])],
      [0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01profile')])],
      [0xed, secret],
      [0xfe, secret],
    ] as const;
    const bytes = Buffer.concat([jpeg({ jfif: true, orientation: 6, more }), secret]);
    const kept = Buffer.from(keptBytes(bytes, factsOf(bytes)));
    expect(bytes.includes(secret)).toBe(true);
    expect(kept.includes(secret)).toBe(false);
    expect(kept.includes('Exif')).toBe(false);
    expect(kept.includes('ICC_PROFILE')).toBe(true);
    expect(Buffer.compare(kept, jpeg({ jfif: true, more: more.slice(1, 2) }))).toBe(0);
  });

  it('of a rare kind is told as such', () => {
    const rare = (marker: number, depth = 8): Uint8Array => {
      const bytes = Buffer.from(jpeg());
      const at = bytes.indexOf(Buffer.from([0xff, 0xc0]));
      bytes[at + 1] = marker;
      bytes[at + 4] = depth;
      return bytes;
    };
    for (const bytes of [rare(0xc3), rare(0xc9), rare(0xc1, 12)])
      expect(faultOf(bytes)).toEqual({ kind: 'rareJpeg' });
  });
});

describe('a PNG', () => {
  it.each([
    [png(), { colour: 'rgb', depth: 8, hasAlpha: false, isInterlaced: false }],
    [png({ depth: 16, isInterlaced: true }), { depth: 16, isInterlaced: true }],
    [png({ paint: () => [1, 0, 0, 0.5], hasAlpha: true }), { colour: 'rgb', hasAlpha: true }],
    [png({ paint: () => [1, 0.5], colour: 'grey', hasAlpha: true }), { colour: 'grey', hasAlpha: true }],
    [png({ paint: () => [1], colour: 'grey', depth: 1 }), { colour: 'grey', depth: 1 }],
    [
      png({ paint: () => [1], colour: 'palette', depth: 2, palette: [0, 0, 0, 1, 2, 3], transparency: [7] }),
      { colour: 'palette', depth: 2, palette: expect.anything(), transparency: expect.anything() },
    ],
    [png({ transparency: [0, 0, 0, 0, 0, 0] }), { transparency: expect.anything() }],
    [png({ dataLength: 10 }), { colour: 'rgb' }],
    [png({ width: 1, height: 1 }), { stored: { width: 1, height: 1 } }],
  ] as const)('is read: %#', (bytes, expected) => {
    expect(factsOf(bytes)).toMatchObject({ kind: 'png', orientation: 1, ...expected });
  });

  it('is turned and stretched as it says', () => {
    const facts = factsOf(png({ orientation: 8, density: [1000, 3000] }));
    expect(facts).toMatchObject({ orientation: 8, size: { width: 40, height: 60 } });
    expect(facts.pixelShape).toBeCloseTo(1 / 3);
  });

  it('is kept without what tells of where and by whom it was taken', () => {
    const secret = Buffer.from('Author\0a name');
    const more = [
      ['tEXt', secret],
      ['eXIf', tiffWith(1)],
      ['gAMA', Buffer.from([0, 0, 0xb1, 0x8f])],
    ] as const;
    const bytes = Buffer.concat([png({ more }), secret]);
    const kept = keptBytes(bytes, factsOf(bytes));
    expect(Buffer.compare(kept, png({ more: more.slice(2) }))).toBe(0);
  });

  it('that lacks what its header asks for is told', () => {
    const palette = png({ paint: () => [0], colour: 'palette', palette: [] });
    const strange = png({ more: [['NEED', new Uint8Array()]] });
    const short = Buffer.from(png({ width: 60, height: 39 }));
    const head = Buffer.from(png().subarray(8, 33));
    short.set(head, 8);
    expect([palette, strange, short].map((each) => faultOf(each))).toEqual([
      { kind: 'garbled' },
      { kind: 'garbled' },
      { kind: 'truncated' },
    ]);
  });
});

describe('a file', () => {
  it('is known by what it holds, not by its name', () => {
    const kinds: readonly (readonly [string, string | undefined])[] = [
      ['GIF89a', 'GIF'],
      ['RIFF\x10\0\0\0WEBPVP8 ', 'WebP'],
      ['\0\0\0\x18ftypheic', 'HEIC'],
      ['\0\0\0\x1cftypavif', 'AVIF'],
      ['BM\x10\0\0\0', 'BMP'],
      ['II*\0\x08\0', 'TIFF'],
      ['8BPS', 'PSD'],
      ['%PDF-1.7', 'PDF'],
      ['单位: 甲', undefined],
      ['', undefined],
    ];
    for (const [text, found] of kinds)
      expect(faultOf(Buffer.from(text, 'latin1'))).toEqual({
        kind: 'otherKind',
        ...(found ? { found } : {}),
      });
  });

  it('with too many pixels is refused by its header, and nothing more of it is read', () => {
    const bytes = png({ width: 60, height: 40 });
    const bomb = Buffer.concat([
      bytes.subarray(0, 8),
      chunk('IHDR', Buffer.from(bombHead(100_000, 100_000))),
    ]);
    const tooMany = { kind: 'tooManyPixels', size: { width: 100_000, height: 100_000 } };
    expect(faultOf(bomb)).toEqual(tooMany);
    expect(faultOf(bytes, 2399)).toMatchObject({ kind: 'tooManyPixels' });
    expect(faultOf(bytes, 2400)).toBeUndefined();
    expect(faultOf(jpeg(), 2399)).toMatchObject({ kind: 'tooManyPixels' });
  });

  it('cut off anywhere is told, never taken for whole', () => {
    const files = [
      jpeg(),
      jpeg({ isProgressive: true }),
      jpeg({ restart: 2 }),
      png(),
      png({ isInterlaced: true }),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (bytes, part) => {
          const read = readPicture(bytes.slice(0, Math.floor(bytes.length * part)), most);
          expect(read.kind).toBe('fault');
        },
      ),
    );
  });

  it('with bytes that are not its own is told if it is a PNG, and never breaks the reader', () => {
    const files = [jpeg(), jpeg({ isProgressive: true, orientation: 6 }), png(), png({ isInterlaced: true })];
    const change = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (bytes, changes) => {
          const garbled = Uint8Array.from(bytes);
          for (const [place, bits] of changes) {
            const at = place % garbled.length;
            garbled[at] = (garbled[at] ?? 0) ^ bits;
          }
          const isSame = Buffer.compare(garbled, bytes) === 0;
          const read = readPicture(garbled, most);
          if (bytes[0] === 0x89 && !isSame) expect(read.kind).toBe('fault');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is read but once', () => {
    const bytes = png();
    expect(readPicture(bytes, most)).toBe(readPicture(bytes, most));
  });
});

function bombHead(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return head;
}
