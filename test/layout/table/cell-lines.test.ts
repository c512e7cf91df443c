import { expect, it } from 'vitest';
import { setCell } from '../../../src/layout/table/cell-lines.js';
import { pt } from '../../../src/style/length.js';
import type { TablePlan } from '../../../src/typography/table/plan.js';
import { bodyAtoms } from '../setting.js';

const plan: TablePlan = { size: pt(16), isTurned: false, widths: [pt(300)], padding: pt(6) };

/** A cell of eighteen characters. */
function cellOf(text: string) {
  const spacing = { tracking: 0, compress: true };
  const cell = { column: 0, colSpan: 1, rowSpan: 1, runs: [{ role: 'tableText' as const, text }] };
  const room = { width: 300, alignment: 'left' as const, plan, spacing };
  return setCell(cell, bodyAtoms(text), room);
}

it('fills the lines of a wide cell from edge to edge, but not where an address would tear one of them', () => {
  expect(cellOf('村民小组'.repeat(10)).alignment).toBe('justified');
  expect(cellOf(`邮箱是longer.address_of@mail.example.cn，${'字'.repeat(20)}`).alignment).toBe('left');
  expect(cellOf('两三个字').alignment).toBe('left');
});

it('leaves no character alone on the second line', () => {
  const linesOf = (text: string) =>
    cellOf(text).lines.map(({ line }) => line.atoms.map(({ char }) => char).join(''));
  expect(linesOf('县政务服务数据管理和智慧城市运行中心局')).toEqual([
    '县政务服务数据管理和',
    '智慧城市运行中心局',
  ]);
  expect(linesOf('县政务服务数据管理和智慧城市运行中心')).toHaveLength(1);
});
