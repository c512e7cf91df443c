import type { Diagnostic, Edit } from '../diagnostic/diagnostic.js';
import { type Code, coded } from '../fault/severity.js';
import { type SourceFile, spanOf } from '../source/file.js';

/** Where YAML was missed by a slip of the keyboard, and the edits by which the rest of the file can still be read. */
export interface Slip {
  readonly diagnostic: Diagnostic;
  readonly edits: readonly Edit[];
  /** The edits mend what was found, if the file can be read with them. */
  readonly isCertain?: true;
  /** The value that the edits only guess at. */
  readonly guess?: { readonly start: number; readonly end: number };
}

/** Something wrong between a key and its value. */
export type ColonFault = 'wide' | 'tight' | 'wideSpace' | 'noBreakSpace';

interface Wording {
  readonly code: Code;
  readonly message: (key: string) => string;
  readonly hint: string;
}

const byKeyboard = '键名后的冒号请在英文输入状态下输入，冒号后空一格';

const colonWordings: Readonly<Record<ColonFault, Wording>> = {
  wide: {
    code: 'structure/fullwidth-colon',
    message: (key) => `“${key}”后面出现全角冒号“：”，应为半角冒号加一个空格“: ”`,
    hint: byKeyboard,
  },
  tight: {
    code: 'structure/yaml-syntax',
    message: (key) => `“${key}”的冒号后面缺一个空格`,
    hint: '请在冒号后面加一个半角空格',
  },
  wideSpace: {
    code: 'structure/space-after-colon',
    message: (key) => `“${key}”的冒号后面是全角空格，应为半角空格`,
    hint: '请换成一个半角空格',
  },
  noBreakSpace: {
    code: 'structure/space-after-colon',
    message: (key) => `“${key}”的冒号后面是不间断空格，应为半角空格`,
    hint: '请换成一个半角空格',
  },
};

/** A colon (at `colon`) with `gap` behind it that does not part a key from its value; where it is not certain that a key
 * was meant, it may belong to a sentence. */
export function colonSlip(
  file: SourceFile,
  fault: ColonFault,
  key: string,
  colon: number,
  gap: string,
  isCertain = true,
): Slip {
  const { code, message, hint } = colonWordings[fault];
  const behind = spanOf(file, colon + 1, colon + 1 + gap.length);
  const span =
    fault === 'wide'
      ? spanOf(file, colon, colon + 1)
      : fault === 'tight'
        ? spanOf(file, colon + 1, colon + 2)
        : behind;
  const edits = [
    fault === 'wide'
      ? { span: spanOf(file, colon, colon + 1 + gap.length), text: ': ' }
      : { span: behind, text: ' ' },
  ];
  return {
    diagnostic: {
      ...coded(code),
      message: message(key),
      span,
      hint: isCertain ? hint : `${hint}；是正文里的一句话时，请在这一行前空两格`,
      fix: { safe: isCertain, edits },
    },
    edits,
  };
}

/** Users' names for white space that is no space. */
export const blankNames: Readonly<Record<string, string>> = {
  '\t': '制表符（Tab）',
  '\u3000': '全角空格',
  '\u00a0': '不间断空格',
};

/** Indentation: a stretch of a file, of which what is no space begins at `bad`. */
export interface Indentation {
  readonly at: number;
  readonly bad: number;
  readonly end: number;
}

/** Indentation that holds other white space than spaces; `wanted` spaces were meant. */
export function indentSlip(
  file: SourceFile,
  { at, bad, end }: Indentation,
  wanted: number,
  isCertain: boolean,
): Slip {
  const char = file.text[bad] ?? '';
  const isTab = char === '\t';
  return {
    diagnostic: {
      ...coded(isTab ? 'structure/tab-indent' : 'structure/fullwidth-space-indent'),
      message: `行首出现${blankNames[char] ?? '别的空格'}，缩进应为半角空格`,
      span: spanOf(file, bad, end),
      hint: isTab ? '请把制表符换成两个半角空格' : '请换成两个半角空格；段首不必空格，排版时自动空两字',
    },
    edits: [{ span: spanOf(file, at, end), text: ' '.repeat(wanted) }],
    ...(isCertain ? { isCertain } : {}),
  };
}

/** Spaces at the start of a line, `at` to `end`, of which `wanted` should be. */
export function strayIndentSlip(
  file: SourceFile,
  { at, end }: Indentation,
  wanted: number,
  isCertain: boolean,
): Slip {
  const found = end - at;
  const message =
    found > wanted ? '行首多了空格，应与上面同一层的键对齐' : '行首少了空格，应与上面同一层的键对齐';
  const edits = [{ span: spanOf(file, at, end), text: ' '.repeat(wanted) }];
  const hint = wanted === 0 ? '请删去行首的空格' : `这一行前应有${wanted}个半角空格`;
  return {
    diagnostic: {
      ...coded('structure/yaml-syntax'),
      message,
      span: spanOf(file, at, end),
      hint,
      fix: { safe: false, edits },
    },
    edits,
    ...(isCertain ? { isCertain } : {}),
  };
}

/** A line of a value's text that is not indented as it should be, or (`isDeeper`) further than the lines below. */
export function textIndentSlip(
  file: SourceFile,
  at: number,
  key: string,
  { isDeeper, isCertain }: { readonly isDeeper: boolean; readonly isCertain: boolean },
): Slip {
  const message = isDeeper
    ? `“${key}”的第一行比下面的行缩进多，每一行前要一样缩进两个半角空格`
    : `“${key}”的每一行前要缩进两个半角空格`;
  return {
    diagnostic: {
      ...coded('structure/yaml-syntax'),
      message,
      span: spanOf(file, at, at + 1),
      hint: `写成“${key}: |”，下面每段一行，每行前空两格`,
    },
    edits: [],
    ...(isCertain ? { isCertain } : {}),
  };
}
