import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { resaved } from '../libreoffice.js';
import { readParts } from '../output/docx/package-parts.js';
import { allSent, readBack } from './as-sent.js';

/** A DOCX without bookmarks, and without the tags of its controls if these are to go too. */
function without(docx: Uint8Array, tags: 'withTags' | 'withoutTags'): Uint8Array {
  const path = 'word/document.xml';
  const xml = (readParts(docx).get(path) ?? '').replace(/<w:bookmark(?:Start|End)[^>]*>/gu, '');
  const bare = tags === 'withTags' ? xml : xml.replace(/<w:tag [^>]*>/gu, '');
  return zipSync({ ...unzipSync(docx), [path]: strToU8(bare) });
}

/** How it reads but for the names of parts. */
function unnamed(reads: string): string {
  return reads.replace(/ _kb_\w+$/gmu, '');
}

describe('a DOCX that has lost its bookmarks', () => {
  it('has its submissions by the tags of their controls, and other parts by the styles of their paragraphs', async () => {
    for (const { name, docx, reads } of await allSent(false)) {
      const named = reads.replace(/ _kb_(?![0-9a-f]{16}(?:_|$))\w+$/gmu, '');
      expect(readBack(without(docx, 'withTags')), name).toBe(named);
    }
  });

  it('and the tags of its controls, has its parts by the styles of its paragraphs', async () => {
    for (const { name, docx, reads } of await allSent(false))
      expect(readBack(without(docx, 'withoutTags')), name).toBe(unnamed(reads));
  });

  it('has them also when LibreOffice has saved it', { timeout: 300_000 }, async () => {
    const sent = await allSent(false);
    const saved = await resaved(sent.map(({ docx }) => without(docx, 'withoutTags')));
    for (const [i, { name, reads }] of sent.entries())
      expect(readBack(saved[i] ?? new Uint8Array()), name).toBe(unnamed(reads));
  });
});
