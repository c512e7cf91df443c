import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/diagnostic/apply-edits.js';
import { traditionalPairs } from '../../src/prose/lexicon/traditional.js';
import { checkFiles, officeFiles } from './proof-office.js';
import { fileOf, findings, isSafe } from './prose.js';
import { rightTexts, wrongTexts } from './prose-cases.js';

rightTexts('character/', {
  'character/fullwidth': [
    '建成5G基站86座，占98.5%，其中Ⅲ类12座。',
    '电话138ＸＸＸＸ1234为示例。',
    '第①项、第②项已完成，㎡、℃、‰照写。',
    '气温－5～3℃，比例3∶2。',
    '“三保”＋“三促”齐推进。',
  ],
  'character/invisible': [
    '查违停 清路面 整秩序。',
    '葛\u{e0100}家村开展河道清淤。',
    '使用Windows 11系统。',
    '人名为阿依古丽·买买提。',
    '“查隐患\u3000保安全”行动已开展。',
  ],
  'character/emoji': [
    '公开期限：机密★1年的标注已取消。',
    '商标为快报®，©2025，№3，☎6120127。',
    '任务清单打✓，未完成打×，①②③依次办理。',
    '沿线布设△控制点，按A→B→C推进。',
    '评为五星级（★★★★★）农家乐，℃与♀♂照写。',
  ],
  'character/private-use': [
    '葛\u{e0100}家村清淤。',
    '䴙䴘在湖中过冬。',
    '𫖯同志参加。',
    '〇、々照写。',
    '㐂字入名。',
  ],
  'character/look-alike': [
    '二〇二五年和二零二五年都有人写。',
    '治疗用α-干扰素、β射线，阻值5Ω，直径3μm。',
    '展出俄文书《Война и мир》和希腊文拓片“λόγος”。',
    '店名为ラーメン，路线为○○路。',
    '2021—2024年，答案是——群众满意，人名为买买提·阿不都。',
  ],
  'character/traditional': [
    '技术员祝昇林、乾隆年间、钟鑫、喆文、陈堃参加。',
    '著名作家瞭望台，慰藉群众，特征明显。',
    '郭沫若题“岳”字，覆盖范围扩大。',
    '面条、皇后、公里、台州、千秋、范围。',
    '重复、回复、复杂、发展、头发、谷物。',
  ],
});

wrongTexts('character/fullwidth', [
  ['占比１２．５％，全市第一。', '１２．５％', '占比12.5%，全市第一。'],
  ['建成５Ｇ基站86座。', '５Ｇ', '建成5G基站86座。'],
  ['占比12.5％，全市第一。', '％', '占比12.5%，全市第一。'],
]);

wrongTexts('character/invisible', [
  ['会议研究了\u00a0移民方案。', '\u00a0', '会议研究了移民方案。'],
  ['使用Windows\u00a011系统。', '\u00a0', '使用Windows 11系统。'],
  ['开展“查隐患\u00a0保安全”行动。', '\u00a0', '开展“查隐患 保安全”行动。'],
  ['县医院\u00ad新增床位120张。', '\u00ad', '县医院新增床位120张。'],
  ['清淤完成，\u{e0100}村民满意。', '\u{e0100}', '清淤完成，村民满意。'],
  ['葛\u{e0100}\u{e0101}家村清淤。', '\u{e0101}', '葛\u{e0100}家村清淤。'],
  ['镇里为每户\t发放明白纸。', '\t', undefined],
  ['青鹭镇\t260亩\t12户', '\t', undefined],
  ['青鹭镇\u00a0\u00a0白蘋镇', '\u00a0\u00a0', undefined],
]);

wrongTexts('character/emoji', [
  ['📢各位居民，本小区明天停水。', '📢', '各位居民，本小区明天停水。'],
  ['孩子们收获满满👨‍👩‍👧👍🏽。', '👨‍👩‍👧👍🏽', '孩子们收获满满。'],
  ['天气☀️晴好。', '☀️', '天气晴好。'],
]);

wrongTexts('character/private-use', [['种粮大户闵\ue18b田种稻260亩。', '\ue18b', undefined]]);

wrongTexts('character/look-alike', [
  ['由镇\u2ed3授牌。', '\u2ed3', '由镇长授牌。'],
  ['严格执\ufa08值班制度。', '\ufa08', '严格执行值班制度。'],
  ['该民宿被评为\u0410级。', '\u0410', '该民宿被评为A级。'],
  ['推广使用\u0410PP办事。', '\u0410PP', '推广使用APP办事。'],
  ['自2021―2024年连续增长。', '―', '自2021—2024年连续增长。'],
  ['答案是──群众满意。', '──', '答案是——群众满意。'],
  ['二O二五年是关键之年。', '二O二五', '二〇二五年是关键之年。'],
  ['学雷锋•文明实践活动启动。', '•', '学雷锋·文明实践活动启动。'],
  ['会议强调﹐要抓好落实。', '﹐', '会议强调，要抓好落实。'],
]);

