import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/diagnostic/apply-edits.js';
import { checkFiles, filesFor } from './proof-office.js';

/** The findings of the rules of wording in a paragraph: the words at each place. */
function check(text: string, setting = '') {
  const files = filesFor(text);
  const bulletinYaml = `${files['bulletin.yaml'] ?? ''}${setting}`;
  return checkFiles({ ...files, 'bulletin.yaml': bulletinYaml }).filter(({ code }) =>
    code.startsWith('wording/'),
  );
}

function told(text: string, setting = ''): readonly string[] {
  return check(text, setting).map(
    ({ code, span }) => `${code} ${span.file.text.slice(span.start, span.end)}`,
  );
}

describe('wrong words', () => {
  it.each([
    ['贯切会议精神。', 'wording/typo 贯切', '贯彻会议精神。'],
    ['自己经办，手续己经报备。', 'wording/typo 己经', '自己经办，手续已经报备。'],
    ['对矛盾如实反应，不隐瞒。', 'wording/confusable 反应', '对矛盾如实反映，不隐瞒。'],
    ['破坏绿化的，交纳相应罚款。', 'wording/confusable 交纳', '破坏绿化的，缴纳相应罚款。'],
    ['此事牵涉到6个村。', 'wording/redundancy 牵涉到', '此事牵涉6个村。'],
    ['修路的目的是为了方便出行。', 'wording/redundancy 目的是为了', '修路的目的是方便出行。'],
    ['县里的的水库蓄水充足。', 'wording/doubled 的的', '县里的水库蓄水充足。'],
    ['河道疏浚已经完成了了。', 'wording/doubled 了了', '河道疏浚已经完成了。'],
    ['对于对于困难户，上门办理。', 'wording/doubled 对于对于', '对于困难户，上门办理。'],
    ['发放给困难群众给困难群众。', 'wording/doubled 给困难群众给困难群众', '发放给困难群众。'],
    ['白蘋镇镇政府修建水渠。', 'wording/doubled-place 镇镇政府', '白蘋镇政府修建水渠。'],
    ['学习习总书记重要讲话。', 'wording/leader-short-form 习总书记', '学习习近平总书记重要讲话。'],
    ['贯彻习总书记重要讲话。', 'wording/leader-short-form 习总书记', '贯彻习近平总书记重要讲话。'],
    ['落实县委县政府部署。', 'wording/leader-short-form 县委县政府', '落实县委、县政府部署。'],
    [
      '市人力资源与社会保障局送岗下乡。',
      'wording/organ-name 人力资源与社会保障',
      '市人力资源和社会保障局送岗下乡。',
    ],
    ['政协委员分组审议报告。', 'wording/assembly-term 审议', '政协委员分组讨论报告。'],
  ])('%s', (text, expected, mended) => {
    const found = check(text);
    expect(told(text)).toEqual([expected]);
    const edits = found.flatMap(({ fix }) => fix?.edits ?? []);
    const file = found[0]?.span.file.text;
    expect(applyEdits(file ?? '', edits)).toContain(mended);
  });

  it.each([
    ['经过集中整治，使道路更加通畅。', 'wording/subject-lost 经过集中整治，使'],
    ['全镇夏收结束。近年来，通过改良土壤，使亩产提高两成。', 'wording/subject-lost 通过改良土壤，使'],
    ['感谢领导百忙之中到场。', 'wording/honorific 百忙之中'],
    ['经发改委批准立项。', 'wording/organ-name 发改委'],
    ['手机139-0013-8000。', 'wording/personal-data 139-0013-8000'],
    ['身份证号11010519491231002X。', 'wording/personal-data 11010519491231002X'],
    ['卡号4111 1111 1111 1111。', 'wording/personal-data 4111 1111 1111 1111'],
    ['绝密★长期', 'wording/secret-mark 绝密★长期'],
    ['密级：秘密', 'wording/secret-mark 密级：秘密'],
  ])('%s is left to a person', (text, expected) => {
    expect(told(text)).toEqual([expected]);
    expect(check(text).some(({ fix }) => fix)).toBe(false);
  });

  it.each(['《布署方案》已经印发。', '《截至到年底的统计》已经公布。'])(
    '%s: of a title there is a hint and no mending',
    (text) => {
      expect(check(text).map(({ severity, fix }) => [severity, fix])).toEqual([['hint', undefined]]);
    },
  );

  it('leaves names and words that meet so', () => {
    const right = [
      '会议选举产生镇工会委员会委员、经费审查委员会委员，增补红十字会理事会理事2人。',
      '活动旨在在山区推广良种。',
      '大家对旧制不甚了了。',
      '志愿者走进和和村、了了社区。',
      '禾县县委、河口新区区委到会。',
      '调研组到禾县县委座谈。',
      '“九·一八”前夕，镇里组织参观。',
    ];
    expect(right.flatMap((text) => told(text))).toEqual([]);
  });

  it('leaves organs side by side in titles and in names of their bodies, and what the army says', () => {
    const right = [
      '传达《中共中央国务院关于做好春耕工作的意见》精神。',
      '省委省政府决策咨询委员会到青鹭镇调研。',
      '官兵们牢记习主席嘱托，日夜守堤。',
    ];
    expect(right.flatMap((text) => told(text))).toEqual([]);
  });

  it('does not repeat private numbers', () => {
    const [found] = check('联系人手机13912345678。');
    expect(`${found?.message}${found?.hint}`).not.toContain('13912345678');
  });
});

