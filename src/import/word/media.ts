import type { OriginalPicture } from '../original.js';
import { pictureEnding } from '../read-picture.js';
import type { Note } from './note.js';
import { notes } from './notes.js';
import type { Parts } from './parts.js';
import type { Relation } from './relations.js';
import { readXml } from './xml.js';

/** A picture that a document shows, or why there is none, and what is to be said of it. */
export interface FoundPicture {
  readonly picture?: Omit<OriginalPicture, 'place'>;
  readonly notes: readonly Note[];
}

/** Files that a document shows, by the names it has for them. */
export interface Media {
  readonly picture: (id: string, description: string) => FoundPicture;
  /** The texts of a diagram. */
  readonly diagram: (id: string) => string;
}

export const noMedia: Media = {
  picture: () => ({ notes: [notes.lostPicture()] }),
  diagram: () => '',
};

/** The files of a part by its relations. Nothing outside the package is fetched. */
export function mediaOf(parts: Parts, relations: readonly Relation[]): Media {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  return {
    picture: (id, description) => {
      const relation = byId.get(id);
      if (relation?.isExternal) return { notes: [notes.linkedPicture(relation.target)] };
      const bytes = relation ? parts.read(relation.target) : 'missing';
      if (!relation || typeof bytes === 'string') return { notes: [notes.lostPicture()] };
      return foundPicture(bytes, relation.target, description);
    },
    diagram: (id) => {
      const relation = byId.get(id);
      const bytes = relation && !relation.isExternal ? parts.read(relation.target) : 'missing';
      return typeof bytes === 'string' ? '' : drawnText(bytes);
    },
  };
}

/** A picture's bytes as a block; of a drawing that is no picture it is said. */
export function foundPicture(bytes: Uint8Array, name: string, description: string): FoundPicture {
  const named = /\.(\w+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  const ending = pictureEnding(bytes) || named;
  const isPicture = ending === 'jpeg' || ending === 'png';
  return {
    picture: { kind: 'picture', bytes, ending, description },
    notes: isPicture ? [] : [notes.drawing(ending || '不明')],
  };
}

/** The texts of DrawingML, parted by strokes. */
function drawnText(bytes: Uint8Array): string {
  const texts: string[] = [];
  let isText = false;
  readXml(bytes, {
    open: (name) => {
      isText = name === 'a:t';
      return undefined;
    },
    text: (text) => {
      if (isText) texts.push(text);
    },
    close: () => {
      isText = false;
    },
  });
  return texts.join('、');
}
