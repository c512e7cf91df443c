import { type AssetNoun, wordNoAsset } from '../../asset/no-asset.js';
import { wordSheetFault } from '../../asset/sheet-fault.js';
import { wordNote } from '../../asset/sheet-note.js';
import { error, type Wording } from '../../asset/table-wording.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import type { SourceText } from '../../source/text.js';
import { blocksOf } from '../../submission/block.js';
import { type FileTable, type FileTableReading, fileTable } from '../../submission/sheet-table.js';
import type { TableFileBlock } from '../../submission/table-file.js';
import type { PartRule } from '../rule.js';

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
            ...coded('table/left-out'),
            message: `“${name.text}”第一行的标题“${unusedTitle}”没有印出，印的是稿件里写的标题`,
          } as const,
        ];
  return [...notes.map((note) => wordNote(name.text, note)), ...title];
}

function wordReading({ name }: TableFileBlock, read: Exclude<FileTableReading, FileTable>): Wording {
  switch (read.kind) {
    case 'noName':
      return error('missing', '这里没有写表格的文件名', '请写成“[表格：文件名.xlsx 标题]”');
    case 'noFile': {
      const { problem, ...words } = wordNoAsset(name, read.why, tables);
      return { ...coded(`table/${problem === 'outside' ? 'missing' : problem}`), ...words };
    }
    case 'fault':
      return wordSheetFault(name.text, read.fault);
  }
}

const tables: AssetNoun = {
  noun: '表格',
  endings: '“.xlsx”“.csv”',
  mayBe: (name) => !/\.ya?ml$/iu.test(name),
  smaller: '请删去不印的工作表和图片，另存为一个文件',
};
