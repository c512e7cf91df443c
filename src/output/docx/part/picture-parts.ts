import type { Picture } from '../../../document/document.js';
import { keptBytes } from '../../../picture/picture.js';

/** A picture's part of the package, and the id by which the document calls it. */
export interface PicturePart {
  /** From the folder of the document: media/image1.jpeg. */
  readonly target: string;
  readonly relationship: string;
}

/** The pictures of one document, each a part of the package, stored once however often it is shown. */
export class PictureParts {
  readonly #parts = new Map<Uint8Array, PicturePart & { readonly picture: Picture }>();
  #drawings = 0;

  /** The part of a picture. */
  of(picture: Picture): PicturePart {
    const known = this.#parts.get(picture.bytes);
    if (known) return known;
    const number = this.#parts.size + 1;
    const target = `media/image${number}.${picture.facts.kind}`;
    const part = { target, relationship: `rIdPicture${number}`, picture };
    this.#parts.set(picture.bytes, part);
    return part;
  }

  /** Numbers the drawings of the document, from 1. */
  nextDrawing(): number {
    this.#drawings += 1;
    return this.#drawings;
  }

  /** The parts with their bytes, without what tells of where and by whom a picture was taken. */
  get all(): readonly (PicturePart & { readonly bytes: Uint8Array })[] {
    return [...this.#parts.values()].map(({ picture, target, relationship }) => ({
      target,
      relationship,
      bytes: keptBytes(picture.bytes, picture.facts),
    }));
  }
}
