import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mmToPt } from '../../src/style/length.js';
import { resolveStyle } from '../../src/style/style.js';
import { planMasthead } from '../../src/typography/masthead.js';
import { planNumberRows } from '../../src/typography/signatory.js';
import { emWidth } from '../../src/typography/width.js';
import { randomMasthead } from '../layout/random-issue.js';

const style = resolveStyle();
/** Of the type area, in em of 3号. */
const area = mmToPt(style.typeArea.width) / 16;

/** The lines as they read: the number, 签发人： and names, each with its place in em. */
function planned(issueNumber: string, ...lines: readonly string[]): readonly string[] {
  const runs = lines.map((line) => line.split(' ').map((text) => ({ role: 'signatory', text }) as const));
  return planNumberRows(issueNumber, runs, style, 1).map(({ hasNumber, label, names }) =>
    [
      ...(hasNumber ? [issueNumber] : []),
      ...(label === undefined ? [] : [`${label.toFixed(1)} 签发人：`]),
      ...names.map(({ run, start }) => `${start.toFixed(1)} ${run.text}`),
    ].join(' | '),
  );
}

describe('issue number and 签发人', () => {
  it('stand on one line, the name a character from the right edge', () => {
    expect(area).toBeCloseTo(27.64, 2);
    expect(planned('第12期', '闻堃林')).toEqual(['第12期 | 19.6 签发人： | 23.6 闻堃林']);
    expect(planned('第12期', '闻堃 陆彧')).toEqual(['第12期 | 17.6 签发人： | 21.6 闻堃 | 24.6 陆彧']);
  });

  it('stand on several with three names: the number beside the last, each name below the first of the line above', () => {
    expect(planned('第12期', '闻堃林 陆彧', '祝珺')).toEqual([
      '16.6 签发人： | 20.6 闻堃林 | 24.6 陆彧',
      '第12期 | 20.6 祝珺',
    ]);
  });

  it('are parted where the number leaves no room for the name', () => {
    expect(planned('二〇二五年增刊第十二期（总第一千二百期）', '闻堃林')).toEqual([
      '二〇二五年增刊第十二期（总第一千二百期）',
      '19.6 签发人： | 23.6 闻堃林',
    ]);
  });
});

describe('a masthead', () => {
  it('takes no room for what is not given, a line for each mark that is', () => {
    const words = {
      nameplate: ['快报'],
      issueNumber: '第1期',
      issuingOffice: '办公室',
      date: '2025年3月5日',
    };
    const partsOf = (more: object): string =>
      planMasthead({ ...words, ...more }, style)
        .boxes.map(({ part }) => part)
        .join(' ');
    const bare = 'nameplate issueNumber issuingLine divider';
    const marks = [{ text: '000012' }, { text: '机　密' }];
    expect(partsOf({})).toBe(bare);
    expect(partsOf({ marks })).toBe(`mastheadMark mastheadMark ${bare}`);
    expect(partsOf({ marks, retentionNotice: '内部资料　注意保存' })).toBe(
      `mastheadMark mastheadMark ${bare}`,
    );
    expect(partsOf({ marks, retentionNotice: '内部资料'.repeat(6) })).toBe(
      `mastheadMark mastheadMark retentionNotice ${bare}`,
    );
  });

  it('has its boxes one below the other and every name inside the type area, whatever is given', () => {
    fc.assert(
      fc.property(randomMasthead, (masthead) => {
        const { boxes, numberRows = [], height } = planMasthead(masthead, style);
        for (const [i, { top }] of boxes.entries()) {
          const above = boxes[i - 1];
          if (above) expect(top).toBeGreaterThanOrEqual(above.top + above.height - 1e-6);
        }
        const last = boxes.at(-1);
        expect(last?.part).toBe('divider');
        expect(height - ((last?.top ?? 0) + (last?.height ?? 0))).toBeLessThan(style.grid.linePitch);
        expect(numberRows.flatMap(({ names }) => names.map(({ run }) => run))).toEqual(
          masthead.signatories?.flat() ?? [],
        );
        for (const { label, names, hasNumber } of numberRows) {
          const starts = [...(label === undefined ? [] : [label]), ...names.map(({ start }) => start)];
          const free = hasNumber ? 1 + emWidth(masthead.issueNumber) : 0;
          for (const start of starts) expect(start).toBeGreaterThanOrEqual(free);
          for (const [i, { run, start }] of names.entries())
            expect(start + emWidth(run.text)).toBeLessThanOrEqual((names[i + 1]?.start ?? area - 1) + 1e-6);
        }
      }),
    );
  });
});
