import { type File, Packer } from 'docx';
import type { Parts } from './package.js';

/** Parts that the library always writes and no bulletin uses. */
const unused = new Set([
  'word/numbering.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
  'word/theme/theme1.xml',
]);

/** The part of `Packer` that gathers what it packs; its declarations leave it out. */
interface Compiler {
  compile(file: File): ReadonlyMap<string, string | Uint8Array>;
}

/** The parts that the library makes of a document, those left out that no bulletin uses. */
export function partsOf(file: File): Parts {
  const { compiler } = Packer as unknown as { readonly compiler: Compiler };
  const parts = new Map<string, string>();
  for (const [path, content] of compiler.compile(file)) {
    if (unused.has(path)) continue;
    if (typeof content !== 'string') throw new Error(`docx: ${path} is not XML`);
    parts.set(path, plainRoot(content));
  }
  return parts;
}

/** Leaves to a WordprocessingML root only the namespaces that the part uses. */
function plainRoot(xml: string): string {
  return xml.replace(/<(w:ftr|w:hdr)\s[^>]*>/, (root, name: string) => {
    const rest = xml.slice(xml.indexOf(root) + root.length);
    const declared = [...root.matchAll(/\sxmlns:([a-z0-9]+)="[^"]*"/g)];
    const used = declared.filter(([, prefix]) => prefix === 'w' || rest.includes(`${prefix}:`));
    return `<${name}${used.map(([declaration]) => declaration).join('')}>`;
  });
}
