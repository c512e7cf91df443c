import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/difference/compare-texts.js';
import { mergeTexts, resolveMerge } from '../../src/difference/merge-texts.js';
import { text, versions } from './arbitrary.js';

const triples = fc.oneof(
  fc.tuple(text, text, text),
  versions(2).map(([sent = '', returned = '', today = '']) => [sent, returned, today] as const),
);

describe('two edits of one text merged', () => {
  it('are the one edit, if only one side made any or both made the same', () => {
    fc.assert(
      fc.property(triples, ([sent, one]) => {
        const plain = { text: one, conflicts: [] };
        expect(mergeTexts(sent, sent, one)).toEqual(plain);
        expect(mergeTexts(sent, one, sent)).toEqual(plain);
        expect(mergeTexts(sent, one, one)).toEqual(plain);
      }),
      { numRuns: 1000 },
    );
  });

  it('are the same from either side but where they meet', () => {
    fc.assert(
      fc.property(triples, ([sent, returned, today]) => {
        const one = mergeTexts(sent, returned, today);
        const other = mergeTexts(sent, today, returned);
        expect(one.conflicts.map(({ sentAt, sent: was }) => [sentAt, was])).toEqual(
          other.conflicts.map(({ sentAt, sent: was }) => [sentAt, was]),
        );
        expect(resolveMerge(one, () => 'returned')).toBe(other.text);
        expect(resolveMerge(one, () => 'sent')).toBe(resolveMerge(other, () => 'sent'));
      }),
      { numRuns: 1000 },
    );
  });

  it('have every conflict at its place in each text', () => {
    fc.assert(
      fc.property(triples, ([sent, returned, today]) => {
        const merged = mergeTexts(sent, returned, today);
        for (const conflict of merged.conflicts) {
          expect(sent.startsWith(conflict.sent, conflict.sentAt)).toBe(true);
          expect(returned.startsWith(conflict.returned, conflict.returnedAt)).toBe(true);
          expect(today.startsWith(conflict.today, conflict.todayAt)).toBe(true);
          expect(merged.text.startsWith(conflict.today, conflict.at)).toBe(true);
          expect(conflict.returned).not.toBe(conflict.today);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('lose nothing: what a side has inserted is in the text or in a conflict', () => {
    fc.assert(
      fc.property(triples, ([sent, returned, today]) => {
        const merged = mergeTexts(sent, returned, today);
        const kept = [merged.text, ...merged.conflicts.flatMap((each) => [each.returned, each.today])];
        for (const side of [returned, today]) {
          for (const change of compareTexts(sent, side)) {
            if (change.kind !== 'inserted') continue;
            expect(kept.some((each) => each.includes(change.text))).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  const sent = '会议强调，要抓好春灌，完成投资12亿元。会议要求，各镇要落实责任。\n三是抓安全。';

  it.each([
    ['in two lines', sent.replace('春灌', '春耕'), sent.replace('安全', '安全生产'), []],
    ['in two clauses', sent.replace('春灌', '春耕'), sent.replace('12', '13'), []],
    [
      'side by side at the end of a sentence',
      sent.replace('12亿元', '13亿元'),
      sent.replace('会议要求', '会议指出'),
      [],
    ],
    ['in the same number', sent.replace('12', '13'), sent.replace('12', '14'), ['12|13|14']],
    [
      'close together',
      sent.replace('完成', '落实'),
      sent.replace('12', '14'),
      ['完成投资12|落实投资12|完成投资14'],
    ],
    [
      'at one point',
      sent.replace('各镇', '各镇、各部门'),
      sent.replace('各镇', '各镇、各单位'),
      ['|、各部门|、各单位'],
    ],
    [
      'one within what the other has deleted',
      sent.replace('会议要求，各镇要落实责任。', ''),
      sent.replace('各镇', '各乡镇'),
      ['会议要求，各镇要落实责任。||会议要求，各乡镇要落实责任。'],
    ],
  ])('%s', (_, returned, today, conflicts) => {
    const merged = mergeTexts(sent, returned, today);
    expect(merged.conflicts.map((each) => `${each.sent}|${each.returned}|${each.today}`)).toEqual(conflicts);
  });
});
