import { constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inflated, inflateRaw, inflateZlib } from '../../src/inflate/inflate.js';

const strategies = [
  constants.Z_DEFAULT_STRATEGY,
  constants.Z_HUFFMAN_ONLY,
  constants.Z_RLE,
  constants.Z_FIXED,
];
const settings = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.constantFrom(...strategies),
});

/** Bytes that repeat themselves, near and far. */
const data = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 20_000 })),
    ),
    { maxLength: 12 },
  )
  .map((parts) =>
    Buffer.concat(
      parts.map((part) => {
        if (part instanceof Uint8Array) return part;
        const [bytes, times] = part;
        return Buffer.alloc(bytes.length * Math.ceil(times / bytes.length), bytes);
      }),
    ),
  );

function collected(
  pieces: readonly Uint8Array[],
  most = Number.POSITIVE_INFINITY,
): { readonly inflated: Inflated; readonly bytes: Uint8Array } {
  const taken: Uint8Array[] = [];
  const inflated = inflateZlib(pieces, most, (bytes) => taken.push(Uint8Array.from(bytes)));
  return { inflated, bytes: Buffer.concat(taken) };
}

describe('inflating', () => {
  it('gives what was deflated, by every kind of block, from pieces of any length', () => {
    fc.assert(
      fc.property(data, settings, fc.integer({ min: 1, max: 5000 }), (bytes, setting, length) => {
        const deflated = deflateSync(bytes, setting);
        const pieces = Array.from({ length: Math.ceil(deflated.length / length) }, (_, i) =>
          deflated.subarray(i * length, (i + 1) * length),
        );
        const made = collected(pieces);
        expect(made.inflated).toEqual({ kind: 'whole', length: bytes.length });
        expect(Buffer.compare(made.bytes, bytes)).toBe(0);
        const raw = inflateRaw(deflateRawSync(bytes, setting), bytes.length);
        expect(raw && Buffer.compare(raw, bytes)).toBe(0);
      }),
    );
  });

  it('tells a stream that ends before its data do, wherever that is', () => {
    fc.assert(
      fc.property(
        data,
        settings,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (bytes, setting, part) => {
          const deflated = deflateSync(bytes, setting);
          const cut = deflated.subarray(0, Math.floor(deflated.length * part));
          expect(inflateZlib([cut], Number.POSITIVE_INFINITY)).toEqual({ kind: 'truncated' });
        },
      ),
    );
  });

  it('gives no more than is allowed of a stream that swells a thousand times', () => {
    const bomb = deflateSync(Buffer.alloc(50_000_000), { level: 9 });
    const { inflated, bytes } = collected([bomb], 1_000_000);
    expect(inflated).toEqual({ kind: 'tooLong' });
    expect(bytes.length).toBeLessThanOrEqual(1_000_000);
    expect(inflateZlib([bomb], 50_000_000)).toEqual({ kind: 'whole', length: 50_000_000 });
  });

  it('takes nothing for zlib’s that is not', () => {
    for (const bytes of [gzipSync('text'), deflateRawSync('text'), Buffer.from('no stream at all')])
      expect(inflateZlib([bytes], 1000).kind).toBe('garbled');
  });
});
