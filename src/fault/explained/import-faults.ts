import type { Fault } from '../fault.js';

/** Told of what units send, when it is imported: no text of an office shows them. */
export const importFaults: readonly Fault[] = [
  {
    code: 'import/unreadable',
    title: '来稿的文件读不了',
    basis: 'kuaibao 的约定：读不了的文件不会变成半篇稿件',
    isToldOnly: true,
    wrong: '导入有密码的 Word、PDF 或打不开的文件',
    right: '另存为没有密码的 .docx，再导入一次；只有 PDF 的，把文字复制到 .txt 里',
  },
  {
    code: 'import/unplaced',
    title: '来稿里的内容，稿件没有地方放',
    basis: 'kuaibao 的约定：导入时不丢一个字，放不下的都指出来',
    isToldOnly: true,
    wrong: '来稿里有脚注、批注、页眉，或者邮件的问候语',
    right: '要用的，写进正文；不用的不必管，原件存在“原稿”文件夹里',
  },
  {
    code: 'import/revision',
    title: '来稿里有没有接受的修订',
    basis: 'kuaibao 的约定：修订按已经接受来读，并且指出来',
    isToldOnly: true,
    wrong: '来稿用“修订”改过，没有点“接受”',
    right: '对照原件看一看；改动不该接受的，在稿件里改回来',
  },
  {
    code: 'import/mended',
    title: '来稿的文字在导入时改动过',
    basis: 'kuaibao 的约定：断开的行接成一段，空格、半角标点按公文改正，每一处都指出来',
    isToldOnly: true,
    wrong: '从微信、PDF 粘来的文字，一句话断成几行',
    right: '看一看改得对不对；不对的，在稿件里改回来',
  },
  {
    code: 'import/guess',
    title: '来稿的写法是推断出来的',
    basis: 'kuaibao 的约定：推断出来的都说明理由',
    isToldOnly: true,
    wrong: '文本文件没有说明用的是哪种编码',
    right: '看一看文字对不对；有乱码的，在原来的程序里另存为 UTF-8，再导入一次',
  },
];
