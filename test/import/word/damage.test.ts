import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/import/kind.js';
import { readOriginals } from '../../../src/import/read-originals.js';
import { root } from '../../project.js';
import { compoundFile } from '../compound-file.js';
import { shownFile, testLimits } from '../shown.js';
import { docx, docxParts, packed, paragraph } from './docx.js';

const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(root, 'test/import/word', name)));

const wordprocessing = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A file with one part of its bytes changed. */
function changed(bytes: Uint8Array, at: number, ...values: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, at);
  return copy;
}

const plain = docx(paragraph('桐岭镇冬修水利'));
const doc = sample('files/libreoffice.doc');
const flat = sample('cases/flat.xml');
const old = sample('cases/word-2003.xml');

/** A main part in place of the one of a plain document. */
const withMain = (xml: string): Uint8Array => packed({ ...docxParts(''), 'word/document.xml': xml });

const nested = (levels: number): string =>
  `<w:document ${wordprocessing}><w:body>${'<w:tbl><w:tr><w:tc>'.repeat(levels)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(levels)}</w:body></w:document>`;

const cases: readonly (readonly [string, Uint8Array, string])[] = [
  ['a DOCX that is cut off', plain.slice(0, plain.length / 2), '这个文件损坏或不全，读不出来'],
  [
    'a DOCX without a text',
    packed({ ...docxParts(''), 'word/document.xml': undefined }),
    '这个 Word 文件里没有正文，读不出来',
  ],
  [
    'a DOCX whose XML breaks off',
    withMain(`<w:document ${wordprocessing}><w:body><w:p>`),
    '这个 Word 文件的正文损坏，读不出来',
  ],
  [
    'a DOCX with a DTD',
    withMain(
      `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document ${wordprocessing}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
    ),
    '这个 Word 文件里有 DTD 声明，Word 不会这样写，可能有害，没有读取',
  ],
  [
    'a DOCX with an entity that nobody declares',
    withMain(
      `<w:document ${wordprocessing}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`,
    ),
    '这个 Word 文件的正文损坏，读不出来',
  ],
  [
    'a DOCX of ten thousand tables within each other',
    withMain(nested(10_000)),
    '这个 Word 文件里一层套一层，超过1000层，没有读取',
  ],
  [
    'a DOCX that unfolds to a thousand times its size',
    docx(paragraph(' '.repeat(2_000_000))),
    '这个文件展开后超过上限 1 MB，没有读取',
  ],
  [
    'a DOCX with a password',
    compoundFile({ EncryptionInfo: 'x', EncryptedPackage: 'x' }),
    '这个文件加了密码，读不出来，应为没有密码的文件',
  ],
  [
    'a file that is larger than it may be',
    new Uint8Array(3_000_000).fill(0x41),
    '这个文件有 2.9 MB，超过上限 2 MB，没有读取',
  ],
  [
    'a package in one file that is cut off',
    flat.slice(0, flat.length / 2),
    '这个 Word 文件里没有正文，读不出来',
  ],
  [
    'a package in one file with a DTD',
    strToU8(new TextDecoder().decode(flat).replace('<w:document>', '<!DOCTYPE x><w:document>')),
    '这个 Word 文件里有 DTD 声明，Word 不会这样写，可能有害，没有读取',
  ],
  ['XML of Word 2003 that is cut off', old.slice(0, old.length / 2), '这个 Word 文件的正文损坏，读不出来'],
  [
    'XML of Word 2003 in bytes that are no UTF-8',
    changed(old, old.length / 2, 0xff, 0xff),
    '这个 Word 文件的正文损坏，读不出来',
  ],
  [
    'XML of Word 2003 with a DTD',
    strToU8(new TextDecoder().decode(old).replace('<w:wordDocument', '<!DOCTYPE x><w:wordDocument')),
    '这个 Word 文件里有 DTD 声明，Word 不会这样写，可能有害，没有读取',
  ],
  ['a .doc that is cut off', doc.slice(0, doc.length / 2), '这个文件损坏或不全，读不出来'],
  ['a .doc whose sectors follow each other in a circle', circular(doc), '这个文件损坏或不全，读不出来'],
  ['a .doc with a password', encrypted(doc), '这个文件加了密码，读不出来，应为没有密码的文件'],
  [
    'a .doc of Word 95',
    compoundFile({ WordDocument: Uint8Array.of(0xdc, 0xa5, 0x68, 0, ...new Uint8Array(5000)) }),
    '这个文件是 Word 95 或更早的格式，应为 .docx 或 .doc',
  ],
  [
    'a .doc that is nothing',
    compoundFile({ WordDocument: 'nothing at all' }),
    '这个文件损坏或不全，读不出来',
  ],
];

/** A compound file whose directory goes on in its own first sector (MS-CFB 2.3): the header names both. */
function circular(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = view.getUint32(0x30, true);
  const table = 512 * (1 + view.getUint32(0x4c, true));
  return changed(bytes, table + 4 * directory, directory & 0xff, directory >> 8, 0, 0);
}

/** A .doc that says it is encrypted (MS-DOC 2.5.1, fEncrypted). */
function encrypted(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 512; at < bytes.length; at += 512)
    if (view.getUint16(at, true) === 0xa5ec) return changed(bytes, at + 0x0b, (bytes[at + 0x0b] ?? 0) | 1);
  throw new Error('no document');
}

const limits = { fileBytes: 2 << 20, inflatedBytes: 1 << 20 };

describe('a file of Word that can’t be read', () => {
  it.each(cases)('is said to be so, and gives nothing else: %s', async (_, bytes, message) => {
    const originals = await readOriginals('来稿', bytes, limits);
    expect(originals.map(({ blocks }) => blocks)).toEqual([[]]);
    const findings = originals.flatMap((original) => original.findings);
    expect(findings.map((finding) => [finding.code, finding.message])).toEqual([
      ['import/unreadable', message],
    ]);
    expect(findings[0]?.hint).toMatch(/导入|重新发/u);
  });
});

describe('a file of Word that somebody means harm with', () => {
  it('is not read beyond the limit, whatever its parts are', async () => {
    const bomb = docx(paragraph('正文'), { numbering: `<w:num/>${' '.repeat(2_000_000)}` });
    expect(await shownFile(bomb, limits)).toContain('展开后超过上限 1 MB');
  });

  it('has no tables of more cells than are laid out', async () => {
    const row =
      '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99"/></w:tcPr><w:p><w:r><w:t>宽</w:t></w:r></w:p></w:tc></w:tr>';
    const shown = await shownFile(docx(`<w:tbl>${row.repeat(6000)}</w:tbl>`));
    expect(shown).toContain('段落、表格多得不像一份稿件，没有读取');
  });

  it('reaches nothing outside its package', async () => {
    const shown = await shownFile(
      docx(
        '<w:p><w:r><w:t>图：</w:t></w:r><w:r><w:drawing><a:blip r:embed="p"/></w:drawing></w:r></w:p>',
        { '../../etc/passwd': 'secret' },
        '<Relationship Id="p" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../../../etc/passwd"/>',
      ),
    );
    expect(shown).toContain('文件里没有它的内容');
  });

  it('with macros is read, and they are said', async () => {
    const shown = await shownFile(docx(paragraph('正文'), { 'word/vbaProject.bin': 'x' }));
    expect(shown).toContain('第1段: 正文');
    expect(shown).toContain('import/unplaced 全文：这个文件带着宏，没有理会');
  });

  it('with a damaged part beside the text is read without it, and it is said', async () => {
    const shown = await shownFile(docx(paragraph('正文'), { numbering: '<w:num>' }));
    expect(shown).toContain('第1段: 正文');
    expect(shown).toContain('文件里的“自动编号”部分损坏，没有读出来');
  });
});

describe('a file of Word with bytes that are none of its own', () => {
  const files = [plain, doc, flat, old, sample('files/libreoffice.docx')];
  const anyChange = fc.record({
    file: fc.constantFrom(...files),
    changes: fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })),
      {
        minLength: 1,
        maxLength: 20,
      },
    ),
    length: fc.double({ min: 0, max: 1, noNaN: true }),
    isCut: fc.boolean(),
  });

  it('is read or refused, in a moment, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(anyChange, async ({ file, changes, length, isCut }) => {
        const bytes = file.slice(0, isCut ? Math.floor(length * file.length) : undefined);
        for (const [place, value] of changes) bytes[Math.floor(place * bytes.length)] = value;
        const originals = await readOriginals('来稿', bytes, testLimits);
        expect(originals).toHaveLength(1);
        expect(originals[0]?.kind).toBeDefined();
        expect(kindOf(bytes)).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });
});
