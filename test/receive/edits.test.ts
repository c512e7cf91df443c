import { describe, expect, it } from 'vitest';
import { resaved } from '../libreoffice.js';
import { compiledDocx } from '../output/docx/compiled-docx.js';
import { readParts } from '../output/docx/package-parts.js';
import { faultsOfAll, processed } from '../output/docx/schema/faults.js';
import { issueFolders } from '../project.js';
import { generateEdits, kinds } from './edit/generate.js';
import { openPackage } from './edit/package.js';
import { readLines } from './edit/read-lines.js';

const issues = await Promise.all(
  issueFolders.map(async ([name, folder]) => [name, await compiledDocx(folder)] as const),
);
/** What edits write into a package. */
const changedParts = [
  'word/document.xml',
  'word/comments.xml',
  '[Content_Types].xml',
  'word/_rels/document.xml.rels',
];
const edits = generateEdits(issues, 4 * kinds.size);

function textsIn(bytes: Uint8Array): readonly string[] {
  return readLines(openPackage(bytes)).map(({ text }) => text);
}

describe('an edited DOCX', () => {
  it('reads as its edit says', () => {
    for (const { kind, isTracked, where, expected, bytes } of edits)
      expect(textsIn(bytes), `${kind} ${isTracked} ${where}`).toEqual(expected);
  });

  it("is accepted by ECMA-376's schemas", { timeout: 120_000 }, () => {
    const parts = edits.flatMap(({ bytes }) =>
      [...readParts(bytes)]
        .filter(([path]) => changedParts.includes(path))
        .map(([path, xml]) => [path, processed(xml, 'Choice')] as const),
    );
    expect(faultsOfAll(parts)).toBe('');
  });

  it('reads so once LibreOffice has saved it', { timeout: 600_000 }, async () => {
    const kept = edits.filter(({ isOfWord }) => !isOfWord);
    const saved = await resaved(kept.map(({ bytes }) => bytes));
    for (const [i, { kind, isTracked, issue, where, expected }] of kept.entries())
      expect
        .soft(textsIn(saved[i] ?? new Uint8Array()), `${kind} ${isTracked} ${issue} ${where}`)
        .toEqual(expected);
  });
});
