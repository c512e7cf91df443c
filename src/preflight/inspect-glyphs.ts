import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { missingIn } from './missing-in.js';
import type { FacesAsked, PrintMaterial } from './print-material.js';

/** Stands in the place of `inspect` where no face can be opened, as in a browser: the embedded faces are known by what they have,
 * the office's own files are not asked, and whether there is room on the pages is not looked at. */
export function inspect(
  material: PrintMaterial,
  asked: FacesAsked,
  at: { readonly glyphs: boolean },
): readonly Diagnostic[] {
  return at.glyphs ? missingIn(material, asked, { serve: () => false, lackVariant: () => false }) : [];
}
