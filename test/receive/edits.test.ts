import { describe, expect, it } from 'vitest';
import { readParts } from '../output/docx/package-parts.js';
import { faultsOfAll, processed } from '../output/docx/schema/faults.js';
import { openPackage } from './edit/package.js';
import { readLines } from './edit/read-lines.js';
import { editedIssues } from './edited-issues.js';

const { edits } = await editedIssues();
/** What edits write into a package. */
const changedParts = [
  'word/document.xml',
  'word/comments.xml',
  '[Content_Types].xml',
  'word/_rels/document.xml.rels',
];

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
});
