import { describe, expect, it } from 'vitest';
import { problemMessages } from '../../src/report/fonts.js';

describe('a face of the machine that must not be embedded', () => {
  it('is named with the role that it would serve', () => {
    const face = { kind: 'embeddingForbidden', role: 'fangsong', path: '/x.ttf', family: '渠仿宋' } as const;
    expect(
      problemMessages([
        { ...face, bar: 'restricted' },
        { ...face, bar: 'noSubsetting' },
      ]),
    ).toEqual([
      '字体：本机已装的“渠仿宋”的许可不允许嵌入，仿宋没有用它',
      '字体：本机已装的“渠仿宋”的许可不允许取用部分字符，仿宋没有用它',
    ]);
  });
});
