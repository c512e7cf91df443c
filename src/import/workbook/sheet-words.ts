import { sizeText } from '../../source/limits.js';
import { type SheetFault, type SheetNote, sheetLimits } from '../../spreadsheet/sheet-grid.js';

interface Words {
  readonly message: string;
  readonly hint: string;
}

const saveAnew = '用 Excel 或 WPS 打开，另存为 .xlsx，再导入';

/** Why a sheet can't be read. */
export function wordSheetFault(fault: SheetFault): Words {
  switch (fault.kind) {
    case 'otherKind':
      return fault.is === 'encrypted'
        ? {
            message: '这个工作簿加了密码，读不出来，应为没有密码的',
            hint: '用 Excel 或 WPS 打开，去掉密码后保存，再导入',
          }
        : { message: '这个文件不是 .xlsx 工作簿，没有读取', hint: saveAnew };
    case 'damaged':
      return {
        message: '这个工作簿损坏或不全，读不出来',
        hint: `能打开的，${saveAnew}；打不开的请来稿单位重新发一次`,
      };
    case 'encoding':
      return { message: '认不出表里文字的编码', hint: saveAnew };
    case 'noSheet':
      return { message: '工作表都是隐藏的，没有读取', hint: '请取消隐藏，保存后再导入' };
    case 'empty':
      return { message: '工作表里没有内容', hint: '请来稿单位重新发一次' };
    case 'tooLong':
      return {
        message: `表有${fault.rows}行、${fault.columns}列，超过上限${sheetLimits.rows}行、${sheetLimits.columns}列，没有读取`,
        hint: '请只留要导入的行和列，再导入',
      };
    case 'tooLarge':
      return {
        message: `工作簿解开后超过上限 ${sizeText(sheetLimits.unpacked)}，没有读取`,
        hint: '请只留要导入的内容，另存为一个文件，再导入',
      };
  }
}

/** A fact about a sheet of which its cells say nothing; undefined if nothing is missing by it. */
export function wordSheetNote(note: SheetNote): Words | undefined {
  switch (note.kind) {
    case 'hidden': {
      const rows = note.rows > 0 ? [`${note.rows}行`] : [];
      const columns = note.columns > 0 ? [`${note.columns}列`] : [];
      const message = `表里有${[...rows, ...columns].join('、')}隐藏或筛掉了，没有导入`;
      return { message, hint: '要用的，请取消隐藏或筛选，保存后再导入' };
    }
    case 'otherSheets':
      return undefined;
    case 'uncalculated':
      return {
        message: `${note.cells.join('、')} 的公式没有结果，是空白`,
        hint: '请用 Excel 或 WPS 打开，等它算完，保存一次，再导入',
      };
    case 'errors':
      return {
        message: `${note.cells.join('、')} 是错误值“${note.shown}”`,
        hint: '请改好公式，保存后再导入',
      };
  }
}
