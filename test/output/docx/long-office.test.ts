import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compile } from '../../../src/compile.js';
import { embeddedFonts } from '../../faces.js';
import { arrangeFolder, fixtures } from '../../project.js';
import { docxText, pdfPages, withoutSpace } from '../../reader.js';
import { readParts } from './package-parts.js';

const issue = arrangeFolder(join(fixtures, 'office/styled/issues/0012'));
const name = issue.bulletin.issuingOffice.text;

it('an office’s long name stands on the same two lines in DOCX and PDF, the date below', async () => {
  const { outputs } = await compile(issue, { formats: ['docx', 'pdf'], findFonts: embeddedFonts });
  const bytesOf = (format: string) =>
    outputs.find((each) => each.format === format)?.bytes ?? new Uint8Array();
  const xml = readParts(bytesOf('docx')).get('word/document.xml') ?? '';
  const paragraphs: readonly string[] = xml.match(/<w:p>.*?<\/w:p>/gu) ?? [];
  const office = paragraphs.find((each) => withoutTags(each) === name) ?? '';
  const lines = office.split('<w:br/>').map(withoutTags);
  expect(lines).toHaveLength(2);
  expect(lines.join('')).toBe(name);
  expect(withoutTags(paragraphs[paragraphs.indexOf(office) + 1] ?? '')).toBe('二〇二五年五月二十日');
  expect(withoutSpace(await docxText(bytesOf('docx')))).toContain(name);
  const [first = []] = await pdfPages(bytesOf('pdf'));
  const height = (text: string): number => first.find((item) => item.text === text)?.y ?? Number.NaN;
  const [upper = '', lower = ''] = lines;
  expect(height(upper)).toBeGreaterThan(height(lower));
  expect(height(lower)).toBeGreaterThan(height('二〇二五年五月二十日'));
});

function withoutTags(xml: string): string {
  return xml.replace(/<[^>]*>/gu, '');
}
