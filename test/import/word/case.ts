import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { root } from '../../project.js';
import { type DocxParts, docx } from './docx.js';

/** A document written by hand: what it is about, and a DOCX made of its parts. */
export interface WordCase {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const folder = join(root, 'test/import/word/cases');

/** The documents in `cases/`: a `.txt` is a line that says what is tried, then each part of a DOCX under `=== name`; blanks between
 * elements are no text. An `.xml` is a document by itself. */
export function wordCases(): readonly WordCase[] {
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return {
        name: file.replace(/\.\w+$/u, ''),
        bytes: file.endsWith('.xml') ? strToU8(text) : caseBytes(text),
      };
    });
}

function caseBytes(text: string): Uint8Array {
  const [, ...sections] = text.split(/^=== /mu);
  const parts: Record<string, string | Uint8Array> = {};
  for (const section of sections) {
    const end = section.indexOf('\n');
    parts[section.slice(0, end).trim()] = section.slice(end + 1).trim();
  }
  const { body = '', relations = '', ...others } = parts;
  const pictures: DocxParts = { 'word/media/image1.png': png, 'word/media/image2.emf': emf };
  return docx(String(body), { ...pictures, ...others }, String(relations));
}

/** A picture of one pixel, and the head of a drawing. */
const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const emf = Uint8Array.from([
  1,
  0,
  0,
  0,
  0x6c,
  0,
  0,
  0,
  ...Array.from({ length: 32 }, () => 0),
  0x20,
  0x45,
  0x4d,
  0x46,
]);
