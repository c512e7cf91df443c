import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Labelled } from '../../src/document/document.js';
import { mmToPt } from '../../src/style/length.js';
import { resolveStyle } from '../../src/style/style.js';
import { labelWidth, planColophon } from '../../src/typography/colophon.js';
import { randomColophon } from '../layout/random-issue.js';

const style = resolveStyle();
const area = mmToPt(style.typeArea.width) / style.text.signOff.size;
const named = (...names: readonly string[]): readonly Labelled[] =>
  names.map((each) => {
    const [label = '', text = ''] = each.split('：');
    return { label, text };
  });
const lineOf = (items: readonly Labelled[]): string => items.map(({ label }) => label).join(' ');

describe('the sign-off', () => {
  it.each([
    ['编辑 校对 核签', 3, ['编辑：闻堃', '校对：池砚', '核签：陆望禾']],
    ['编辑 校对 核签 签发', 4, ['编辑：闻堃', '校对：池砚', '核签：陆望禾', '签发：闻堃林']],
    // One label is too wide for its share: the others stand beside it all the same.
    ['编辑 校对 核签', undefined, ['编辑：闻堃林、陆望禾、池砚', '校对：池砚', '核签：闻堃']],
    ['编辑 校对|核签', 2, ['编辑：闻堃林、陆望禾、池砚', '校对：池砚、闻堃、青岚', '核签：闻堃']],
  ])('%s', (lines, shares, names) => {
    const { signOff } = planColophon({ signOff: named(...names), distribution: [], contact: [] }, style);
    expect(signOff.lines.map(lineOf).join('|')).toBe(lines);
    expect(signOff.shares).toBe(shares);
  });

  it('keeps every label, in its order, on lines that have room', () => {
    fc.assert(
      fc.property(randomColophon, (colophon) => {
        const { lines, shares } = planColophon(colophon, style).signOff;
        expect(lines.flat()).toEqual(colophon.signOff);
        for (const line of lines.filter(({ length }) => length > 1)) {
          const used = line.reduce((sum, item) => sum + labelWidth(item), 0);
          expect(used + 2 * line.length).toBeLessThanOrEqual(area);
          if (shares !== undefined)
            for (const item of line) expect(labelWidth(item)).toBeLessThan(area / shares);
        }
      }),
    );
  });
});

describe('the rows between rules', () => {
  it('have outer rules around them, an inner one between two', () => {
    const { rows, lowerRule } = planColophon(
      {
        signOff: [],
        distribution: named('报：县领导', '送：各单位'),
        printRun: '共印50份',
        contact: named('电话：0100-00000000', '电子邮箱：office@example.com'),
      },
      style,
    );
    expect([...rows.map(({ ruleAbove }) => ruleAbove), lowerRule]).toEqual([0.35, 0.25, 0.25, 0.35]);
    expect(rows.map(({ part }) => part)).toEqual(['distribution', 'distribution', 'contact']);
    expect(rows[1]).toMatchObject({ hanging: 2, printRun: { text: '共印50份', place: 'beside' } });
    expect(rows[2]).toMatchObject({ lines: [[{ start: 1 }, {}]] });
  });

  it('put the print run below a list that fills its last line', () => {
    const full = `县${'领'.repeat(26)}`;
    const colophon = { signOff: [], distribution: named(`报：${full}`), printRun: '共印50份', contact: [] };
    expect(planColophon(colophon, style).rows).toMatchObject([{ printRun: { place: 'below' } }]);
  });

  it('are one for the print run where nothing is distributed, none where nothing is said', () => {
    const colophon = { signOff: [], distribution: [], contact: [] };
    expect(planColophon(colophon, style).rows).toEqual([]);
    const { rows } = planColophon({ ...colophon, printRun: '共印5份' }, style);
    expect(rows).toMatchObject([{ part: 'distribution', printRun: { place: 'below' } }]);
    expect(rows[0]).not.toHaveProperty('item');
  });
});
