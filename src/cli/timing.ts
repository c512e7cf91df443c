import { displayWidth } from '../source/width.js';

/** Measures how long each rule takes. */
export class Timing {
  private readonly spent = new Map<string, { milliseconds: number; times: number }>();

  /** `now` gives milliseconds of a clock that only runs forward. */
  constructor(private readonly now: () => number) {}

  readonly measure = <T>(code: string, work: () => T): T => {
    const start = this.now();
    const result = work();
    const { milliseconds = 0, times = 0 } = this.spent.get(code) ?? {};
    this.spent.set(code, { milliseconds: milliseconds + this.now() - start, times: times + 1 });
    return result;
  };

  /** The rules, the slowest first, a line each. */
  table(): string {
    const rows = [...this.spent].sort(([, a], [, b]) => b.milliseconds - a.milliseconds);
    const total = rows.reduce((sum, [, { milliseconds }]) => sum + milliseconds, 0);
    const width = Math.max(4, ...rows.map(([code]) => displayWidth(code)));
    const line = (name: string, milliseconds: number, times: string): string =>
      `${name}${' '.repeat(width - displayWidth(name))}  ${milliseconds.toFixed(2).padStart(9)} 毫秒  ${times}\n`;
    return [
      '各条规则所用的时间：\n',
      ...rows.map(([code, { milliseconds, times }]) => line(code, milliseconds, `${times} 次`)),
      line('合计', total, ''),
    ].join('');
  }
}
