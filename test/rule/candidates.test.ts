import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesAmong } from '../../src/rule/issue/candidates.js';
import { sampleOf, sampleOfFile } from '../../src/rule/issue/runs.js';

/** Texts put together from few sentences, so that many share much. */
const sentence = fc.constantFrom(
  '全镇组织机械十二台清理河道。',
  '各村检修渠系，更换闸板七处。',
  '县水利局到场指导，逐段验收。',
  '上游水库已经放水，首轮灌溉开始。',
  '镇里召开会议部署春季造林。',
);
const text = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

function shared(a: Uint32Array, b: Uint32Array): number {
  const set = new Set(b);
  return [...a].filter((number) => set.has(number)).length;
}

describe('candidates for near duplicates', () => {
  it('before an item are those that share enough with it, and no others', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const samples = texts.map(sampleOf);
        const { before } = candidatesAmong(samples);
        for (const [i, own] of samples.entries()) {
          const expected = samples
            .slice(0, i)
            .flatMap((other, j) =>
              shared(own, other) >= Math.min(own.length, other.length) * 0.55 ? [j] : [],
            );
          expect(before(i)).toEqual(expected);
        }
      }),
    );
  });

  it('in a file are those of which it holds enough, and no others', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), text, (texts, content) => {
        const file = { path: '稿件.yaml', text: content };
        const samples = texts.map(sampleOf);
        const { inFile } = candidatesAmong(samples);
        const expected = samples.flatMap((own, i) =>
          shared(own, sampleOfFile(file)) >= own.length * 0.55 ? [i] : [],
        );
        expect([...inFile(file)].sort((a, b) => a - b)).toEqual(expected);
      }),
    );
  });
});
