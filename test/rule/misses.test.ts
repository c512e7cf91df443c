import { expect, it } from 'vitest';
import { findings, wordsAt } from './prose.js';
import { rightTexts, wrongTexts } from './prose-cases.js';

wrongTexts('wording/typo', [
  ['坚持防患于末然，常备不懈。', '防患于末然', '坚持防患于未然，常备不懈。'],
  ['巡河护堤要常抓不泄。', '常抓不泄', '巡河护堤要常抓不懈。'],
  ['各村贯撤会议精神。', '贯撤', '各村贯彻会议精神。'],
  ['对偷采河沙保持高压态式。', '高压态式', '对偷采河沙保持高压态势。'],
  ['沿河建成渡假村3家。', '渡假村', '沿河建成度假村3家。'],
  ['全镇人囗1.2万人。', '人囗', '全镇人口1.2万人。'],
  ['转办件己办结12件。', '己办结', '转办件已办结12件。'],
  ['既使在雨夜也有人巡堤。', '既使在', '即使在雨夜也有人巡堤。'],
  ['渠要靠自已，不等不靠。', '自已', '渠要靠自己，不等不靠。'],
]);

wrongTexts('wording/confusable', [
  ['堤防一但出现险情，立即转移。', '一但', '堤防一旦出现险情，立即转移。'],
  ['象这样的河长还有12名。', '象这样', '像这样的河长还有12名。'],
  ['县电视台作了报导。', '报导', '县电视台作了报道。'],
  ['老人神态安祥。', '安祥', '老人神态安详。'],
]);

rightTexts('wording/', {
  'wording/typo': [
    '手续由本人自己办结，材料自己落实。',
    '队员鱼贯撤离，灯具分固态式、液态式两种。',
    '来自已建成的灌区，情不能自已。',
    '既使在校学生受益，又让家长放心。',
  ],
  'wording/confusable': [
    '意见统一但有分歧处另议，他是唯一但有经验的人，堤防万一但凡失守。',
    '这种现象这样解决，对象这样确定。',
    '误报导致停工，上报导师审核。',
    '安祥社区组织清淤。',
  ],
});

wrongTexts('character/look-alike', [
  ['3月5曰，全镇清淤。', '曰', '3月5日，全镇清淤。'],
  ['3月5日至8曰，全镇清淤。', '曰', '3月5日至8日，全镇清淤。'],
]);

rightTexts('character/', { 'character/look-alike': ['子曰：“逝者如斯夫。”', '一曰清，二曰慎，三曰勤。'] });

wrongTexts('number/redundant-approximation', [
  ['参加群众1000余多名。', '余多', '参加群众1000余名。'],
  ['选出良种十来多个。', '来多', '选出良种十来个。'],
  ['参加群众6800多余人次。', '多余', '参加群众6800多人次。'],
]);

rightTexts('number/', {
  'number/redundant-approximation': [
    '清理多余物料，处置多余机械12台。',
    '参加群众1000余名，12个来多次的村。',
  ],
});

wrongTexts('wording/doubled', [['完成投资1.2万万元。', '万万', '完成投资1.2万元。']]);
rightTexts('wording/doubled', { 'wording/doubled': ['千千万万元勋，万万不可大意。'] });

it.each([
  ['以下是根据您的要求撰写的简报：', '以下是根据您的要求撰写的简报：'],
  ['好的，以下是根据您的要求撰写的简报：', '好的，以下是根据您的要求撰写的简报：'],
  ['以上是AI生成的内容，仅供参考。', '以上是AI生成的内容，仅供参考'],
  ['全镇清淤。\n收到请回复', '收到请回复'],
  ['全镇清淤。\n以上请审阅', '以上请审阅'],
  ['全镇清淤。\n妥否，请批示。', '妥否，请批示。'],
])('words round a text are none of it: %s', (text, words) => {
  expect(wordsAt(findings('wording/chat-remnant', text))).toBe(words);
});

rightTexts('wording/chat-remnant', {
  'wording/chat-remnant': [
    '整治“收到请回复”等形式主义问题。',
    '规范AI生成的内容标识。',
    '以下是根据各镇上报汇总的情况。',
    '规定稿件请领导审阅后再印发。',
  ],
});

it.each(['全镇清淤。（此处插入图片）', '全镇清淤。（插入图片1）'])('a place for a picture: %s', (text) => {
  expect(findings('structure/placeholder', text)).toHaveLength(1);
});

wrongTexts('number/parts', [
  ['对27所学校开展排查，其中小学18所、初中7所、高中3所。', '27所', undefined],
  ['下派医生62名，其中副高12名、中级35名、初级16名。', '62名', undefined],
  ['设立检查站12个，其中固定7个、流动6个。', '12个', undefined],
]);

rightTexts('number/parts', {
  'number/parts': [
    '对27所学校开展排查，其中小学17所、初中7所、高中3所。',
    '对27所学校开展排查，其中小学12所、初中7所。',
    '参加干部12名，其中党员9名、女性6名。',
    '清淤12公里护岸，其中一期5公里、二期9公里。',
  ],
});

wrongTexts('points/missing-first', [
  ['会议要求：二要建好台账。一户一档，动态更新。三要做好对接。', '二要', undefined],
]);

wrongTexts('punctuation/empty-pair', [
  ['全镇开展“”行动。', '“”', undefined],
  ['印发《》的通知。', '《》', undefined],
  ['各村（）要清淤。', '（）', undefined],
]);

wrongTexts('punctuation/leading-mark', [
  ['，全镇清淤。', '，', '全镇清淤。'],
  ['？全镇清淤。', '？', '全镇清淤。'],
]);

wrongTexts('number/sign-in-words', [
  ['气温降到零下-5℃。', '零下-', '气温降到零下5℃。'],
  ['管护率为百分之98.6。', '百分之98.6', '管护率为98.6%。'],
]);

wrongTexts('number/impossible-rate', [['水质合格率达到105%。', '合格率达到105%', undefined]]);

wrongTexts('number/count-mismatch', [
  ['清淤涉及三个乡镇：甲坝镇、乙塘镇、丙溪镇、丁桥乡。', '三个', undefined],
  ['清淤涉及5个村：甲坝村、乙塘村和丙溪村。', '5个', undefined],
]);

rightTexts('', {
  'a rule': [
    '请在名称外加书名号《》。',
    '……全镇清淤。',
    '——全镇清淤。',
    '气温降到零下5℃，百分之九十八的渠道通畅。',
    '任务完成率达到105%，毛入学率达到105%，合格率达到100%。',
    '清淤涉及三个乡镇：甲坝镇、乙塘镇、丙溪乡。',
    '清淤涉及三个乡镇：甲坝镇、乙塘镇等。',
    '清淤涉及5个村：甲坝村、乙塘村以及周边。',
  ],
});
