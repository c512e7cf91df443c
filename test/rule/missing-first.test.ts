import { expect, it } from 'vitest';
import { findings, wordsAt } from './prose.js';
import { rightTexts, wrongTexts } from './prose-cases.js';

wrongTexts('points/missing-first', [
  ['会议强调，要压实责任；二要加强巡查；三要严格验收。', '二要', undefined],
  ['会议强调，要压实责任，二要加强巡查。', '二要', undefined],
  ['会议强调，压实责任。二是加强巡查。三是严格验收。', '二是', undefined],
  ['会议强调，压实责任。第二，加强巡查。第三，严格验收。', '第二', undefined],
]);

it('tells of points behind a whole series of another kind, and of points that are paragraphs', () => {
  const text = '会议强调，一要压实责任；二要加强巡查。\n会议要求，抓整改。第二，抓验收。';
  expect(wordsAt(findings('points/missing-first', text))).toBe('第二');
  expect(wordsAt(findings('points/missing-first', '要压实责任。\n二要加强巡查。\n三要严格验收。'))).toBe(
    '二要',
  );
});

rightTexts('points/', {
  'points/missing-first': [
    '会议强调，一要压实责任；二要加强巡查。',
    '首先，压实责任；二是加强巡查；三是严格验收。',
    '会议强调，一抓责任落实；二要加强巡查。',
    '其一，压实责任；二是加强巡查。',
    '一方面压实责任；二是加强巡查。',
    '第二、三产业增加值占比提高1.2个百分点。',
    '全县总量居全省第二，增速居第三。',
    '首先，抓巡查，一要看堤，二要看闸；二是抓验收。',
    '会议强调，一要抓巡查，一要看堤，二要看闸；二要抓验收。',
  ],
});
