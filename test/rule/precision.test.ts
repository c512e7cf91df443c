import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { checkFiles, filesFor, officeFiles } from './proof-office.js';
import { wrongTexts } from './prose-cases.js';

/** Findings that stop an issue, ask for a change, or would change a text. */
function demanding(found: readonly Diagnostic[]): readonly string[] {
  return found
    .filter(({ severity, fix }) => severity !== 'hint' || fix !== undefined)
    .map(({ severity, code, message }) => `${severity} ${code} ${message}`);
}

/** Right texts of which at most a hint is given that changes nothing, by what a careless rule takes them for. */
const right: Readonly<Record<string, readonly string[]>> = {
  'names of people and firms in traditional characters': [
    '项目由工程师沈啟明、技术员李園负责。',
    '村医葛寶珍、护士长温靜怡连夜出诊。',
    '匠人温啟发传授技艺，徒弟蓝慧嫻学艺三年。',
    '种植户尚國华、养殖户梅長庚、木匠舒啟文到场。',
    '县老年大学学员成錦華现场作画。',
    '县里与恒昇建材有限公司、鸿滙商行签约。',
    '青溪書院、裕興酒家、聚寶斋饭店率先张贴公约。',
    '“豐源”牌大米走进超市。',
  ],
  'forms of numbers that are described': [
    '地图的审图号为GS（××××年）×××号。',
    '文号格式为岚政发〔××××〕×号。',
    '行政许可决定书编号写作“岚水许字〔××××〕第×××号”。',
    '各类登记证统一编为“（岚）农登字第××××号”。',
    '发文字号由机关代字、年份、序号组成，如×政办发〔××××〕××号。',
    '证书编号样式：LP（××××）×××××。',
    '落款日期写成××××年×月×日。',
  ],
  'paragraphs that close with brackets or a quotation': [
    '推进雨污分流改造。（责任单位：县水利局，各乡镇（含街道，下同）政府）',
    '老人笑着说：“水通了，心也通了”（图片由受访单位提供）',
    '他说：“清出来的淤泥能肥田。”（图片由受访单位提供）',
    '“这条渠是我们自己修的”（文/何清 图/江汀）',
    '完善河长巡查制度，落实巡查责任（责任单位：县河长办、各镇（街道））',
    '组织开展大排查，建立问题清单（县水利局牵头，各镇（含街道）配合）',
    '建立台账，逐项销号（完成时限：2026年6月底）',
    '对沿河排口逐一登记，建立台账（2026年6月底前完成）',
    '完善巡河制度，落实专人管护（长期坚持）',
  ],
  'people whose names are hidden, and works one of which differs from another in a character': [
    '嫌疑人赵某某、钱某某被当场查获。',
    '赵某、钱某、孙某某因盗采河沙被处罚。',
    '当事人吴某某与郑某某达成和解。',
    '出台《科级领导干部管理办法》《股级干部选任办法》。',
    '印发《县级河长工作规则》《镇级河长工作规则》《村级河长工作规则》。',
    '修订《村级小微权力清单》《组级公开目录》。',
  ],
  'what is given to several places, one of which is named': [
    '对石山县等12个县予以通报。',
    '对石山县等5个县给予奖励。',
    '市里对青鹭镇等3个镇给予通报批评。',
    '对岚浦县等8个县（市、区）予以激励。',
    '决定授予青鹭镇等5个镇先进称号。',
  ],
  'numbers of other things than the points behind them': [
    '方案分五个部分，提出18条措施。一是健全机制。二是压实责任。三是加大投入。四是强化监督。五是严格考核。',
    '意见共四章，提出12条举措。一是清淤。二是护岸。三是截污。四是补水。',
    '会议分三个阶段，安排6项内容。一是传达精神。二是交流发言。三是总结讲话。',
    '规划明确三大任务、15项工程。一是筑堤。二是清淤。三是绿化。',
    '通知从三个方面提出9项要求：一是清淤要快。二是护岸要牢。三是巡查要勤。',
  ],
  'characters that stand twice at the seam of two words': [
    '县总工会委员会委员到村慰问。',
    '活动旨在在山区推广良种。',
    '老人对旧账不甚了了。',
    '理事会理事、监事会监事参加会议。',
    '合作社社员领到分红，少年宫宫主任介绍情况。',
    '两家公司司机参加培训。',
    '全村村民在村头头碰头商量。',
    '合同标的的金额已经核对，招标标的的数量不变。',
    '三名党员被评为为民先锋，两个窗口被列为为民服务岗。',
    '群众对对口帮扶的反响很好。',
  ],
  'organs and people as titles, bodies and the army name them': [
    '学习《中共中央国务院关于做好粮食生产的意见》。',
    '省委省政府决策咨询委员会专家到县调研。',
    '县委县政府督查组、县委县政府联合检查组分赴各镇。',
    '市委市政府信访局、县委县政府研究室参加会议。',
    '官兵认真学习习主席重要指示。',
    '预备役人员学习习主席讲话。',
    '习主席签署命令，为二等功臣颁奖。',
  ],
  'words that are wrong beside other words': [
    '县医院临床实验室通过验收。',
    '评审组到校现场考查，专家现场考查课程建设。',
    '招生以技能考查为主，学校组织考查学生的动手能力。',
    '检验科临床实验诊断学教研室成立。',
    '县医院改造临床实验室，添置临床实验动物笼具。',
  ],
  'days in numerals, and places with names of one character': [
    '举行“九·一八”警报试鸣，纪念“一二·九”运动。',
    '开展“五·一二”防灾减灾演练。',
    '“六·五”环境日开展宣传，汲取“一·二三”事故教训。',
    '佳县县委召开会议，禾县县委书记到村。',
    '滨海新区区委部署工作，高新区区委随后跟进。',
    '和县县政府发文。',
  ],
  'measures and joints that a hyphen or a point stands in': [
    '全线有3-20米空心板桥5座。',
    '新建1-6米板涵2道。',
    '4-30米预应力混凝土T梁桥一座。',
    '采用设计--施工总承包模式。',
    '采用勘察--设计--施工一体化模式。',
    '“山高水长.民风淳”石刻立在村口。',
  ],
};

