import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHeadings } from '../../src/submission/headings.js';

/** The lines of an entry, each heading in brackets behind its level; | behind one that has its line for itself, ! behind one that ends in 。 there. */
function marked(lines: readonly (string | undefined)[]): string {
  const headings = new Map(findHeadings(lines).map((heading) => [heading.line, heading]));
  return lines
    .map((text = '表', i) => {
      const heading = headings.get(i);
      if (!heading) return text;
      const { level, range, isOwnLine, isClosed } = heading;
      const words = text.slice(range.start, range.end);
      return `${level}[${words}]${isOwnLine ? '|' : ''}${isClosed ? '!' : ''}${text.slice(range.end)}`;
    })
    .join('\n');
}

const ofText = (text: string): string => marked(text.split('\n'));

describe('findHeadings', () => {
  const cases: readonly (readonly [why: string, text: string, expected: string])[] = [
    [
      'four levels on their own lines',
      '一、水利\n（一）河道\n1.干流\n（1）上游\n清淤。\n（2）下游\n固堤。\n二、防汛\n备沙。',
      '1[一、水利]|\n2[（一）河道]|\n3[1.干流]|\n4[（1）上游]|\n清淤。\n4[（2）下游]|\n固堤。\n1[二、防汛]|\n备沙。',
    ],
    [
      'run in: up to the first full stop',
      '一、提高认识。各单位要重视。\n二、强化责任。层层落实。',
      '1[一、提高认识。]各单位要重视。\n1[二、强化责任。]层层落实。',
    ],
    [
      'a question that runs in',
      '（一）谁来巡？村干部带头。\n（二）怎么巡？分段包干。',
      '2[（一）谁来巡？]村干部带头。\n2[（二）怎么巡？]分段包干。',
    ],
    [
      'a stop inside quotation marks',
      '一、喊响“干。快干”的号子。全镇动员。\n二、实干。见效。',
      '1[一、喊响“干。快干”的号子。]全镇动员。\n1[二、实干。]见效。',
    ],
    [
      'a question of its own line',
      '一、为什么治水？\n缺水。\n二、怎么治水？\n节水。',
      '1[一、为什么治水？]|\n缺水。\n1[二、怎么治水？]|\n节水。',
    ],
    [
      'with ：',
      '一、参加人员：\n各村书记。\n二、时间安排：\n下午。',
      '1[一、参加人员：]|\n各村书记。\n1[二、时间安排：]|\n下午。',
    ],
    [
      'a blank behind the ordinal',
      '1. 登记\n到村。\n2. 核实\n到户。',
      '3[1. 登记]|\n到村。\n3[2. 核实]|\n到户。',
    ],
    [
      'with marks that are mended',
      '1、登记\n到村。\n2．核实\n到户。',
      '3[1、登记]|\n到村。\n3[2．核实]|\n到户。',
    ],
    [
      'half-width brackets',
      '(一)登记\n到村。\n(二)核实\n到户。',
      '2[(一)登记]|\n到村。\n2[(二)核实]|\n到户。',
    ],
    [
      'numbers that leave one out',
      '一、水利\n清淤。\n三、防汛\n备沙。',
      '1[一、水利]|\n清淤。\n1[三、防汛]|\n备沙。',
    ],
    [
      'a level left out',
      '一、水利\n1.清淤。清了12公里。\n2.固堤。固了3处。\n二、防汛\n备沙。',
      '1[一、水利]|\n3[1.清淤。]清了12公里。\n3[2.固堤。]固了3处。\n1[二、防汛]|\n备沙。',
    ],
    [
      'two series of one level',
      '（一）水利\n1.清淤\n干渠。\n（二）防汛\n1.备沙\n两千袋。',
      '2[（一）水利]|\n3[1.清淤]|\n干渠。\n2[（二）防汛]|\n3[1.备沙]|\n两千袋。',
    ],
    [
      'one with a level above it',
      '一、水利\n（一）清淤。共12公里。',
      '1[一、水利]|\n2[（一）清淤。]共12公里。',
    ],
    [
      'points within',
      '一、水利。一是清淤。二是固堤。\n二、防汛。备沙。',
      '1[一、水利。]一是清淤。二是固堤。\n1[二、防汛。]备沙。',
    ],
    [
      'one sentence, a lower level under it',
      '（一）定规矩。开了三次会。\n（二）定标准。\n1.普惠型小区，每平方米三角。\n2.提升型小区，每平方米八角。\n（三）定考核。每季一次。',
      '2[（一）定规矩。]开了三次会。\n2[（二）定标准。]|\n1.普惠型小区，每平方米三角。\n2.提升型小区，每平方米八角。\n2[（三）定考核。]每季一次。',
    ],
    [
      'closed by a stop, unlike the one beside it',
      '一、水利\n清淤。\n二、防汛。\n备沙。',
      '1[一、水利]|\n清淤。\n1[二、防汛。]|!\n备沙。',
    ],
    [
      'closed by a stop, all of them',
      '一、水利。\n清淤。\n二、防汛。\n备沙。',
      '1[一、水利。]|!\n清淤。\n1[二、防汛。]|!\n备沙。',
    ],
    [
      'an outline alone',
      '一、水利\n（一）清淤\n（二）固堤\n二、防汛\n备沙。',
      '1[一、水利]|\n2[（一）清淤]|\n2[（二）固堤]|\n1[二、防汛]|\n备沙。',
    ],
    [
      'items under headings',
      '一、检查内容\n（一）合同签订情况；\n（二）工资发放情况。\n二、有关要求\n照办。',
      '1[一、检查内容]|\n（一）合同签订情况；\n（二）工资发放情况。\n1[二、有关要求]|\n照办。',
    ],
  ];

  it.each(cases)('recognises %s', (_, text, expected) => {
    expect(ofText(text)).toBe(expected);
  });

  it('takes a heading above a table for one, though no line follows', () => {
    expect(marked(['一、进度', '快。', '二、数据', undefined])).toBe('1[一、进度]|\n快。\n1[二、数据]|\n表');
  });

  const piece = fc.constantFrom(
    ...[
      '一、',
      '二、',
      '三、',
      '（一）',
      '（二）',
      '(3)',
      '1.',
      '2、',
      '3．',
      '（1）',
      '（2）',
      '十、',
      '一是',
      '第一，',
    ],
    ...[
      '清淤',
      '固堤',
      '。',
      '；',
      '：',
      '？',
      '“',
      '”',
      '（',
      '）',
      '，',
      '12公里',
      ' ',
      'km',
      '\u3000',
      '😀',
    ],
  );
  const line = fc.option(
    fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join('').trim()),
    { nil: undefined, freq: 12 },
  );

  it('gives ranges within their lines, in order, the last line never as a heading of its own', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const headings = findHeadings(lines);
        expect(headings.map((heading) => heading.line)).toEqual(
          [...new Set(headings.map((heading) => heading.line))].sort((a, b) => a - b),
        );
        for (const { line: at, range, isOwnLine, isClosed } of headings) {
          const text = lines[at] ?? '';
          expect(range.start).toBe(0);
          expect(range.end).toBeGreaterThan(0);
          expect(isOwnLine).toBe(range.end === text.length);
          if (isOwnLine) expect(at).toBeLessThan(lines.length - 1);
          else expect(text.slice(range.end).trim()).not.toBe('');
          if (isClosed) expect(text).toMatch(/。[”’）》〉】〕)]*$/u);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
