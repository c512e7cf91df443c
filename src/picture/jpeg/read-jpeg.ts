import {
  type JpegFacts,
  type Orientation,
  type PictureFault,
  type ReadPicture,
  type Stretch,
  turnedSize,
} from '../picture.js';
import { pixelShapeOf } from '../pixel-shape.js';
import { exifOrientation } from './exif.js';
import { marker, type Segment, segmentsOf } from './segment.js';

/** Reads a JPEG file (ITU-T T.81): its frame, how it is to be turned and coloured, and whether it goes on to its end. The coded data
 * themselves are not decoded. `mostPixels` is how many it may have. */
export function readJpeg(bytes: Uint8Array, mostPixels: number): ReadPicture {
  const walked = segmentsOf(bytes);
  const { segments } = walked;
  const frameSegment = segments.find((each) => isFrame(each.marker));
  const frame = frameSegment && frameOf(contentOf(bytes, frameSegment));
  if (frameSegment && !frame) return fault({ kind: 'garbled' });
  if (frame && frame.width * frame.height > mostPixels)
    return fault({ kind: 'tooManyPixels', size: { width: frame.width, height: frame.height } });
  if (walked.kind !== 'whole') return fault({ kind: walked.kind });
  const isWhole = segments.some((each) => each.marker === marker.startOfScan);
  if (!frame || !frameSegment || !isWhole) return fault({ kind: 'garbled' });
  // A height told only behind the first scan (B.2.5) is as rare as the arithmetic coding that nobody reads.
  if (!plainFrames.includes(frameSegment.marker) || frame.depth !== 8 || frame.height === 0)
    return fault({ kind: 'rareJpeg' });
  const colour = colourOf(bytes, segments, frame);
  if (!colour) return fault({ kind: 'rareJpeg' });
  const stored = { width: frame.width, height: frame.height };
  const orientation = orientationOf(bytes, segments);
  const facts: JpegFacts = {
    kind: 'jpeg',
    stored,
    size: turnedSize(stored, orientation),
    orientation,
    pixelShape: pixelShapeOf(densityOf(bytes, segments), orientation),
    kept: keptOf(bytes, segments, walked.end),
    ...colour,
  };
  return { kind: 'picture', facts };
}

function fault(found: PictureFault): ReadPicture {
  return { kind: 'fault', fault: found };
}

/** Baseline, extended, progressive. */
const plainFrames = [0xc0, 0xc1, 0xc2];

function isFrame(found: number): boolean {
  return found >= 0xc0 && found <= 0xcf && ![marker.huffman, 0xc8, 0xcc].includes(found);
}

/** A frame's header (B.2.2). */
interface Frame {
  readonly depth: number;
  readonly width: number;
  readonly height: number;
  /** The names of its components. */
  readonly components: readonly number[];
}

function frameOf(content: Uint8Array): Frame | undefined {
  const [depth = 0, high = 0, low = 0, wide = 0, narrow = 0, count = 0] = content;
  if (content.length < 6 + count * 3 || count === 0) return undefined;
  const components = Array.from({ length: count }, (_, i) => content[6 + i * 3] ?? 0);
  const width = wide * 256 + narrow;
  return width === 0 ? undefined : { depth, width, height: high * 256 + low, components };
}

function colourOf(
  bytes: Uint8Array,
  segments: readonly Segment[],
  { components }: Frame,
): Pick<JpegFacts, 'colour' | 'isPlainRgb' | 'isInverted'> | undefined {
  const isAdobe = segments.some((each) => each.marker === 0xee && says(bytes, each, 'Adobe'));
  const isJfif = segments.some((each) => each.marker === 0xe0 && says(bytes, each, 'JFIF\0'));
  const isPlainRgb = !isAdobe && !isJfif && String.fromCharCode(...components) === 'RGB';
  if (components.length === 1) return { colour: 'grey', isPlainRgb: false, isInverted: false };
  if (components.length === 3) return { colour: 'rgb', isPlainRgb, isInverted: false };
  if (components.length === 4) return { colour: 'cmyk', isPlainRgb: false, isInverted: isAdobe };
  return undefined;
}

function orientationOf(bytes: Uint8Array, segments: readonly Segment[]): Orientation {
  const exif = segments.find((each) => each.marker === 0xe1 && says(bytes, each, 'Exif\0'));
  return exif ? exifOrientation(contentOf(bytes, exif)) : 1;
}

/** The density that JFIF tells (ITU-T T.871, 10.1), by width and height. */
function densityOf(bytes: Uint8Array, segments: readonly Segment[]): readonly [x: number, y: number] {
  const jfif = segments.find((each) => each.marker === 0xe0 && says(bytes, each, 'JFIF\0'));
  if (!jfif || jfif.content.end - jfif.content.start < 12) return [1, 1];
  const [, , , , , , , , a = 0, b = 0, c = 0, d = 0] = contentOf(bytes, jfif);
  return [a * 256 + b, c * 256 + d];
}

/** The file without what does not change its look: where, when and by whom it was taken, previews, what hangs behind its end. */
function keptOf(bytes: Uint8Array, segments: readonly Segment[], end: Stretch): readonly Stretch[] {
  const seen = segments.filter((each) => {
    if (each.marker === 0xe0) return says(bytes, each, 'JFIF\0');
    if (each.marker === 0xe2) return says(bytes, each, 'ICC_PROFILE\0');
    if (each.marker === 0xee) return says(bytes, each, 'Adobe');
    return !(each.marker >= 0xe0 && each.marker <= 0xef) && each.marker !== 0xfe;
  });
  return [{ start: 0, end: 2 }, ...seen.map(({ whole }) => whole), end];
}

function says(bytes: Uint8Array, { content }: Segment, start: string): boolean {
  return String.fromCharCode(...bytes.subarray(content.start, content.start + start.length)) === start;
}

function contentOf(bytes: Uint8Array, { content }: Segment): Uint8Array {
  return bytes.subarray(content.start, content.end);
}
