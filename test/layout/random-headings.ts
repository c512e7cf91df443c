import fc from 'fast-check';
import type { Document } from '../../src/document/document.js';
import { entryOf } from '../document/headed-entry.js';

const ordinals = [
  ...['一、', '二、', '三、', '（一）', '（二）', '1.', '2.', '3.', '（1）', '（2）'],
  ...['', '', ''],
] as const;

const words = fc
  .array(fc.constantFrom(...'水利河道清淤固堤防汛备沙巡查值守排查整改农田灌区'), {
    minLength: 2,
    maxLength: 40,
  })
  .map((each) => each.join(''));

/** A line of an entry: with an ordinal or without, a title, a sentence, or several. */
const line = fc
  .tuple(fc.constantFrom(...ordinals), words, fc.constantFrom('', '。', '；', '：', '？'), fc.option(words))
  .map(([ordinal, first, mark, rest]) => {
    const sentence = ordinal === '' && mark === '' ? `${first}。` : `${ordinal}${first}${mark}`;
    return rest === null ? sentence : `${sentence}${/[。；？]$/u.test(sentence) ? '' : '。'}${rest}。`;
  });

/** Issues of a section whose entries have headings of levels, in whatever order. */
export const headedDocument: fc.Arbitrary<Document> = fc
  .array(
    fc.record({
      lines: fc.array(line, { minLength: 1, maxLength: 24 }),
      placement: fc.constantFrom('runIn', 'ownLine'),
      hasAttendees: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((entries) => ({
    metadata: { title: '快报', issuingOffice: '办公室', issueNumber: '第1期', date: '2025-03-05' },
    masthead: { nameplate: ['快报'], issueNumber: '第1期', issuingOffice: '办公室', date: '2025年3月5日' },
    editorsNote: [],
    sections: [
      {
        name: '动态',
        heading: { role: 'section', text: '【动\u3000态】' },
        parts: entries.map(({ lines, placement, hasAttendees }) =>
          entryOf(lines, { placement, ...(hasAttendees ? { attendees: '镇长陪同。' } : {}) }),
        ),
      },
    ],
    colophon: { signOff: [], distribution: [{ label: '报', text: '县委' }], contact: [] },
  }));
