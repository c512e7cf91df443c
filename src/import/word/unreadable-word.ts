import type { Original, OriginalKind } from '../original.js';
import { tooLarge, unreadable } from '../unreadable.js';
import type { PartFault } from './parts.js';
import type { XmlFault } from './xml.js';

/** A document of Word's that can't be read, for a reason that its parts or their XML give. */
export function unreadableWord(
  {
    name,
    kind,
    mostInflated,
  }: { readonly name: string; readonly kind: OriginalKind; readonly mostInflated: number },
  fault: PartFault | XmlFault,
): Original {
  if (fault === 'tooLarge') return tooLarge(name, kind, undefined, mostInflated);
  const { message, hint } = faults[fault];
  return unreadable(name, kind, message, hint);
}

const openAndSave = '先用 Word 或 WPS 打开看看：打得开的另存为 .docx 再导入，打不开的请来稿单位重新发一次';

const faults: Readonly<
  Record<Exclude<PartFault | XmlFault, 'tooLarge'>, { readonly message: string; readonly hint: string }>
> = {
  missing: { message: '这个 Word 文件里没有正文，读不出来', hint: openAndSave },
  damaged: { message: '这个 Word 文件损坏或不全，读不出来', hint: openAndSave },
  malformed: { message: '这个 Word 文件的正文损坏，读不出来', hint: openAndSave },
  dtd: {
    message: '这个 Word 文件里有 DTD 声明，Word 不会这样写，可能有害，没有读取',
    hint: '请来稿单位用 Word 或 WPS 另存为 .docx，重新发一次',
  },
  tooMany: {
    message: '这个 Word 文件里的段落、表格多得不像一份稿件，没有读取',
    hint: '请用 Word 打开看看，拆成几个文件，再导入',
  },
  tooDeep: {
    message: '这个 Word 文件里一层套一层，超过1000层，没有读取',
    hint: '请来稿单位用 Word 或 WPS 另存为 .docx，重新发一次',
  },
};
