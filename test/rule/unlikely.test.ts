import { describe, expect, it } from 'vitest';
import { Phrases } from '../../src/prose/phrase/phrases.js';
import { reason } from '../../src/rule/wording/unlikely/reason.js';
import { shownOf } from '../../src/rule/wording/unlikely/shown.js';
import { checkFiles, type Files, filesFor, officeFiles } from './proof-office.js';
import { rightTexts, wrongTexts } from './prose-cases.js';

const code = 'wording/unlikely';

/** The office with the rule turned on, and with words that it is not told of. */
function asking(...muted: readonly string[]): Files {
  const words = muted.length === 0 ? '' : `  不查词语: [${muted.join(', ')}]\n`;
  return { 'bulletin.yaml': `${officeFiles()['bulletin.yaml']}${words}  规则:\n    ${code}: 提示\n` };
}

/** An earlier issue in which texts were printed so many times. */
function printed(times: number, ...texts: readonly string[]): Files {
  const all = Array.from({ length: times }, (_, i) => texts[i % texts.length]);
  const head = '单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇修路\n日期: 2026-02-18\n';
  return {
    'issues/0000/issue.yaml': '期号: 1\n增刊: 是\n日期: 2026-02-20\n',
    'issues/0000/青鹭镇.yaml': `${head}正文: |\n  ${all.join('')}\n`,
  };
}

/** What is said of a text. */
function said(text: string, beside: Files): readonly string[] {
  return checkFiles({ ...filesFor(text), ...beside })
    .filter((each) => each.code === code)
    .map(({ message, hint }) => `${message}：${hint}`);
}

wrongTexts(
  code,
  [
    // By sound.
    ['镇里开展安全隐患大排察，整改问题36处。', '大排察', undefined],
    ['县里召开工作推近会，通报项目进展情况。', '推近', undefined],
    ['全县上下齐心携力，推动重点项目建设。', '齐心携力', undefined],
    ['镇里开展防汛物资储备清点，补充编织袋、抽水泵等应急物姿。', '物姿', undefined],
    ['工人师傅检查电路，排除古障，机组恢复运行。', '排除古障', undefined],
    ['镇里发放宣传资料，普及法绿知识，解答群众咨询。', '法绿', undefined],
    // By shape.
    ['县应急管理局组织开展森林防火宣专活动。', '宣专', undefined],
    ['县公安局破获一起电信网络诈偏案件。', '诈偏', undefined],
    ['县里出台政策，扶持中小企业发展，减轻企业负但。', '负但', undefined],
    ['镇里推广节水灌慨技术，扩大灌溉面积。', '灌慨', undefined],
    ['县政府常务会议审议通过了有关实施方安。', '实施方安', undefined],
    // In a headline.
    ['青鹭镇开展安全隐患大排察', '大排察', undefined, 'headline'],
  ],
  asking(),
);

rightTexts(
  code,
  {
    'rare words': [
      '木工用榫卯拼接窗棂，再以大漆髹饰。',
      '石匠錾去浮面，把条石砌成护坎。',
      '厨师把糍粑打好，配上米豆腐和腌蕨菜。',
    ],
    'names of people and places': [
      '村医彭蘅芷、护士栾杼到卧龙坪为老人测血压。',
      '护林员闵柞从鹧鸪岭走到獐子坳，沿途查看火情。',
    ],
    'dialect in quotation marks': [
      '老支书说：“莫得水，啥子庄稼都搞不赢。”',
      '老人念叨：“今年个雨水蛮好，谷子饱得很。”',
    ],
    titles: [
      '县剧团上演《柳荫纪》《牧羊卷》等剧目，观众千余人。',
      '县图书馆展出《岚蒲县志稿》《水利丛抄》等旧籍。',
      '镇里印发《环镜整治手册》。',
    ],
    'registered names': ['副县长许澄到柳渡乡、白蘋镇调研。'],
    'classical lines': ['会上引用“苟利国家生死以，岂因祸福避趋之”，勉励青年干部担当。'],
    numbers: ['全县播种油菜三万六千二百亩，补种荞麦一千四百亩。'],
    'terms of trades': [
      '窑工把匣钵码进龙窑，烧到第三天开始投柴、看火照。',
      '农技员讲解稻曲病、纹枯病的识别，提醒破口期前喷药。',
      '渔民收起流刺网，把马鲛、鲳鱼分筐过秤。',
      '电焊工检查坡口、清根，再做超声波探伤。',
      '法院对一起继承案作出裁定，驳回上诉，维持原裁定。',
      '检测站用气相色谱仪测定苯系物，平行样偏差合格。',
      '信用社办理展期手续，核销呆账，计提拨备。',
      '兽医给母牛接产，剪脐带、擦黏液，小牛站了起来。',
    ],
    products: ['合作社注册“稻溪谣”“蓑衣湾”两件商标。'],
  },
  asking(),
);

