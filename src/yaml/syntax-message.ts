import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import type { Span } from '../source/file.js';

/** The YAML library's complaints in the user's words; the library's code is the key. */
const messages: Readonly<Record<string, string>> = {
  ALIAS_PROPS: '引用（*）后面不能再加标记',
  BAD_ALIAS: '这里的“*”或“&”被当成了引用记号',
  BAD_COLLECTION_TYPE: '这里的内容与标记的类型不符',
  BAD_DIRECTIVE: '以“%”开头的行被当成了指令',
  BAD_DQ_ESCAPE: '双引号里的反斜杠“\\”后面不是可用的转义字符',
  BAD_INDENT: '缩进与上下行对不齐',
  BAD_PROP_ORDER: '标记的位置不对',
  BAD_SCALAR_START: '值不能以这个字符开头',
  BLOCK_AS_IMPLICIT_KEY: '一行里出现了两个“键: 值”',
  BLOCK_IN_FLOW: '括号里不能分行写列表或“键: 值”',
  DUPLICATE_KEY: '同一个键写了两次',
  IMPOSSIBLE: '这里的写法无法识别',
  KEY_OVER_1024_CHARS: '键太长，可能是冒号漏写或写错',
  MISSING_CHAR: '缺少配对的引号、括号或空格',
  MULTILINE_IMPLICIT_KEY: '这一行不是“键: 值”的形式，可能缺少冒号和空格，或者上一行没有写完',
  MULTIPLE_ANCHORS: '重复的“&”记号',
  MULTIPLE_DOCS: '出现了多份稿件，这里只能有一份',
  MULTIPLE_TAGS: '重复的“!”记号',
  NON_STRING_KEY: '键应为文字',
  TAB_AS_INDENT: '用制表符（Tab）缩进，应为半角空格',
  TAG_RESOLVE_FAILED: '“!”开头的内容被当成了类型标记',
  UNEXPECTED_TOKEN: '出现了无法识别的内容',
};

const hints: Readonly<Record<string, string>> = {
  BAD_SCALAR_START: '请给整个值加上单引号，或者在“|”后面另起一行、缩进两格书写',
  BLOCK_AS_IMPLICIT_KEY: '值里含有“: ”时，请给整个值加上单引号',
  MISSING_CHAR: '请检查引号“"”“\'”和括号“[”“{”是否成对',
  BAD_ALIAS: '请给整个值加上单引号',
  TAG_RESOLVE_FAILED: '请给整个值加上单引号',
  BAD_INDENT: '同一层的键应从同一列开始，下一层多空两格',
};

/** The finding of what the YAML library complains of, by its code; `message` says more if more is known. */
export function syntaxError(span: Span, code: string, message?: string): Diagnostic {
  return {
    ...coded('structure/yaml-syntax'),
    message: message ?? `文件格式有误：${messages[code] ?? '这里的写法无法识别'}`,
    span,
    hint: hints[code] ?? '每行应为“键: 值”，冒号为半角，后面空一格',
  };
}
