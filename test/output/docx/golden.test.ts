import { describe, expect, it } from 'vitest';
import { emitDocx } from '../../../src/output/docx/emit.js';
import { resolveStyle } from '../../../src/style/style.js';
import { cutXml, partOf, prettyXml } from './package-parts.js';
import { aroundIssue, formalIssue, fullIssue, listedHeadlines } from './sample.js';

const origin = { folder: 'issues/2025-12', digest: '7b'.repeat(32), version: 'kuaibao 0.1.0' };
const bytes = await emitDocx(fullIssue, resolveStyle(), { origin });
const document = partOf(bytes, 'word/document.xml');
const around = await emitDocx(aroundIssue, resolveStyle());

const formal = partOf(
  await emitDocx(formalIssue, resolveStyle(), { contents: listedHeadlines }),
  'word/document.xml',
);

const goldens: Readonly<Record<string, string>> = {
  styles: partOf(bytes, 'word/styles.xml'),
  settings: partOf(bytes, 'word/settings.xml'),
  'font-table': partOf(bytes, 'word/fontTable.xml'),
  'footer-odd': partOf(bytes, 'word/footer1.xml'),
  'custom-properties': partOf(bytes, 'docProps/custom.xml'),
  masthead: cutXml(document, '<w:body>', 'IssuingLine"/></w:pPr>').replace('<w:body>', ''),
  contents: cutXml(
    document,
    '<w:p><w:pPr><w:pStyle w:val="ContentsTitle"/>',
    'fldCharType="end"/></w:r><w:bookmarkEnd w:id="5"/></w:p>',
  ),
  entry: cutXml(document, '<w:sdt>', '</w:sdt>'),
  'formal-masthead': cutXml(formal, '<w:body>', 'IssuingLine"/></w:pPr>').replace('<w:body>', ''),
  'numbered-contents': cutXml(
    formal,
    '<w:p><w:pPr><w:pStyle w:val="ContentsTitle"/>',
    '</w:hyperlink><w:r><w:fldChar w:fldCharType="end"/></w:r><w:bookmarkEnd w:id="5"/></w:p>',
  ),
  imprint: cutXml(formal, '<w:p><w:pPr><w:pStyle w:val="Imprint"/>', '</w:p>'),
  'around-entry': cutXml(partOf(around, 'word/document.xml'), '<w:sdt>', '</w:sdt>'),
  'around-styles': ['Instruction', 'InstructionSignature', 'AttachmentName']
    .map((id) =>
      cutXml(
        partOf(around, 'word/styles.xml'),
        `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}">`,
        '</w:style>',
      ),
    )
    .join(''),
  briefs: cutXml(document, '<w:p><w:pPr><w:pStyle w:val="SubsectionBriefs"/>', '</w:p>'),
  colophon: cutXml(document, '<w:tbl>', '</w:sectPr>'),
};

describe('the parts as they are written', () => {
  it.each(Object.keys(goldens))('%s', async (name) => {
    await expect(prettyXml(goldens[name] ?? '')).toMatchFileSnapshot(`golden/${name}.xml`);
  });
});
