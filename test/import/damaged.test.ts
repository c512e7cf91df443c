import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/import/import-file.js';
import type { ImportLimits } from '../../src/import/original.js';
import { root } from '../project.js';
import { compoundFile } from './compound-file.js';

const sent = (name: string): Uint8Array => readFileSync(join(root, 'fixtures/import/sent', name));
const limits: ImportLimits = { fileBytes: 2 << 20, inflatedBytes: 4 << 20 };

const cut = (bytes: Uint8Array, share: number): Uint8Array =>
  bytes.slice(0, Math.floor(bytes.length * share));

/** Bytes of which every so many are others. */
function garbled(bytes: Uint8Array, step: number, from = 0): Uint8Array {
  return bytes.map((byte, i) => (i >= from && i % step === 0 ? (byte * 7 + 131) & 0xff : byte));
}

const huge = strToU8('栗坞镇清理河道。'.repeat(300_000));
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = (kind: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`;

/** A package whose main part is some XML. */
function packed(main: string, content: string | Uint8Array): Uint8Array {
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations('officeDocument', main),
    [main]: content,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

const bomb =
  '<!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>';
const document = (text: string): string =>
  `<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
const flat = (text: string): string =>
  `<?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:wordDocument>`;
const docx = sent('联合巡查.docx');
const doc = sent('采砂.doc');
const flatXml = sent('犬只.docx');
const text = sent('占道经营.txt');
const page = sent('公众号文章.html');
const mail = sent('来信二.eml');
const workbook = sent('信息汇总.xlsx');

/** A .doc whose header says that it is encrypted (MS-DOC 2.5.2, fEncrypted). */
function encryptedDoc(): Uint8Array {
  const bytes = Uint8Array.from(doc);
  const at = bytes.findIndex((byte, i) => i >= 512 && byte === 0xec && bytes[i + 1] === 0xa5);
  bytes[at + 11] = (bytes[at + 11] ?? 0) | 1;
  return bytes;
}

const cases: Readonly<Record<string, Uint8Array | string>> = {
  'DOCX 截断一半': cut(docx, 0.5),
  'DOCX 缺末尾': cut(docx, 0.97),
  'DOCX 内容被改': garbled(docx, 40, 60),
  'DOCX 加密': compoundFile({ EncryptionInfo: 'x', EncryptedPackage: 'x' }),
  'DOCX 解开后极大': packed('word/document.xml', strToU8(document('甲'.repeat(2_000_000)))),
  'DOCX 带 DTD': packed('word/document.xml', bomb + document('&c;')),
  'DOC 截断一半': cut(doc, 0.5),
  'DOC 截断到头部': cut(doc, 0.05),
  'DOC 内容被改': garbled(doc, 16, 512),
  'DOC 加密': encryptedDoc(),
  'DOC 极大': Uint8Array.from({ length: 3 << 20 }, (_, i) => doc[i % doc.length] ?? 0),
  'DOC 空壳': compoundFile({ WordDocument: 'x', '1Table': 'x' }),
  'Word 2003 XML 截断一半': cut(flatXml, 0.5),
  'Word 2003 XML 内容被改': garbled(flatXml, 97, 400),
  'Word 2003 XML 极大': flat('甲'.repeat(1_000_000)),
  'Word 2003 XML 带 DTD': bomb + flat('&c;'),
  'XML 别的': '<?xml version="1.0"?><data><name>甲</name></data>',
  'Word 2003 XML 不成对': flat('甲').replace('</w:p>', '</w:q>'),
  '文本 在一个字中间断开': strToU8('栗坞镇清理河道十二公里，清运垃圾三十吨。').slice(0, -1),
  '文本 内容被改': garbled(text, 3),
  '文本 夹着零': Uint8Array.from([...text, 0, 0, ...text]),
  '文本 二进制': Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31) & 0xff),
  '文本 极大': huge,
  '文本 字太多': strToU8('栗坞镇清理河道。'.repeat(60_000)),
  '网页 层层嵌套': `<html>${'<div>'.repeat(5000)}甲`,
  '网页 表格极宽': `<html><table><tr>${'<td colspan=900>甲'.repeat(900)}</table>`,
  '网页 内容被改': garbled(page, 5),
  '网页 极大': `<html><p>${'甲'.repeat(800_000)}`,
  '邮件 截断在附件里': cut(mail, 0.7),
  '邮件 附件被改': garbled(mail, 30, 600),
  '邮件 层层嵌套': Array.from(
    { length: 60 },
    (_, i) =>
      `From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
  ).join(''),
  '邮件 加密': `From: a\r\nSubject: b\r\nMIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(Uint8Array.from({ length: 900 }, (_, i) => (i * i * 7) & 0xff)).toString('base64')}\r\n`,
  '邮件 极大': `From: a\r\nSubject: b\r\n\r\n${'甲'.repeat(800_000)}`,
  '工作簿 截断一半': cut(workbook, 0.5),
  '工作簿 内容被改': garbled(workbook, 30, 60),
  '工作簿 加密': compoundFile({ EncryptionInfo: 'x', EncryptedPackage: 'x' }),
  '工作簿 行数极多': packed('xl/workbook.xml', `<workbook xmlns="${spreadsheet}"><sheets/></workbook>`),
  '工作簿 旧格式': compoundFile({ Workbook: 'x' }),
};

async function told(bytes: Uint8Array): Promise<readonly string[]> {
  const context = { bulletin: { units: [], sections: [] }, earlier: new Map(), folders: [], stem: '来稿' };
  const found = await importFile('来稿', bytes, limits, () => context);
  return found.flatMap(({ original, findings, items }) => {
    const all = [...original.findings, ...findings, ...items.flatMap((item) => item.findings)];
    return [
      `  ${original.kind}，${items.length}篇，${original.blocks.length}段`,
      ...all.map(
        ({ severity, code, message, hint }) =>
          `    ${severity} ${code} ${message.slice(0, 120)}${hint === undefined ? '' : `（${hint}）`}`,
      ),
    ];
  });
}

describe('files that are damaged, locked or too large', () => {
  it('each give a finding, and nothing of what cannot be read', async () => {
    const lines: string[] = [];
    for (const [name, content] of Object.entries(cases)) {
      const bytes = typeof content === 'string' ? strToU8(content) : content;
      lines.push(name, ...(await told(bytes)));
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/damaged.txt');
  });
});
