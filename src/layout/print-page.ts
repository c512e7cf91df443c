import { ptToMm } from '../style/length.js';
import type { GlyphRun, Page, PlacedPicture, Rule } from './page.js';

/** A page as text, for people and tests: a line a baseline, in mm from the paper's upper left corner, then where the line
 * begins and ends and its runs with their roles. */
export function printPage(page: Page): string {
  const lines: { y: number; items: GlyphRun[] }[] = [];
  const printed: string[] = [`第${page.number}页`];
  const tableRules: Rule[] = [];
  const flush = (): void => {
    for (const { y, items } of lines.splice(0)) printed.push(printLine(y, items));
    if (tableRules.length > 0) printed.push(printTable(tableRules.splice(0)));
  };
  for (const item of page.items) {
    const last = lines.at(-1);
    if (item.kind === 'rule' && item.part === 'table') {
      tableRules.push(item);
      continue;
    }
    if (tableRules.length > 0) flush();
    if (item.kind !== 'glyphs') {
      flush();
      printed.push(item.kind === 'rule' ? printRule(item) : printPicture(item));
    } else if (last && last.y === item.y) last.items.push(item);
    else lines.push({ y: item.y, items: [item] });
  }
  flush();
  return `${printed.join('\n')}\n`;
}

function printLine(y: number, items: readonly GlyphRun[]): string {
  const left = Math.min(...items.map(({ x }) => x));
  const right = Math.max(...items.map(runEnd));
  const runs = items.map(({ role, text, change }) => `${signOf(change)}${role}:${text}`);
  return `${mm(y)} ${mm(left)}–${mm(right)} ${runs.join('|')}`;
}

/** 花脸稿: what was added, and what was taken away. */
function signOf(change: GlyphRun['change']): string {
  if (change === undefined) return '';
  return change.kind === 'inserted' ? '+' : '-';
}

/** The rules of a table on a line: where it stands, then the heights of those across and the places of those that stand. */
function printTable(rules: readonly Rule[]): string {
  const [left, top] = [Math.min(...rules.map(({ x }) => x)), Math.min(...rules.map(({ y }) => y))];
  const right = Math.max(...rules.map(({ x, width }) => x + width));
  const places = (own: readonly number[]): string =>
    [...new Set(own.map((each) => mm(each).trim()))].sort((a, b) => Number(a) - Number(b)).join(' ');
  const across = places(rules.filter(({ width, thickness }) => width > thickness).map(({ y }) => y));
  const standing = places(rules.filter(({ width, thickness }) => width <= thickness).map(({ x }) => x));
  return `${mm(top)} ${mm(left)}–${mm(right)} ══ table across ${across} standing ${standing}`;
}

function printRule({ x, y, width, thickness, red, part }: Rule): string {
  return `${mm(y)} ${mm(x)}–${mm(x + width)} ── ${part} ${mm(thickness, 2)}${red ? ' red' : ''}`;
}

function printPicture({ x, y, width, height, picture }: PlacedPicture): string {
  return `${mm(y)} ${mm(x)}–${mm(x + width)} ▣ ${mm(height)} ${picture.name}`;
}

/** The right edge of a run's last glyph, in pt. */
export function runEnd({ x, end }: GlyphRun): number {
  return x + end;
}

function mm(value: number, decimals = 1): string {
  return ptToMm(value as Parameters<typeof ptToMm>[0])
    .toFixed(decimals)
    .padStart(5);
}
