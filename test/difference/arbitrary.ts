import fc from 'fast-check';

/** Phrases as bulletins have them, with marks, numbers, Latin words and characters beyond the first plane. */
const phrases = [
  '县水利局',
  '会议强调',
  '，',
  '、',
  '。',
  '；',
  '！',
  '”',
  '“',
  '\n',
  '3月14日',
  '12',
  '13.5%',
  '2025年',
  'GDP',
  '𬱖',
  '𠮷',
  '要抓好春灌',
  '完成投资',
  '亿元',
  '的',
  '了',
  '三是',
  '十四五',
];

/** A text of such phrases, with single characters of any kind among them. */
export const text = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...phrases) },
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

/** A text, and versions of it in which stretches were replaced. */
export const versions = (count: number): fc.Arbitrary<readonly string[]> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...phrases), { maxLength: 40 }),
      fc.array(
        fc.array(fc.tuple(fc.nat(39), fc.nat(3), fc.array(fc.constantFrom(...phrases), { maxLength: 3 })), {
          maxLength: 4,
        }),
        {
          minLength: count,
          maxLength: count,
        },
      ),
    )
    .map(([base, edits]) => [
      base.join(''),
      ...edits.map((each) =>
        each.reduce((parts, [at, gone, added]) => parts.toSpliced(at, gone, ...added), base).join(''),
      ),
    ]);
