import type { Fault } from '../fault.js';
import { entry, submission } from './example.js';

const basis = 'kuaibao 的文件格式（README“三种文件”）';
const practice = '机关行文惯例';
const standard = 'GB/T 9704—2012 7.3.4';
const told = '正文: 全镇清理河道12公里，清理名单见附件。';
const instruction = (leader: string): string =>
  `批示:\n  - 领导: ${leader}\n    日期: 2026-03-11\n    内容: 清淤做得及时，请各镇参照办理。`;

/** Faults of the texts around an entry: 批示, 来源, 附件. */
export const aroundFaults: readonly Fault[] = [
  {
    code: 'structure/unknown-leader',
    title: '批示的领导不在领导名册中',
    basis,
    wrong: entry({ 批示: instruction('程望舟') }),
    right: entry({ 批示: instruction('程望舒') }),
  },
  {
    code: 'structure/instructions-in-brief',
    title: '简讯写了“批示”',
    basis,
    wrong: submission(`单位: 青鹭镇\n栏目: 简讯\n${instruction('程望舒')}\n正文: 清理河道12公里。\n`),
    right: submission('单位: 青鹭镇\n栏目: 简讯\n正文: 清理河道12公里。\n'),
  },
  {
    code: 'structure/attachments-in-brief',
    title: '简讯写了“附件”',
    basis,
    wrong: submission('单位: 青鹭镇\n栏目: 简讯\n附件: 清理名单\n正文: 清理河道12公里，名单见附件。\n'),
    right: submission('单位: 青鹭镇\n栏目: 简讯\n正文: 清理河道12公里。\n'),
  },
  {
    code: 'structure/bare-source',
    title: '来源没有写明是摘自还是转载',
    basis: practice,
    wrong: entry({ 来源: '来源: 《溪原日报》3月9日' }),
    right: entry({ 来源: '来源: 摘自《溪原日报》3月9日' }),
  },
  {
    code: 'structure/duplicate-attachment',
    title: '一个附件写了两次',
    basis: practice,
    wrong: entry({ 正文: told, 附件: '附件: [河道清理名单, 河道清理名单]' }),
    right: entry({ 正文: told, 附件: '附件: [河道清理名单, 河道清理图]' }),
  },
  {
    code: 'structure/attachment-name',
    title: '附件名称前面写了序号，或后面加了标点',
    basis: standard,
    wrong: entry({ 正文: told, 附件: '附件: 河道清理名单。' }),
    right: entry({ 正文: told, 附件: '附件: 河道清理名单' }),
    fix: 'suggested',
  },
  {
    code: 'structure/attachment-file',
    title: '附件的文件不在，或者印不出来',
    basis,
    wrong: entry({ 正文: told, 附件: '附件:\n  - 名称: 河道清理名单\n    文件: 名单.txt' }),
    right: entry({ 正文: told, 附件: '附件: 河道清理名单' }),
  },
  {
    code: 'structure/attachment-not-listed',
    title: '正文里说见附件，没有写“附件”',
    basis: standard,
    wrong: entry({ 正文: told }),
    right: entry({ 正文: told, 附件: '附件: 河道清理名单' }),
  },
  {
    code: 'structure/attachment-not-mentioned',
    title: '写了“附件”，正文里没有提到',
    basis: practice,
    wrong: entry({ 附件: '附件: 河道清理名单' }),
    right: entry({ 正文: told, 附件: '附件: 河道清理名单' }),
  },
];
