import { inflateZlib } from '../../inflate/inflate.js';
import { tiffOrientation } from '../jpeg/exif.js';
import { type PictureFault, type PngFacts, type ReadPicture, type Stretch, turnedSize } from '../picture.js';
import { pixelShapeOf } from '../pixel-shape.js';
import { type Chunk, chunksOf, signatureLength } from './chunk.js';
import { dataOf } from './data.js';
import { passesOf, rowLength } from './pass.js';

/** Reads a PNG file (ISO/IEC 15948): its header, palette and transparency, and whether all of it is there: each chunk by its sum, the
 * rows by inflating them, in 64 KB. `mostPixels` is how many it may have. */
export function readPng(bytes: Uint8Array, mostPixels: number): ReadPicture {
  const walked = chunksOf(bytes);
  const { chunks } = walked;
  const [first] = chunks;
  const head = first?.type === 'IHDR' ? headOf(contentOf(bytes, first)) : undefined;
  if (first && !head) return fault({ kind: 'garbled' });
  if (head && head.stored.width * head.stored.height > mostPixels)
    return fault({ kind: 'tooManyPixels', size: head.stored });
  if (walked.kind !== 'whole') return fault({ kind: walked.kind });
  const facts = head && factsOf(bytes, chunks, head);
  if (!facts) return fault({ kind: 'garbled' });
  const kind = rowsFault(bytes, facts);
  return kind ? fault({ kind }) : { kind: 'picture', facts };
}

function fault(found: PictureFault): ReadPicture {
  return { kind: 'fault', fault: found };
}

type Head = Pick<PngFacts, 'stored' | 'depth' | 'colour' | 'hasAlpha' | 'isInterlaced'>;

/** The colour types of IHDR (11.2.2), and the depths that each may have. */
const colourTypes: Readonly<
  Record<number, Pick<PngFacts, 'colour' | 'hasAlpha'> & { readonly depths: readonly PngFacts['depth'][] }>
> = {
  0: { colour: 'grey', hasAlpha: false, depths: [1, 2, 4, 8, 16] },
  2: { colour: 'rgb', hasAlpha: false, depths: [8, 16] },
  3: { colour: 'palette', hasAlpha: false, depths: [1, 2, 4, 8] },
  4: { colour: 'grey', hasAlpha: true, depths: [8, 16] },
  6: { colour: 'rgb', hasAlpha: true, depths: [8, 16] },
};

function headOf(content: Uint8Array): Head | undefined {
  if (content.length !== 13) return undefined;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const stored = { width: view.getUint32(0), height: view.getUint32(4) };
  const [depth, type = -1, compression, filter, interlace = -1] = content.subarray(8);
  const known = colourTypes[type];
  const depthKnown = known?.depths.find((each) => each === depth);
  if (!known || !depthKnown || compression !== 0 || filter !== 0 || ![0, 1].includes(interlace))
    return undefined;
  if (stored.width === 0 || stored.height === 0) return undefined;
  const { colour, hasAlpha } = known;
  return { stored, depth: depthKnown, colour, hasAlpha, isInterlaced: interlace === 1 };
}

/** Chunks that a reader needs, or that say something of colours. */
const keptTypes = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs'];

function factsOf(bytes: Uint8Array, chunks: readonly Chunk[], head: Head): PngFacts | undefined {
  const one = (type: string): Stretch | undefined => chunks.find((each) => each.type === type)?.content;
  const [palette, transparency, density, exif] = [one('PLTE'), one('tRNS'), one('pHYs'), one('eXIf')];
  const data = chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content);
  if (head.colour === 'palette' && !isPalette(palette)) return undefined;
  // A chunk whose name begins with a capital must be understood (5.4).
  if (chunks.some(({ type }) => /^[A-Z]/u.test(type) && !keptTypes.includes(type))) return undefined;
  const orientation = exif ? tiffOrientation(bytes.subarray(exif.start, exif.end)) : 1;
  return {
    kind: 'png',
    ...head,
    size: turnedSize(head.stored, orientation),
    orientation,
    pixelShape: pixelShapeOf(density ? densityOf(bytes, density) : [1, 1], orientation),
    kept: [
      { start: 0, end: signatureLength },
      ...chunks.filter(({ type }) => keptTypes.includes(type)).map(({ whole }) => whole),
    ],
    ...(palette && head.colour === 'palette' ? { palette } : {}),
    ...(transparency && isTransparency(transparency, head, palette) ? { transparency } : {}),
    data,
  };
}

function lengthOf({ start, end }: Stretch): number {
  return end - start;
}

function isPalette(palette: Stretch | undefined): palette is Stretch {
  if (!palette) return false;
  const length = lengthOf(palette);
  return length > 0 && length <= 768 && length % 3 === 0;
}

function isTransparency(transparency: Stretch, head: Head, palette: Stretch | undefined): boolean {
  const length = lengthOf(transparency);
  if (head.hasAlpha) return false;
  if (head.colour === 'palette')
    return palette !== undefined && length > 0 && length <= lengthOf(palette) / 3;
  return length === (head.colour === 'rgb' ? 6 : 2);
}

function densityOf(bytes: Uint8Array, { start, end }: Stretch): readonly [x: number, y: number] {
  if (end - start !== 9) return [1, 1];
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, 8);
  return [view.getUint32(0), view.getUint32(4)];
}

/** The fault of a picture's rows, if they have one: too few, too many, garbled. */
function rowsFault(bytes: Uint8Array, facts: PngFacts): 'truncated' | 'garbled' | undefined {
  const length = passesOf(facts).reduce(
    (sum, { width, height }) => sum + (rowLength(width, facts) + 1) * height,
    0,
  );
  const inflated = inflateZlib(dataOf(bytes, facts), length);
  if (inflated.kind === 'truncated' || (inflated.kind === 'whole' && inflated.length < length))
    return 'truncated';
  return inflated.kind === 'whole' ? undefined : 'garbled';
}

function contentOf(bytes: Uint8Array, { content }: Chunk): Uint8Array {
  return bytes.subarray(content.start, content.end);
}
