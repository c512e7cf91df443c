import { describe, expect, it } from 'vitest';
import { resaved } from '../../libreoffice.js';
import { issueFolders } from '../../project.js';
import { docxText, withoutSpace } from '../../reader.js';
import { compiledDocx } from './compiled-docx.js';

describe('a DOCX that LibreOffice has opened and saved', () => {
  it('holds the text that it held before, of every issue', { timeout: 300_000 }, async () => {
    const made = await Promise.all(issueFolders.map(([, folder]) => compiledDocx(folder)));
    const saved = await resaved(made);
    for (const [i, [name]] of issueFolders.entries()) {
      const [before, after] = [made[i] ?? new Uint8Array(), saved[i] ?? new Uint8Array()];
      expect(after, name).not.toEqual(before);
      expect(withoutSpace(await docxText(after)), name).toBe(withoutSpace(await docxText(before)));
    }
  });
});
