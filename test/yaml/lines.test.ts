import { describe, expect, it } from 'vitest';
import { spanWithin } from '../../src/source/text.js';
import { paragraphsOf } from '../../src/submission/block.js';
import { readSubmissions } from '../../src/submission/read-submissions.js';

function bodyOf(written: string) {
  const text = `单位: 甲\n栏目: 乙\n正文: ${written}\n标题: 丙\n`;
  const { submissions, diagnostics } = readSubmissions({ path: 'a.yaml', text }, 'a.yaml');
  expect(diagnostics).toEqual([]);
  const [submission] = submissions;
  return { text, paragraphs: submission ? paragraphsOf(submission.body) : [] };
}

/** Each paragraph of the body as read, and as it stands in the file at the places it knows. */
function read(written: string): readonly string[] {
  const { text, paragraphs } = bodyOf(written);
  return paragraphs.map((paragraph) => {
    const said = paragraph.text.text;
    for (const [i, char] of [...said].entries()) {
      expect(text[spanWithin(paragraph.text, i, i + 1).start]).toBe(char);
    }
    return said;
  });
}

describe('running text', () => {
  const two = ['第一段。', '第二段要求：好。'];

  it.each([
    ['literal', '|\n  第一段。\n  第二段要求：好。'],
    ['folded', '>\n  第一段。\n  第二段要求：好。'],
    ['folded and stripped', '>-\n  第一段。\n\n  第二段要求：好。'],
    ['folded, each line begun as in print', '>\n  　　第一段。\n  　　第二段要求：好。'],
    ['plain below, begun so', '\n  　　第一段。\n  　　第二段要求：好。'],
    ['single-quoted, begun so', "'　　第一段。\n  　　第二段要求：好。'"],
    ['folded, further in', '>\n  第一段。\n    第二段要求：好。'],
    ['plain on the key’s line', '第一段。\n  第二段要求：好。'],
    ['plain below', '\n  第一段。\n  第二段要求：好。'],
    ['plain with a blank line', '\n  第一段。\n\n  第二段要求：好。'],
    ['single-quoted', "'第一段。\n  第二段要求：好。'"],
    ['double-quoted', '"第一段。\n  第二段要求：好。"'],
  ])('has a paragraph a line: %s', (_, written) => {
    expect(read(written)).toEqual(two);
  });

  it('joins what a backslash at the line’s end joins', () => {
    expect(read('"第一段，\\\n  还是第一段。\n  第二段。"')).toEqual(['第一段，还是第一段。', '第二段。']);
  });

  it('has quotes and escapes undone', () => {
    const { paragraphs } = bodyOf('"甲\\u4e59\n  \\"丙\\"\\n丁"');
    expect(paragraphs.map(({ text }) => text.text)).toEqual(['甲乙', '"丙"', '丁']);
  });

  it('ends its lines also with a lone carriage return, places kept', () => {
    const text = '单位: 甲\r栏目: 乙\r正文: |\r  一行。\r  二行。\r';
    const { submissions, diagnostics } = readSubmissions({ path: 'a.yaml', text }, 'a.yaml');
    expect(diagnostics).toEqual([]);
    const paragraphs = submissions[0] ? paragraphsOf(submissions[0].body) : [];
    expect(
      paragraphs.map(({ text: { text: said, span } }) => [said, text.slice(span.start, span.end)]),
    ).toEqual([
      ['一行。', '一行。'],
      ['二行。', '二行。'],
    ]);
  });
});
