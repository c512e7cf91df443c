import type { OriginalReader } from '../original.js';
import { flatParts } from './flat-package.js';
import { readDocument } from './read-document.js';
import { readWord2003 } from './read-word-2003.js';

/** Reads a document in one file of XML: of Word 2003, which WPS also writes under .doc and .docx, or a package of Office Open XML. */
export const readWordXml: OriginalReader = (name, bytes, { inflatedBytes }) => {
  const parts = flatParts(bytes);
  const original = parts
    ? readDocument({ name, kind: 'wordXml', parts, mostInflated: inflatedBytes })
    : readWord2003(name, bytes);
  return Promise.resolve([original]);
};
