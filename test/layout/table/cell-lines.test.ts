import { expect, it } from 'vitest';
import { setCell } from '../../../src/layout/table/cell-lines.js';
import { pt } from '../../../src/style/length.js';
import type { TablePlan } from '../../../src/typography/table/plan.js';
import { bodyAtoms } from '../setting.js';

const plan: TablePlan = { size: pt(16), isTurned: false, widths: [pt(300)], padding: pt(6) };

/** How the lines of a cell of eighteen characters stand. */
function alignmentOf(text: string): string {
  const spacing = { tracking: 0, compress: true };
  const cell = { column: 0, colSpan: 1, rowSpan: 1, runs: [{ role: 'tableText' as const, text }] };
  const room = { width: 300, alignment: 'left' as const, plan, spacing };
  return setCell(cell, bodyAtoms(text), room).alignment;
}

it('fills the lines of a wide cell from edge to edge, but not where an address would tear one of them', () => {
  expect(alignmentOf('村民小组'.repeat(10))).toBe('justified');
  expect(alignmentOf(`邮箱是longer.address_of@mail.example.cn，${'字'.repeat(20)}`)).toBe('left');
  expect(alignmentOf('两三个字')).toBe('left');
});
