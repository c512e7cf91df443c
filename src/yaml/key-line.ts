import type { ColonFault } from './slip.js';
import type { Vocabulary } from './vocabulary.js';

/** A line as it begins: white space, dashes of list items, and a key if one is there. Offsets are the line's. */
export interface LineStart {
  readonly indent: string;
  /** Where the dashes stand (`- - 键`), as they count when the indent is spaces. */
  readonly dashes: readonly number[];
  /** Where what follows the dashes begins. */
  readonly content: number;
  readonly key?: WrittenKey;
}

export interface WrittenKey {
  readonly text: string;
  readonly colon: number;
  /** Undefined if a colon and a space follow, as they should. */
  readonly fault?: ColonFault | 'mark';
  readonly gap: string;
  /** Where the value begins. */
  readonly value: number;
}

const proper =
  /^([^\s:：，。；、！？,;"'“”#\-*&!|>%@`[\]{}?](?:[^:：，。；、！？,;"'“”#\n]{0,40}?[^\s:：，。；、！？,;"'“”#])?)([ \t]*):(?:([ \t]+)|$)/u;
const faulty =
  /^([^\s:：，。；、！？,;"'“”#\-*&!|>%@`[\]{}?][^\s:：，。；、！？,;"'“”#]{0,15})([ \t\u3000\u00a0]*)([:：])([ \t\u3000\u00a0]*)/u;

/** Takes the start of a line apart. */
export function readLineStart(line: string): LineStart {
  const indent = /^[ \t\u3000\u00a0]*/u.exec(line)?.[0] ?? '';
  const dashes: number[] = [];
  let content = indent.length;
  for (let dash = /^-(?:[ \t]+|$)/u.exec(line.slice(content)); dash; ) {
    dashes.push(content);
    content += dash[0].length;
    dash = /^-(?:[ \t]+|$)/u.exec(line.slice(content));
  }
  const key = readKey(line, content);
  return { indent, dashes, content, ...(key ? { key } : {}) };
}

function readKey(line: string, from: number): WrittenKey | undefined {
  const rest = line.slice(from);
  const good = proper.exec(rest);
  if (good) {
    const [whole, text = '', before = '', gap = ''] = good;
    const value = from + whole.length;
    const odd = /^[\u3000\u00a0]+$/u.test(line.slice(value)) ? line.slice(value) : '';
    if (odd === '') return { text, colon: from + text.length + before.length, gap, value };
  }
  const wrong = faulty.exec(rest);
  if (!wrong) return undefined;
  const [whole, text = '', before = '', colon = '', gap = ''] = wrong;
  const fault = faultOf(colon, gap);
  if (!fault || /^[0-9]+$/u.test(text) || rest.startsWith('//', whole.length)) return undefined;
  return { text, colon: from + text.length + before.length, fault, gap, value: from + whole.length };
}

function faultOf(colon: string, gap: string): ColonFault | undefined {
  if (colon === '：') return 'wide';
  if (gap === '') return 'tight';
  if (gap.startsWith('\u3000')) return 'wideSpace';
  return gap.startsWith('\u00a0') ? 'noBreakSpace' : undefined;
}

/** A known key with another mark behind it than a colon: 标题=, 标题；, 标题∶ (a ratio's). */
export function otherMark(line: string, from: number, { keys }: Vocabulary): WrittenKey | undefined {
  const [, text = '', gap = ''] =
    /^(\S{1,8}?)([ \t\u3000]*[=＝;；∶﹕︰][ \t\u3000]*)(?=\S)/u.exec(line.slice(from)) ?? [];
  if (!keys.has(text)) return undefined;
  const colon = from + text.length;
  return { text, colon, fault: 'mark', gap, value: colon + gap.length };
}
