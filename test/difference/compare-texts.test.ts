import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/difference/compare-texts.js';
import { text, versions } from './arbitrary.js';

/** 〔-deleted-〕〔+inserted+〕 */
function shown(before: string, after: string): string {
  return compareTexts(before, after)
    .map((change) =>
      change.kind === 'same'
        ? change.text
        : change.kind === 'deleted'
          ? `[-${change.text}-]`
          : `[+${change.text}+]`,
    )
    .join('');
}

const pairs = fc.oneof(
  fc.tuple(text, text),
  versions(1).map(([before = '', after = '']) => [before, after] as const),
);

describe('two texts compared', () => {
  it('lose nothing: what was is all but the insertions, what is all but the deletions', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const changes = compareTexts(before, after);
        const without = (kind: string): string =>
          changes.flatMap((each) => (each.kind === kind ? [] : [each.text])).join('');
        expect(without('inserted')).toBe(before);
        expect(without('deleted')).toBe(after);
      }),
      { numRuns: 1000 },
    );
  });

  it('alternate: no stretch is empty, none stands beside its like, and a deletion comes before the insertion in its place', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const changes = compareTexts(before, after);
        expect(changes.every((change) => change.text !== '')).toBe(true);
        const kinds = changes.map(({ kind }) => kind.slice(0, 1)).join('');
        expect(kinds).not.toMatch(/ss|dd|ii|id/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('part no character of two halves', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        for (const change of compareTexts(before, after)) expect(change.text).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it('that are one are one stretch', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(compareTexts(one, one)).toEqual(one === '' ? [] : [{ kind: 'same', text: one }]);
      }),
    );
  });

  it('keep what both begin and end with, though too much between differs to be compared by word', () => {
    const [one, other] = ['甲乙丙丁'.repeat(200), '戊己庚辛'.repeat(300)];
    expect(shown(`会议强调，${one}抓好春灌。`, `会议强调，${other}抓好春灌。`)).toBe(
      `会议强调，[-${one}-][+${other}+]抓好春灌。`,
    );
  });

  it.each([
    ['one character', '哈'.repeat(20_000), '哈'.repeat(9_999)],
    ['lines of which none stays', '一\n'.repeat(20_000), '二\n'.repeat(20_000)],
    ['sentences by turns', '一。二。'.repeat(10_000), '二。三。'.repeat(10_000)],
    ['words by turns', '一二'.repeat(10_000), '二三'.repeat(10_000)],
  ])('of the worst kind are compared too: %s', (_, before, after) => {
    const changes = compareTexts(before, after);
    const without = (kind: string): string =>
      changes.flatMap((each) => (each.kind === kind ? [] : [each.text])).join('');
    expect(without('inserted') === before).toBe(true);
    expect(without('deleted') === after).toBe(true);
  });

  it.each([
    ['a number is replaced whole', '完成投资12亿元。', '完成投资13亿元。', '完成投资[-12-][+13+]亿元。'],
    [
      'a share, a date, a Latin word',
      '3月14日，GDP增长5.2%。',
      '3月15日，GNP增长6%。',
      '[-3月14日-][+3月15日+]，[-GDP-][+GNP+]增长[-5.2%-][+6%+]。',
    ],
    [
      'numerals of several 汉字',
      '二十三个项目，一是',
      '二十五个项目，二是',
      '[-二十三-][+二十五+]个项目，[-一-][+二+]是',
    ],
    [
      'a sentence is deleted, the next changed',
      '会议强调，要抓好春灌。会议要求，落实责任。',
      '会议要求，压实责任。',
      '[-会议强调，要抓好春灌。-]会议要求，[-落-][+压+]实责任。',
    ],
    [
      'a sentence that begins like the one before',
      '会议强调，要抓好春灌。',
      '会议强调，要落实责任。会议强调，要抓好春灌。',
      '[+会议强调，要落实责任。+]会议强调，要抓好春灌。',
    ],
    [
      'two sentences are divided elsewhere',
      '各镇要迅速行动。各部门要密切配合，形成合力。',
      '各镇要迅速行动，各部门要密切配合。形成合力。',
      '各镇要迅速行动[-。-][+，+]各部门要密切配合[-，-][+。+]形成合力。',
    ],
    [
      'names change places',
      '赵明、钱亮、孙立参加。',
      '赵明、孙立、钱亮参加。',
      '赵明、[-钱亮、孙立-][+孙立、钱亮+]参加。',
    ],
    ['a name in a list', '赵明、钱亮参加。', '赵明、孙立、钱亮参加。', '赵明、[+孙立、+]钱亮参加。'],
    [
      'nothing is alike but the mark',
      '会议传达了上级有关文件精神。',
      '近日，云溪镇实地察看了项目建设情况。',
      '[-会议传达了上级有关文件精神-][+近日，云溪镇实地察看了项目建设情况+]。',
    ],
    [
      'a phrase of which one character comes again',
      '认真抓好落实工作。',
      '切实抓紧推进工作。',
      '[-认真抓好落实-][+切实抓紧推进+]工作。',
    ],
    [
      'a paragraph between two',
      '一是抓好春灌。\n三是落实责任。',
      '一是抓好春灌。\n二是清淤。\n三是落实责任。',
      '一是抓好春灌。\n[+二是清淤。\n+]三是落实责任。',
    ],
    [
      'a line is parted',
      '一是抓好春灌。二是清淤。',
      '一是抓好春灌。\n二是清淤。',
      '一是抓好春灌。[+\n+]二是清淤。',
    ],
    [
      'a sentence ends within quotation marks',
      '他说：“要快。”大家同意。',
      '他说：“要快。”都同意。',
      '他说：“要快。”[-大家-][+都+]同意。',
    ],
    ['a rare character of two halves', '𬱖明到会。', '𠮷明到会。', '[-𬱖-][+𠮷+]明到会。'],
  ])('%s', (_, before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });
});
