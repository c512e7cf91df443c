import type { Diagnostic } from '../../../diagnostic/diagnostic.js';
import { didYouMean } from '../../../diagnostic/did-you-mean.js';
import { limitHint, sizeText } from '../../../source/limits.js';
import type { SourceText } from '../../../source/text.js';
import { blocksOf } from '../../../submission/block.js';
import { type FileTable, type FileTableReading, fileTable } from '../../../submission/sheet-table.js';
import type { TableFileBlock } from '../../../submission/table-file.js';
import type { PartRule } from '../../rule.js';
import { wordSheetFault } from './sheet-fault.js';
import { wordNote } from './sheet-note.js';
import { error, type Wording } from './wording.js';

/** A table in a file: that it is there, can be read and holds something, and what of it is not printed. Stands at the line that names
 * it. */
export const tableFile: PartRule = {
  sees: 'part',
  codes: [
    'table/missing',
    'table/unreadable',
    'table/empty',
    'table/too-large',
    'table/no-value',
    'table/left-out',
  ],
  check: ({ body, assets }) =>
    (body ? blocksOf(body) : []).flatMap((block) =>
      block.kind === 'tableFile' ? findingsOf(block, fileTable(block, assets)) : [],
    ),
};

function findingsOf(block: TableFileBlock, read: FileTableReading): readonly Diagnostic[] {
  const { span }: SourceText = block.name.text === '' ? block.line : block.name;
  const wordings = read.kind === 'table' ? notesOf(block, read) : [wordReading(block, read)];
  return wordings.map((wording) => ({ ...wording, span }));
}

function notesOf({ name }: TableFileBlock, { notes, unusedTitle }: FileTable): readonly Wording[] {
  const title =
    unusedTitle === undefined
      ? []
      : [
          {
            code: 'table/left-out',
            severity: 'hint',
            message: `“${name.text}”第一行的标题“${unusedTitle}”没有印出，印的是稿件里写的标题`,
          } as const,
        ];
  return [...notes.map((note) => wordNote(name.text, note)), ...title];
}

function wordReading(
  { name: { text: name } }: TableFileBlock,
  read: Exclude<FileTableReading, FileTable>,
): Wording {
  switch (read.kind) {
    case 'noName':
      return error('missing', '这里没有写表格的文件名', '请写成“[表格：文件名.xlsx 标题]”');
    case 'noFile':
      return wordMissing(name, read.why);
    case 'fault':
      return wordSheetFault(name, read.fault);
  }
}

function wordMissing(
  name: string,
  why: Extract<FileTableReading, { readonly kind: 'noFile' }>['why'],
): Wording {
  switch (why.kind) {
    case 'missing':
      return error(
        'missing',
        `找不到表格文件“${name}”`,
        didYouMean(
          name,
          why.others.filter((other) => !/\.ya?ml$/iu.test(other)),
        ) ?? '请把文件放在这份稿件旁边，并核对文件名，连同末尾的“.xlsx”或“.csv”',
      );
    case 'outside':
      return error(
        'missing',
        `“${name}”不在本期的文件夹里，没有读取`,
        '请把文件放到这份稿件旁边，只写文件名',
      );
    case 'tooLarge':
      return error(
        'too-large',
        `表格文件“${name}”有 ${sizeText(why.size)}，超过上限 ${sizeText(why.most)}，没有读取`,
        limitHint('assetSize', '请删去不印的工作表和图片，另存为一个文件'),
      );
    case 'tooManyBytes':
      return error(
        'too-large',
        `本期的图片和表格合计超过 ${sizeText(why.most)}，“${name}”没有读取`,
        limitHint('assetsSize', '请换成小一些的文件'),
      );
    case 'unreadable':
      return error(
        'unreadable',
        `无法读取表格文件“${name}”：${why.why}`,
        '请检查这个文件能不能打开，再运行一次',
      );
  }
}
