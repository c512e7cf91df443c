import { type JpegFacts, keptBytes, type PictureFacts, type PngFacts } from '../../../picture/picture.js';
import { samplesOf } from '../../../picture/png/pass.js';
import type { PdfObjects, PdfReference } from '../write-font.js';
import { cmykProfile } from './cmyk-profile.js';
import { planesOf } from './png-planes.js';

/** A picture as it is to be stored in a file. */
export interface PictureSource {
  readonly bytes: Uint8Array;
  readonly facts: PictureFacts;
}

/** A stored picture's object, and the name that pages call it by. */
export interface StoredPicture {
  readonly name: string;
  readonly image: PdfReference;
}

/** The pictures of a file, each stored once however often it is shown, and the profile of those in CMYK. */
export class PictureStore {
  readonly #objects: PdfObjects;
  readonly #stored = new Map<Uint8Array, StoredPicture>();
  #profile: PdfReference | undefined;

  constructor(objects: PdfObjects) {
    this.#objects = objects;
  }

  /** Stores a picture, unless it is stored already. */
  async store({ bytes, facts }: PictureSource): Promise<void> {
    if (this.#stored.has(bytes)) return;
    const image = facts.kind === 'jpeg' ? this.#jpeg(bytes, facts) : await this.#png(bytes, facts);
    this.#stored.set(bytes, { name: `P${this.#stored.size + 1}`, image });
  }

  imageOf({ bytes }: PictureSource): StoredPicture {
    const stored = this.#stored.get(bytes);
    if (!stored) throw new Error('a picture was not stored');
    return stored;
  }

  /** As it is (ISO 32000-1, 7.4.8), without what tells of where and by whom it was taken. */
  #jpeg(bytes: Uint8Array, facts: JpegFacts): PdfReference {
    const { colour, isInverted, isPlainRgb } = facts;
    const device = colour === 'grey' ? 'DeviceGray' : 'DeviceRGB';
    return this.#image(facts, keptBytes(bytes, facts), {
      ColorSpace: colour === 'cmyk' ? ['ICCBased', this.#cmykProfile()] : device,
      BitsPerComponent: 8,
      Filter: 'DCTDecode',
      ...(isInverted ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
      ...(isPlainRgb ? { DecodeParms: { ColorTransform: 0 } } : {}),
    });
  }

  /** PDF knows PNG's rows and filters (7.4.4.4): what has neither opacities nor passes is taken as it is. */
  async #png(bytes: Uint8Array, facts: PngFacts): Promise<PdfReference> {
    const { colour, depth, stored, transparency } = facts;
    const space = this.#spaceOf(bytes, facts);
    const isPalette = colour === 'palette';
    if (!facts.hasAlpha && !facts.isInterlaced && !(isPalette && transparency)) {
      const table = transparency && bytes.subarray(transparency.start, transparency.end);
      return this.#image(facts, joined(bytes, facts), {
        ColorSpace: space,
        BitsPerComponent: depth,
        Filter: 'FlateDecode',
        DecodeParms: {
          Predictor: 15,
          Colors: samplesOf(facts),
          BitsPerComponent: depth,
          Columns: stored.width,
        },
        ...(table ? { Mask: unseenColour(table) } : {}),
      });
    }
    const { colour: pixels, alpha } = await planesOf(bytes, facts);
    const shared = { BitsPerComponent: 8, Filter: 'FlateDecode' };
    const mask = alpha && this.#image(facts, alpha, { ...shared, ColorSpace: 'DeviceGray' });
    return this.#image(facts, pixels, { ...shared, ColorSpace: space, ...(mask ? { SMask: mask } : {}) });
  }

  #image({ stored }: PictureFacts, bytes: Uint8Array, more: Record<string, unknown>): PdfReference {
    const size = { Width: stored.width, Height: stored.height };
    const image = this.#objects.ref({ Type: 'XObject', Subtype: 'Image', ...size, ...more });
    image.end(bytes);
    return image;
  }

  #spaceOf(bytes: Uint8Array, { colour, palette }: PngFacts): unknown {
    if (colour !== 'palette' || !palette) return colour === 'grey' ? 'DeviceGray' : 'DeviceRGB';
    const table = this.#objects.ref({});
    table.end(bytes.slice(palette.start, palette.end));
    return ['Indexed', 'DeviceRGB', (palette.end - palette.start) / 3 - 1, table];
  }

  /** Made when the first picture in CMYK comes. */
  #cmykProfile(): PdfReference {
    if (this.#profile) return this.#profile;
    const profile = this.#objects.ref({ N: 4 });
    profile.end(cmykProfile());
    this.#profile = profile;
    return profile;
  }
}

/** The one colour that is not seen, as a range of each sample (8.9.6.4). */
function unseenColour(table: Uint8Array): readonly number[] {
  const samples = Array.from(
    { length: table.length / 2 },
    (_, i) => (table[i * 2] ?? 0) * 256 + (table[i * 2 + 1] ?? 0),
  );
  return samples.flatMap((sample) => [sample, sample]);
}

function joined(bytes: Uint8Array, { data }: PngFacts): Uint8Array {
  return Buffer.concat(data.map(({ start, end }) => bytes.subarray(start, end)));
}