wrongTexts('character/traditional', [
  ['农戶科学施肥。', '戶', '农户科学施肥。'],
  ['古井的石栏上刻着“飲水思源”。', '飲', '古井的石栏上刻着“饮水思源”。'],
  ['召開會議，开展活动。', '開會議', '召开会议，开展活动。'],
]);

describe('character/indent', () => {
  const check = (body: string) =>
    checkFiles({
      ...officeFiles(),
      'issues/0001/稿件.yaml': `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇开展河道清淤\n正文: |\n${body}`,
    });

  it.each([
    ['  \u3000\u3000全镇清理河道12公里。\n  沿河村组排水通畅。\n', 1],
    ['  全镇清理河道12公里。\n  \u2003\u2003沿河村组排水通畅。\n', 1],
    ['  全镇清理河道12公里。\n  \t沿河村组排水通畅。\n', 1],
    ['  \u3000\u3000全镇清理河道12公里。\n  \u3000\u3000沿河村组排水通畅。\n', 2],
  ])('is found and taken away: %j', (body, count) => {
    const found = check(body);
    expect(found.map(({ code }) => code)).toEqual(Array.from({ length: count }, () => 'character/indent'));
    const file = found[0]?.span.file.text ?? '';
    const edits = found.flatMap(({ fix }) => fix?.edits ?? []);
    expect(applyEdits(file, edits)).toBe(file.replace(/[\u3000\u2003\t]/gu, ''));
  });

  it("leaves the YAML's own spaces", () => {
    expect(check('  全镇清理河道12公里。\n    沿河村组排水通畅。\n')).toEqual([]);
  });
});

describe('the pairs of traditional characters', () => {
  const pairs = traditionalPairs.trim().split(/\s+/u);

  it('are two different characters each, a wrong one once and never a right one', () => {
    const wrong = pairs.map((pair) => pair.charAt(0));
    const right = new Set(pairs.map((pair) => pair.charAt(1)));
    expect(pairs.filter((pair) => pair.length !== 2 || pair.charAt(0) === pair.charAt(1))).toEqual([]);
    expect(wrong.filter((char, i) => wrong.indexOf(char) !== i || right.has(char))).toEqual([]);
    expect(pairs.length).toBeGreaterThan(1000);
    // The rule counts on one blank between them.
    expect(traditionalPairs.trim()).toMatch(/^(?:\S\S[ \n])*\S\S$/u);
  });
});

describe('traditional characters that may be a name', () => {
  const traditionalIn = (text: string) => findings('character/traditional', text);
  it.each([
    '返乡青年陳志強创办合作社。',
    '陳志強说，今年收成好。',
    '县里请来專家何國庆。',
    '村里办起沈從文的读书角。',
    '作家沈從文的故居开放。',
    '7月，張美蘭返乡创业。',
    '种粮大户劉长貴增收。',
  ])('are a hint without mending in %s', (text) => {
    const found = traditionalIn(text).filter(({ severity }) => severity === 'hint');
    expect(found.length).toBeGreaterThan(0);
    const after = applyEdits(
      fileOf(text),
      found.flatMap(({ fix }) => fix?.edits ?? []),
    );
    expect(after).toBe(fileOf(text));
  });

  it.each([
    '农戶科学施肥。',
    '全縣召開會議。',
    '工程開工。',
    '村里將清淤。',
    '種植馬鈴薯三百亩。',
    '镇里許多農民返乡。',
    '有关單位要開展自查。',
    '镇里一張張通知送到户。',
    '由縣里統一安排，江灘省援建。',
    '會議強調，要堅持問題導向，進一步壓實責任。',
    '干部進村宣講。',
    '中華民族的節日。',
  ])('are mended in %s', (text) => {
    expect(
      traditionalIn(text)
        .map(({ severity, message }) => `${severity} ${message}`)
        .filter((each) => each.startsWith('hint')),
    ).toEqual([]);
    expect(isSafe(traditionalIn(text))).toBe(true);
  });
});

describe('a look-alike', () => {
  it('is named as Unicode names it, with four digits at least', () => {
    const [found] = findings('character/look-alike', '甲坝村е组清理河道12公里。');
    expect(found?.message).toBe('出现“е”（U+0435），应为“e”');
  });
});
