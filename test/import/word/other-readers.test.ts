import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import WordExtractor from 'word-extractor';
import type { OriginalBlock } from '../../../src/import/original.js';
import { readOriginals } from '../../../src/import/read-originals.js';
import { root } from '../../project.js';
import { testLimits } from '../shown.js';

const file = (name: string): Buffer => readFileSync(join(root, 'test/import/word/files', name));

/** The characters of blocks without blanks, automatic numbers left out: readers that don't count leave them out too. */
function characters(blocks: readonly OriginalBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'picture') return '';
      if (block.kind === 'table')
        return block.rows
          .flat()
          .map(({ text }) => text)
          .join('');
      return block.text.slice(block.number?.length ?? 0);
    })
    .join('')
    .replace(/\s/gu, '');
}

async function ours(bytes: Uint8Array): Promise<string> {
  const originals = await readOriginals('来稿', new Uint8Array(bytes), testLimits);
  return characters(originals.flatMap(({ blocks }) => blocks));
}

const sorted = (text: string): string => [...text.replace(/\s/gu, '')].sort().join('');

describe('a reader that is not ours', () => {
  it('finds the same characters in a DOCX: mammoth', async () => {
    const bytes = file('libreoffice.docx');
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    // It passes on what is hidden, and not its notes.
    expect(sorted(value)).toBe(sorted(`${await ours(bytes)}隐藏的文字`));
  });

  it('finds the same characters in a .doc, but takes letters that are set apart for deleted: word-extractor', async () => {
    const bytes = file('libreoffice.doc');
    const body = (await new WordExtractor().extract(bytes)).getBody({ filterUnicode: false });
    const read = await ours(bytes);
    expect(read).toContain('字距奇数的文字');
    expect(body).not.toContain('字距奇数的文字');
    // The text box is no part of its body; what is hidden is.
    expect(sorted(`${body}字距奇数的文字框里的文字`)).toBe(sorted(`${read}隐藏的文字`));
  });
});
