import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOriginals } from '../../../src/import/read-originals.js';
import { root } from '../../project.js';
import { shownOriginal, testLimits } from '../shown.js';

const folder = join(root, 'test/import/word/files');
const files = readdirSync(folder).filter((file) => !file.endsWith('.md'));

const readFile = async (file: string) => {
  const [original] = await readOriginals(file, new Uint8Array(readFileSync(join(folder, file))), testLimits);
  if (!original) throw new Error(file);
  return original;
};

describe('a document that another program has written', () => {
  it.each(files)('is read: %s', async (file) => {
    const golden = join(root, `test/import/word/golden/file-${file}.txt`);
    await expect(shownOriginal(await readFile(file))).toMatchFileSnapshot(golden);
  });

  it('says the same in a package and in binary, automatic numbers included', async () => {
    const texts = await Promise.all(
      files
        .filter((file) => /^(?:source|libreoffice)\.docx?$/u.test(file))
        .map(async (file) => {
          const { blocks } = await readFile(file);
          const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
          return texts.filter((text) => text !== '').sort();
        }),
    );
    expect(texts.length).toBe(3);
    expect(new Set(texts.map((each) => each.join('\n'))).size).toBe(1);
  });
});
