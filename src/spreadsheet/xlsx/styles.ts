import { getFormatFromId } from 'numfmt';
import type { Package } from './package.js';

/** The number format of each style that a cell may name, by its number. */
export type Styles = readonly string[];

/** Built-in formats of dates as Chinese Excel has them (ECMA-376-1 §18.8.30, zh-cn). */
const chineseDates: Readonly<Record<number, string>> = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Reads the number formats of a workbook's styles (§18.8). */
export function readStyles(pack: Package, part: string | undefined): Styles {
  const own = new Map<number, string>();
  const wanted: number[] = [];
  let isInCellFormats = false;
  if (part === undefined) return [];
  pack.visit(part, {
    open: (name, attributes) => {
      const id = Number(attributes('numFmtId') ?? 0);
      if (name === 'numFmt') own.set(id, attributes('formatCode') ?? '');
      if (name === 'cellXfs') isInCellFormats = true;
      if (name === 'xf' && isInCellFormats) wanted.push(id);
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellFormats = false;
    },
  });
  return wanted.map((id) => own.get(id) ?? chineseDates[id] ?? getFormatFromId(id, 'zh-CN') ?? 'General');
}
