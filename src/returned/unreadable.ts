import type { FileKind } from '../import/kind.js';
import type { PartFault } from '../import/word/parts.js';
import type { XmlFault } from '../import/word/xml.js';

/** A file that can't be read as a DOCX which comes back: a Chinese sentence that says why, and what to do. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly message: string;
  readonly hint: string;
}

type Reason = Exclude<FileKind, 'docx'> | PartFault | XmlFault;

/** A file that can't be read, for a reason. */
export function unreadable(reason: Reason): Unreadable {
  return { kind: 'unreadable', ...(sentences[reason] ?? foreign) };
}

const ask = '请改稿的人用 Word 或 WPS 另存为 .docx，重新发一次';
const open = `先用 Word 或 WPS 打开看看：打得开的另存为 .docx 再收，打不开的${ask}`;

const foreign = {
  message: '这个文件不是 Word 文档（.docx），应为快报编出、别人改过的 .docx',
  hint: '看看是不是选错了文件；是改过的稿子，用 Word 或 WPS 打开，另存为 .docx，再收',
};

const sentences: Partial<Readonly<Record<Reason, { readonly message: string; readonly hint: string }>>> = {
  empty: { message: '这个文件是空的，应为快报编出、别人改过的 .docx', hint: ask },
  doc: {
    message: '这个文件是旧格式的 Word 文档（.doc），应为 .docx',
    hint: '用 Word 或 WPS 打开，另存为 .docx，再收',
  },
  wordXml: {
    message: '这个文件是 XML 格式的 Word 文档，应为 .docx',
    hint: '用 Word 或 WPS 打开，另存为 .docx，再收',
  },
  encrypted: {
    message: '这个文件加了密码，读不出来，应为没有密码的 .docx',
    hint: '用 Word 或 WPS 打开，去掉密码后保存，再收',
  },
  damaged: { message: '这个 Word 文件损坏或不全，读不出来', hint: open },
  missing: { message: '这个 Word 文件里没有正文，读不出来', hint: open },
  malformed: { message: '这个 Word 文件的正文损坏，读不出来', hint: open },
  dtd: { message: '这个 Word 文件里有 DTD 声明，Word 不会这样写，可能有害，没有读取', hint: ask },
  tooLarge: { message: '这个 Word 文件展开后大得不像一期快报，没有读取', hint: ask },
  tooMany: { message: '这个 Word 文件里的段落、表格多得不像一期快报，没有读取', hint: ask },
  tooDeep: { message: '这个 Word 文件里一层套一层，超过1000层，没有读取', hint: ask },
};
