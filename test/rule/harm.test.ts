import { expect, it } from 'vitest';
import { mend } from '../../src/mend/mend.js';
import { checkFiles, officeFiles } from './proof-office.js';
import { fileOf, findings, isSafe, wordsAt } from './prose.js';
import { rightTexts, wrongTexts } from './prose-cases.js';

const path = 'issues/0001/稿件.yaml';

/** Mends a paragraph as `check --fix` does. */
function mendedOf(text: string): string | undefined {
  const files = { [path]: fileOf(text) };
  return mend((replaced) => {
    const now = Object.fromEntries([...replaced].map(([name, file]) => [name, file.text]));
    return checkFiles({ ...officeFiles(), ...files, ...now }, 'issues/0001', { forMending: true });
  }).files.get(path)?.text;
}

it.each([
  '要在在谈项目上求突破，在在手订单上抓进度。',
  '在在用设备上贴标识，在在役官兵中开展慰问。',
  '在在管对象中宣讲，在在矫人员中走访，在在户老人家中装灯。',
  '在在审案件上提速，在在训学员中调查，在在贷农户中回访。',
  '在在乡干部中征求意见，在在园企业中宣讲政策。',
  '用以以工代赈方式修渠，以以旧换新带动消费，以以案促改整治积弊。',
  '以以点带面推进治理，以以奖代补资金修渠，用以以赛促训。',
  '为为数不多的独居老人送餐。',
  '民法典人人人手一册，做到人人人心向善。',
  '参加的有丛从从、温由由、葛与与。',
  '老人盖上了蚕丝被被褥也换了新的。',
])('a second character that begins a word of its own is none too many: %s', (text) => {
  expect(wordsAt(findings('wording/doubled', text))).toBe('');
});

it.each(['村民在在渠边清淤。', '渠道被被疏通。', '镇里在在县委领导下开展清淤。'])(
  'is told and left to the author, since no list of words is whole: %s',
  (text) => {
    expect(findings('wording/doubled', text)).toHaveLength(1);
    expect(mendedOf(text)).toBeUndefined();
  },
);

it.each([
  '县里接待了董事长麦凱文一行。',
  '台商劉國强投资1亿元。',
  '公司负责人覃祎嫻介绍了情况。',
  '侨胞粟國华回乡看望老人。',
  '联系人亓國柱表示满意。',
  '主持人佘詩曼主持晚会。',
])('what may be a name is a hint that mends nothing: %s', (text) => {
  const found = findings('character/traditional', text);
  expect(found.map(({ severity, fix }) => [severity, fix])).toEqual(found.map(() => ['hint', undefined]));
  expect(found.length).toBeGreaterThan(0);
  expect(mendedOf(text)).toBeUndefined();
});

it.each(['全县召開重点项目推进会。', '县长調研水利工作。', '村民們清淤修渠。', '负责人進行了介绍。'])(
  'is mended where no name is: %s',
  (text) => {
    expect(isSafe(findings('character/traditional', text))).toBe(true);
  },
);

rightTexts('punctuation/', {
  'punctuation/halfwidth-brackets': [
    '用工单价为120元/(人·天)。',
    '巡河频次为3公里/(小时)。',
    '结余率=(收入-支出)/收入。',
    '人均面积=(水田+旱地)/人口。',
    '总量为5×(甲田+乙田)。',
    '补助标准为20元/人(次)，电价为0.6元/度(千瓦时)，按人(次)/天计。',
  ],
});

wrongTexts('punctuation/halfwidth-brackets', [
  ['各村(社区)/街道要更新台账。', '(', '各村（社区）/街道要更新台账。'],
]);

it.each(['渠道通水了。。。', '渠道通水了。。。。', '渠道通水了。。。下一步修桥。'])(
  'three full stops may be one or an ellipsis: %s',
  (text) => {
    expect(isSafe(findings('punctuation/ellipsis', text))).toBe(false);
    expect(mendedOf(text)).toBeUndefined();
  },
);

it('a blank before ℃ is right (GB 3101—1993 3.3.1), one before % is not', () => {
  expect(findings('number/space', '库房温度为5 ℃，渠水温度为12.5 ℃。')).toEqual([]);
  expect(mendedOf('相对湿度为40 %。')).toBe(fileOf('相对湿度为40%。'));
});

it.each([
  ['会议时间为9：30至11：30。', '会议时间为9:30至11:30。'],
  ['渠道从6：30到11：30放水。', '渠道从6:30到11:30放水。'],
  ['参加群众 3.5 万人，清淤 12 公里。', '参加群众3.5万人，清淤12公里。'],
  ['每亩补贴2000-3000元，面积5-8亩。', '每亩补贴2000～3000元，面积5～8亩。'],
])('is mended whole: %s', (text, right) => {
  expect(mendedOf(text)).toBe(fileOf(right));
});

rightTexts('number/fullwidth-mark', {
  'number/fullwidth-mark': ['药液配比由10：15调整到10：20。', '赔率为9：30至11：30。'],
});

it('a change that changes nothing is no proposal: 三 → 三', () => {
  const [found] = findings('sequence/broken-numbering', '一、清淤\n三、修渠\n三、护堤');
  expect(
    found?.fix?.edits.map(({ span, text }) => [span.file.text.slice(span.start, span.end), text]),
  ).toEqual([['三', '二']]);
});

it('a point behind 指出 was meant for a comma, which the author decides', () => {
  const [first] = findings('punctuation/halfwidth', '会议指出.要抓好清淤。');
  expect(first?.message).toBe('出现“.”，应为“，”');
  expect(first?.fix?.safe).toBe(false);
});

it.each(['青鹭镇镇政府修建水渠。', '岚浦县县政府召开会议。', '水乡镇乡乡党委召开会议。'])(
  'that the organ is called by the place’s kind is for the author to say: %s',
  (text) => {
    const found = findings('wording/doubled-place', text);
    expect(found.map(({ severity }) => severity)).toEqual(found.map(() => 'hint'));
    expect(mendedOf(text)).toBeUndefined();
  },
);

it('a blank that parts the halves of a headline or a slogan stays', () => {
  expect(wordsAt(findings('number/space', '清淤护河 12 个村齐动手', 'headline'))).toBe('12 个');
  expect(mendedOf('喊响“清淤护河 12 个村齐动手”的口号。')).toBe(
    fileOf('喊响“清淤护河 12个村齐动手”的口号。'),
  );
});
