import { describe, expect, it } from 'vitest';
import { align } from '../../src/revision/align.js';
import type { Alignable } from '../../src/revision/alignable.js';

function lines(...texts: readonly string[]): readonly Alignable[] {
  return texts.map((text) => ({
    kind: 'line',
    key: text,
    text,
    ...(text.startsWith('春灌') ? { isHeaded: true } : {}),
  }));
}

const headed = '春灌开始　县水利局召开会议，部署春灌工作，要求各镇月底前完成清淤。';

describe('a line that begins with its headline', () => {
  it('stays with it where the line was parted, however little else does', () => {
    const after = lines('春灌开始　县水利', headed.slice(8), '各镇已清淤12公里。');
    expect(align(lines(headed, '各镇已清淤12公里。'), after)).toEqual([
      { before: 0, after: 0 },
      { after: 1 },
      { before: 1, after: 2 },
    ]);
  });

  it('is the one that goes on where a longer one was joined to it', () => {
    expect(align(lines('春灌开始', headed.slice(5)), lines(`春灌开始${headed.slice(5)}`))).toEqual([
      { before: 0, after: 0 },
      { before: 1 },
    ]);
  });
});

describe('another line that was parted', () => {
  it('is its longer piece', () => {
    const steps = align(lines(`一是抓紧。${headed.slice(5)}`), lines('一是抓紧。', headed.slice(5)));
    expect(steps).toEqual([{ after: 0 }, { before: 0, after: 1 }]);
  });
});
