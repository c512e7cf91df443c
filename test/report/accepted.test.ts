import { expect, it } from 'vitest';
import type { Accepted, LeftPlace } from '../../src/accept/accepted.js';
import { formatLeftPlaces, formatWrittenAnswers } from '../../src/report/accepted.js';
import { spanOf } from '../../src/source/file.js';

const path = 'issues/0127/县水利局.yaml';
const place = { path, line: 5, column: 3 };
const finding = {
  code: 'wording/typo',
  severity: 'warning',
  message: '有误',
  span: spanOf({ path, text: '' }, 0),
} as const;

it('what was written is told with file and line, and why the rest was not', () => {
  const reasons: readonly LeftPlace['reason'][] = [
    { kind: 'structural' },
    { kind: 'further' },
    { kind: 'noReason' },
    { kind: 'noPost', name: '顾远山' },
    { kind: 'noUnit', name: '县防指' },
    { kind: 'unknownUnit', unit: '县水务局' },
    { kind: 'nothingFound', near: [] },
    { kind: 'nothingFound', near: [{ path, line: 5, column: 9 }] },
    { kind: 'released' },
    { kind: 'unwritable' },
    { kind: 'unanswered' },
  ];
  const accepted: Accepted = {
    written: [
      { finding, answer: { kind: 'word', word: '布署' }, path: 'bulletin.yaml', line: 40 },
      {
        finding,
        answer: { kind: 'alias', alias: '水务局', unit: '县水利局' },
        path: 'bulletin.yaml',
        line: 22,
      },
      {
        finding,
        answer: { kind: 'leader', name: '顾远山', post: '市委书记' },
        path: 'bulletin.yaml',
        line: 12,
      },
      { finding, answer: { kind: 'comment', code: 'wording/typo', reason: '原文如此' }, path, line: 4 },
    ],
    left: reasons.map((reason) => ({ place, reason })),
  };
  expect(formatWrittenAnswers(accepted, false)).toMatchInlineSnapshot(`
    "已写 bulletin.yaml:40 不查词语：布署
    已写 bulletin.yaml:22 “县水利局”的别名：水务局
    已写 bulletin.yaml:12 领导：市委书记 顾远山（排在最后，请核对职务和次序）
    已写 issues/0127/县水利局.yaml:4 # kuaibao-ignore wording/typo: 原文如此
    "
  `);
  expect(formatLeftPlaces(accepted, false)).toMatchInlineSnapshot(`
    "没有写 issues/0127/县水利局.yaml:5:3：这一条关系到稿件能不能读、能不能印，不能略过，请改正
    没有写 issues/0127/县水利局.yaml:5:3：这里代表没有列出的多处，请先处理已经列出的
    没有写 issues/0127/县水利局.yaml:5:3：请用 --reason 写明为什么这里不改，如 --reason 原文如此
    没有写 issues/0127/县水利局.yaml:5:3：不知道“顾远山”的职务，请在这一处的后面写明，如 issues/0127/县水利局.yaml:5:3=副县长
    没有写 issues/0127/县水利局.yaml:5:3：不知道“县防指”是哪个单位的别名，请在这一处的后面写明，如 issues/0127/县水利局.yaml:5:3=登记的名称；是另一个单位的，请在 bulletin.yaml 的“单位”里登记
    没有写 issues/0127/县水利局.yaml:5:3：“县水务局”不在登记名册中，请写登记的名称
    没有写 issues/0127/县水利局.yaml:5:3：这里没有查出问题
    没有写 issues/0127/县水利局.yaml:5:3：这里没有查出问题，查出问题的是 issues/0127/县水利局.yaml:5:9
    没有写 issues/0127/县水利局.yaml:5:3：这一期已经发布，不再写进去
    没有写 issues/0127/县水利局.yaml:5:3：这里写不进去，请自己在文件里写
    没有写 issues/0127/县水利局.yaml:5:3：写了也仍会报出，或者引出别的错误，请自己在文件里改
    答复了 4 处，还有 11 处没有答复
    "
  `);
  expect(formatWrittenAnswers({ ...accepted, left: [] }, true)).toContain('会写 bulletin.yaml:40');
  expect(formatLeftPlaces({ ...accepted, left: [] }, true)).toBe('会答复 4 处，没有写入\n');
});