describe.each(Object.entries(right))('of %s', (_, texts) => {
  it.each(texts)('no change is asked: %s', (text) => {
    expect(demanding(checkFiles(filesFor(text)))).toEqual([]);
  });
});

describe('of a leader whose name of two characters is followed by the next word', () => {
  const leaders = [
    ['周平安', '副县长'],
    ['叶青一', '副县长'],
    ['何清圆', '县长'],
    ['江汀兰', '县委副书记'],
  ] as const;
  const others = [
    ['周平', '县长助理'],
    ['叶青', '县委常委'],
    ['何清', '县委常委'],
  ] as const;
  const check = (text: string, known: readonly (readonly [name: string, post: string])[]) => {
    const register = known.map(([name, post]) => `  - 姓名: ${name}\n    职务: ${post}\n`).join('');
    const bulletin = officeFiles()['bulletin.yaml'] ?? '';
    return checkFiles({
      ...filesFor(text),
      'bulletin.yaml': bulletin.replace(/领导:\n(?: .*\n)+/u, `领导:\n${register}`),
    });
  };

  it.each([
    '县长助理周平受邀参加座谈会。',
    '县长助理周平以《守好一河清水》为题讲党课。',
    '县长助理周平一行到村调研，周平仍坚持巡堤。',
    '县委常委叶青以普通党员身份参会。',
    '县委常委叶青曾两次到村。',
    '县委常委何清则到了栗坞镇，县委常委何清获评先进。',
    '县委常委叶青没有休息，叶青再次到村。',
    '县委常委何清按程序报批，县委常委何清被评为先进。',
    '县委常委叶青点评了作品，叶青宣读了决定，叶青回应了关切。',
  ])('no change is asked: %s', (text) => {
    expect(demanding(check(text, [...leaders, ...others]))).toEqual([]);
  });

  it.each([
    '周平受邀参加副县长叶青一主持的会议。',
    '副县长周平安、县民政局局长何清获邀到场。',
    '江汀获评先进，副县长周平安为她颁奖。',
    '叶青曾陪同副县长周平安到村。',
    '会上，何清则向县长何清圆作了汇报。',
  ])('nor where the register does not have the other: %s', (text) => {
    expect(demanding(check(text, leaders))).toEqual([]);
  });

  it.each([
    ['副县长周平鞍到村调研。', '周平鞍'],
    ['副县长叶青依强调，要守住底线。', '叶青依'],
    ['县长何青圆到村调研。', '何青圆'],
    ['县委副书记江汀蓝主持会议。', '江汀蓝'],
    ['县长何清园、副县长周平安参加。', '何清园'],
  ])('a wrong one is found: %s', (text, words) => {
    const found = check(text, leaders).filter(({ code }) => code === 'register/leader-near-miss');
    expect(found.map(({ span }) => span.file.text.slice(span.start, span.end))).toEqual([words]);
  });
});

wrongTexts('character/traditional', [
  ['全县召開重点项目推进会。', '開', '全县召开重点项目推进会。'],
  ['县长調研水利工作。', '調', '县长调研水利工作。'],
  ['村民們清淤修渠。', '們', '村民们清淤修渠。'],
  ['该项目總投资3亿元。', '總', '该项目总投资3亿元。'],
  ['会议要求加強巡查。', '強', '会议要求加强巡查。'],
  ['县里對河道进行清淤。', '對', '县里对河道进行清淤。'],
]);

