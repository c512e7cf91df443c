import type { Range } from '../source/range.js';

/** A line of a body that stands for a file: [图片：现场.jpg 说明], [表格：清单.csv 标题]. Offsets are in the line. */
export interface Directive {
  readonly kind: 'picture' | 'table';
  readonly name: Range;
  /** The words behind the name, without blanks and commas round it; empty where nothing does. */
  readonly rest: Range;
}

const line =
  /^([\s\u3000]*[[［][\s\u3000]*(图片|表格)[\s\u3000]*[:：][\s\u3000]*)([^[\]［］\n]*)[\]］][\s\u3000]*$/u;
/** A name goes to its ending, whatever stands in it; without one, to the first blank or comma. */
const named = /^(?:[^\n]*?\.[0-9A-Za-z]{1,5}(?=[\s\u3000,，]|$)|[^\s\u3000,，]+)/u;

/** Reads a line as a directive; undefined if it is none: then it is prose. */
export function directiveOf(text: string): Directive | undefined {
  const [, head = '', word, inner = ''] = line.exec(text) ?? [];
  if (word === undefined) return undefined;
  const length = named.exec(inner)?.[0].length ?? 0;
  const gap = /^[\s\u3000]*/u.exec(inner.slice(length))?.[0].length ?? 0;
  const start = head.length + length + gap;
  const end = Math.max(start, head.length + inner.trimEnd().length);
  return {
    kind: word === '图片' ? 'picture' : 'table',
    name: { start: head.length, end: head.length + length },
    rest: { start, end },
  };
}
