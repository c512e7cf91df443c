import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compile.js';
import { embeddedFonts } from '../../faces.js';
import { resaved } from '../../libreoffice.js';
import { arrangeFolder, issueFolders } from '../../project.js';
import { readBookmarks } from './anchor-text.js';
import { partOf } from './package-parts.js';

const origin = { folder: 'issues/0127', digest: '7b'.repeat(32), version: 'kuaibao 0.1.0' };

async function docxOf(folder: string): Promise<Uint8Array> {
  const request = { formats: ['docx'], findFonts: embeddedFonts, origin } as const;
  const [docx] = (await compile(arrangeFolder(folder), request)).outputs;
  if (!docx) throw new Error(`no DOCX of ${folder}`);
  return docx.bytes;
}

const made = await Promise.all(
  issueFolders.map(async ([name, folder]) => [name, await docxOf(folder)] as const),
);
const saved = await resaved(made.map(([, bytes]) => bytes));
const twice = await resaved(saved);

const anchorsOf = (bytes: Uint8Array) =>
  readBookmarks(partOf(bytes, 'word/document.xml')).filter(({ name }) => name.startsWith('_kb_'));

/** Custom properties by name, as they stand in the file. */
function propertiesOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const found = partOf(bytes, 'docProps/custom.xml').matchAll(/name="([^"]*)"[^>]*><vt:lpwstr>([^<]*)</gu);
  return new Map([...found].map(([, name = '', value = '']) => [name, value]));
}

describe.each([
  ['once', saved],
  ['twice', twice],
])('a DOCX that LibreOffice has opened and saved %s', (_, files) => {
  it('has the anchors of all parts where they were', () => {
    for (const [i, [name, bytes]] of made.entries()) {
      const after = anchorsOf(files[i] ?? new Uint8Array());
      const before = anchorsOf(bytes);
      expect(
        after.map((each) => each.name),
        name,
      ).toEqual(before.map((each) => each.name));
      for (const [k, { name: anchor, text, from }] of before.entries()) {
        expect(after[k]?.from, `${name} ${anchor}`).toBe(from);
        // That of the colophon stands round all of it.
        if (anchor !== '_kb_colophon') expect(after[k]?.text, `${name} ${anchor}`).toBe(text);
      }
    }
  });

  it('says of what it was made', () => {
    for (const [i, [name, bytes]] of made.entries()) {
      const properties = propertiesOf(files[i] ?? new Uint8Array());
      expect(properties, name).toEqual(propertiesOf(bytes));
      expect(properties.get('稿件摘要'), name).toBe(origin.digest);
      expect(properties.get('文件夹'), name).toBe(origin.folder);
    }
  });
});