describe('right words that look wrong', () => {
  it.each([
    // Typos across the seam of two words.
    '名单上公布署名作者。',
    '材料分发部门，和协会一起核对。',
    '按装机容量收费，按装修面积补贴。',
    '村民自己经营小店，知己经常往来。',
    '月份围绕重点，相关健康知识进万家。',
    '习惯穿布鞋，完善长效机制，招标淮河工程。',
    '挖掘起沉睡的资源，提供献血服务。',
    // Confusables beside other words.
    '群众反应强烈，反应堆运行平稳。',
    '做出特色，做出成绩，做出样子。',
    '必须坚持，生活必需品充足。',
    '一起用好平台，权利和义务相统一。',
    '度过汛期，渡过难关。',
    '化妆品店守法经营，化装侦查。',
    // Redundancies.
    '涉及到期债务，惠及到村到户的项目。',
    '即将要求各村整改，截至到货之日。',
    // Lost subjects.
    '县水利局通过清淤，使河道通畅。',
    '通过培训，农户学会了使用农机。',
    '通过验收，使用单位签字。',
    '经过协商，使命感更强。',
    '通过清淤，镇政府加固堤防，使河道通畅。',
    // Doubled words.
    '以增收为目的的项目，的的确确见效。',
    '为了了解情况，不能不了了之。',
    '研究研究办法，商量商量，一步一步走。',
    '和和气气办事，全面推进在建工程。',
    '“加油干加油干”的口号很响。',
    '处处处于领先，各项工作处处处在前列。',
    '社会主要要素，需要要求各村做好。',
    // Honorifics: orders and quotations.
    '主要负责同志要亲自部署、亲自过问。',
    '不得悬挂“欢迎莅临指导”横幅。',
    // Places.
    '各市市委书记到会，全县县委委员到会。',
    '岚浦市市长到会，澄岭市市场监督管理局到会。',
    // Leaders.
    '深入学习总书记重要讲话。',
    '党中央、国务院部署，县委、县政府落实。',
    // Terms and organs.
    '人大代表审议报告，政协委员讨论报告。',
    '环保部门和农业部门联合执法。',
    '省发改委批复，市卫健委指导。',
    '《岚浦县国土资源局文件汇编》已经归档。',
    // Private data.
    '电话138****5678，总投资13812345678元。',
    '统一社会信用代码123301001234567890。',
    '编号110105194912310021。',
    '单号4111111111111112。',
    '热线0500-7120127。',
    // Secret marks.
    '保守国家秘密，加强保密工作。',
    '防止泄露商业秘密，机密文件专柜存放。',
    '评定为五★景区。',
    '密级管理规范。',
    '探索自然秘密。',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("the office's words", () => {
  it('are only pointed out without a right one, at its severity', () => {
    const found = check('家访工作开展顺利。', '    - {不用: 家访, 级别: 错误, 说明: 写明走访几户}\n');
    expect(found.map(({ code, severity, hint, fix }) => [code, severity, hint, fix])).toEqual([
      ['wording/office-word', 'error', '写明走访几户', undefined],
    ]);
  });

  it('speak in place of the lists', () => {
    expect(told('农技员布署春耕。', '    - {不用: 布署, 改用: 安排}\n')).toEqual([
      'wording/office-word 布署',
    ]);
  });

  it('have exceptions', () => {
    expect(told('老百姓大药房开业，老百姓满意。')).toEqual(['wording/office-word 老百姓']);
  });

  it('are not looked for in the lists if the office says so', () => {
    expect(told('农技员布署春耕。', '  不查词语: [布署]\n')).toEqual([]);
  });
});
