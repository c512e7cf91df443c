import type { Fault } from '../fault.js';
import { bulletin, entry, sheet, submission } from './example.js';

const basis = 'kuaibao 的文件格式（README“三种文件”）';
const another =
  '单位: 白蘋镇\n栏目: 工作动态\n标题: 白蘋镇组织春灌\n日期: 2026-03-09\n正文: 全镇开闸放水，浇灌麦田三千亩。\n';

/** Names that the office's registers do not have, or have twice; pins; what makes an issue. */
export const registerFaults: readonly Fault[] = [
  {
    code: 'structure/unknown-unit',
    title: '单位不在登记名册中',
    basis,
    wrong: entry({ 单位: '单位: 青鸬镇' }),
    right: entry({}),
  },
  {
    code: 'structure/repeated-contributor',
    title: '联合报送里一个单位写了两次',
    basis,
    wrong: entry({ 单位: '单位: [青鹭镇, 县水利局, 青鹭镇]' }),
    right: entry({ 单位: '单位: [青鹭镇, 县水利局]' }),
  },
  {
    code: 'structure/unknown-section',
    title: '没有这个栏目',
    basis,
    wrong: entry({ 栏目: '栏目: 工作动向' }),
    right: entry({}),
  },
  {
    code: 'structure/unknown-subsection',
    title: '栏目下没有这个子栏目',
    basis,
    wrong: submission('单位: 青鹭镇\n栏目: 部门快讯/民情\n正文: 清理河道12公里。\n'),
    right: submission('单位: 青鹭镇\n栏目: 部门快讯/民生\n正文: 清理河道12公里。\n'),
  },
  {
    code: 'structure/missing-subsection',
    title: '栏目分子栏目，没有写明是哪一个',
    basis,
    wrong: submission('单位: 青鹭镇\n栏目: 部门快讯\n正文: 清理河道12公里。\n'),
    right: submission('单位: 青鹭镇\n栏目: 部门快讯/民生\n正文: 清理河道12公里。\n'),
  },
  {
    code: 'structure/duplicate-name',
    title: '名册里一个名称写了两次，或归了两个单位',
    basis,
    wrong: bulletin('领导:\n  - 程望舒\n  - 黎景行\n  - 程望舒\n'),
    right: bulletin('领导:\n  - 程望舒\n  - 黎景行\n'),
  },
  {
    code: 'structure/reversed-term',
    title: '任期的止日早于起日',
    basis,
    wrong: bulletin('领导:\n  - {姓名: 程望舒, 职务: 县长, 任期: 2026年3月至2024年10月}\n'),
    right: bulletin('领导:\n  - {姓名: 程望舒, 职务: 县长, 任期: 2024年3月至2026年10月}\n'),
  },
  {
    code: 'structure/slash-in-name',
    title: '栏目名称里有斜线',
    basis,
    wrong: bulletin('', { section: '工作动态\n  - 部门快讯/要闻' }),
    right: bulletin(''),
  },
  {
    code: 'structure/section-form',
    title: '栏目的设置与它的形式不合',
    basis,
    wrong: {
      ...bulletin('', { section: '名称: 工作动态\n    形式: 专报\n    子栏目: [民情, 民生]' }),
      ...entry({ 栏目: '栏目: 工作动态/民情' }),
    },
    right: bulletin('', { section: '名称: 工作动态\n    形式: 专报' }),
  },
  {
    code: 'structure/duplicate-submission',
    title: '同一篇稿件交了两次',
    basis: '机关校对惯例',
    wrong: { 'issues/0001/甲.yaml': another, 'issues/0001/乙.yaml': another },
    right: { 'issues/0001/甲.yaml': another },
  },
  {
    code: 'structure/empty-issue',
    title: '本期没有稿件',
    basis,
    wrong: { 'issues/0001/稿件.yaml': undefined },
    right: {},
  },
  {
    code: 'structure/unknown-pin',
    title: '“次序”所写的不是本期的稿件',
    basis,
    wrong: sheet('期号: 1\n日期: 2026-03-12\n次序:\n  - 清淤稿\n'),
    right: sheet('期号: 1\n日期: 2026-03-12\n次序:\n  - 稿件\n'),
  },
  {
    code: 'structure/ambiguous-pin',
    title: '“次序”所写的同时指几篇稿件',
    basis,
    wrong: {
      'issues/0001/issue.yaml': '期号: 1\n日期: 2026-03-12\n次序:\n  - 春灌\n',
      'issues/0001/甲/春灌.yaml': another,
      'issues/0001/乙/春灌.yaml': another.replaceAll('白蘋镇', '柳渡乡').replace('三千亩', '两千亩'),
    },
    right: {
      'issues/0001/issue.yaml': '期号: 1\n日期: 2026-03-12\n次序:\n  - 甲/春灌.yaml\n',
      'issues/0001/甲/春灌.yaml': another,
      'issues/0001/乙/春灌.yaml': another.replaceAll('白蘋镇', '柳渡乡').replace('三千亩', '两千亩'),
    },
  },
  {
    code: 'structure/duplicate-pin',
    title: '“次序”里一篇稿件写了两次',
    basis,
    wrong: sheet('期号: 1\n日期: 2026-03-12\n次序:\n  - 稿件\n  - 青鹭镇开展河道清淤\n'),
    right: sheet('期号: 1\n日期: 2026-03-12\n次序:\n  - 稿件\n'),
  },
  {
    code: 'structure/withheld-pin',
    title: '“次序”所写的稿件停用了',
    basis,
    wrong: {
      'issues/0001/issue.yaml': '期号: 1\n日期: 2026-03-12\n次序:\n  - 春灌\n',
      'issues/0001/春灌.yaml': `停用: 是\n${another}`,
    },
    right: {
      'issues/0001/issue.yaml': '期号: 1\n日期: 2026-03-12\n',
      'issues/0001/春灌.yaml': `停用: 是\n${another}`,
    },
  },
  {
    code: 'suppression/malformed',
    title: '不查的注释写法不对',
    basis: '写成“# kuaibao-ignore 代码: 理由”',
    wrong: entry({ 单位: '# kuaibao-ignore 错字: 原文如此\n单位: 青鹭镇' }),
    right: entry({}),
  },
  {
    code: 'suppression/no-reason',
    title: '不查的注释没有写理由',
    basis: '写成“# kuaibao-ignore 代码: 理由”',
    wrong: entry({ 单位: '# kuaibao-ignore punctuation/repeated:\n单位: 青鹭镇' }),
    right: entry({}),
  },
  {
    code: 'suppression/unknown-code',
    title: '不查的注释里没有这条规则',
    basis: '全部代码见 kuaibao explain',
    wrong: entry({ 单位: '# kuaibao-ignore punctuation/repeat: 原文如此\n单位: 青鹭镇' }),
    right: entry({}),
  },
  {
    code: 'suppression/structural',
    title: '关系到能不能读、能不能印的问题不能略过',
    basis: '问题没有改，本期就出不来',
    wrong: entry({ 单位: '# kuaibao-ignore structure/unknown-unit: 新单位\n单位: 青鹭镇' }),
    right: entry({}),
  },
  {
    code: 'suppression/unused',
    title: '不查的注释多余，这里没有那个问题',
    basis: '问题改好以后，注释也要删去',
    wrong: entry({ 单位: '# kuaibao-ignore punctuation/repeated: 原文如此\n单位: 青鹭镇' }),
    right: entry({}),
  },
];
