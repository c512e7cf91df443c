import { describe, expect, it } from 'vitest';
import { checkFiles, officeFiles } from './proof-office.js';
import { type Case, fileOf, findings, mended, wordsAt } from './prose.js';

const sentence = '全镇清理河道12公里，沿河村组的排水已经通畅';

describe('paragraph/end-mark', () => {
  const code = 'paragraph/end-mark';
  const wrong: readonly Case[] = [
    [sentence, '畅', `${sentence}。`],
    ['县水利局组织力量对险工险段进行再排查\n对发现的问题，逐一整改。', '查'],
    ['村民都说，这样的好事越多越好，', '，', '村民都说，这样的好事越多越好。'],
    ['全镇建成口袋公园16处（含改造提升5处）', '）', '全镇建成口袋公园16处（含改造提升5处）。'],
    ['镇里开展行动，清理河道“最后一公里”', '”', '镇里开展行动，清理河道“最后一公里”。'],
    ['全镇清理河道12公里，合格率为98.5%', '%', '全镇清理河道12公里，合格率为98.5%。'],
  ];
  const right: readonly string[] = [
    '一、坚持党建引领，凝聚治理合力\n全镇清淤。',
    '（一）建强队伍\n全镇清淤。',
    '**坚持党建引领凝聚起全镇基层治理合力**\n全镇清淤。',
    '主要做法\n全镇清淤。',
    '坚持党建引领，凝聚治理合力\n全镇清淤。',
    '坚持党建引领凝聚起全镇基层治理合力\n全镇清淤。\n坚持群众主体激发起全镇基层治理活力\n全镇固堤。',
    '会议要求，要做到以下两点：\n一是清淤。\n二是固堤。',
    '1.清淤；\n2.固堤；\n3.栽树。',
    '老支书说：“渠通了，心也通了。”',
    '全镇清理河道12公里，排水通畅。（县水利局）',
    '全镇清理河道12公里，排水通畅（县水利局）',
    '联系人：舒朗，电话：0500-7120127',
    '办事指南，见https://www.lanpu.example/a',
    '渠清水自流 路畅业自兴',
    '全镇清淤，排水通畅……',
    '全镇清理河道12公里，排水通畅（责任单位：各镇（含街道，下同）政府）',
    '老支书说：“渠通了，心也通了。”（图片由受访单位提供）',
    '全镇清淤，排水通畅。\n本期责任编辑：麻知秋　苌一苇',
  ];

  it.each(wrong.map((each) => ({ text: each[0], each })))('finds $text', ({ each: [text, at, to] }) => {
    const found = findings(code, text);
    expect(wordsAt(found)).toBe(at);
    if (to) expect(mended(found, text)).toBe(fileOf(to));
  });

  it.each(right)('passes %s', (text) => {
    expect(wordsAt(findings(code, text))).toBe('');
  });

  it.each([
    ['全镇清理河道12公里，沿河各村组按照包保名单逐一联系各部\n门和村组，做到每日巡查。', false],
    ['全镇清理河道12公里，沿河十二个村组的排水渠都已经通畅\n会议要求，各村要做到每日巡查。', true],
  ])('of a line that may have been broken says so, and proposes nothing: %s', (text, isProposed) => {
    const [found] = findings(code, text);
    expect(found?.hint?.includes('接成一行')).toBe(!isProposed);
    expect(found?.fix !== undefined).toBe(isProposed);
  });

  it('finds an attendees’ sentence without it', () => {
    const text = '县水利局、青鹭镇负责同志参加';
    const found = findings(code, text, 'attendees');
    expect(wordsAt(found)).toBe('加');
    expect(mended(found, text, 'attendees')).toBe(fileOf(`${text}。`, 'attendees'));
    expect(findings(code, `${text}。`, 'attendees')).toEqual([]);
  });

  it('asks nothing of a headline, but of a brief: the next one goes on in its paragraph', () => {
    expect(findings(code, '青鹭镇清理河道，排水已经通畅', 'headline')).toEqual([]);
    expect(findings(code, sentence, 'brief')).toHaveLength(1);
  });
});

describe('headline/too-long', () => {
  const code = 'headline/too-long';
  const headline = (length: number): string => `青鹭镇${'清淤'.repeat(30)}`.slice(0, length);

  it('counts marks, and characters rather than code units', () => {
    expect(findings(code, headline(36), 'headline')).toEqual([]);
    expect(wordsAt(findings(code, headline(37), 'headline'))).toBe(headline(37));
    expect(findings(code, `𬱖${headline(35)}`, 'headline')).toEqual([]);
  });

  it('keeps to the office’s own length', () => {
    const own = '  标题字数: 20\n';
    expect(findings(code, headline(20), 'headline', own)).toEqual([]);
    expect(findings(code, headline(21), 'headline', own)).toHaveLength(1);
  });

  it('asks nothing of a paragraph', () => {
    expect(findings(code, `${headline(60)}。`)).toEqual([]);
  });
});

describe('entry/length', () => {
  const path = 'issues/0001/稿件.yaml';
  const check = (body: string, length: string) => {
    const files = officeFiles();
    const bulletinYaml = (files['bulletin.yaml'] ?? '').replace('字数: 20-800', `字数: ${length}`);
    const entry = `单位: 青鹭镇\n栏目: 经验交流\n标题: 青鹭镇开展清淤\n正文: |\n${body}`;
    return checkFiles({ ...files, 'bulletin.yaml': bulletinYaml, [path]: entry }).filter(
      ({ code }) => code === 'entry/length',
    );
  };

  it('counts all paragraphs, without white space and the marks of bold', () => {
    expect(check('  **清淤**。\n  固堤。\n', '6')).toEqual([]);
    expect(wordsAt(check('  **清淤**。\n  固堤。\n', '5'))).toBe('清淤**。');
    expect(wordsAt(check('  清淤。\n  固堤。\n', '7-9'))).toBe('清淤。');
  });

  it('says nothing where the section has no length', () => {
    expect(findings('entry/length', '清淤。')).toEqual([]);
  });
});
