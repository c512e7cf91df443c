import type { Example, Fault } from '../fault.js';

const basis = 'kuaibao 的约定：表格可以放在稿件旁边的文件里';

/** A submission that names a table's file, with the files that lie beside it. */
function beside(line: string, files: Readonly<Record<string, string>> = {}): Example {
  const text = `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇开展河道清淤\n日期: 2026-03-10\n正文: |\n  全镇分四段清理河道，沿河村组的排水已经通畅。\n  ${line}\n`;
  const placed = Object.entries(files).map(([name, content]) => [`issues/0001/${name}`, content]);
  return { 'issues/0001/稿件.yaml': text, ...Object.fromEntries(placed) };
}

const progress = { '进度.csv': '河段,长度（公里）\n上游,3.5\n下游,8.5\n' };
const sound = beside('[表格：进度.csv 河道清淤进度]', progress);

/** Faults of tables that stand in files: what can't be printed. */
export const tableFaults: readonly Fault[] = [
  {
    code: 'table/missing',
    title: '找不到稿件里写的表格文件',
    basis,
    fix: 'suggested',
    wrong: beside('[表格：进展.csv 河道清淤进度]', progress),
    right: sound,
  },
  {
    code: 'table/misplaced',
    title: '表格写在不能放表格的地方',
    basis,
    wrong: beside('进度见[表格：进度.csv 河道清淤进度]。', progress),
    right: sound,
  },
  {
    code: 'table/unreadable',
    title: '表格文件读不出来',
    basis:
      'kuaibao 的约定：只读 .xlsx 和用逗号、分号或制表符分开的文字（.csv、.tsv、.txt），认内容，不认文件名',
    wrong: beside('[表格：进度.xlsx 河道清淤进度]', {
      '进度.xlsx': '<html><table><tr><td>3.5</td></tr></table></html>',
    }),
    right: sound,
  },
  {
    code: 'table/empty',
    title: '表格文件里没有内容',
    basis,
    wrong: beside('[表格：进度.csv 河道清淤进度]', { '进度.csv': ',,\n,,\n' }),
    right: sound,
  },
  {
    code: 'table/too-large',
    title: '表格太大',
    basis: 'kuaibao 的上限：1000行、50列；文件的大小可以用环境变量放宽',
    isToldOnly: true,
    wrong: '一个表格超过1000行，或超过50列；表格文件展开后超过32 MB',
    right: '只留要印的行和列，另存为一个文件',
  },
];

/** Faults of such tables that hinder no printing: an office may set them, an author answer for them. */
export const tableRemarks: readonly Fault[] = [
  {
    code: 'table/no-value',
    title: '表格文件里有公式没有结果，或结果是错误值',
    basis: '印出来的是文件里存着的结果',
    isToldOnly: true,
    wrong: '单元格里是 #DIV/0!、#REF!；软件生成的表格，公式从来没有算过',
    right: '在 Excel 或 WPS 里改好公式，保存一次',
  },
  {
    code: 'table/left-out',
    title: '表格文件里有内容没有印出',
    basis: '印的是第一个看得见的工作表里看得见的单元格',
    isToldOnly: true,
    wrong: '表格里隐藏或筛掉的行和列；别的工作表；稿件里另写了标题，表格自己的标题',
    right: '要印的，取消隐藏，或把工作表移到最前面；不印的，不用管',
  },
];