describe('what the office has printed', () => {
  const bay = '镇里在蓑依湾举办摄影展。';
  const square = '镇里在创薪广场开展法律宣传。';
  const bayBefore = printed(12, '蓑衣湾码头修好。', '游客到蓑衣湾看海。', '镇里整治蓑衣湾岸线。');
  const squareBefore = printed(12, '创薪广场建成。', '镇里在创薪广场办展。', '创薪广场亮灯。');

  it('tells of a slip that nothing else does', () => {
    expect(said(bay, asking())).toEqual([]);
    expect(said(bay, { ...asking(), ...bayBefore })).toEqual([
      '“蓑依”像是错别字，疑为“蓑衣”：本单位12次写作“蓑衣”，没有写作“蓑依”；没有写错的，可以写进“不查词语”',
    ]);
  });

  it('is right where the office is used to write so', () => {
    expect(said(square, asking())).toHaveLength(1);
    expect(said(square, { ...asking(), ...squareBefore })).toEqual([]);
  });
});
describe('a word in 不查词语', () => {
  const text = '全县上下齐心携力，推动重点项目建设。';

  it.each(['齐心携力', '心携', '携力，推动'])('is not told of: %s', (word) => {
    expect(said(text, asking())).toHaveLength(1);
    expect(said(text, asking(word))).toEqual([]);
  });

  it.each(['携', '齐心协力', '齐心', '携力量'])('is told of where %s is there', (word) => {
    expect(said(text, asking(word))).toHaveLength(1);
  });
});

describe('what another rule says more of', () => {
  it.each([
    ['镇里加强环镜整治。', 'wording/typo'],
    ['县里加强大气污染防冶。', 'wording/typo'],
  ])('is told once: %s', (text, expected) => {
    const files = { ...filesFor(text), ...asking() };
    expect(checkFiles(files).map((each) => each.code)).toEqual([expected]);
    const off = files['bulletin.yaml']?.replace(`${code}:`, `${expected}: 关\n    ${code}:`) ?? '';
    expect(checkFiles({ ...files, 'bulletin.yaml': off }).map((each) => each.code)).toEqual([code]);
  });
});

describe('the words that are shown', () => {
  const shown = (text: string, place: number, meant: string, start = place, end = place + 1) => {
    const { written, meant: right } = shownOf(text, {
      place,
      written: text.charAt(place),
      meant,
      word: { start, end },
    });
    return [written, right];
  };

  it('are the word that would be made', () => {
    expect(shown('落实安全圣产责任', 4, '生', 4, 6)).toEqual(['圣产', '生产']);
  });

  it('are the character with the word before it, or behind it, if it would be one by itself', () => {
    expect(shown('加快发展得步伐', 4, '的')).toEqual(['发展得', '发展的']);
    expect(shown('，得发展', 1, '的')).toEqual(['得发展', '的发展']);
    expect(shown('共300明。', 4, '名')).toEqual(['明', '名']);
  });
});

describe('the reason', () => {
  const why = (written: string, meant: string, at: number, ...texts: readonly string[]) => {
    const printed = new Phrases();
    for (const text of texts) printed.add(text);
    return reason({ start: 0, end: written.length, written, meant, at }, printed);
  };

  it('is what the office has printed, with both counts', () => {
    const often = '安全生产。'.repeat(214);
    expect(why('安全圣产', '安全生产', 2, often)).toBe('本单位214次写作“安全生产”，没有写作“安全圣产”');
    expect(why('安全圣产', '安全生产', 2, often, '安全圣产。'.repeat(3))).toBe(
      '本单位214次写作“安全生产”，3次写作“安全圣产”',
    );
    expect(why('县安全圣产月', '县安全生产月', 3, '安全生产月。')).toBe(
      '本单位1次写作“安全生产”，没有写作“安全圣产”',
    );
  });

  it('is the dictionary, where it has one and not the other', () => {
    expect(why('圣产', '生产', 0)).toBe('词典里有“生产”，没有“圣产”');
    expect(why('圣产', '生产', 0, '圣产。')).toBe('词典里有“生产”，没有“圣产”');
  });

  it('is general prose, where that has it often', () => {
    expect(why('得问题', '的问题', 0)).toBe('公文里常见的是“的问题”');
  });

  it('is what stands beside it, where nothing else is', () => {
    expect(why('鹭洲得', '鹭洲的', 2)).toBe('照上下文看，更像“鹭洲的”');
    expect(why('权利', '权力', 1)).not.toContain('没有');
  });
});
