import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/diagnostic/apply-edits.js';
import { checkFiles, officeFiles, submissionWith } from './proof-office.js';

const bulletinYaml = `刊名: 工作快报
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
  - 市市场监督管理局
  - 县文化和旅游局
  - 县水利局
  - 县教育局
  - 县人民医院
  - 县第一中学
  - 县交警支队
  - 青鹭镇
  - {名称: 云岸街道办事处, 别名: [云岸街道]}
  - 望舒街道
  - 东柳渡街道
  - 岚浦学院
`;

function found(text: string, code: string, place: 'paragraph' | 'headline' | 'attendees' = 'paragraph') {
  const path = 'issues/0001/稿件.yaml';
  const written = submissionWith(text, place);
  const findings = checkFiles({ ...officeFiles(), 'bulletin.yaml': bulletinYaml, [path]: written }).filter(
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

const actors: readonly (readonly [text: string, at: string, place?: 'headline'])[] = [
  ['谢之微调研县域医共体建设', '谢之微', 'headline'],
  ['程望淑主持召开防汛会议', '程望淑', 'headline'],
  ['程望抒、谢之微到青鹭镇检查', '程望抒|谢之微', 'headline'],
  ['黎景行、谢之微到青鹭镇检查', '谢之微', 'headline'],
  ['谢之微、程望抒和谢之微到青鹭镇检查', '谢之微|程望抒|谢之微', 'headline'],
  ['程望抒指出，要压实责任。', '程望抒'],
  ['会议结束后，程望抒强调，要压实责任。', '程望抒'],
  ['3月10日，谢之微到青鹭镇检查河道清淤。', '谢之微'],
  ['3月10日谢之微出席会议并讲话。', '谢之微'],
];

const noActors: readonly (readonly [text: string, place?: 'headline'])[] = [
  ['闻建军调研归来话乡村', 'headline'],
  ['闻建军到镇里办事。'],
  ['程望冬到镇里办事。'],
  ['陈望舒调研回村。'],
  ['村民谢之微种桑。\n谢之微到镇里办事。'],
  ['程望指出，要压实责任。'],
  ['程望舒指出，要压实责任。'],
  ['谢知强调，要压实责任。'],
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
  '请望舒同志阅示。',
  '请望舒、景行同志阅示。',
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

const unitMisses: readonly (readonly [text: string, at: string, mended: string])[] = [
  ['会议由县农业农材局承办。', '县农业农材局', '会议由县农业农村局承办。'],
  ['会议由县市场监督理局承办。', '县市场监督理局', '会议由县市场监督管理局承办。'],
  ['县水力局、县教育局参加。', '县水力局', '县水利局、县教育局参加。'],
  ['在县住房和城城乡建设局召开会议。', '县住房和城城乡建设局', '在县住房和城乡建设局召开会议。'],
  ['经县文化和游旅局批准。', '县文化和游旅局', '经县文化和旅游局批准。'],
  ['到东柳度街道调研。', '东柳度街道', '到东柳渡街道调研。'],
  ['舒望街道、青鹭镇参加。', '舒望街道', '望舒街道、青鹭镇参加。'],
  ['到青露镇调研。', '青露镇', '到青鹭镇调研。'],
  ['县农叶局参加。', '县农叶局', '县农业农村局参加。'],
  [
    '会同国家税务总局岚浦县税物局开展宣传。',
    '国家税务总局岚浦县税物局',
    '会同国家税务总局岚浦县税务局开展宣传。',
  ],
];

const noUnitMisses: readonly string[] = [
  '市农业农村局、省农业农村厅到县农业农村局指导。',
  '县财政局、县体育局、县水务局、县林业局参加。',
  '西柳渡街道、北柳渡街道参加。',
  '望江街道、望京街道参加。',
  '青溪镇、白鹭镇、东鹭镇、青鹭村参加。',
  '山青露镇参加。',
  '县人民法院、县人民检察院参加。',
  '县第二中学、县第三中学参加。',
  '县刑警支队、县特警支队参加。',
  '县教育部门、县教育系统、全县教育界参加。',
  '县教育局局长、县教育局局务会成员参加。',
  '青山县水力局来县考察。',
  '岚浦医院、岚浦书院参加。',
  '国家税务总局岚山县税务局参加。',
  '清澜学院、岚山学院参加。',
  '全县水利部门抓紧施工，市场监督管理局主动服务。',
];

const aliases: readonly (readonly [text: string, at: string, mended: string])[] = [
  ['云岸街道检查辖区中学。', '云岸街道', '云岸街道办事处检查辖区中学。'],
  ['云岸街道组织社区党员清理楼道。', '云岸街道', '云岸街道办事处组织社区党员清理楼道。'],
  ['云岸街道在竹林社区清理楼道。', '云岸街道', '云岸街道办事处在竹林社区清理楼道。'],
  ['县住建局组织检查。', '县住建局', '县住房和城乡建设局组织检查。'],
  ['会议由县水利局、县农业局承办。', '县农业局', '会议由县水利局、县农业农村局承办。'],
  ['青鹭镇会同县税务局开展宣传。', '县税务局', '青鹭镇会同国家税务总局岚浦县税务局开展宣传。'],
];

const noAliases: readonly string[] = [
  '云岸街道社区卫生服务中心组织义诊。',
  '云岸街道竹林社区清理楼道。',
  '云岸街道中心小学开展演练。',
  '云岸街道派出所调解纠纷。',
  '云岸街道柳岸村清淤。',
  '云岸街道便民服务中心延时办理。',
  '县农业农村局、县住房和城乡建设局参加。',
  '原县农业局办公楼腾退。',
  '市县农业局参加。',
  '青山县农业局来访。',
  '县农业局更名为县农业农村局。',
  '他时任县农业局局长。',
  '获得“县农业局先进集体”称号。',
  '编印《县农业局志》和《县住建局文件汇编》。',
  '县住房和城乡建设局（以下简称县住建局）组织检查，县住建局负责人到场。',
  '县住建局长带队。',
  '国家税务总局岚浦县税务局开展宣传。',
  '责任单位（县住建局）按月报送。',
];

const sentence = '全镇清理河道12公里。';

const contributors: readonly (readonly [text: string, at: string, mended?: string])[] = [
  [`${sentence}（青鹭镇）`, '（青鹭镇）', sentence],
  [`${sentence}（青鹭镇`, '（青鹭镇', sentence],
  [`${sentence}青鹭镇）`, '青鹭镇）', sentence],
  [`${sentence}(青鹭镇)`, '(青鹭镇)', sentence],
  [`${sentence} （青鹭镇供稿）`, ' （青鹭镇供稿）', sentence],
  [`${sentence}（供稿：青鹭镇）`, '（供稿：青鹭镇）', sentence],
  [`${sentence}（青鹭镇 毛毓秀）`, '（青鹭镇 毛毓秀）', sentence],
  [`${sentence}（县水利局）`, '（县水利局）'],
  [`${sentence}（青鹭镇、县水利局）`, '（青鹭镇、县水利局）'],
  [`${sentence}（河道管理中心）`, '（河道管理中心）'],
];

const noContributors: readonly string[] = [
  sentence,
  `${sentence}（完）`,
  `${sentence}（详见县水利局）`,
  '清淤由县里统一安排，牵头单位是主管部门（县水利局）',
  `${sentence}（牵头单位：县水利局）`,
  '一要清淤。（县水利局）\n二要护岸。（青鹭镇）',
  '负责人来自三个镇（青鹭镇、白蘋镇、柳渡镇）。',
  `${sentence}（数字截至3月10日）`,
  `${sentence}（各村镇）之后还有话。`,
];

it('leaves a traditional form in a unit’s name to the rule of characters', () => {
  expect(found('县農业局组织培训。', 'register/unit-near-miss').at).toEqual([]);
  expect(found('县農业局组织培训。', 'character/traditional').at).toEqual(['農']);
});

describe('register/leader-near-miss', () => {
  // A word before a given name is no surname: nothing is taken away to put a leader's in its place.
  it.each([...'请让由向对同陪邀祝谢受据经随与和为把给代学见送问访托'])(
    'leaves the word %s before a given name',
    (word) => {
      for (const text of [`${word}望舒同志。`, `会后${word}知微同志。`, `县领导${word}景行、望舒同志。`])
        expect(found(text, 'register/leader-near-miss').at).toEqual([]);
    },
  );

  it.each(leaderMisses.map((row) => [row[0], row] as const))('%s', (_, [text, at, mended]) => {
    expect(found(text, 'register/leader-near-miss')).toMatchObject({
      at: [at],
      ...(mended === undefined ? {} : { mended }),
    });
  });
  it.for(actors)('$0', ([text, at, place]) => {
    expect(found(text, 'register/leader-near-miss', place).at.join('|')).toBe(at);
  });
  it.for(noActors)('not in $0, where another may act', ([text, place]) => {
    expect(found(text, 'register/leader-near-miss', place).at).toEqual([]);
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
  it.each(orders.map((row) => [row[0], row] as const))('%s', (_, [text, at, mended]) => {
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

describe('register/unit-near-miss', () => {
  it.each(unitMisses)('%s', (text, at, mended) => {
    expect(found(text, 'register/unit-near-miss')).toMatchObject({ at: [at], mended });
    expect(found(text, 'register/unit-alias').at).toEqual([]);
  });
  it.each(noUnitMisses)('not in %s', (text) => {
    expect(found(text, 'register/unit-near-miss').at).toEqual([]);
  });
});

describe('register/unit-alias', () => {
  it.each(aliases)('%s', (text, at, mended) => {
    expect(found(text, 'register/unit-alias')).toMatchObject({ at: [at], mended });
  });
  it.each(noAliases)('not in %s', (text) => {
    expect(found(text, 'register/unit-alias').at).toEqual([]);
  });
});

describe('register/contributor-in-text', () => {
  it.each(contributors.map((row) => [row[0], row] as const))('%s', (_, [text, at, mended]) => {
    const { at: places, mended: now } = found(text, 'register/contributor-in-text');
    expect({ places, now }).toEqual({ places: [at], now: mended });
  });
  it.each(noContributors)('not in %s', (text) => {
    expect(found(text, 'register/contributor-in-text').at).toEqual([]);
  });
  it('says what it is', () => {
    const messages = ['（青鹭镇）', '（县水利局）', '（河道管理中心）'].flatMap(
      (end) => found(`${sentence}${end}`, 'register/contributor-in-text').messages,
    );
    expect(messages).toEqual([
      '出现“（青鹭镇）”，应删去',
      '文末的“（县水利局）”与“单位”不符',
      '文末出现“（河道管理中心）”，像是报送单位',
    ]);
  });
});
