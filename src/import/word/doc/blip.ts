import { fileKind } from '../../../picture/kind.js';
import type { Binary } from './binary.js';

/** Records of pictures (MS-ODRAW 2.2.23): drawings that are none, and what they are called. */
const drawings: Readonly<Record<number, string>> = {
  61466: 'emf',
  61467: 'wmf',
  61468: 'pict',
  61471: 'dib',
  61481: 'tiff',
};
const pictures: ReadonlySet<number> = new Set([0xf01d, 0xf01e, 0xf02a]);
const recordHead = 8;
/** Records that hold others, or, as an entry of the store does, begin with 36 bytes of their own. */
const storeEntry = 0xf007;
const entryHead = 36;

/** A picture's bytes, or the kind of a drawing that is none. */
export type Blip =
  | { readonly kind: 'picture'; readonly bytes: Uint8Array }
  | { readonly kind: 'drawing'; readonly ending: string };

/** The first picture in records of drawings, from a place on, among so many of them. */
export function firstBlip(
  data: Binary,
  from: number,
  to: number,
  most = Number.POSITIVE_INFINITY,
): Blip | undefined {
  let at = from;
  for (let i = 0; i < most && at + recordHead <= to && at + recordHead <= data.length; i++) {
    const isContainer = (data.u8(at) & 0x0f) === 0x0f;
    const type = data.u16(at + 2);
    const length = data.u32(at + 4);
    const body = at + recordHead;
    const drawing = drawings[type];
    if (drawing !== undefined) return { kind: 'drawing', ending: drawing };
    if (pictures.has(type)) {
      const bytes = pictureIn(data.part(body, Math.min(length, to - body)).bytes);
      if (bytes) return { kind: 'picture', bytes };
    }
    if (isContainer) at = body;
    else if (type === storeEntry) at = body + entryHead + data.u8(body + 33);
    else at = body + length;
  }
  return undefined;
}

/** The file behind the one or two digests that stand before it. */
function pictureIn(bytes: Uint8Array): Uint8Array | undefined {
  const at = [17, 33].find((each) => fileKind(bytes.subarray(each)).kind !== 'other');
  return at === undefined ? undefined : bytes.slice(at);
}
