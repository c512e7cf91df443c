import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../src/bulletin/read-bulletin.js';
import { checkBulletin } from '../../src/judge/check-rules.js';

const office = `刊名: 快报
编发单位: 县办
栏目: [工作动态, {名称: 简讯, 形式: 简讯, 子栏目: [平安建设, 民生]}]
单位: [{名称: 青鹭镇, 别名: [青鹭]}, 苇港镇, 白蘋镇, 栗坞镇, 县水利局]
`;

function found(scoring: string): readonly string[] {
  const { value, diagnostics } = readBulletin({ path: 'bulletin.yaml', text: `${office}计分:\n${scoring}` });
  const all = [...diagnostics, ...(value ? checkBulletin(value) : [])];
  return all.map(
    ({ code, message, span }) => `${code} ${span.file.text.slice(span.start, span.end)} ${message}`,
  );
}

describe('rules of scoring', () => {
  it.each([
    ['  报送: 1\n  采用: 5\n'],
    ['  采用: {工作动态: 5, 简讯/平安建设: 2, 简讯／民生: 1}\n'],
    ['  采用: {稿件: {单独: 5, 联合: 3}, 简讯: 2}\n  种类: {民生: [简讯/民生]}\n  倍数: {民生: 2}\n'],
    ['  采用: 5\n  分组: [{名称: 镇, 单位: [青鹭, 苇港镇]}, {名称: 其余}]\n'],
    ['  采用: 5\n  分组: [{名称: 镇, 单位: [青鹭, 苇港镇]}]\n  不计单位: [白蘋镇, 栗坞镇, 县水利局]\n'],
    ['  采用: 5\n  重复采用: 翻番\n'],
    ['  采用: 5\n  上级采用: {省: {信息: 10, 专报: 20}}\n  任务: {上级采用: {省: 1}}\n'],
    ['  采用: 5\n  封顶: {采用: {每月: 10, 每年: 100}, 加分: {每年: 5}}\n'],
  ])('that are sound have no finding: %s', (scoring) => {
    expect(found(scoring)).toEqual([]);
  });

  it.each([
    ['  采用: 5.125\n', '小数点后最多写两位'],
    ['  采用: -5\n', '请写成 5'],
    ['  采用: 五\n', '只写数字，不写“分”字'],
    ['  采用: ５分\n', '请写成 5'],
    ['  采用: [5]\n', '行首不要写“- ”，每项一行，写成“键: 值”'],
    ['  封顶: 100\n', '写成下一层的“每月: 20”“每年: 120”'],
    ['  扣分: 10\n', '写成下一层的“迟报: 10”，每项一行，行首空两格'],
    ['  任务: 30\n', '写成下一层的“采用: 30”“得分: 120”，每项一行，行首空两格'],
    ['  分组: [乡镇]\n', '写成“- 名称: 乡镇”，下一行写“单位: [甲镇, 乙镇]”'],
    [' 5\n', '写成下一层的“报送: 1”“采用: 5”，每项一行，行首空两格'],
  ])('%s has a way out', (scoring, hint) => {
    const { diagnostics } = readBulletin({ path: 'bulletin.yaml', text: `${office}计分:\n${scoring}` });
    expect(diagnostics.map((each) => each.hint)).toEqual([hint]);
  });

  it.each([
    ['  采用: {动态: 5, 其他: 1}\n', ['scoring/unknown-name 动态 没有“动态”这个栏目，也没有这个种类']],
    ['  采用: {单独: 5, 简讯: 2, 其他: 1}\n', ['scoring/unknown-name 单独 “单独”“联合”不能与种类写在同一层']],
    ['  采用: 5\n  倍数: {调研: 2}\n', ['scoring/unknown-name 调研 没有“调研”这个栏目，也没有这个种类']],
    ['  采用: 5\n  种类: {民生: [民生]}\n', ['scoring/unknown-name 民生 没有“民生”这个栏目']],
    ['  采用: 5\n  不计单位: [红鹭镇]\n', ['scoring/unknown-name 红鹭镇 登记名册里没有“红鹭镇”']],
    [
      '  采用: 5\n  上级采用: {省: 1}\n  任务: {上级采用: {市: 1}}\n',
      ['scoring/unknown-name 市 “上级采用”里没有“市”这一级'],
    ],
    ['  采用: 5\n  种类: {简讯: [简讯/民生]}\n', ['scoring/repeated-name 简讯 “简讯”已经是栏目或形式的名称']],
    [
      '  采用: 5\n  分组: [{名称: 甲, 单位: [青鹭镇]}, {名称: 乙, 单位: [青鹭]}, {名称: 丙}, {名称: 丁}, {名称: 丙}]\n',
      [
        'scoring/repeated-name 丙 有两组都叫“丙”',
        'scoring/repeated-name 丁 有两组都没有写“单位”，分不清其余的单位归哪一组',
        'scoring/repeated-name 丙 有两组都没有写“单位”，分不清其余的单位归哪一组',
        'scoring/repeated-name 青鹭 “青鹭”写在了两处',
      ],
    ],
    [
      '  采用: {简讯/民生: 2}\n',
      ['scoring/no-points 采用 “采用”里没有“工作动态”“简讯/平安建设”的分，登在那里不得分'],
    ],
    [
      '  采用: 5\n  重复采用: 最高\n',
      ['scoring/contradiction 重复采用 写了“重复采用”，没有写“上级采用”，没有分可算'],
    ],
    [
      '  采用: 5\n  封顶: {批示: {每年: 5}}\n',
      ['scoring/contradiction 5 写了“封顶”“批示”“每年”，这一类却没有分'],
    ],
    [
      '  采用: 5\n  基础分: 10\n  封顶: {每月: 8}\n',
      ['scoring/contradiction 8 一个月最多8分，基础分就有10分'],
    ],
    ['  采用: 5\n  达标: [{得分: 50}]\n', ['scoring/contradiction 50 “达标”没有写满几篇，谁也得不到这个分']],
    [
      '  采用: 5\n  分组: [{名称: 镇, 单位: [青鹭镇]}]\n',
      ['scoring/contradiction 分组 苇港镇、白蘋镇、栗坞镇等4个单位不在任何一组，另算一组“其他单位”'],
    ],
    ['  采用: 5分\n', ['structure/wrong-type 5分 “采用”应为0到99999之间的分数，最多两位小数，现为“5分”']],
  ])('%s is found', (scoring, expected) => {
    expect(found(scoring)).toEqual(expected);
  });
});
