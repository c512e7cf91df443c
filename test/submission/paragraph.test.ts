import { describe, expect, it } from 'vitest';
import { spanWithin } from '../../src/source/text.js';
import { paragraphsOf } from '../../src/submission/block.js';
import { readSubmissions } from '../../src/submission/read-submissions.js';

function body(text: string) {
  const file = { path: '甲.yaml', text: `单位: 甲\n栏目: 乙\n标题: 丙\n正文: |\n${text}` };
  const [submission] = readSubmissions(file, '甲.yaml').submissions;
  if (!submission) throw new Error('does not read');
  return submission.body;
}

describe('paragraphsOf', () => {
  it('makes a line a paragraph, without blank lines and white space round it', () => {
    const paragraphs = paragraphsOf(body('  甲。\n\n  　　乙。 \n'));
    expect(paragraphs.map(({ text }) => text.text)).toEqual(['甲。', '乙。']);
  });

  it('takes the marks of bold out and keeps the places', () => {
    const [paragraph] = paragraphsOf(body('  前**粗体**后。\n'));
    expect(paragraph?.text.text).toBe('前粗体后。');
    expect(paragraph?.strong).toEqual([{ start: 1, end: 3 }]);
    const place = paragraph && spanWithin(paragraph.text, 3, 4);
    expect(place?.file.text.slice(place.start, place.end)).toBe('后');
  });

  it('does not let bold run over a line’s end', () => {
    const paragraphs = paragraphsOf(body('  前**粗\n  体**后\n'));
    expect(paragraphs.map(({ text, strong }) => [text.text, strong])).toEqual([
      ['前**粗', []],
      ['体**后', []],
    ]);
    expect(paragraphs.map(({ unclosed }) => unclosed?.text)).toEqual(['**', '**']);
  });
});
