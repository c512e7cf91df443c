import type { IssueFacts } from './facts.js';

/** The folder for an issue, from the office's with `/` between, named as the one of an earlier issue is: 0127 → 0128, 2026/12 → 2027/01,
 * 2026-03-17 → 2026-03-18, 第127期 → 第128期. `isFilled`: the office fills its numbers up with zeros. Undefined where that does not tell by what it is named. */
export function nextFolder(
  folder: string,
  before: IssueFacts,
  next: IssueFacts,
  isFilled = false,
): string | undefined {
  const parts = folder.split('/');
  const own = parts.pop() ?? '';
  const named = renamed(own, before, next, isFilled);
  if (named === undefined) return undefined;
  const above = parts.map((part) => outer(part, before, next));
  return [...above, named].join('/');
}

function renamed(name: string, before: IssueFacts, next: IssueFacts, isFilled: boolean): string | undefined {
  const [year = '', month = '', day = ''] = before.date.split('-');
  const isDated = new RegExp(
    `${year}([-._年]?)0?${Number(month)}([-._月]?)0?${Number(day)}(?![0-9])`,
    'u',
  ).exec(name);
  if (isDated) {
    const [text, first = '', second = ''] = isDated;
    const [y = '', m = '', d = ''] = next.date.split('-');
    const isPadded = text === `${year}${first}${month}${second}${day}`;
    const digits = (each: string): string => (isPadded ? each : String(Number(each)));
    const dated = `${y}${first}${digits(m)}${second}${digits(d)}`;
    return `${name.slice(0, isDated.index)}${dated}${name.slice(isDated.index + text.length)}`;
  }
  const runs = [...name.matchAll(/[0-9]+/gu)];
  const number = runs.findLast(([digits]) => Number(digits) === before.number);
  if (!number) return undefined;
  return runs.reduceRight((text, run) => {
    const [digits] = run;
    const value =
      run === number
        ? String(next.number)
        : digits === year
          ? next.date.slice(0, 4)
          : before.serial !== undefined && Number(digits) === before.serial && next.serial !== undefined
            ? String(next.serial)
            : digits;
    return `${text.slice(0, run.index)}${padded(value, digits, isFilled)}${text.slice(run.index + digits.length)}`;
  }, name);
}

/** A number as wide as the one before, where that was filled up with zeros, or may have been. */
function padded(value: string, before: string, isFilled: boolean): string {
  return isFilled || before.startsWith('0') || before.length > 3 ? value.padStart(before.length, '0') : value;
}

/** The name of a folder above: 2026, 2026年, 03月, 202603. */
function outer(name: string, before: IssueFacts, next: IssueFacts): string {
  const [year = '', month = ''] = before.date.split('-');
  const [y = '', m = ''] = next.date.split('-');
  if (/^(?:0?[1-9]|1[0-2])月?$/u.test(name) && Number.parseInt(name, 10) === Number(month)) {
    const isPadded = name.startsWith(month);
    return `${isPadded ? m : Number(m)}${name.endsWith('月') ? '月' : ''}`;
  }
  return name.replace(new RegExp(`${year}(?:([-._]?)${month}(?![0-9]))?`, 'u'), (whole, mark?: string) =>
    mark === undefined && whole === year ? y : `${y}${mark ?? ''}${m}`,
  );
}
