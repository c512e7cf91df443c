import { describe, expect, it } from 'vitest';
import { doubtsIn } from '../../../src/prose/slip/doubt.js';
import { features } from '../../../src/prose/slip/features.js';
import { Phrases } from '../../../src/prose/slip/phrases.js';
import { weights } from '../../../src/prose/slip/weights.js';

const archive = [
  '新建量测水设施215处，更换老旧设施，完善配套设施，维护公共设施。',
  '各单位要压实责任，抓好贯彻落实，确保各项任务落到实处。',
  '召开安全生产工作会议，部署下一阶段重点工作。',
];

function told(
  text: string,
  printed: readonly string[] = archive,
  spared: Parameters<typeof doubtsIn>[2] = [],
) {
  const counted = new Phrases();
  for (let times = 0; times < 40; times++) for (const each of printed) counted.add(each);
  const own = new Phrases();
  own.add(text);
  return doubtsIn(text, { printed: counted, own }, spared, []).map(
    ({ written, meant, word }) => `${written}→${meant} ${text.slice(word.start, word.end)}`,
  );
}

describe('a character that is likely a slip', () => {
  it('is told where another one makes what was often printed', () => {
    expect(told('召开安全生产工坐会议。')).toEqual(['坐→作 工坐']);
  });

  it('is none where it was printed so, or nothing was meant', () => {
    expect(archive.flatMap((text) => told(text))).toEqual([]);
    expect(told('稻渔共生，一田双收。', [])).toEqual([]);
  });

  it('is not looked for where the words are spared', () => {
    expect(told('召开安全生产工坐会议。', archive, [{ start: 6, end: 8 }])).toEqual([]);
  });

  it('is weighed by as many values as have names', () => {
    expect(weights.length).toBe(features.length);
  });
});
