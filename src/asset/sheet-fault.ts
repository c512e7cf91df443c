import { sizeText } from '../source/limits.js';
import { type OtherKind, type SheetFault, sheetLimits } from '../spreadsheet/sheet-grid.js';
import { error, type Wording } from './table-wording.js';

const saveAs = '请用 Excel 或 WPS 打开，另存为“.xlsx”';

/** Files that are none of those read, and the way out. */
const others: Readonly<Record<OtherKind, readonly [is: string, hint: string]>> = {
  xls: ['是旧格式的 Excel 工作簿（.xls）', saveAs],
  encrypted: ['加了密码', '请用 Excel 或 WPS 打开，去掉密码后再保存'],
  xlsb: ['是二进制的 Excel 工作簿（.xlsb）', saveAs],
  ods: ['是 OpenDocument 表格（.ods）', saveAs],
  word: ['是文字文档，不是表格', '请把表格复制到 Excel 或 WPS 表格里，另存为“.xlsx”'],
  pdf: ['是 PDF，不是表格', '请向来稿单位要“.xlsx”，或把表格复制到 Excel 里另存'],
  picture: ['是图片，不是表格', '请写成“[图片：…]”，或把表格录入 Excel，另存为“.xlsx”'],
  markup: ['是网页或 XML 格式，不是“.xlsx”', `有的系统导出的表格是这样。${saveAs}`],
  other: ['不是表格', '请换成“.xlsx”或“.csv”文件'],
};

/** The finding that a file gives no table. */
export function wordSheetFault(name: string, fault: SheetFault): Wording {
  switch (fault.kind) {
    case 'otherKind': {
      const [is, hint] = others[fault.is];
      return error('unreadable', `“${name}”${is}，读不出来`, hint);
    }
    case 'damaged':
      return error(
        'unreadable',
        `“${name}”已经损坏或不完整，读不出来`,
        '请重新复制一份，能在 Excel 或 WPS 里打开的再另存一次',
      );
    case 'encoding':
      return error(
        'unreadable',
        `认不出“${name}”的编码`,
        '请用 Excel 或 WPS 打开，看清没有乱码，另存为“.xlsx”',
      );
    case 'noSheet':
      return error('unreadable', `“${name}”里没有看得见的工作表`, '请取消隐藏要印的工作表，再保存');
    case 'empty':
      return error(
        'empty',
        fault.others.length > 0 ? `“${name}”的第一个工作表里没有内容` : `“${name}”里没有内容`,
        fault.others.length > 0
          ? `表格在工作表“${fault.others.join('”“')}”里的，请把它移到最前面`
          : '请核对是不是这个文件，存好了没有',
      );
    case 'tooLong': {
      const isLong = fault.rows > sheetLimits.rows;
      const [counted, most] = isLong
        ? [`${fault.rows}行`, `${sheetLimits.rows}行`]
        : [`${fault.columns}列`, `${sheetLimits.columns}列`];
      return error(
        'too-large',
        `“${name}”里的表格有${counted}，超过上限${most}`,
        '请只留要印的行和列，另存为一个文件',
      );
    }
    case 'tooLarge':
      return error(
        'too-large',
        `“${name}”展开后超过 ${sizeText(sheetLimits.unpacked)}，没有读取`,
        '请把要印的部分复制到新的工作簿里，另存为“.xlsx”',
      );
  }
}
