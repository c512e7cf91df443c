import fc from 'fast-check';

/** Words as people write them, and what YAML gives a meaning to. */
const piece = fc.constantFrom(
  '甲',
  '乙丙',
  '丁',
  '，',
  '。',
  '：',
  '“',
  '”',
  'a',
  'Word',
  '3.5',
  '**重点**',
  '\u3000',
  ' ',
  '  ',
  ': ',
  ':',
  ' #',
  '#',
  '- ',
  '-',
  '---',
  "'",
  "''",
  '"',
  '\\',
  '|',
  '>',
  '｜',
  '[',
  ']',
  '{',
  '}',
  ',',
  '*',
  '&',
  '!',
  '%',
  '@',
  '?',
  '`',
  '\t',
  '😀',
  '𠮷',
  'é',
  'e\u0301',
  '\u00a0',
  '...',
  '===',
);

/** A line of a text. */
export const hostileLine = fc.array(piece, { minLength: 1, maxLength: 7 }).map((pieces) => pieces.join(''));

const tameLine = fc
  .array(fc.constantFrom('甲', '乙', '丙丁', '，', '。', 'x', ' y', '1', 'é', 'o\u0308', '“好”', '😀'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => pieces.join('').trim() || '甲');

/** A text of lines, some of them empty. */
export const hostileText = fc.oneof(
  { weight: 3, arbitrary: hostileLine },
  { weight: 1, arbitrary: tameLine },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.oneof({ weight: 4, arbitrary: hostileLine }, { weight: 1, arbitrary: fc.constant('') }), {
        minLength: 1,
        maxLength: 6,
      })
      .map((lines) => lines.join('\n')),
  },
  { weight: 1, arbitrary: fc.constant('') },
);

/** The lines of a value, from behind its colon or dash; what is below is indented by as much as is given. */
type Written = (indent: number) => readonly string[];

const pad = (count: number): string => ' '.repeat(count);
const comment = fc.constantFrom('# 注', '# 另：见附件', '#', '# - 甲: 乙', "# '");
const trailing = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: comment.map((text) => `  ${text}`) },
);

const plainLines: fc.Arbitrary<Written> = fc
  .tuple(fc.array(tameLine, { minLength: 1, maxLength: 3 }), trailing, fc.boolean(), fc.nat(4))
  .map(([lines, end, isGapped, below]) => (indent) => [
    // Sometimes the text begins below its key.
    ...(below === 0 ? [''] : []),
    `${below === 0 ? pad(indent) : ' '}${lines[0] ?? ''}${lines.length === 1 ? end : ''}`,
    ...lines
      .slice(1)
      .flatMap((line, i) => [
        ...(isGapped && i === 0 ? [''] : []),
        pad(indent) + line + (i === lines.length - 2 ? end : ''),
      ]),
  ]);

const quotedLines = (mark: string, inQuotes: (line: string) => string): fc.Arbitrary<Written> =>
  fc
    .tuple(fc.array(fc.oneof(tameLine, hostileLine), { minLength: 1, maxLength: 3 }), trailing)
    .map(([lines, end]) => (indent) => {
      const written = lines.map(inQuotes);
      const [first = '', ...rest] = written;
      if (rest.length === 0) return [` ${mark}${first}${mark}${end}`];
      return [
        ` ${mark}${first}`,
        ...rest.map((line, i) => pad(indent) + line + (i === rest.length - 1 ? mark + end : '')),
      ];
    });

const blockLines = fc
  .tuple(
    fc.constantFrom('|', '|-', '|+', '>', '>-', '|2', '>+'),
    fc.array(fc.oneof(hostileLine, tameLine, fc.constant('')), { minLength: 1, maxLength: 5 }),
    trailing,
    fc.nat(2),
  )
  .map(
    ([mark, lines, end, deeper]): Written =>
      (indent) => {
        const inset = mark.includes('2') ? indent : indent + deeper;
        return [` ${mark}${end}`, ...lines.map((line) => (line === '' ? '' : pad(inset) + line))];
      },
  );