wrongTexts('structure/placeholder', [
  ['会议于×月召开。', '×', undefined],
  ['项目投资XX万元。', 'XX', undefined],
  ['文号：岚政发〔××××〕12号。', '××××', undefined],
  ['例如，3月由×××负责。', '×××', undefined],
  ['经办人：×××，电话另附。', '×××', undefined],
  ['新建堤防XX米。', 'XX', undefined],
]);

wrongTexts('paragraph/end-mark', [
  ['对沿河排口逐一登记，建立台账（共36处）', '）', '对沿河排口逐一登记，建立台账（共36处）。'],
  ['老人笑着说：“水通了，心也通了”', '”', '老人笑着说：“水通了，心也通了”。'],
  ['对沿河排口逐一登记，建立台账（详见名册）', '）', '对沿河排口逐一登记，建立台账（详见名册）。'],
  ['各村完成清淤任务，河道面貌改善（含支流）', '）', '各村完成清淤任务，河道面貌改善（含支流）。'],
  [
    '镇里修订了《河长巡查办法》，印发了《管护细则》',
    '》',
    '镇里修订了《河长巡查办法》，印发了《管护细则》。',
  ],
]);

wrongTexts('number/count-mismatch', [
  ['会议提出四点要求：一要压实责任；二要加强巡查；三要严格验收。', '四点', undefined],
  ['会议提出五点要求，一要压实责任；二要加强巡查；三要严格验收。', '五点', undefined],
  ['县里提出三条措施：一是健全机制；二是压实责任；三是加大投入；四是强化监督。', '三条', undefined],
  ['镇里抓好两项工作：一是清淤；二是护岸；三是截污。', '两项', undefined],
  ['会议明确六项任务：一是筑堤；二是清淤；三是绿化；四是管护；五是巡查。', '六项', undefined],
]);

wrongTexts('wording/doubled', [
  ['全镇清淤的的工作有序推进。', '的的', '全镇清淤的工作有序推进。'],
  ['县水利局对堤防进行进行检查。', '进行进行', '县水利局对堤防进行检查。'],
  ['村民在在渠边清淤。', '在在', '村民在渠边清淤。'],
  ['渠道被被疏通。', '被被', '渠道被疏通。'],
  ['全镇开展开展河道清淤。', '开展开展', '全镇开展河道清淤。'],
]);

wrongTexts('wording/leader-short-form', [
  [
    '会议传达了党中央国务院关于粮食安全的部署。',
    '党中央国务院',
    '会议传达了党中央、国务院关于粮食安全的部署。',
  ],
  ['各镇落实县委县政府工作部署。', '县委县政府', '各镇落实县委、县政府工作部署。'],
  ['会议学习了习总书记的讲话。', '习总书记', '会议学习了习近平总书记的讲话。'],
  ['全市落实市委市政府要求。', '市委市政府', '全市落实市委、市政府要求。'],
  ['这是省委省政府作出的决策。', '省委省政府', '这是省委、省政府作出的决策。'],
]);

wrongTexts('wording/confusable', [
  ['药企在县医院开展临床实验。', '临床实验', '药企在县医院开展临床试验。'],
  ['县领导赴外地考查河道治理。', '考查', '县领导赴外地考察河道治理。'],
  ['该药的临床实验已经结束。', '临床实验', '该药的临床试验已经结束。'],
  ['考查团到村参观河道。', '考查', '考察团到村参观河道。'],
  ['县领导实地考查堤防。', '考查', '县领导实地考察堤防。'],
]);

wrongTexts('wording/doubled-place', [
  ['岚浦市市委召开会议。', '市市委', '岚浦市委召开会议。'],
  ['朝阳区区委部署工作。', '区区委', '朝阳区委部署工作。'],
  ['岚浦县县纪委开展督查。', '县县纪委', '岚浦县纪委开展督查。'],
  ['石山市市政府发文。', '市市政府', '石山市政府发文。'],
  ['岚浦县县委书记到村。', '县县委', '岚浦县委书记到村。'],
]);

wrongTexts('punctuation/dash', [
  ['他只有一个愿望--让水清起来。', '--', '他只有一个愿望——让水清起来。'],
  ['答案很简单---把群众当亲人。', '---', '答案很简单——把群众当亲人。'],
]);

wrongTexts('punctuation/number-range', [
  ['工期为15-30天。', '15-30天', '工期为15～30天。'],
  ['渠宽3-5米。', '3-5米', '渠宽3～5米。'],
  ['每亩增收200-300元。', '200-300元', '每亩增收200～300元。'],
]);
