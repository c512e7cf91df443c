import { blank } from '../diagnostic/conceal.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import { codeOf } from '../host/code.js';
import type { Host, ReadBytes } from '../host/host.js';
import { reasonOf } from '../refusal/reason.js';
import { wordReason } from '../refusal/word-reason.js';
import { decodeUtf8 } from '../source/decode.js';
import { type SourceFile, spanOf } from '../source/file.js';
import { type Limits, limitHint, sizeText, standardLimits } from '../source/limits.js';
import { shownPath } from '../source/shown-path.js';

/** A file's text, or the finding why it has none. */
export type ReadFile = { readonly file: SourceFile; readonly diagnostic?: Diagnostic };

/** Reads a file; its path is shown from `workingDirectory`. One that is certainly in another encoding is read in it, and
 * that is found where the text is. Finds `structure/not-utf8` of others that are not UTF-8, and `structure/unreadable-file` and `structure/too-large` of what cannot or should not be read. */
export function readSource(
  host: Host,
  path: string,
  workingDirectory: string,
  limits: Limits = standardLimits,
): ReadFile {
  const shown = shownPath(path, workingDirectory);
  const read = host.read(path, limits.fileSize);
  if (read.kind !== 'bytes')
    return { file: { path: shown, text: '' }, diagnostic: fault(shown, read, limits) };
  const known = textsRead.get(read.bytes);
  if (known?.shown === shown && known.limits === limits) return known.text;
  const text = textOf(read.bytes, shown, limits);
  textsRead.set(read.bytes, { shown, limits, text });
  return text;
}

/** The text of bytes that a host gives out again and again: the same file each time, so that what was made of it holds. */
const textsRead = new WeakMap<
  Uint8Array,
  { readonly shown: string; readonly limits: Limits; readonly text: ReadFile }
>();

function textOf(bytes: Uint8Array, shown: string, limits: Limits): ReadFile {
  const decoded = decodeUtf8(bytes);
  const file: SourceFile = { path: shown, text: decoded.text, limits };
  if (decoded.kind === 'text') return { file };
  if (decoded.isCertain && decoded.encoding) return { file: { ...file, encoding: decoded.encoding } };
  // What is no text, or a secret, is not shown: only where it stands.
  const hidden: SourceFile = { path: shown, text: blank(decoded.text), limits };
  return {
    file: hidden,
    diagnostic: {
      ...coded('structure/not-utf8'),
      message: '文件的编码不是 UTF-8，也认不出是哪一种',
      span: spanOf(hidden, decoded.offset, decoded.offset + 1),
      hint: '是文字时，请用记事本或 WPS 打开，看清没有乱码，再另存为“UTF-8”；不是文字时请移走',
    },
  };
}

function fault(path: string, read: Exclude<ReadBytes, { kind: 'bytes' }>, limits: Limits): Diagnostic {
  const span = spanOf({ path, text: '' }, 0);
  if (read.kind === 'tooLarge') {
    const message = `文件有 ${sizeText(read.size)}，超过上限 ${sizeText(limits.fileSize)}，没有读取`;
    const hint = limitHint('fileSize', '请分成几个文件，或删去多余的内容');
    return { ...coded('structure/too-large'), span, message, hint };
  }
  const at = { ...coded('structure/unreadable-file'), span };
  if (read.kind === 'notAFile') {
    const message = wordReason(read);
    return { ...at, message, hint: '请改名或移走，放上文件本身' };
  }
  // Node shows a name that is not UTF-8 with replacement characters, and finds no file of that name.
  if (path.includes('\ufffd') && codeOf(read.error) === 'ENOENT') {
    const hint = '请改名；从压缩包里解出来的，换一个能选编码的软件重新解开';
    return { ...at, message: '文件名的编码不是 UTF-8，打不开这个文件', hint };
  }
  const message = `无法读取这个文件：${wordReason(reasonOf(read.error))}`;
  return { ...at, message, hint: '请检查这个文件能不能打开，再运行一次' };
}
