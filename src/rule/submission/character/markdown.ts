import type { Found } from '../../found.js';
import { isSpared, type Passage } from '../../passage.js';
import type { PassageRule } from '../../rule.js';

/** A mark, what it is called, and what of it stays: `$1` is the words within. */
type Kind = readonly [pattern: RegExp, name: string, stays: string];

const kinds: readonly Kind[] = [
  // Several # or one with a blank; #话题# has two.
  [/^(?:#{1,6}[ \u3000]+(?=\S)|#{2,6}(?=[^#\s]))(?![^#]*#)/gu, '标题符号', ''],
  [/^[-*+][ \u3000]+(?:\[[ xX]\][ \u3000]+)?(?=[^\s\d])/gu, '列表符号', ''],
  [/^>[ \u3000]*(?=\S)/gu, '引用符号', ''],
  [/^(?:-{3,}|={3,}|~{3,}|```[a-z]*)$/gu, '分隔线', ''],
  [/^\|(?=[^|]*\|).*\|$/gu, '表格', '$&'],
  [/(?<!`)`([^`]{1,80})`(?!`)/gu, '代码符号', '$1'],
  [/!?\[([^[\]]{1,80})\]\((?:https?:|www\.|mailto:|[#./]|[\w-]+\.\w)[^()\s]{0,300}\)/gu, '链接', '$1'],
  [/~~([^~]{1,80})~~/gu, '删除线', '$1'],
  [/(?<![\w_])__([^_]{1,80})__(?![\w_])/gu, '加粗符号', '**$1**'],
  [/(?<![*\w\d])\*([一-鿿“][^*]{0,80})\*(?![*\w])/gu, '斜体符号', '$1'],
  [
    /\[\^\w{1,10}\]|【\d+†[^】]{0,40}】|:contentReference\[oaicite:\d+\](?:\{[^{}]{0,40}\})?/gu,
    '脚注符号',
    '',
  ],
  [/\\(?=[*_#`~[\]])/gu, '反斜线', ''],
];

/** Remnants of Markdown in a text, but **…**, which is bold. */
export const markdown: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'character/markdown',
      severity: 'warning',
      title: '文中残留了 Markdown 符号',
      basis: '从笔记软件、聊天机器人复制文字时带入；正文里只认“**加粗**”',
      fix: 'suggested',
      wrong: '# 全县推进河道清淤，详见[清淤方案](https://www.lanpu.example/1)。',
      right: '全县推进河道清淤，详见清淤方案。',
    },
  ],
  check: (passage) =>
    /^[-*+#>|=~`]|[`~_*\\†]|\]\(|\[\^|oaicite/u.test(passage.text)
      ? kinds.flatMap(([pattern, name, stays]) =>
          [...passage.text.matchAll(pattern)]
            .filter(({ index }) => !isSpared(passage, index, index + 1))
            .map((match) => judge(passage, match, name, stays)),
        )
      : [],
};

function judge(
  { text }: Passage,
  { 0: found, 1: inner = '', index }: RegExpExecArray,
  name: string,
  stays: string,
): Found {
  const end = index + found.length;
  const right = stays.replace('$1', () => inner);
  const shown = found.length > 24 ? `${found.slice(0, 20)}…` : found.trimEnd();
  const isWhole = index === 0 && end === text.length;
  return {
    start: index,
    end,
    message: `出现 Markdown ${name}“${shown}”，${right === '' ? '应删去' : stays === '$&' ? '应改成文字' : `应为“${right}”`}`,
    hint: '正文一行一段，不用 Markdown 符号；要加粗的写成“**加粗**”',
    ...(isWhole || stays === '$&' ? {} : { changes: [{ start: index, end, text: right }] }),
  };
}
