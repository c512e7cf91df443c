import { displayWidth } from '../source/width.js';

/** How long rules took: a line each, the slowest first. `times`: how often each was asked. */
export function formatTiming(
  spent: readonly { readonly code: string; readonly milliseconds: number; readonly times: number }[],
): string {
  const rows = spent.toSorted((a, b) => b.milliseconds - a.milliseconds);
  const total = rows.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const width = Math.max(4, ...rows.map(({ code }) => displayWidth(code)));
  const line = (name: string, milliseconds: number, times: string): string =>
    `${name}${' '.repeat(width - displayWidth(name))}  ${milliseconds.toFixed(2).padStart(9)} 毫秒  ${times}\n`;
  return [
    '各条规则所用的时间：\n',
    ...rows.map(({ code, milliseconds, times }) => line(code, milliseconds, `${times} 次`)),
    line('合计', total, ''),
  ].join('');
}
