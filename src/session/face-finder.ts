import type { Bulletin } from '../bulletin/bulletin.js';
import type { FontLibrary } from '../font/library.js';
import type { FontResolution } from '../font/resolve.js';
import type { FacesAsked } from '../preflight/print-material.js';
import type { FaceFinder } from './compile-issue.js';
import { findFonts } from './find-fonts.js';
import type { ReadingSurroundings } from './surroundings.js';

/** Finds the faces for an office, those of the same configuration but once. */
export function faceFinder(surroundings: ReadingSurroundings, library: FontLibrary): FaceFinder {
  const known = new WeakMap<Bulletin, Map<FacesAsked, FontResolution>>();
  return (bulletin, office, which) => {
    const found = known.get(bulletin) ?? new Map<FacesAsked, FontResolution>();
    known.set(bulletin, found);
    const faces = found.get(which) ?? findFonts(bulletin, office, which, surroundings, library);
    found.set(which, faces);
    return faces;
  };
}
