import type { Report } from '../diagnostic/diagnostic.js';
import { spanOf } from '../source/file.js';
import { type SourceText, spanWithin, trimText } from '../source/text.js';
import type { Node } from '../yaml/node.js';
import { type Placed, type Shape, wrongType } from './shape.js';

/** Text of one line, without the white space round it. */
export function line(): Shape<SourceText> {
  return {
    schema: { type: 'string', minLength: 1 },
    read(node, report) {
      const value = scalarOf(node, report, '一行文字');
      if (!value) return undefined;
      const broken = value.text.indexOf('\n');
      if (broken < 0) return value;
      report(wrongType(spanWithin(value, broken, broken + 1), '一行文字，不能换行'));
      return undefined;
    },
  };
}

/** Text of one or more lines, each a paragraph. */
export function prose(): Shape<SourceText> {
  return {
    schema: { type: 'string', minLength: 1 },
    read: (node, report) => scalarOf(node, report, '文字'),
  };
}

/** A whole number written in digits: 08 is 8. */
export function wholeNumber(least = 1, most = 9_999_999): Shape<Placed<number>> {
  return {
    schema: { type: ['integer', 'string'], pattern: '^[0-9]{1,7}$', minimum: least, maximum: most },
    read(node, report) {
      const value = scalarOf(node, report, '数字');
      if (!value) return undefined;
      const number = /^[0-9]{1,7}$/u.test(value.text) ? Number(value.text) : Number.NaN;
      if (number >= least && number <= most) return { value: number, span: value.span };
      report(wrongType(value.span, `${least}到${most}之间的整数，用半角数字书写`));
      return undefined;
    },
  };
}

/** A measure in digits, decimals allowed, between two bounds; `unit` is for the message. */
export function measure(least: number, most: number, unit: string): Shape<Placed<number>> {
  return {
    schema: { type: ['number', 'string'], minimum: least, maximum: most },
    read(node, report) {
      const value = scalarOf(node, report, '数字');
      if (!value) return undefined;
      const number = /^[0-9]{1,4}(?:\.[0-9]{1,3})?$/u.test(value.text) ? Number(value.text) : Number.NaN;
      if (number >= least && number <= most) return { value: number, span: value.span };
      report(wrongType(value.span, `${least}到${most}之间的数字（单位${unit}，不写单位）`));
      return undefined;
    },
  };
}

/** One of a few words, each standing for a value. */
export function choice<T extends string | boolean>(words: Readonly<Record<string, T>>): Shape<Placed<T>> {
  const names = Object.keys(words);
  return {
    schema: { enum: names },
    read(node, report) {
      const value = scalarOf(node, report, names.join('或'));
      if (!value) return undefined;
      const meant = Object.hasOwn(words, value.text) ? words[value.text] : undefined;
      if (meant !== undefined) return { value: meant, span: value.span };
      report(wrongType(value.span, `${names.map((name) => `“${name}”`).join('或')}，现为“${value.text}”`));
      return undefined;
    },
  };
}

/** 是 or 否. */
export function flag(): Shape<Placed<boolean>> {
  return choice({ 是: true, 否: false });
}

/** Text of one line that must match a pattern; `expected` says what that is. */
export function matching(pattern: RegExp, expected: string): Shape<SourceText> {
  const text = line();
  return {
    schema: { type: 'string', pattern: pattern.source },
    read(node, report) {
      const value = text.read(node, report);
      if (!value || pattern.test(value.text)) return value;
      report(wrongType(value.span, `${expected}，现为“${value.text}”`));
      return undefined;
    },
  };
}

function scalarOf(node: Node, report: Report, expected: string): SourceText | undefined {
  if (node.kind === 'scalar') {
    const value = trimText(node.value);
    return { ...value, span: spanOf(node.span.file, node.span.start, writtenEnd(node.span.file.text, node)) };
  }
  const found = node.kind === 'list' ? '一个列表' : '下一层的“键: 值”';
  report(
    wrongType(node.span, `${expected}，现为${found}`, '值里含有冒号或以“-”开头时，请给整个值加上单引号'),
  );
  return undefined;
}

/** A block's range ends behind its last line end; what was written ends before it. */
function writtenEnd(text: string, node: Node): number {
  let end = node.span.end;
  while (end > node.span.start && /\s/u.test(text[end - 1] ?? '')) end--;
  return end;
}
