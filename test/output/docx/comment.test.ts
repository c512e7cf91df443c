import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { IssueDocument, Run } from '../../../src/document/document.js';
import { emitDocx } from '../../../src/output/docx/emit.js';
import { type DraftComment, placeComments } from '../../../src/output/docx/part/comment.js';
import { type SourceFile, spanOf } from '../../../src/source/file.js';
import { resolveStyle } from '../../../src/style/style.js';
import { partOf, readParts } from './package-parts.js';
import { classificationPlace, formalIssue, fullIssue, plainText } from './sample.js';

const style = resolveStyle();
const file: SourceFile = {
  path: '柳溪镇.yaml',
  text: '单位: 柳溪镇\n标题: 沈望舒到柳溪镇\n正文: |\n  一要盯住源头。逐段查清排污口，，不留死角。\n联系电话: 1x\n',
};
const bulletinYaml: SourceFile = { path: 'bulletin.yaml', text: '报: 市文明办,县委\n栏目: []\n' };

/** A run of a file's text, with its place. */
function written(role: Run['role'], text: string, from = file): Run {
  const source = from.text.indexOf(text);
  const span = spanOf(from, source, source + text.length);
  return { role, text, source: { text, span, segments: [{ at: 0, source, length: text.length }] } };
}

function sourced(text: string): Pick<Run, 'source'> {
  const { source } = written('body', text, bulletinYaml);
  return source ? { source } : {};
}

function on(text: string, comment: string, from = file): DraftComment {
  const start = from.text.indexOf(text);
  return { span: spanOf(from, start, start + text.length), text: comment };
}

const lead = written('leadSentence', '一要盯住源头。');
const body = written('body', '逐段查清排污口，，不留死角。');
const headline = written('headline', '沈望舒到柳溪镇');
const superiors = { label: '报', text: '市文明办,县委', ...sourced('市文明办,县委') };
const issue: IssueDocument = {
  ...fullIssue,
  sections: [
    {
      heading: { role: 'section', text: '【调研督导】' },
      name: '调研督导',
      parts: [
        {
          kind: 'entry',
          id: 'a',
          title: '沈望舒到柳溪镇',
          blocks: [{ kind: 'paragraph', runs: [headline, lead, body] }],
        },
      ],
    },
  ],
  colophon: {
    ...fullIssue.colophon,
    distribution: [superiors],
  },
};
const comments: readonly DraftComment[] = [
  { span: spanOf(bulletinYaml, 0, bulletinYaml.text.length), text: '提示：配置' },
  on(',', '警告：半角逗号', bulletinYaml),
  on('联系电话', '提示：号码\n请核对'),
  on('，，', '警告：逗号重复'),
  on('头。逐段', '提示：跨两段'),
];

describe('placeComments', () => {
  it('anchors a comment where its span stands in the text, in reading order', () => {
    const { comments: numbered, edges } = placeComments(issue, comments);
    expect(numbered.map(({ text }) => text)).toEqual([
      '提示：配置',
      '提示：跨两段',
      '提示：号码\n请核对',
      '警告：逗号重复',
      '警告：半角逗号',
    ]);
    expect(edges.get(lead)).toEqual([{ id: 1, offset: 5, edge: 'start' }]);
    expect(edges.get(body)).toEqual([
      { id: 1, offset: 2, edge: 'end' },
      { id: 2, offset: 0, edge: 'start' },
      { id: 2, offset: 14, edge: 'end' },
      { id: 3, offset: 7, edge: 'start' },
      { id: 3, offset: 9, edge: 'end' },
    ]);
    expect(edges.get(headline)).toBeUndefined();
    expect(edges.get('issueNumber')?.map(({ id, edge }) => `${id} ${edge}`)).toEqual(['0 start', '0 end']);
  });

  it('takes an empty span for the character behind it, the last of a value for that before', () => {
    const end = file.text.indexOf('到柳溪镇\n');
    const { edges } = placeComments(issue, [
      { span: spanOf(file, end), text: '一' },
      { span: spanOf(file, file.text.indexOf('死角。') + 2, file.text.length), text: '二' },
    ]);
    expect(edges.get(headline)?.map(({ offset }) => offset)).toEqual([3, 4]);
    expect(edges.get(body)?.map(({ offset }) => offset)).toEqual([13, 14]);
  });
});

it('anchors a comment on 密级 there, and numbers it before what is not in the text', () => {
  const { comments: numbered, edges } = placeComments(formalIssue, [
    { span: spanOf(bulletinYaml, 0, bulletinYaml.text.length), text: '提示：配置' },
    { span: classificationPlace, text: '警告：期限' },
  ]);
  expect(numbered.map(({ text }) => text)).toEqual(['警告：期限', '提示：配置']);
  const mark = formalIssue.masthead.marks?.[1];
  expect(mark && edges.get(mark)?.map(({ id, edge }) => `${id} ${edge}`)).toEqual(['0 start', '0 end']);
});

describe("a draft's comments", async () => {
  const bytes = await emitDocx(issue, style, { draft: true, comments });
  const document = partOf(bytes, 'word/document.xml');

  it('part the run at their place', () => {
    expect(document).toContain(
      '查清排污口</w:t></w:r><w:commentRangeStart w:id="3"/><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>' +
        '<w:t xml:space="preserve">，，</w:t></w:r><w:commentRangeEnd w:id="3"/>',
    );
    expect(document).toMatch(/<w:commentRangeStart w:id="0"\/>(?:(?!<w:p>).)*第12期<\/w:t>/u);
    expect(document).toMatch(/<w:commentRangeStart w:id="4"\/>(?:(?!<w:p>).)*市文明办,县委/u);
  });

  it('are by the product and as old as the issue', () => {
    const part = partOf(bytes, 'word/comments.xml');
    const heads = [...part.matchAll(/<w:comment (.*?)>/gu)].map(([, attributes]) => attributes);
    expect(heads).toEqual(
      [0, 1, 2, 3, 4].map(
        (id) => `w:id="${id}" w:author="快报校对" w:date="2025-04-09T00:00:00Z" w:initials="校对"`,
      ),
    );
    expect(part.match(/号码.*?请核对/u)?.[0]).toContain('</w:p><w:p>');
  });

  it('are found by an independent reader, and the text says what it said', async () => {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: ['comment-reference => sup'] },
    );
    expect(value.match(/id="comment-\d"/gu)).toHaveLength(5);
    expect(value).toContain('警告：逗号重复');
    const raw = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(raw.value.replace(/\s/gu, '')).toContain(plainText(issue));
  });

  it('leave no trace in a file without any', async () => {
    const parts = readParts(await emitDocx(issue, style, { draft: true }));
    expect(parts.has('word/comments.xml')).toBe(false);
    expect(parts.get('word/styles.xml')).not.toContain('annotation');
  });
});
