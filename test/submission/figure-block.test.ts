import { describe, expect, it } from 'vitest';
import { spanOf } from '../../src/source/file.js';
import { blocksOf } from '../../src/submission/block.js';

/** The blocks of a body in short: P for a paragraph, else the pictures of a figure. */
function read(text: string): readonly string[] {
  const file = { path: '稿.yaml', text };
  const body = {
    text,
    span: spanOf(file, 0, text.length),
    segments: [{ at: 0, source: 0, length: text.length }],
  };
  return blocksOf(body).map((block) =>
    block.kind === 'figure'
      ? block.pictures
          .map(({ name, width, caption }) => [name.text, width, caption?.text ?? '—'].join(' '))
          .join(' | ')
      : block.kind,
  );
}

describe('a line that stands for a picture', () => {
  it.each([
    ['[图片：清淤.jpg 清淤现场]', '清淤.jpg full 清淤现场'],
    ['［图片:照片/清淤 1.png］', '照片/清淤 1.png full —'],
    ['　[图片：清淤.jpg，半幅　清淤现场]', '清淤.jpg half 清淤现场'],
    ['[图片：清淤.jpg,半幅]', '清淤.jpg half —'],
    ['[图片：清淤.jpg 半幅，清淤现场]', '清淤.jpg half 清淤现场'],
    ['[图片：清淤.jpg 半幅照片挂在墙上]', '清淤.jpg full 半幅照片挂在墙上'],
    ['[图片：清淤.jpg，清淤现场]', '清淤.jpg full 清淤现场'],
  ])('reads %s', (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });

  it('stands beside the one on the next line, not beside one behind a blank line, and never in threes', () => {
    const [a, b, c] = ['[图片：甲.jpg]', '[图片：乙.jpg]', '[图片：丙.jpg]'];
    expect(read(`${a}\n${b}\n${c}`)).toEqual(['甲.jpg full — | 乙.jpg full —', '丙.jpg full —']);
    expect(read(`${a}\n\n${b}`)).toEqual(['甲.jpg full —', '乙.jpg full —']);
    expect(read(`前文。\n${a}\n后文。`)).toEqual(['paragraph', '甲.jpg full —', 'paragraph']);
  });
});
