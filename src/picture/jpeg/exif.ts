import type { Orientation } from '../picture.js';

const tag = { orientation: 0x0112 } as const;
const short = 3;

/** The orientation that Exif data tell (CIPA DC-008, 4.6.4: a TIFF header and its first directory); 1 if they tell none. `content` is that
 * of the APP1 segment. */
export function exifOrientation(content: Uint8Array): Orientation {
  if (String.fromCharCode(...content.subarray(0, 6)) !== 'Exif\0\0') return 1;
  return tiffOrientation(content.subarray(6));
}

/** The same of TIFF data by themselves, as PNG has them (eXIf). */
export function tiffOrientation(data: Uint8Array): Orientation {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (data.length < 14) return 1;
  const order = view.getUint16(0);
  const isLittle = order === 0x4949;
  if ((!isLittle && order !== 0x4d4d) || view.getUint16(2, isLittle) !== 42) return 1;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > data.length) return 1;
  const count = view.getUint16(directory, isLittle);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > data.length) return 1;
    if (view.getUint16(entry, isLittle) !== tag.orientation) continue;
    if (view.getUint16(entry + 2, isLittle) !== short) return 1;
    const value = view.getUint16(entry + 8, isLittle);
    return isOrientation(value) ? value : 1;
  }
  return 1;
}

function isOrientation(value: number): value is Orientation {
  return value >= 1 && value <= 8;
}
