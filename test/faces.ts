import { resolveFonts } from '../src/font/resolve.js';
import { root } from './project.js';

/** The faces that come with the product, whatever the machine has. */
export function embeddedFonts() {
  return resolveFonts({ configured: {}, baseDirectory: root, folders: [], embeddedOnly: true });
}