const scalar: fc.Arbitrary<Written> = fc.oneof(
  { weight: 3, arbitrary: plainLines },
  { weight: 1, arbitrary: quotedLines("'", (line) => line.replaceAll("'", "''")) },
  {
    weight: 1,
    arbitrary: quotedLines('"', (line) =>
      line.replace(/[\\"]/gu, '\\$&').replaceAll('\t', '\\t').replaceAll('丁', '\\u4e01'),
    ),
  },
  { weight: 3, arbitrary: blockLines },
  { weight: 1, arbitrary: fc.constant<Written>(() => ['']) },
  { weight: 1, arbitrary: fc.constant<Written>(() => [" ''"]) },
);

const flowWord = fc.constantFrom('甲', '乙丙', 'a b', "'丁, 戊'", '"己"', "''");
const flowList: fc.Arbitrary<Written> = fc
  .tuple(fc.array(flowWord, { maxLength: 4 }), fc.boolean(), trailing)
  .map(([words, isTall, end]) => (indent) => {
    if (!isTall || words.length < 2) return [` [${words.join(', ')}]${end}`];
    return [' [', ...words.map((word) => `${pad(indent)}${word},`), `${pad(indent)}]${end}`];
  });
const flowMapping: fc.Arbitrary<Written> = fc
  .uniqueArray(fc.constantFrom('甲', '乙', '丙'), { minLength: 1, maxLength: 3 })
  .map((keys) => () => [` {${keys.map((key) => `${key}: 值`).join(', ')}}`]);

const above = fc.oneof(
  { weight: 4, arbitrary: fc.constant<readonly string[]>([]) },
  { weight: 1, arbitrary: fc.array(fc.oneof(comment, fc.constant('')), { minLength: 1, maxLength: 2 }) },
);

const keys = ['单位', '栏目', '标题', '正文', '日期', '附件', 'key'];

interface Field {
  readonly key: string;
  readonly above: readonly string[];
  readonly value: Written;
}

const pairs = (value: fc.Arbitrary<Written>, most: number): fc.Arbitrary<readonly Field[]> =>
  fc.uniqueArray(fc.record({ key: fc.constantFrom(...keys), above, value }), {
    selector: ({ key }) => key,
    minLength: 1,
    maxLength: most,
  });

const linesOf = (fields: readonly Field[], column: number, step: number): readonly string[] =>
  fields.flatMap(({ key, above: comments, value }) => {
    const [first = '', ...rest] = value(column + step);
    return [
      ...comments.map((line) => (line === '' ? '' : pad(column) + line)),
      `${pad(column)}${key}:${first}`,
      ...rest,
    ];
  });

const nested = (step: number): fc.Arbitrary<Written> =>
  pairs(fc.oneof({ weight: 4, arbitrary: scalar }, { weight: 1, arbitrary: flowList }), 3).map(
    (fields) => (indent) => ['', ...linesOf(fields, indent, step)],
  );

const blockList = (step: number): fc.Arbitrary<Written> =>
  fc
    .tuple(
      fc.array(
        fc.oneof(
          {
            weight: 4,
            arbitrary: scalar.map(
              (value): Written =>
                (indent) =>
                  value(indent),
            ),
          },
          {
            weight: 1,
            arbitrary: pairs(scalar, 3).map(
              (fields): Written =>
                (indent) => {
                  const [first = '', ...rest] = linesOf(
                    fields.map((field) => ({ ...field, above: [] })),
                    indent,
                    step,
                  );
                  return [` ${first.trimStart()}`, ...rest];
                },
            ),
          },
        ),
        { minLength: 1, maxLength: 4 },
      ),
      above,
      fc.boolean(),
    )
    .map(([items, comments, isFlush]) => (indent) => {
      // As far in as its key, or further.
      const column = isFlush ? indent - step : indent;
      return [
        '',
        ...comments.map((line) => (line === '' ? '' : pad(column) + line)),
        ...items.flatMap((item) => {
          const [first = '', ...rest] = item(column + 2);
          return [`${pad(column)}-${first}`, ...rest];
        }),
      ];
    });

const document = (step: number): fc.Arbitrary<readonly string[]> =>
  pairs(
    fc.oneof(
      { weight: 6, arbitrary: scalar },
      { weight: 1, arbitrary: flowList },
      { weight: 1, arbitrary: flowMapping },
      { weight: 1, arbitrary: nested(step) },
      { weight: 2, arbitrary: blockList(step) },
    ),
    5,
  ).map((fields) => linesOf(fields, 0, step));

/** Texts of YAML files: values in every style, comments, lists, documents. Some do not read. */
export const fileText: fc.Arbitrary<string> = fc.constantFrom(2, 2, 2, 1, 4).chain((step) =>
  fc
    .tuple(
      fc.array(document(step), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      fc.constantFrom('\n', '\n', '\r\n'),
      fc.constantFrom('', '---', '# 头\n'),
    )
    .map(([documents, isClosed, lineEnd, head]) => {
      const body = documents.map((lines) => lines.join('\n')).join('\n---\n');
      const text = `${head === '---' ? '---\n' : head}${body}${isClosed ? '\n' : ''}`;
      return text.replaceAll('\n', lineEnd);
    }),
);
