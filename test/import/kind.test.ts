import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/import/kind.js';
import { compoundFile } from './compound-file.js';

const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));

const wide = (text: string, isBigEndian = false): Uint8Array =>
  Uint8Array.from([...Buffer.from(text, 'utf16le')].map((_, i, all) => all[isBigEndian ? i ^ 1 : i] ?? 0));

/** What files begin with or consist of, and what they are. */
const cases: readonly (readonly [string, Uint8Array | string, string])[] = [
  ['nothing', '', 'empty'],
  ['a DOCX', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
  ['a DOCX whose main part has another number', zip('[Content_Types].xml', 'word/document2.xml'), 'docx'],
  ['a workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), 'workbook'],
  ['slides', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'slides'],
  ['a text of OpenDocument', zip('mimetype', 'content.xml'), 'openDocument'],
  ['OFD', zip('OFD.xml', 'Doc_0/Document.xml'), 'ofd'],
  ['a zip of files', zip('稿件/一.docx'), 'archive'],
  ['a zip that is cut off', zip('[Content_Types].xml', 'word/document.xml').slice(0, 40), 'damaged'],
  ['a document of Word 97, or WPS', compoundFile({ WordDocument: 'x', '1Table': 'x' }), 'doc'],
  ['an encrypted DOCX', compoundFile({ EncryptionInfo: 'x', EncryptedPackage: 'x' }), 'encrypted'],
  ['a workbook of Excel 97', compoundFile({ Workbook: 'x' }), 'oldWorkbook'],
  ['a mail of Outlook', compoundFile({ '__properties_version1.0': 'x' }), 'outlook'],
  ['a compound file cut off in its header', compoundFile({ WordDocument: 'x' }).slice(0, 300), 'damaged'],
  ['RTF', '{\\rtf1\\ansi 你好}', 'rtf'],
  ['PDF', '%PDF-1.7\n%\xe2\xe3', 'pdf'],
  ['RAR', 'Rar!\x1a\x07\x00', 'archive'],
  ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'picture'],
  [
    'XML of Word 2003',
    '<?xml version="1.0" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument xmlns:w="…">',
    'wordXml',
  ],
  [
    'a package in one file',
    '\ufeff<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">',
    'wordXml',
  ],
  ['HTML', '\r\n<!DOCTYPE html><html><body>', 'html'],
  ['HTML that Word saved as .doc', '<html xmlns:o="urn:schemas-microsoft-com:office:office">', 'html'],
  [
    'a mail',
    'Received: from a\r\n\tby b\r\nFrom: a@b.example\r\nSubject: =?gbk?B?xOO6ww==?=\r\n\r\n你好',
    'mail',
  ],
  ['a text that speaks of mail', 'From: 是英文“来自”的意思。\n第二行。', 'text'],
  ['Markdown', '# 桐岭镇冬修水利\n\n正文。', 'markdown'],
  ['text', '桐岭镇冬修水利\n正文。', 'text'],
  ['text in GBK', Uint8Array.of(0xcd, 0xa9, 0xc1, 0xeb, 0xd5, 0xf2, 0x0d, 0x0a), 'text'],
  ['text in UTF-16, least byte first', wide('桐岭镇一季度\r\n完成10项。'), 'text'],
  ['text in UTF-16, greatest byte first', wide('桐岭镇一季度\r\n完成10项。', true), 'text'],
  ['a program', 'MZ\x90\0\x03\0\0\0', 'binary'],
  ['bytes of anything', Uint8Array.from({ length: 999 }, (_, i) => (i * i * 7 + (i >> 3)) % 256), 'binary'],
];

describe('the kind of a file', () => {
  it.each(cases)('%s', (_, content, kind) => {
    expect(kindOf(typeof content === 'string' ? strToU8(content) : content)).toBe(kind);
  });
});
