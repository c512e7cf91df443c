import { describe, expect, it } from 'vitest';
import { manuscriptOf } from '../../src/manuscript/of-document.js';
import { resaved } from '../libreoffice.js';
import { shown } from '../manuscript/shown.js';
import { compiledDocx } from '../output/docx/compiled-docx.js';
import { composeFolder, issueFolders } from '../project.js';
import { allSent, readBack, returned } from './as-sent.js';

describe('a DOCX that comes back as it was sent', () => {
  it.each([
    ['plain', false],
    ['with comments of ours', true],
  ])('reads as the issue does, %s', async (_, isCommented) => {
    for (const { name, docx, reads } of await allSent(isCommented)) {
      expect(readBack(docx), name).toBe(reads);
      expect(returned(docx).isTracked, name).toBe(false);
    }
  });

  it('reads as the issue does when a layout has set its lines and tables', async () => {
    for (const [name, folder] of issueFolders) {
      const { document, style } = composeFolder(folder);
      const reads = shown(manuscriptOf(document, style)).join('\n');
      expect(readBack(await compiledDocx(folder)), name).toBe(reads);
    }
  });

  it('reads as the issue does when LibreOffice has saved it, and saved that again', {
    timeout: 300_000,
  }, async () => {
    const sent = [...(await allSent(false)), ...(await allSent(true))];
    const saved = await resaved(sent.map(({ docx }) => docx));
    for (const files of [saved, await resaved(saved)])
      for (const [i, { name, reads }] of sent.entries()) {
        const docx = files[i] ?? new Uint8Array();
        expect(readBack(docx), name).toBe(reads);
        expect(returned(docx).isTracked, name).toBe(false);
      }
  });
});
