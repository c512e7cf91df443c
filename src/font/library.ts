import { scanFonts } from './installed/scan.js';
import { createFaceStore, type LazyFace, lazyEmbeddedFace } from './lazy-face.js';
import type { FaceInfo } from './sfnt/face-info.js';

/** The faces that a run has found and opened, each read once however many issues it serves: its files are taken not to
 * change meanwhile. */
export interface FontLibrary {
  /** A face of the machine. */
  readonly face: (info: FaceInfo) => LazyFace;
  /** A face that comes with kuaibao, by its path. */
  readonly embedded: (path: string) => LazyFace;
  /** All faces in some folders. */
  readonly installed: (folders: readonly string[]) => readonly FaceInfo[];
}

/** A library that knows of nothing yet. */
export function createFontLibrary(): FontLibrary {
  return {
    face: createFaceStore(),
    embedded: once(lazyEmbeddedFace, (path) => path),
    installed: once(scanFonts, (folders) => folders.join('\n')),
  };
}

function once<From, To>(make: (from: From) => To, keyOf: (from: From) => string): (from: From) => To {
  const made = new Map<string, To>();
  return (from) => {
    const key = keyOf(from);
    const known = made.get(key) ?? make(from);
    made.set(key, known);
    return known;
  };
}
