import type { OriginalReader } from '../original.js';
import { foreign } from '../unreadable.js';
import { zippedParts } from './parts.js';
import { readDocument } from './read-document.js';

/** Reads a document in a package of Office Open XML (.docx, .docm, .dotx). */
export const readDocx: OriginalReader = (name, bytes, { inflatedBytes }) => {
  const parts = zippedParts(bytes, inflatedBytes);
  const original = parts
    ? readDocument({ name, kind: 'docx', parts, mostInflated: inflatedBytes })
    : foreign(name, 'damaged');
  return Promise.resolve([original]);
};
