import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hundredths } from '../../src/bulletin/points.js';
import { linesByItem } from '../../src/ledger/lines-by-item.js';
import type { TraceLine } from '../../src/ledger/trace.js';

const items = [
  '第1期《清理河道》',
  '第11期《清理河道》',
  '第1期《清理河道》',
  '《清理河道》',
  '第2期“三月五日，清理……”',
];

function line(what: string, rule = '采用 5分', date = '2026-03-06'): TraceLine {
  return { date, what, rule, part: 'used', points: hundredths(500) };
}

describe('lines of points', () => {
  it('stand under the item that they name, and no other', () => {
    const lines = [
      line('第1期《清理河道》'),
      line('第1期《清理河道》（没有采用）', '报送 1分'),
      line('第11期《清理河道》被市采用（《信息》第1期）'),
      line('配图2次，第11期《清理河道》（登记）', '加分 配图 1分'),
      line('《清理河道》（没有采用）', '报送 1分'),
      line('第2期“三月五日，清理……”'),
      line('2026年3月', '基础分 3分'),
      line('第3期《清理河道》被市采用（《信息》第2期）'),
    ];
    const { ofItems, others } = linesByItem(lines, items);
    expect(ofItems).toEqual([[lines[0], lines[1]], [lines[2], lines[3]], [], [lines[4]], [lines[5]]]);
    expect(others).toEqual([lines[6], lines[7]]);
  });

  it('are shared by items of the same words', () => {
    const lines = [
      line('第1期《清理河道》', '报送 1分'),
      line('第1期《清理河道》', '报送 1分'),
      line('第1期《清理河道》'),
    ];
    const { ofItems } = linesByItem(lines, items);
    expect([ofItems[0], ofItems[2]]).toEqual([[lines[0], lines[2]], [lines[1]]]);
  });

  it('are all there, each once', () => {
    const any = fc.record({
      what: fc.constantFrom(...items, '2026年3月', '迟报（登记）'),
      rule: fc.constantFrom('报送 1分', '采用 5分'),
    });
    fc.assert(
      fc.property(fc.array(any), fc.subarray(items), (told, some) => {
        const lines = told.map(({ what, rule }) => line(what, rule));
        const { ofItems, others } = linesByItem(lines, some);
        const all = [...ofItems.flat(), ...others];
        expect(all.length).toBe(lines.length);
        expect(new Set(all)).toEqual(new Set(lines));
      }),
    );
  });
});
