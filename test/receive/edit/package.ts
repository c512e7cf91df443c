import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { childOf, parseXml, writeXml, type XmlElement } from './xml.js';

/** A DOCX that is open for editing: its main part as elements, the other parts as they are. */
export interface WordPackage {
  readonly document: XmlElement;
  readonly parts: Map<string, Uint8Array>;
}

const main = 'word/document.xml';

export function openPackage(bytes: Uint8Array): WordPackage {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  return { document: parseXml(partText(parts, main)), parts };
}

export function savePackage({ document, parts }: WordPackage): Uint8Array {
  const saved = new Map(parts).set(main, strToU8(writeXml(document)));
  // A moment that the format can hold, the same each time.
  return zipSync(Object.fromEntries(saved), { mtime: new Date(1980, 0, 1) });
}

export function bodyOf({ document }: WordPackage): XmlElement {
  const body = childOf(document, 'w:body');
  if (!body) throw new Error('no body');
  return body;
}

/** Another part's elements, if the package has it. */
export function partElements({ parts }: WordPackage, path: string): XmlElement | undefined {
  return parts.has(path) ? parseXml(partText(parts, path)) : undefined;
}

export function setPart({ parts }: WordPackage, path: string, root: XmlElement): void {
  parts.set(path, strToU8(writeXml(root)));
}

function partText(parts: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = parts.get(path);
  if (!bytes) throw new Error(`no ${path}`);
  return strFromU8(bytes);
}
