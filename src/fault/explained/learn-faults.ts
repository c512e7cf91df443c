import type { Fault } from '../fault.js';

/** Told of old issues, when an office is made of them: no text of an office shows them. */
export const learnFaults: readonly Fault[] = [
  {
    code: 'learn/unreadable',
    title: '旧刊读不了，或者看不出是一期刊物',
    basis: 'kuaibao 的约定：读不了的指出来，别的照样整理',
    isToldOnly: true,
    wrong: '旧刊是 PDF，或者文件夹里有一份通知',
    right: '用 Word 文件，或者把文字存为 .txt；不是刊物的，从文件夹里拿开',
  },
  {
    code: 'learn/reading',
    title: '旧刊的文件里有印不出来的内容，或者修订没有接受',
    basis: 'kuaibao 的约定：读文件时遇到的都指出来',
    isToldOnly: true,
    wrong: '旧刊的 Word 文件里有批注、脚注',
    right: '对照旧刊看一看；要用的，写进稿件',
  },
  {
    code: 'learn/mended',
    title: '旧刊的文字在整理时改动过',
    basis: 'kuaibao 的约定：断开的行接成一段，转换留下的记号去掉，每一处都指出来',
    isToldOnly: true,
    wrong: '从网页存下来的旧刊，一句话断成几行，夹着“**”',
    right: '看一看改得对不对；不对的，在稿件里改回来',
  },
  {
    code: 'learn/guess',
    title: '配置里的一项，是从很少的地方推断出来的',
    basis: 'kuaibao 的约定：推断出来的都说明见于哪几期',
    isToldOnly: true,
    wrong: '两个单位的先后，只有一期看得出来',
    right: '在 bulletin.yaml 里核对这一项',
  },
  {
    code: 'learn/open',
    title: '配置里的一项，旧刊里看不出来',
    basis: 'kuaibao 的约定：看不出来的留给人填，不替人编',
    isToldOnly: true,
    wrong: '旧刊里没有编发单位',
    right: '在 bulletin.yaml 或 issue.yaml 里填写【待填】的地方',
  },
  {
    code: 'learn/contradiction',
    title: '各期旧刊不一致',
    basis: 'kuaibao 的约定：不一致的逐项列出，不折中',
    isToldOnly: true,
    wrong: '第3期先印“经验交流”，第4期先印“工作动态”',
    right: '在 bulletin.yaml 里定下来；只有一期不同的，写在那一期的 issue.yaml 里',
  },
  {
    code: 'learn/difference',
    title: '整理出来的一期，印出来与旧刊不同',
    basis: 'kuaibao 的约定：整理是汇编的反面，再汇编一遍应当一字不差',
    isToldOnly: true,
    wrong: '旧刊里有一行，稿件和配置里都没有',
    right: '对照旧刊改稿件或配置；是旧刊自己排错的，不必管',
  },
];
