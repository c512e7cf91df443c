import { displayWidth } from '../source/width.js';

/** How long rules took: a line each, the slowest first. `times`: how often each was asked. */
export function formatTiming(
  spent: readonly { readonly code: string; readonly milliseconds: number; readonly times: number }[],
): string {
  const rows = spent.toSorted((a, b) => b.milliseconds - a.milliseconds);
  const total = rows.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const line = liner(rows.map(({ code }) => code));
  return [
    '各条规则所用的时间：\n',
    ...rows.map(({ code, milliseconds, times }) => line(code, milliseconds, `  ${times} 次`)),
    line('合计', total, '  '),
  ].join('');
}

/** How long the phases of a run took, in the order in which they began. `forms`: the outputs by their names in messages. */
export function formatPhases(
  spent: readonly { readonly phase: string; readonly milliseconds: number }[],
  forms: readonly { readonly format: string; readonly name: string }[],
): string {
  const nameOf = (phase: string): string =>
    names[phase] ?? `生成 ${forms.find(({ format }) => format === phase)?.name ?? phase}`;
  const rows = spent.map(({ phase, milliseconds }) => ({ name: nameOf(phase), milliseconds }));
  const line = liner(rows.map(({ name }) => name));
  return [
    '各阶段所用的时间：\n',
    ...rows.map(({ name, milliseconds }) => line(name, milliseconds)),
    line(
      '合计',
      rows.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    ),
  ].join('');
}

const names: Readonly<Record<string, string>> = {
  start: '启动 Node',
  load: '装入程序',
  read: '读取稿件',
  check: '检查',
  fonts: '找字体',
  layout: '排版',
  write: '写出',
};

/** Writes a line of a table in which these names stand. */
function liner(names: readonly string[]): (name: string, milliseconds: number, more?: string) => string {
  const width = Math.max(4, ...names.map((each) => displayWidth(each)));
  return (name, milliseconds, more = '') =>
    `${name}${' '.repeat(width - displayWidth(name))}  ${milliseconds.toFixed(2).padStart(9)} 毫秒${more}\n`;
}
