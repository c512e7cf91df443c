import { lineBreakBetween } from '../../passage/between.js';
import type { Change, Found } from '../../passage/found.js';
import { type Article, isSpared, type Passage, passageAfter, passageBefore } from '../../passage/passage.js';
import { keyInBody } from '../../submission/key-in-body.js';
import type { PassageRule } from '../rule.js';

/** A mark of Markdown, and what should stand there. */
interface Kind {
  readonly pattern: RegExp;
  readonly name: string;
  /** In the place of the whole; `$1` is the words within. Absent where a person decides. */
  readonly right?: string | ((match: RegExpExecArray) => string | undefined);
  /** Whether the mark can be nothing else, so that it is mended without asking. */
  readonly isCertain?: (match: RegExpExecArray, passage: Passage) => boolean;
  /** Without a blank behind it, it must begin a neighbouring paragraph too. */
  readonly isSeries?: true;
  readonly hint?: string;
}

const hasHan = ({ 1: inner = '' }: RegExpExecArray): boolean => /\p{Script=Han}/u.test(inner);

const kinds: readonly Kind[] = [
  {
    // Several # or one before a word; #话题# has two, and # 号键 is a key.
    pattern:
      /^(?:#{1,6}[ \u3000]+(?=\S)|#{2,6}(?=[^#\s])|#(?=\p{Script=Han}))(?![号键字]|[^#]*#)(?=([^\s#]))/gu,
    name: '标题符号',
    right: '',
    isCertain: ({ 0: mark, 1: next = '' }, { source: { span } }) =>
      /\s|##/u.test(mark) &&
      /[\p{Script=Han}\d“《（(]/u.test(next) &&
      // At the margin it makes a comment of the line, which has been said.
      !/[\r\n]/u.test(span.file.text.charAt(span.start - 1)),
  },
  {
    pattern: /^(?:[-*+][ \u3000]+(?:\[[ xX√]\][ \u3000]+)?|\[[ xX√]\][ \u3000]+)(?=[^\s\d])(?![-*+ ]+$)/gu,
    name: '列表符号',
    right: '',
    hint: '一段一行，行首不加符号；分条写的用“一是……”“（一）……”或“1.”',
  },
  {
    pattern: /^(\d{1,2})\)[ \u3000]*(?=\p{Script=Han})/gu,
    name: '列表编号',
    right: '（$1）',
    isSeries: true,
    hint: '序号依次用“一、”“（一）”“1.”“（1）”（GB/T 9704—2012 7.3.3）',
  },
  { pattern: /^>(?:[ \u3000]+(?=\S)|(?=[^\s\d=]))/gu, name: '引用符号', right: '' },
  {
    pattern: /^(?:-{3,}|={3,}|~{3,}|_{3,}|\*{3,}|\*(?: \*){2,}|-(?: -){2,3}|```[a-z]*)$/gu,
    name: '分隔线',
    right: '',
    isCertain: ({ 0: line }) => !/[_~]/u.test(line),
  },
  {
    pattern: /(?<!`)`([^`]{1,80})`(?!`)/gu,
    name: '代码符号',
    right: '$1',
    isCertain: hasHan,
  },
  {
    pattern: /!\[([^[\]]{0,80})\]\(([^()\s]{1,300})\)/gu,
    name: '图片',
    right: ({ 0: found, 1: caption = '', 2: file = '', input }) =>
      found === input && /^[^:]+\.(?:jpe?g|png)$/iu.test(file)
        ? `[图片：${`${file} ${caption}`.trim()}]`
        : undefined,
    hint: '图片存在稿件旁边，另起一行写“[图片：文件.jpg 说明]”',
  },
  {
    pattern: /(?<!!)\[([^[\]]{1,80})\]\((?:https?:|www\.|mailto:|[#./]|[\w-]+\.\w)[^()\s]{0,300}\)/gu,
    name: '链接',
    right: '$1',
  },
  { pattern: /~~([^~]{1,80})~~/gu, name: '删除线', right: '$1' },
  {
    pattern: /(?<![A-Za-z_])__(?=[^_]*\p{Script=Han})([^_]{1,80})__(?![A-Za-z_])/gu,
    name: '加粗符号',
    right: '**$1**',
  },
  { pattern: /(?<![*\w\d])\*([一-鿿“][^*]{0,80})\*(?![*\w])/gu, name: '斜体符号', right: '$1' },
  {
    pattern:
      /\[\^\w{1,10}\]|【\d+†[^】]{0,40}】|:contentReference\[oaicite:\d+\](?:\{[^{}]{0,40}\})?|(?<=[\p{Script=Han}，。；：！？、”’）》%％\]](?<![图表式第]))\[\d{1,2}(?:[-–,，、]\d{1,2})*\](?!\d*号)/gu,
    name: '脚注符号',
    right: '',
  },
  { pattern: /\\(?=[*_#`~[\]])/gu, name: '反斜线', right: '' },
];

/** Remnants of Markdown in a text, but **…**, which is bold. */
export const markdown: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'character/markdown',
      title: '文中残留了 Markdown 符号',
      basis: '从笔记软件、聊天机器人复制文字时带入；正文里只认“**加粗**”',
      fix: 'safe',
      wrong: '# 全县推进河道清淤，详见[清淤方案](https://www.lanpu.example/1)。',
      right: '全县推进河道清淤，详见清淤方案。',
    },
  ],
  check: (passage, _, article) =>
    /^(?:[-*+#>=~`]|\d{1,2}\))|[`~_*\\†]|\]\(|\[[\^\dxX√ ]|oaicite/u.test(passage.text)
      ? kinds.flatMap((kind) =>
          [...passage.text.matchAll(kind.pattern)]
            .filter(({ index }) => !isSpared(passage, index, index + 1))
            .filter(({ 0: mark }) => !kind.isSeries || /\s$/u.test(mark) || isInSeries(passage, article))
            .map((match) => judge(passage, match, kind, article)),
        )
      : [],
};

function judge(passage: Passage, match: RegExpExecArray, kind: Kind, article: Article): Found {
  const { 0: found, 1: inner = '', index } = match;
  const { name, isCertain, hint = '正文一行一段，不用 Markdown 符号；要加粗的写成“**加粗**”' } = kind;
  const end = index + found.length;
  const right = typeof kind.right === 'string' ? kind.right.replace('$1', () => inner) : kind.right?.(match);
  const shown = found.length > 24 ? `${found.slice(0, 20)}…` : found.trimEnd();
  const isWhole = index === 0 && end === passage.text.length;
  const changes =
    right === '' && isWhole
      ? lineTaken(passage, article)
      : right !== undefined && [{ start: index, end, text: right }];
  return {
    start: index,
    end,
    message: `出现 Markdown ${name}“${shown}”，${right === undefined ? '印不出图片' : right === '' ? '应删去' : `应为“${right}”`}`,
    hint,
    ...(changes ? { changes } : {}),
    ...(isCertain?.(match, passage) ? {} : { isUnsure: true }),
  };
}

/** Whether a neighbouring paragraph begins with a number and a bracket too. */
function isInSeries(passage: Passage, article: Article): boolean {
  const neighbours = [passageBefore(article, passage), passageAfter(article, passage)];
  return neighbours.some((each) => each?.role === passage.role && /^\d{1,2}\)/u.test(each.text));
}

/** The changes that take a whole line away; undefined where it is the only one, or parts what was meant to be two submissions. */
function lineTaken(passage: Passage, article: Article): readonly Change[] | undefined {
  const next = passageAfter(article, passage);
  const before = passageBefore(article, passage);
  if (next && keyInBody(next.text)) return undefined;
  const lineBreak =
    (next && lineBreakBetween(passage, next)) ?? (before && lineBreakBetween(before, passage));
  return (
    lineBreak && [
      { start: 0, end: passage.text.length, text: '' },
      { start: 0, end: lineBreak.text.length, text: '', passage: lineBreak },
    ]
  );
}
