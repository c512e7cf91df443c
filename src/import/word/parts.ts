import { openZip } from '../../inflate/zip.js';

/** Why a part of a package is not there to be read. */
export type PartFault = 'missing' | 'damaged' | 'tooLarge';

/** The parts of a package (ECMA-376-2), whether they lie in a zip or in one file of XML. */
export interface Parts {
  readonly names: readonly string[];
  /** The bytes of a part, its name in any case and without a stroke before it. */
  readonly read: (name: string) => Uint8Array | PartFault;
}

/** The parts in a zip, of which at most so many bytes are inflated altogether; undefined if it is no sound zip. The same part is inflated
 * once. */
export function zippedParts(bytes: Uint8Array, mostInflated: number): Parts | undefined {
  const zip = openZip(bytes);
  if (!zip) return undefined;
  let left = mostInflated;
  const known = new Map<string, Uint8Array | PartFault>();
  const inflate = (name: string): Uint8Array | PartFault => {
    const part = zip.read(name, left);
    if (part.kind !== 'bytes') return part.kind;
    left -= part.bytes.length;
    return part.bytes;
  };
  return {
    names: zip.names,
    read: (name) => {
      const key = name.toLowerCase();
      const part = known.get(key) ?? inflate(name);
      known.set(key, part);
      return part;
    },
  };
}

/** A part's name from a target that stands in a part of some folder: without `.`, and `..` never beyond the package. */
export function resolvedName(target: string, folder: string): string {
  const path = target.replaceAll('\\', '/');
  const names: string[] = [];
  for (const name of (path.startsWith('/') ? path : `${folder}${path}`).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}
