import { ByteReader } from '../../src/font/sfnt/byte-reader.js';

/** Puts fonts one after another into a TTC. */
export function buildCollection(fonts: readonly Uint8Array[]): Uint8Array {
  const head = 12 + fonts.length * 4;
  const bytes = new Uint8Array(head + fonts.reduce((sum, font) => sum + font.length, 0));
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('ttcf'));
  view.setUint32(4, 0x00010000);
  view.setUint32(8, fonts.length);
  let offset = head;
  for (const [index, font] of fonts.entries()) {
    view.setUint32(12 + index * 4, offset);
    bytes.set(font, offset);
    const tables = new ByteReader(font).u16(4);
    for (let table = 0; table < tables; table += 1) {
      const at = offset + 12 + table * 16 + 8;
      view.setUint32(at, view.getUint32(at) + offset);
    }
    offset += font.length;
  }
  return bytes;
}
