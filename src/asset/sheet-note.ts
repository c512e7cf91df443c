import { coded } from '../fault/severity.js';
import type { SheetNote } from '../spreadsheet/sheet-grid.js';
import type { Wording } from './table-wording.js';

/** Cells named in a message, at most. */
const mostNamed = 5;

/** The finding of a fact about a sheet that nobody sees on the page. */
export function wordNote(name: string, note: SheetNote): Wording {
  switch (note.kind) {
    case 'hidden': {
      const lines = [
        ...(note.rows > 0 ? [`${note.rows}行`] : []),
        ...(note.columns > 0 ? [`${note.columns}列`] : []),
      ];
      return {
        ...coded('table/left-out'),
        message: `“${name}”里有${lines.join('、')}隐藏或筛掉了，没有印出`,
        hint: '要印的，请取消隐藏或筛选，再保存',
      };
    }
    case 'otherSheets':
      return {
        ...coded('table/left-out'),
        message: `“${name}”里的工作表“${note.names.join('”“')}”没有印出，只印第一个`,
        hint: '要印别的工作表，请把它移到最前面，或另存为一个文件',
      };
    case 'uncalculated':
      return {
        ...coded('table/no-value'),
        message: `“${name}”里 ${cellList(note.cells)} 的公式没有结果，印出来是空白`,
        hint: '请用 Excel 或 WPS 打开，等它算完，保存一次',
      };
    case 'errors':
      return {
        ...coded('table/no-value'),
        message: `“${name}”里 ${cellList(note.cells)} 是错误值“${note.shown}”`,
        hint: '请改好公式，再保存',
      };
  }
}

function cellList(cells: readonly string[]): string {
  const named = cells.slice(0, mostNamed).join('、');
  return cells.length > mostNamed ? `${named} 等${cells.length}个单元格` : named;
}
