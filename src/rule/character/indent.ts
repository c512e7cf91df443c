import { spanOf } from '../../source/file.js';
import { type SourceText, sliceText } from '../../source/text.js';
import { blocksOf } from '../../submission/block.js';
import type { ArticleRule } from '../rule.js';

/** Blanks that indent a paragraph: the style does it. Spaces alone are the YAML's own indentation and stay. */
export const indent: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'character/indent',
      title: '段首打了空格缩进',
      basis: 'GB/T 9704—2012 7.3.3；段首空二字由版式做',
      fix: 'safe',
      wrong: { 'issues/0001/稿件.yaml': submission('\u3000\u3000') },
      right: { 'issues/0001/稿件.yaml': submission('') },
    },
  ],
  check({ written, passages }) {
    if (!written) return [];
    const role = passages.at(-1)?.role ?? 'paragraph';
    return indentsOf(written)
      .filter(isOutsideTables(written))
      .map((source) => ({
        passage: { role, text: source.text, source, spared: [] },
        start: 0,
        end: source.text.length,
        message: '段首出现空格，应删去',
        hint: '段首空二字由版式自动完成，正文里不要打空格',
        changes: [{ start: 0, end: source.text.length, text: '' }],
      }));
  },
};

/** Says of a stretch whether it is no part of a table: a tab there is a blank cell's end. */
function isOutsideTables(body: SourceText): (stretch: SourceText) => boolean {
  const tables = blocksOf(body).flatMap((block) => (block.kind === 'table' ? [block.lines.span] : []));
  return ({ span }) => !tables.some(({ start, end }) => start <= span.start && span.end <= end);
}

/** The blanks before each paragraph that hold more than spaces. */
function indentsOf(written: SourceText): readonly SourceText[] {
  const further = [...written.text.matchAll(/(?<=\n)[^\S\n]+(?=\S)/gu)].map(({ 0: blanks, index }) =>
    sliceText(written, index, index + blanks.length),
  );
  return [
    ...firstIndent(written),
    // Where the YAML's own spaces are missing, the structure is wrong, and that has been said.
    ...further.filter(
      ({ text, span }) => /[^ ]/u.test(text) && span.file.text.charAt(span.start - 1) === ' ',
    ),
  ];
}

/** Before the first paragraph, which has lost its blanks on being read: on its own line, behind the YAML's spaces. */
function firstIndent({ span, segments }: SourceText): readonly SourceText[] {
  const end = segments[0]?.source ?? span.start;
  const before = span.file.text.slice(Math.max(0, end - 64), end);
  const blanks = /\n +([^\S\n ][^\S\n]*)$/u.exec(before)?.[1];
  if (!blanks) return [];
  const start = end - blanks.length;
  const source = { at: 0, source: start, length: blanks.length };
  return [{ text: blanks, span: spanOf(span.file, start, end), segments: [source] }];
}

function submission(blanks: string): string {
  return `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇开展河道清淤\n正文: |\n  ${blanks}全镇清理河道12公里。\n`;
}
