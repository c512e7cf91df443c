import { coded } from '../fault/severity.js';
import { sizeText } from '../source/limits.js';
import type { FileKind, ForeignKind } from './kind.js';
import type { Original, OriginalKind } from './original.js';

/** An original that can't be read: a finding that says why, and the way out. */
export function unreadable(name: string, kind: OriginalKind, message: string, hint: string): Original {
  return {
    name,
    kind,
    blocks: [],
    findings: [{ ...coded('import/unreadable'), message, hint, place: { kind: 'whole' } }],
  };
}

/** Whether a kind of file is none that is read. */
export function isForeign(kind: FileKind): kind is ForeignKind {
  return kind in sentences;
}

/** A file that is larger than it may be, or that unfolds to more. */
export function tooLarge(name: string, kind: OriginalKind, size: number | undefined, most: number): Original {
  const has = size === undefined ? '展开后' : `有 ${sizeText(size)}，`;
  const message = `这个文件${has}超过上限 ${sizeText(most)}，没有读取`;
  return unreadable(name, kind, message, '请把里面的图片压缩，或者拆成几个文件，再导入');
}

/** A file of a kind that is not read. */
export function foreign(name: string, kind: ForeignKind): Original {
  const { message, hint } = sentences[kind];
  return unreadable(name, 'other', message, hint);
}

const saveAsDocx = '用 Word 或 WPS 打开，另存为 .docx，再导入';

const sentences: Readonly<Record<ForeignKind, { readonly message: string; readonly hint: string }>> = {
  empty: { message: '这个文件是空的，应当有内容', hint: '请来稿单位重新发一次' },
  encrypted: {
    message: '这个文件加了密码，读不出来，应为没有密码的文件',
    hint: '用 Word 或 WPS 打开，去掉密码后保存，再导入',
  },
  damaged: {
    message: '这个文件损坏或不全，读不出来',
    hint: '先用 Word 或 WPS 打开看看：打得开的另存为 .docx 再导入，打不开的请来稿单位重新发一次',
  },
  rtf: { message: '这个文件是 RTF 格式（有的以 .doc 结尾），应为 .docx 或 .doc', hint: saveAsDocx },
  pdf: {
    message: '这个文件是 PDF，只能看和打印，读不出可靠的文字，应为 Word 或文本文件',
    hint: '请来稿单位发 Word 文件；没有的，在 PDF 里选中文字复制，存成 .txt 再导入',
  },
  oldWorkbook: {
    message: '这个文件是旧格式的 Excel 工作簿（.xls），应为 .xlsx',
    hint: '用 Excel 或 WPS 打开，另存为 .xlsx，再导入',
  },
  slides: {
    message: '这个文件是演示文稿，应为 Word 或文本文件',
    hint: '把文字复制到 Word 里，存成 .docx，再导入',
  },
  openDocument: {
    message: '这个文件是 OpenDocument 格式（.odt、.ods），应为 .docx 或 .xlsx',
    hint: '用 WPS 或 LibreOffice 打开，另存为 .docx 或 .xlsx，再导入',
  },
  ofd: {
    message: '这个文件是 OFD 版式文件，只能看和打印，应为 Word 或文本文件',
    hint: '请来稿单位发 Word 文件；没有的，在阅读器里选中文字复制，存成 .txt 再导入',
  },
  uof: { message: '这个文件是“标文通”格式（.uof），应为 .docx', hint: saveAsDocx },
  outlook: {
    message: '这个文件是 Outlook 的邮件（.msg），应为 .eml',
    hint: '用 Outlook 打开，把正文复制出来存成 .txt，附件另存出来，再导入',
  },
  works: { message: '这个文件是 Microsoft Works 的文档，应为 .docx 或 .doc', hint: saveAsDocx },
  archive: { message: '这个文件是压缩包，应为里面的文件', hint: '先解压，再导入解压出来的文件夹' },
  binary: {
    message: '这个文件不是文字，看不出是什么格式，应为 Word、文本、邮件或表格文件',
    hint: '请来稿单位用 Word 或 WPS 另存为 .docx，重新发一次',
  },
};
