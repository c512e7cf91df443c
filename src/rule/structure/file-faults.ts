import type { Fault } from '../fault.js';

/** What is found in the folders themselves, or only on the laid-out pages; no text could show it in an example. */
export const fileFaults: readonly Fault[] = [
  {
    code: 'structure/not-utf8',
    severity: 'error',
    title: '文件的编码不是 UTF-8',
    basis: 'YAML 1.2 5.2；kuaibao 的约定',
    isToldOnly: true,
    wrong: '编码为 GBK（ANSI）或 UTF-16 的稿件',
    right: '用记事本或 WPS 另存，编码选“UTF-8”',
  },
  {
    code: 'structure/not-a-submission',
    severity: 'error',
    title: '一期的文件夹里有不是稿件的文件',
    basis: 'kuaibao 的约定',
    isToldOnly: true,
    wrong: 'issues/0001/汇总.docx',
    right: '移到别处，文字用 kuaibao new 写成稿件',
  },
  {
    code: 'structure/link-outside',
    severity: 'error',
    title: '链接指向本期文件夹之外',
    basis: '每期的稿件都在自己的文件夹里，日后才查得到',
    isToldOnly: true,
    wrong: 'issues/0001/甲.yaml 是指向别处的链接',
    right: '删去链接，把稿件本身放进来',
  },
  {
    code: 'layout/missing-glyph',
    severity: 'error',
    title: '没有一种字体有这个字',
    basis: 'PDF/A（ISO 19005-2）6.2.11.4',
    isToldOnly: true,
    wrong: '文中有各种字体都没有的字',
    right: '在 bulletin.yaml 的“字体”里指定一种有这个字的字体',
  },
  {
    code: 'layout/colophon-too-tall',
    severity: 'error',
    title: '报尾太高，一页里放不下报尾和两行正文',
    basis: '报尾不单独成页；排版惯例',
    isToldOnly: true,
    wrong: '“发”列了几百个单位',
    right: '写成“各乡镇、县政府各部门”',
  },
  {
    code: 'layout/first-page-without-body',
    severity: 'warning',
    title: '首页没有正文',
    basis: 'GB/T 9704—2012 5.1、7.3.3',
    isToldOnly: true,
    wrong: '要目占满了首页',
    right: '在 issue.yaml 里写“要目: 否”',
  },
];
