import { describe, expect, it } from 'vitest';
import { findPoints } from '../../src/submission/points.js';

/** The paragraphs with each lead sentence in brackets. */
function marked(text: string, names: readonly string[] = []): string {
  const paragraphs = text.split('\n');
  const leads = findPoints(paragraphs, names).flat();
  return paragraphs
    .map((paragraph, i) => {
      const mine = leads.flatMap(({ paragraph: at, leadSentence }) =>
        at === i && leadSentence ? [leadSentence] : [],
      );
      return mine
        .sort((a, b) => b.start - a.start)
        .reduce(
          (out, { start, end }) => `${out.slice(0, start)}[${out.slice(start, end)}]${out.slice(end)}`,
          paragraph,
        );
    })
    .join('\n');
}

describe('findPoints', () => {
  const cases: readonly (readonly [why: string, text: string, expected: string])[] = [
    ['inline', '要求：一要强。细则。二要实。细则。', '要求：[一要强。]细则。[二要实。]细则。'],
    ['a paragraph each', '一是强。细则。\n二是实。细则。', '[一是强。]细则。\n[二是实。]细则。'],
    ['第一，', '第一，强。细则。第二，实。细则。', '[第一，强。]细则。[第二，实。]细则。'],
    ['behind a comma', '强调，一要强。细则。二要实。细则。', '强调，[一要强。]细则。[二要实。]细则。'],
    [
      'right behind a verb',
      '会议要求一要强。细则。二要实。细则。',
      '会议要求[一要强。]细则。[二要实。]细则。',
    ],
    ['points of one sentence', '一要强。二要实。三要新。', '一要强。二要实。三要新。'],
    [
      'of one sentence, closing words behind',
      '一要强。二要实。会后，参观了现场。',
      '一要强。二要实。会后，参观了现场。',
    ],
    ['parted by semicolons', '一是强；二是实；三是新。还有别的。', '一是强；二是实；三是新。还有别的。'],
    ['a lone ordinal is prose', '这一是强。细则。', '这一是强。细则。'],
    ['a lone ordinal at the start', '一要强。细则。', '一要强。细则。'],
    [
      'words that look alike',
      '第一书记讲话。三要素齐全。一是一，二是二。',
      '第一书记讲话。三要素齐全。一是一，二是二。',
    ],
    ['not inside a word', '唯一要求。细则。统一要求。细则。', '唯一要求。细则。统一要求。细则。'],
    [
      'two series',
      '一要甲。乙。二要丙。丁。\n一要戊。己。二要庚。辛。',
      '[一要甲。]乙。[二要丙。]丁。\n[一要戊。]己。[二要庚。]辛。',
    ],
    [
      'one in another',
      '一要甲。一是乙。细。二是丙。细。二要丁。细。',
      '[一要甲。][一是乙。]细。[二是丙。]细。[二要丁。]细。',
    ],
    ['broken: up to the break', '一要甲。乙。三要丙。丁。', '一要甲。乙。三要丙。丁。'],
    [
      'closing quotation mark',
      '一要做到“实。”细则。二要新。细则。',
      '[一要做到“实。”]细则。[二要新。]细则。',
    ],
    [
      'text of a point in the next paragraph',
      '一是甲。\n细则。\n二是乙。\n细则。',
      '[一是甲。]\n细则。\n[二是乙。]\n细则。',
    ],
    [
      'ten and more',
      Array.from({ length: 12 }, (_, i) => `${numeral(i + 1)}要甲。乙。`).join(''),
      Array.from({ length: 12 }, (_, i) => `[${numeral(i + 1)}要甲。]乙。`).join(''),
    ],
  ];
  it.each(cases)('%s', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it('lets a leader’s name stand right before an ordinal', () => {
    const text = '闻远一要甲。乙。二要丙。丁。';
    expect(marked(text)).toBe(text);
    expect(marked(text, ['闻远'])).toBe('闻远[一要甲。]乙。[二要丙。]丁。');
  });
});

function numeral(value: number): string {
  const digits = '零一二三四五六七八九';
  return value < 10 ? (digits[value] ?? '') : `十${value > 10 ? digits[value - 10] : ''}`;
}
