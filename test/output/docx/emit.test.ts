import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { IssueDocument } from '../../../src/document/document.js';
import { emitDocx } from '../../../src/output/docx/emit.js';
import { mm } from '../../../src/style/length.js';
import { resolveStyle } from '../../../src/style/style.js';
import { partOf, readParts } from './package-parts.js';
import { fullIssue, longIssue, plainText } from './sample.js';

const style = resolveStyle();

async function rawText(bytes: Uint8Array): Promise<string> {
  const { value, messages } = await mammoth.extractRawText({
    buffer: Buffer.from(bytes),
  });
  expect(messages).toEqual([]);
  return value.replace(/\s/gu, '');
}

describe('emitDocx', () => {
  it('prints every word once, in reading order', async () => {
    expect(await rawText(await emitDocx(fullIssue, style))).toBe(plainText(fullIssue));
  });

  it('says the same with a face of its own for Latin letters', async () => {
    const bytes = await emitDocx(fullIssue, style, {
      fonts: { latin: 'Times New Roman', fangsong: '方正仿宋_GBK' },
    });
    expect(await rawText(bytes)).toBe(plainText(fullIssue));
    const document = partOf(bytes, 'word/document.xml');
    expect(document).toContain(
      '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/></w:rPr><w:t xml:space="preserve">3.2</w:t>',
    );
    expect(partOf(bytes, 'word/fontTable.xml')).toContain(
      '<w:font w:name="方正仿宋_GBK"><w:altName w:val="仿宋_GB2312,',
    );
  });

  it('keeps headings, styles and content controls for an independent reader', async () => {
    const { value: html } = await mammoth.convertToHtml(
      { buffer: Buffer.from(await emitDocx(fullIssue, style)) },
      {
        styleMap: ["r[style-name='要点首句'] => em", "p[style-name='编者按'] => blockquote"],
      },
    );
    const value = html.replaceAll(/<a id="[^"]*"><\/a>/gu, '');
    expect(value).toContain('<h1>【调研督导】</h1>');
    expect(value).toContain('<h2>东关街道开展夜间经济文明劝导</h2>');
    expect(value).toContain('<em>一要盯住源头。</em>');
    expect(value).toContain('<blockquote>编者按：');
    const tags = [
      ...partOf(await emitDocx(fullIssue, style), 'word/document.xml').matchAll(/<w:tag w:val="([^"]*)"/g),
    ];
    expect(tags.map((match) => match[1])).toEqual([
      '5f1c2a9e0b7d4836',
      'c07e91d2a4b85f13',
      '1b64e8f07a2c9d35',
      '9a3f50c6d7e1824b',
    ]);
  });

  it('lays nothing out with empty paragraphs, spaces or text boxes', async () => {
    const document = partOf(await emitDocx(longIssue(3), style), 'word/document.xml');
    const paragraphs = document.match(/<w:p>.*?<\/w:p>/g) ?? [];
    const empty = paragraphs.filter((paragraph) => !paragraph.includes('<w:t '));
    expect(empty).toEqual(['<w:p><w:pPr><w:pStyle w:val="ColophonEnd"/></w:pPr></w:p>']);
    expect(document).not.toMatch(/<w:t[^>]*>[^<]*[ \u3000]{2}|w:txbxContent|<w:pict|w:drawing/);
  });

  it('sets every face by name, none by theme', async () => {
    for (const [path, part] of readParts(await emitDocx(fullIssue, style))) {
      expect(part, path).not.toMatch(/asciiTheme|eastAsiaTheme|hAnsiTheme|cstheme/);
    }
  });

  it('leaves out what the bulletin does not have', async () => {
    const bare: IssueDocument = {
      ...fullIssue,
      masthead: {
        nameplate: ['青岚快报'],
        issueNumber: '第1期',
        issuingOffice: '青岚县委办公室',
        date: '2025年1月2日',
      },
      editorsNote: [],
      colophon: {
        signOff: [{ label: '编辑', text: '林一' }],
        distribution: [],
        contact: [],
      },
    };
    const { contents: _, ...withoutContents } = bare;
    const bytes = await emitDocx(withoutContents, style);
    expect(await rawText(bytes)).toBe(plainText(withoutContents));
    expect(partOf(bytes, 'word/document.xml')).not.toContain('w:val="single"');
    const empty = {
      ...withoutContents,
      colophon: { signOff: [], distribution: [], contact: [] },
    };
    expect(partOf(await emitDocx(empty, style), 'word/document.xml')).not.toMatch(
      /<w:tbl>|ColophonEnd|keepNext/,
    );
  });

  it('follows the deviations of the office', async () => {
    const deviating = resolveStyle({
      topMargin: mm(36),
      linesPerPage: 24,
      charactersPerLine: 26,
      pageNumber: 'none',
      punctuationCompression: false,
    });
    const parts = readParts(await emitDocx(fullIssue, deviating));
    expect([...parts.keys()].filter((path) => path.includes('footer'))).toEqual([]);
    expect(parts.get('word/settings.xml')).toContain('<w:characterSpacingControl w:val="doNotCompress"/>');
    expect(parts.get('word/document.xml')).toContain('<w:docGrid w:type="lines" w:linePitch="531"/>');
    expect(parts.get('word/styles.xml')).toContain('<w:spacing w:val="20"/>');
  });

  it('shows a sign for a character that XML cannot hold', async () => {
    const spoilt = {
      ...fullIssue,
      masthead: { ...fullIssue.masthead, issueNumber: '第\u000b12期' },
    };
    expect(partOf(await emitDocx(spoilt, style), 'word/document.xml')).toContain('第〓12期');
    const half = {
      ...fullIssue,
      metadata: { ...fullIssue.metadata, title: '快报\ud83d' },
    };
    expect(partOf(await emitDocx(half, style), 'docProps/core.xml')).toContain('快报〓');
  });
});
