import { describe, expect, it } from 'vitest';
import { formatMended } from '../../src/report/mended.js';
import { spanOf } from '../../src/source/file.js';

const file = { path: '某镇.yaml', text: `${'长'.repeat(300)}。\n\n完。。。\n` };

function mended(...edits: readonly (readonly [start: number, end: number, text: string])[]): string {
  const span = spanOf(file, edits[0]?.[0] ?? 0, edits[0]?.[1] ?? 0);
  const fix = {
    safe: true,
    edits: edits.map(([start, end, text]) => ({ span: spanOf(file, start, end), text })),
  };
  return formatMended([{ code: 'wording/typo', severity: 'error', message: '有误', span, fix }]);
}

describe('what was mended', () => {
  it('is told by the beginnings of long texts, on one line', () => {
    const said = mended([0, 303, '短'.repeat(200)]);
    expect(said).toBe(`已改 某镇.yaml:1:1 “${'长'.repeat(40)}……”→“${'短'.repeat(40)}……” [wording/typo]\n`);
    expect(mended([300, 303, '。'])).toBe('已改 某镇.yaml:1:301 “。↵↵”→“。” [wording/typo]\n');
  });

  it('is told once where the same was changed in several places', () => {
    expect(mended([304, 305, ''], [305, 306, ''])).toBe(
      '已改 某镇.yaml:3:2 删去“。”（2处） [wording/typo]\n',
    );
    expect(mended([0, 0, '前'])).toBe('已改 某镇.yaml:1:1 加上“前” [wording/typo]\n');
  });
});
