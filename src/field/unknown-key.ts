import type { Report } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/did-you-mean.js';
import { coded } from '../fault/severity.js';
import { codePointName } from '../source/code-point.js';
import type { SourceText } from '../source/text.js';
import { type FileKind, homeOf } from './home.js';

/** Other names that clerks give a submission's keys. */
export function otherNames(): ReadonlyMap<string, string> {
  const names = [
    ['标题', '题目', '主题', '题名', 'title', 'headline'],
    ['栏目', '类别', '版块', '板块', '分类', 'section'],
    ['正文', '内容', '文稿', '稿件', 'body', 'content', 'text'],
    ['单位', '来稿单位', '供稿单位', '部门', 'unit'],
    ['日期', '时间', '发生日期', 'date'],
    ['副题', '副标题', '子标题'],
    ['作者', '署名人', '执笔', '执笔人', 'author'],
    ['陪同', '参加', '参会', '出席', '参加人员'],
    ['停用', '作废', '不用', '不印', '不登', '暂不用'],
    ['报送人', '供稿人', '撰稿', '撰稿人', '信息员'],
    ['审核人', '审核', '审稿', '审稿人'],
    ['联系电话', '电话', '手机', '联系方式'],
    ['备注', '说明', '附注'],
    ['密级', '密级和保密期限', '秘密等级', '保密期限'],
    ['份号', '份数序号'],
    ['紧急程度', '缓急程度', '急缓程度'],
    ['签发人', '签发'],
    ['印发机关', '印发单位', '印制机关'],
    ['印发日期', '印发时间'],
  ];
  return new Map(names.flatMap(([name = '', ...others]) => others.map((other) => [other, name] as const)));
}

/** Reports a key that a mapping does not have, and says which of the keys not written yet it was most likely meant to be; of
 * several as near, the one among `missing`, which must be written. */
export function reportUnknownKey(
  key: SourceText,
  unwritten: readonly string[],
  kind: FileKind | undefined,
  report: Report,
  missing: readonly string[] = [],
): string | undefined {
  const indented = /^[\u3000\u00a0]+/u.exec(key.text);
  if (indented) {
    report({
      ...coded('structure/fullwidth-space-indent'),
      message: '行首出现全角空格，缩进应为半角空格',
      span: { ...key.span, end: key.span.start + indented[0].length },
      hint: '请换成半角空格；不属于上一项的行不要缩进',
    });
    return nearest(key.text.slice(indented[0].length), unwritten);
  }
  const plain = key.text.replace(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\ufffd]|[:：]+$/gu, '');
  if (plain !== key.text && unwritten.includes(plain)) {
    const [, char = ''] = /([\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\ufffd])/u.exec(key.text) ?? [];
    const { start, end, file } = key.span;
    // What no text may hold was masked on reading.
    const written =
      char === '\ufffd' ? (/[\p{C}\ufffd]/u.exec(file.text.slice(start, end))?.[0] ?? char) : char;
    report({
      ...coded('structure/unknown-key'),
      message: `键“${plain}”里有${char === '' ? '多余的冒号' : char === ' ' ? '空格' : `看不见的字符（${codePointName(written)}）`}`,
      span: key.span,
      hint: `请写成“${plain}”；看不见时，把这个键重新打一遍`,
      fix: { safe: true, edits: [{ span: key.span, text: plain }] },
    });
    return plain;
  }
  const home = kind === undefined ? undefined : homeOf(key.text, kind);
  const finding = { ...coded('structure/unknown-key'), span: key.span } as const;
  if (home !== undefined) {
    const message = `不认识的键“${key.text}”，这一项写在${/^[a-z]/u.test(home) ? ' ' : ''}${home}`;
    report({ ...finding, message, hint: `这里的这一行请删去，移到${home}` });
    return undefined;
  }
  const other = otherNames().get(key.text);
  const meant =
    other !== undefined && unwritten.includes(other)
      ? other
      : (nearest(key.text, unwritten) ?? nearest(key.text, missing));
  const choices = unwritten.length > 0 ? `这里还可以写的键有：${unwritten.join('、')}` : '请删去这一行';
  report({
    ...finding,
    message: `不认识的键“${key.text}”`,
    hint: meant === undefined ? choices : `您是不是要写“${meant}”？`,
  });
  return meant;
}
