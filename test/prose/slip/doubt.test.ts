import { describe, expect, it } from 'vitest';
import { Phrases } from '../../../src/prose/phrase/phrases.js';
import { type Doubt, doubtsIn, knowledgeOf } from '../../../src/prose/slip/doubt.js';
import { features } from '../../../src/prose/slip/features.js';
import { inputs, outputs, shifts } from '../../../src/prose/slip/weights.js';
import type { Range } from '../../../src/source/range.js';

function doubts(
  text: string,
  printed: readonly string[] = [],
  quoted: readonly Range[] = [],
): readonly Doubt[] {
  const counted = new Phrases();
  for (const each of printed) counted.add(each);
  const knowledge = knowledgeOf(counted);
  if (!knowledge) throw new Error('no dictionary');
  return doubtsIn(text, { ...knowledge, own: text }, quoted);
}

function told(text: string, printed: readonly string[] = []): readonly string[] {
  return doubts(text, printed).map(
    ({ written, meant, word }) => `${written}→${meant} ${text.slice(word.start, word.end)}`,
  );
}

const slips = [
  ['全镇开展安全圣产检查。', '圣→生 圣产'],
  ['持续优化营商坏境，服务企业发展。', '坏→环 坏境'],
  ['群众满易度持续提升。', '易→意 群众满易'],
  ['下发整改通织书。', '织→知 通织'],
  ['开展专项整制行动。', '制→治 整制'],
] as const;

describe('a character that is likely a slip', () => {
  it('is told where another one makes what is usual', () => {
    expect(slips.map(([text]) => told(text))).toEqual(slips.map(([, hint]) => [hint]));
  });

  it('is none in prose that is right, of rare words too', () => {
    const right = [
      '稻渔共生，一田双收。',
      '玉米密植高产竞赛测产结果出炉，扩栏补栏的养殖户消除了惜贷心理。',
      '老支书撸起袖子下到样田，查虫数苗，一垄一垄地过。',
      '帷幄运筹，砥砺前行，勠力同心。',
    ];
    expect(right.flatMap((text) => told(text))).toEqual([]);
  });

  it('is none where the office has printed so', () => {
    const text = '全镇开展安全圣产检查。';
    expect(
      told(
        text,
        Array.from({ length: 9 }, () => '安全圣产节开幕，安全圣产讲堂开讲。'),
      ),
    ).toEqual([]);
  });

  it('is told by what the office has printed, where general prose does not tell', () => {
    const printed = Array.from({ length: 30 }, () => '提升应急处置能力，完善应急处置预案。');
    const text = '全面提高应急处值能力。';
    expect([told(text), told(text, printed)]).toEqual([[], ['值→置 处值']]);
  });

  it('is not looked for in a short quotation, nor in a character that is left out in brackets', () => {
    const text = '从“论斤卖”转向“论景卖”，各级党（工）委抓落实。';
    const quoted = [
      { start: 1, end: 6 },
      { start: 8, end: 13 },
    ];
    expect(doubts(text, [], quoted)).toEqual([]);
  });

  it('is weighed by as many values as have names', () => {
    expect([inputs.length, ...inputs.map(({ length }) => length)]).toEqual([
      features.length,
      ...features.map(() => shifts.length),
    ]);
    expect(outputs.length).toBe(shifts.length + 1);
  });
});
