import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/mend/apply.js';
import { checkFiles, officeFiles, submissionWith } from './proof-office.js';

const house = `刊名: 工作快报
编发单位: 岚浦县人民政府办公室
栏目:
  - 工作动态
领导:
  - {姓名: 程望舒, 职务: 县委书记}
  - {姓名: 黎景行, 职务: 县委副书记、县长}
  - {姓名: 谢知微, 职务: 副县长}
  - {姓名: 许澄, 职务: 副县长}
  - {姓名: 闻建国, 职务: 副县长}
  - {姓名: 闻建成, 职务: 县政协主席}
  - {姓名: 高建社, 职务: 县人大常委会主任}
单位:
  - {名称: 县农业农村局, 别名: [县农业局]}
  - {名称: 县住房和城乡建设局, 别名: [县住建局]}
  - {名称: 国家税务总局岚浦县税务局, 别名: [县税务局]}
  - 县市场监督管理局
  - 县文化和旅游局
  - 县水利局
  - 县教育局
  - 县人民医院
  - 县第一中学
  - 县交警支队
  - 青鹭镇
  - 望舒街道
  - 东柳渡街道
  - 岚浦学院
`;

function found(text: string, code: string, place: 'paragraph' | 'headline' | 'attendees' = 'paragraph') {
  const path = 'issues/0001/稿件.yaml';
  const written = submissionWith(text, place);
  const findings = checkFiles({ ...officeFiles(), 'bulletin.yaml': house, [path]: written }).filter(
    (finding) => finding.code === code,
  );
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  const at = written.indexOf(text.split('\n').at(-1) ?? '');
  const mended = edits.length === 0 ? undefined : applyEdits(written, edits).slice(at).trimEnd();
  return {
    at: findings.map(({ span }) => written.slice(span.start, span.end)),
    ...(mended === undefined ? {} : { mended }),
    messages: findings.map(({ message }) => message),
  };
}

const leaderMisses: readonly (readonly [text: string, at: string, mended?: string])[] = [
  ['县委书记程望抒到青鹭镇调研。', '程望抒', '县委书记程望舒到青鹭镇调研。'],
  ['县委副书记、县长黎景衡主持会议。', '黎景衡', '县委副书记、县长黎景行主持会议。'],
  ['程望舒、谢之微参加活动。', '谢之微', '程望舒、谢知微参加活动。'],
  ['活动由程舒望同志主持。', '程舒望', '活动由程望舒同志主持。'],
  ['会上，谢知徽副县长作了部署。', '谢知徽', '会上，谢知微副县长作了部署。'],
  ['县领导陈望舒出席。', '陈望舒', '县领导程望舒出席。'],
  ['副县长闻建华参加活动。', '闻建华', '副县长闻建国参加活动。'],
];

const noLeaderMisses: readonly string[] = [
  '县委书记程望舒、县长黎景行、副县长许澄参加活动。',
  '村党支部书记闻建军介绍了情况。',
  '青鹭镇镇长闻建平汇报了工作。',
  '副县长闻建强调，要抓好落实。',
  '黎景行要求提高建设标准，加快推进。',
  '工程师陈望舒介绍了图纸。',
  '程望舒到望舒街道调研。',
  '副县长闻建国、县政协主席闻建成参加活动。',
  '副县长许诚参加活动。',
  '种粮大户谢之微说，今年墒情好。',
  '县教育局局长谢之微汇报了工作。',
  '程望舒来到种粮大户谢之微家中。',
];

const orders: readonly (readonly [text: string, at: string, mended?: string])[] = [
  ['谢知微、黎景行、许澄参加活动。', '谢知微、黎景行', '黎景行、谢知微、许澄参加活动。'],
  ['会议由程望舒、许澄和黎景行参加。', '许澄和黎景行', '会议由程望舒、黎景行和许澄参加。'],
  ['副县长许澄、谢知微参加活动。', '许澄、谢知微', '副县长谢知微、许澄参加活动。'],
  ['副县长谢知微、县委副书记、县长黎景行参加活动。', '谢知微、县委副书记、县长黎景行'],
  ['副县长谢知微，县委书记程望舒参加活动。', '谢知微，县委书记程望舒'],
  ['县长黎景行、程望舒参加活动。', '黎景行、程望舒'],
  ['许澄副县长、黎景行县长参加活动。', '许澄副县长、黎景行'],
];

const noOrders: readonly string[] = [
  '县委书记程望舒，县委副书记、县长黎景行，副县长谢知微、许澄参加活动。',
  '许澄主持会议，程望舒出席并讲话。',
  '副县长许澄、教育局局长毛毓秀、县委书记程望舒参加活动。',
  '许澄、程望舒、许澄的名字写在名单上。',
  '许澄汇报。程望舒、黎景行出席。',
  '许澄清、程望舒参加活动。',
  '副县长许澄陪同程望舒调研。',
];

describe('register/leader-near-miss', () => {
  it.each(leaderMisses)('%s', (text, at, mended) => {
    expect(found(text, 'register/leader-near-miss')).toMatchObject({
      at: [at],
      ...(mended === undefined ? {} : { mended }),
    });
  });
  it.each(noLeaderMisses)('not in %s', (text) => {
    expect(found(text, 'register/leader-near-miss').at).toEqual([]);
  });
  it('names both whom it may be', () => {
    expect(found('闻建武同志出席。', 'register/leader-near-miss')).toEqual({
      at: ['闻建武'],
      messages: ['出现“闻建武”，名册中是“闻建国”“闻建成”'],
    });
  });
});

describe('register/leader-order', () => {
  it.each(orders)('%s', (text, at, mended) => {
    const { at: places, mended: now } = found(text, 'register/leader-order');
    expect({ places, now }).toEqual({ places: [at], now: mended });
  });
  it.each(noOrders)('not in %s', (text) => {
    expect(found(text, 'register/leader-order').at).toEqual([]);
  });
  it('is found in a headline and in the attendees', () => {
    expect(found('许澄、程望舒调研春灌', 'register/leader-order', 'headline').at).toEqual(['许澄、程望舒']);
    expect(found('许澄、程望舒参加。', 'register/leader-order', 'attendees').at).toEqual(['许澄、程望舒']);
  });
});
