import { type Parts, resolvedName } from './parts.js';
import { readXml } from './xml.js';

/** A relation of a part to another, or to something outside. */
export interface Relation {
  readonly id: string;
  /** The last word of its type's address: `image`, `header`. */
  readonly kind: string;
  /** A part's name, or an address if it is external. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relations of a part, or of the package itself (''); none if they can't be read. */
export function relationsOf(parts: Parts, part: string): readonly Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const bytes = parts.read(`${folder}_rels/${part.slice(slash)}.rels`);
  const found: Relation[] = [];
  if (typeof bytes === 'string') return found;
  readXml(bytes, {
    open: (name, attributes) => {
      const target = attributes('Target');
      if (name !== 'rel:Relationship' || target === undefined) return undefined;
      const isExternal = attributes('TargetMode') === 'External';
      found.push({
        id: attributes('Id') ?? '',
        kind: (attributes('Type') ?? '').replace(/^.*\//u, ''),
        target: isExternal ? target : resolvedName(decoded(target), folder),
        isExternal,
      });
      return undefined;
    },
  });
  return found;
}

/** A target with its escapes undone, as names of parts are written in a zip. */
function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
