/** How a picture's rows and columns lie to what it shows (TIFF 6.0, Orientation): 1 as it is, 2 mirrored, 3 upside down, 4 both, 5–8 the
 * same with rows and columns exchanged. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** A width and a height, in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The facts of a picture that could be read. */
export type PictureFacts = JpegFacts | PngFacts;

interface SharedFacts {
  /** As stored, before any turn. */
  readonly stored: PixelSize;
  /** As it is looked at. */
  readonly size: PixelSize;
  readonly orientation: Orientation;
  /** How wide a pixel is for its height, as it is looked at: 1 but for some faxes and scans. */
  readonly pixelShape: number;
  /** The stretches of the file that say how it looks, `end` exclusive: without where and by whom it was taken. */
  readonly kept: readonly Stretch[];
}

export interface JpegFacts extends SharedFacts {
  readonly kind: 'jpeg';
  readonly colour: 'grey' | 'rgb' | 'cmyk';
  /** Its three components are red, green and blue themselves, though nothing in the file but their names says so. */
  readonly isPlainRgb: boolean;
  /** Full ink is 0: so Adobe's programs write CMYK. */
  readonly isInverted: boolean;
}

export interface PngFacts extends SharedFacts {
  readonly kind: 'png';
  readonly colour: 'grey' | 'rgb' | 'palette';
  /** Bits a sample. */
  readonly depth: 1 | 2 | 4 | 8 | 16;
  /** Whether each pixel has a sample that tells how opaque it is. */
  readonly hasAlpha: boolean;
  readonly isInterlaced: boolean;
  /** Red, green and blue of each colour, a byte each. */
  readonly palette?: Stretch;
  /** How opaque the palette's first colours are, a byte each; or the one colour that is not seen, 16 bits a sample. */
  readonly transparency?: Stretch;
  /** The deflated rows. */
  readonly data: readonly Stretch[];
}

/** A stretch of a file, in bytes from its beginning; `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Why a picture cannot be printed. */
export type PictureFault =
  /** It is no JPEG and no PNG; `found` is what it is called, where that is known. */
  | { readonly kind: 'otherKind'; readonly found?: string }
  /** It ends before all of it is there. */
  | { readonly kind: 'truncated' }
  /** Some of it is not what was written. */
  | { readonly kind: 'garbled' }
  /** It is a JPEG of a kind that hardly any program shows. */
  | { readonly kind: 'rareJpeg' }
  | { readonly kind: 'tooManyPixels'; readonly size: PixelSize };

/** A picture as read: its facts, or its fault. */
export type ReadPicture =
  | { readonly kind: 'picture'; readonly facts: PictureFacts }
  | { readonly kind: 'fault'; readonly fault: PictureFault };

/** A size with width and height exchanged where an orientation lays the picture on its side. */
export function turnedSize({ width, height }: PixelSize, orientation: Orientation): PixelSize {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

/** The bytes of a picture that say how it looks, the rest left out. */
export function keptBytes(bytes: Uint8Array, { kept }: Pick<PictureFacts, 'kept'>): Uint8Array {
  const made = new Uint8Array(kept.reduce((sum, { start, end }) => sum + end - start, 0));
  let at = 0;
  for (const { start, end } of kept) {
    made.set(bytes.subarray(start, end), at);
    at += end - start;
  }
  return made;
}
