import { coded } from '../../fault/severity.js';
import type { Note } from './note.js';

/** A text in the middle of a sentence, on one line. */
function quoted(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return `“${lines.filter((line) => line !== '').join(' / ')}”`;
}

const lookUp = '请对照原文，需要的写进正文';

function unplaced(message: string, hint = lookUp): Note {
  return { ...coded('import/unplaced'), message, hint };
}

/** Findings of what stands in a document and has no place in a submission. */
export const notes = {
  footnote: (place: string, text: string): Note =>
    unplaced(`${place}有一条脚注${quoted(text)}，稿件里没有脚注，没有放进正文`),
  endnote: (place: string, text: string): Note =>
    unplaced(`${place}有一条尾注${quoted(text)}，稿件里没有尾注，没有放进正文`),
  comment: (place: string, author: string, text: string): Note =>
    unplaced(
      `${place}有${author || '别人'}的一条批注${quoted(text)}，没有放进正文`,
      '请看看批注里说的改了没有',
    ),
  header: (text: string): Note => unplaced(`页眉上写着${quoted(text)}，没有放进正文`),
  footer: (text: string): Note => unplaced(`页脚上写着${quoted(text)}，没有放进正文`),
  hidden: (text: string): Note =>
    unplaced(`这里有隐藏的文字${quoted(text)}，印不出来，没有放进正文`, '请来稿单位说明是不是要用'),
  reading: (base: string, reading: string): Note =>
    unplaced(`${quoted(base)}上面注着读音${quoted(reading)}，只取了文字`),
  placeholder: (text: string): Note =>
    unplaced(`这里有一处没有填写的空${quoted(text)}，没有放进正文`, '请来稿单位补填'),
  box: (text: string): Note =>
    unplaced(`文本框里的文字${quoted(text)}放在了它所在的这一段后面`, '请看看位置对不对'),
  boxAtEnd: (text: string): Note =>
    unplaced(`文本框里的文字${quoted(text)}放在了最后`, '请对照原文，挪到它应当在的地方'),
  drawn: (count: number): Note =>
    unplaced(
      `原文有${count}个浮在文字上面的图片或图形，没有取出来`,
      '请对照原文；要用的图片在 Word 里右键点它，另存为图片',
    ),
  wordArt: (text: string): Note => unplaced(`艺术字${quoted(text)}没有放进正文`),
  formula: (text: string): Note =>
    unplaced(`公式写成了一行文字${quoted(text)}`, '请对照原文核对，必要时改成图片'),
  field: (instruction: string): Note => unplaced(`这里有一个没有结果的域“${instruction}”，没有放进正文`),
  openField: (text: string): Note => unplaced(`有一个域没有结束，里面的文字${quoted(text)}没有放进正文`),
  enclosed: (text: string): Note => unplaced(`带圈或合并的字写成了${quoted(text)}`, '请对照原文核对'),
  symbol: (font: string, code: string): Note =>
    unplaced(
      `这里有一个符号字体（${font}）的符号（${code}），没有对应的文字，写成了“〓”`,
      '请对照原文改成文字或通用的符号',
    ),
  numberFormat: (format: string): Note =>
    unplaced(`自动编号的格式（${format}）不认识，写成了阿拉伯数字`, '请对照原文核对编号'),
  numberLost: (): Note => unplaced('这一段有自动编号，读不出是几', '请对照原文把编号补上'),
  nestedTable: (): Note => unplaced('单元格里还有一个表格，写成了单元格里的几行文字', '请对照原文核对'),
  pictureInTable: (): Note => unplaced('表格里的图片放在了表格后面', '请看看位置对不对'),
  mergedText: (text: string): Note => unplaced(`合并的单元格里盖住的文字${quoted(text)}没有放进表格`),
  lostPicture: (): Note => unplaced('这里有一张图片，文件里没有它的内容', '请来稿单位另发这张图片'),
  linkedPicture: (address: string): Note =>
    unplaced(`这里的图片在别处（${address}），没有去取`, '请来稿单位另发这张图片'),
  drawing: (ending: string): Note =>
    unplaced(
      `这里的图片是 ${ending.toUpperCase()} 格式，应为 JPEG 或 PNG`,
      '在 Word 里右键点图片，另存为 PNG；或者用画图打开，另存为 JPEG',
    ),
  croppedPicture: (): Note =>
    unplaced('这张图片在 Word 里裁剪过，取出的是没有裁剪的原图', '请用画图照原文裁好'),
  turnedPicture: (): Note =>
    unplaced('这张图片在 Word 里转过或翻过，取出的是没有转的原图', '请用画图照原文转好'),
  chart: (): Note => unplaced('这里有一个图表，没有放进正文', '请在 Word 里把图表另存为图片，放进正文'),
  diagram: (text: string): Note =>
    unplaced(`这里有一个 SmartArt 图形，上面写着${quoted(text)}，没有放进正文`),
  embedded: (program: string): Note =>
    unplaced(`这里嵌着别的程序（${program}）的对象，没有放进正文`, '请打开原文看看，需要的另存出来'),
  chunk: (): Note =>
    unplaced('这里插入了另一个文件的内容，没有读出来', '请用 Word 打开原文，另存一次，再导入'),
  lostPart: (part: string): Note =>
    unplaced(`文件里的“${part}”部分损坏，没有读出来`, '请用 Word 打开原文，另存一次，再导入'),
  macros: (): Note => unplaced('这个文件带着宏，没有理会', '宏可能有害，原文不要随便启用宏'),
  revisions: (words: string): Note => ({
    ...coded('import/revision'),
    message: `原文有没有处理完的修订（${words}），都照接受修订以后的样子取了`,
    hint: '请对照原文，看看这些修订是不是都应当接受',
  }),
} as const;
