import { expect, it } from 'vitest';
import { findings, wordsAt } from './prose.js';
import { rightTexts, wrongTexts } from './prose-cases.js';

wrongTexts('punctuation/quote-form', [
  ['全县推行‘河长制’管理。', '‘', '全县推行“河长制”管理。'],
  ['‘河长制’全面推行。', '‘', '“河长制”全面推行。'],
  ['他说：‘我们村的“合议庭”管用。’', '‘', '他说：“我们村的‘合议庭’管用。”'],
  ['坚持“三包”，推行‘路长制’。', '‘', '坚持“三包”，推行“路长制”。'],
  ['全县推行「河长制」管理。', '「', '全县推行“河长制”管理。'],
  ['他说：“这是「责任田」。”', '「', '他说：“这是‘责任田’。”'],
  ['落实‘十四五’规划。', '‘', '落实“十四五”规划。'],
]);

wrongTexts('punctuation/unpaired', [
  ['他说：“先抓‘责任田，再抓路长。”', '‘', undefined],
  ['他说：“先抓责任田’，再抓路长。”', '’', undefined],
  ['学习《关于〈防汛条例的说明》。', '〈', undefined],
]);

wrongTexts('punctuation/lone-straight-quote', [
  ['村民们说这条路修得好"。', '"', undefined],
  ['要把责任田"分到户。', '"', undefined],
  ['要把＂责任田分到户。', '＂', undefined],
]);

it('tells the mark that is left over', () => {
  const text = '要把"河长制"落到实处"。';
  const found = findings('punctuation/lone-straight-quote', text);
  expect(found.map(({ span }) => span.start)).toEqual([(found[0]?.span.file.text ?? '').lastIndexOf('"')]);
  expect(wordsAt(findings('punctuation/lone-straight-quote', '推行"河长制”，落实"路长制。'))).toBe('"');
});

it('leaves a quotation that opens again in the next paragraph', () => {
  const text = '"第一段话没有说完。\n"第二段话说完了。"';
  expect(findings('punctuation/lone-straight-quote', text)).toEqual([]);
});

rightTexts('punctuation/quote', {
  'punctuation/quote-form': [
    '他说：“我们村的‘合议庭’管用得很。”',
    '坚持“三包”责任制，推行“路长制”管理。',
    '他说：“先抓‘责任田’，',
    '再抓‘路长制’。”',
    'It’s a pilot; ‘two sessions’ opened.',
    '展出日文书「ことば」。',
  ],
});

rightTexts('punctuation/', {
  'punctuation/unpaired': ['The unit’s project, the farmers’ market.', '他说：“先抓‘责任田’。”'],
  'punctuation/lone-straight-quote': ['安装55"屏幕3块。', '水管为8"，长120米。'],
});
