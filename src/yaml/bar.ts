import { coded } from '../fault/severity.js';
import { lineEndOf, type SourceFile, spanOf } from '../source/file.js';
import type { Slip } from './slip.js';

/** Characters taken for the `|` of a block on a Chinese keyboard, and on paper. */
const wide = '｜︱│∣丨¦';

/** A value that begins with what may be a bar, at `at` in the file; text put on the next line stands `indent` spaces in. */
export interface BarPlace {
  readonly value: string;
  readonly at: number;
  readonly key: string;
  /** The key is one of running text. */
  readonly isProse: boolean;
  readonly indent: number;
}

/** The slip of another bar in the place of `|`, or of a text on its line; undefined if there is none. */
export function barSlip(file: SourceFile, place: BarPlace): Slip | undefined {
  if (isBar(place.value, place.isProse)) return otherBar(file, place);
  if (isBarWithMark(place.value)) return barWithMark(file, place);
  return place.isProse && isBarWithText(place.value) ? barWithText(file, place) : undefined;
}

/** Whether a value is nothing but what looks like `|`. Of letters that do, only behind a key of running text. */
function isBar(value: string, isProse: boolean): boolean {
  const written = value.trimEnd();
  return written.length === 1 && (wide.includes(written) || (isProse && 'lI'.includes(written)));
}

/** Whether a value is nothing but a bar and a mark that a Chinese keyboard puts behind it: `|。` */
export function isBarWithMark(value: string): boolean {
  return /^[|｜︱│∣丨¦][ \t\u3000]*[。．.，,、；;：:！!]{1,2}[ \t]*$/u.test(value);
}

/** Whether a running text begins with a bar and goes on behind it, and has no other, as a table's line would. */
function isBarWithText(value: string): boolean {
  const bars = value.replace(new RegExp(`[^|${wide}]`, 'gu'), '');
  return bars.length === 1 && /^[|｜︱│∣丨¦][ \t\u3000]*[^\s#>+-]/u.test(value) && !/^丨\p{L}/u.test(value);
}

function otherBar(file: SourceFile, { at, key }: BarPlace): Slip {
  const span = spanOf(file, at, at + 1);
  const edits = [{ span, text: '|' }];
  return {
    diagnostic: {
      ...coded('structure/yaml-syntax'),
      message: `“${key}”后面的竖线写成了“${file.text.charAt(at)}”，应为半角的“|”`,
      span,
      hint: `写成“${key}: |”，竖线在英文输入状态下输入，下面每段一行，每行前空两格`,
      fix: { safe: true, edits },
    },
    edits,
  };
}

function barWithMark(file: SourceFile, { value, at, key }: BarPlace): Slip {
  const written = value.trimEnd();
  const span = spanOf(file, at, at + written.length);
  const edits = [{ span, text: '|' }];
  return {
    diagnostic: {
      ...coded('structure/yaml-syntax'),
      message: `“${key}”后面写成了“${written}”，应为“|”`,
      span,
      hint: `写成“${key}: |”，竖线后面不加标点，下面每段一行，每行前空两格`,
      fix: { safe: true, edits },
    },
    edits,
  };
}

function barWithText(file: SourceFile, { value, at, key, indent }: BarPlace): Slip {
  const gap = /^.[ \t\u3000]*/u.exec(value)?.[0].length ?? 1;
  const span = spanOf(file, at, at + gap);
  const edits = [{ span, text: `|${lineEndOf(file)}${' '.repeat(indent)}` }];
  return {
    diagnostic: {
      ...coded('structure/yaml-syntax'),
      message: `“${key}”的“|”后面要换行，正文从下一行写起`,
      span,
      hint: `写成“${key}: |”，下面每段一行，每行前空两格`,
      fix: { safe: true, edits },
    },
    edits,
  };
}
