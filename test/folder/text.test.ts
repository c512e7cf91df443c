import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/folder/read-file.js';
import { diskReading } from '../../src/office/disk-reading.js';
import {
  compile,
  type Files,
  findingsOf,
  hostileOffice,
  inIssue,
  submission,
  withBody,
} from './hostile-office.js';

const head = '单位: 檐下社区\n栏目: 社区动态\n标题: 甲\n';
const bulletinYaml = '刊名: 枕溪信息\n编发单位: 枕溪街道办事处\n栏目: [社区动态]\n单位: [檐下社区]\n';
const sheet = '期号: 1\n日期: 2025-04-11\n';

interface Case {
  readonly name: string;
  readonly files: Files;
  readonly places: readonly string[];
}

function inSubmission(name: string, text: string | Uint8Array, places: readonly string[]): Case {
  return { name, files: { [submission]: text }, places: places.map((place) => `乙.yaml:${place}`) };
}

const feature = 'error structure/yaml-feature';
const forbidden = 'error structure/forbidden-character';
const syntax = 'error structure/yaml-syntax';

/** Nine references to nine references to nine … */
function aliasBomb(): string {
  const levels = [...'abcdefgh'].map((name, i, all) => {
    const item = i === 0 ? 'x' : `*${all[i - 1]}`;
    return `${name}: &${name} [${Array(9).fill(item).join(', ')}]`;
  });
  return `${levels.join('\n')}\n`;
}

const syntaxCases: readonly Case[] = [
  inSubmission('a reference to itself', `单位: &a [*a]\n栏目: 社区动态\n标题: 甲\n正文: 乙。\n`, [
    `1:5: ${feature}`,
  ]),
  inSubmission('tags of other languages', `${head}正文: !!js/function 'x'\n备注: !甲 乙\n`, [
    `4:5: ${feature}`,
    `5:5: ${feature}`,
  ]),
  inSubmission(
    'keys that JavaScript knows',
    `${head}正文: 乙。\n__proto__:\n  标题: 丙\nconstructor: 丁\n__proto__: 戊\n`,
    [
      '5:1: error structure/unknown-key',
      '7:1: error structure/unknown-key',
      '8:1: error structure/unknown-key',
    ],
  ),
  inSubmission('a key twice', `${head}标题: 乙\n正文: 丙。\n`, ['4:1: error structure/duplicate-key']),
  inSubmission(
    '1,000 levels of indentation',
    Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
    ['34:35: error structure/too-deep'],
  ),
  inSubmission('two documents of 20,000 brackets', `${'['.repeat(20_000)}\n---\n${'{a: '.repeat(20_000)}\n`, [
    '1:35: error structure/too-deep',
    '3:134: error structure/too-deep',
  ]),
  inSubmission('dashes upon dashes', `${'- '.repeat(5000)}甲\n`, ['1:68: error structure/too-deep']),
  inSubmission('100,000 keys', Array.from({ length: 100_000 }, (_, i) => `k${i}: v\n`).join(''), [
    '10001:7: error structure/too-many-keys',
  ]),
  inSubmission('100,000 documents', '---\n'.repeat(100_000), ['1001:1: error structure/too-many-documents']),
  {
    name: 'several documents in the sheet',
    files: { 'issues/0001/issue.yaml': `${sheet}---\n${sheet}` },
    places: ['issue.yaml:4:1: error structure/several-documents'],
  },
  {
    name: 'several documents in the configuration',
    files: { 'bulletin.yaml': `${bulletinYaml}---\n${bulletinYaml}` },
    places: ['../../bulletin.yaml:6:1: error structure/several-documents'],
  },
  {
    name: 'a value that JavaScript knows',
    files: { 'bulletin.yaml': `${bulletinYaml}期号格式: 第{期}{constructor}期\n` },
    places: ['../../bulletin.yaml:5:11: error structure/unknown-placeholder'],
  },
  inSubmission(
    'a headline of 100,000 characters',
    `单位: 檐下社区\n栏目: 社区动态\n标题: ${'甲'.repeat(100_000)}\n正文: 乙。\n`,
    ['3:5: error structure/too-large'],
  ),
];

const characterCases: readonly Case[] = [
  inSubmission('UTF-16', Buffer.from(`\ufeff${withBody('灯亮。')}`, 'utf16le'), [
    '1:1: error structure/not-utf8',
  ]),
  // “单位: 甲”, and the same without the key that tells what it is.
  inSubmission('GBK', Buffer.from([0xb5, 0xa5, 0xce, 0xbb, 0x3a, 0x20, 0xbc, 0xd7, 0x0a]), [
    '1:1: error structure/missing-key',
    '1:1: error structure/missing-key',
    '1:1: error structure/not-utf8',
    '1:5: error structure/unknown-unit',
  ]),
  inSubmission('bytes of no certain encoding', Buffer.from([0xbc, 0xd7, 0x0a]), [
    '1:1: error structure/not-utf8',
  ]),
  inSubmission('NUL', withBody('灯\0亮。'), [`5:4: ${forbidden}`]),
  inSubmission('control characters, together once', withBody('灯\u0007\u001b亮\u0085。'), [
    `5:4: ${forbidden}`,
    `5:7: ${forbidden}`,
  ]),
  inSubmission('a control character in a comment', `# 甲\u0008乙\n${withBody('灯亮。')}`, [
    `1:4: ${forbidden}`,
  ]),
  inSubmission(
    'a control character in a key',
    `标\u0001题: 甲\n单位: 檐下社区\n栏目: 社区动态\n正文: 乙。\n`,
    [`1:2: ${forbidden}`, '1:1: error structure/unknown-key'].sort(),
  ),
  inSubmission('non-characters', withBody('灯\ufffe亮\uffff了\ufdd0又\u{1fffe}暗。'), [
    `5:4: ${forbidden}`,
    `5:6: ${forbidden}`,
    `5:8: ${forbidden}`,
    `5:10: ${forbidden}`,
  ]),
  inSubmission('a code point that nobody has assigned', withBody('灯\u0378亮\u{40000}。'), [
    `5:4: ${forbidden}`,
    `5:6: ${forbidden}`,
  ]),
  inSubmission('line ends that YAML does not know', withBody('灯亮。\u2028路平。\u2029'), [
    `5:6: ${forbidden}`,
    `5:10: ${forbidden}`,
  ]),
  inSubmission('a byte order mark inside', `${withBody('灯亮。')}---\n\ufeff${withBody('路平。')}`, [
    `7:1: ${forbidden}`,
    '7:1: error structure/unknown-key',
  ]),
  inSubmission('escapes of what no text may hold', `${head}正文: "灯\\ud800亮\\0了\\x07又\\uFFFE暗。"\n`, [
    `4:7: ${forbidden}`,
    `4:14: ${forbidden}`,
    `4:17: ${forbidden}`,
    `4:22: ${forbidden}`,
  ]),
  {
    name: 'escapes in the configuration',
    files: { 'bulletin.yaml': `${bulletinYaml}联系: {编辑: "甲\\u0002"}\n` },
    places: [`../../bulletin.yaml:5:12: ${forbidden}`],
  },
  {
    name: 'escapes in the sheet',
    files: { 'issues/0001/issue.yaml': `${sheet}编者按: "甲\\uDFFF"\n` },
    places: [`issue.yaml:3:8: ${forbidden}`],
  },
  {
    name: 'zero-width and bidi characters in the configuration',
    files: { 'bulletin.yaml': `${bulletinYaml}联系: {编\u200b辑: 甲\u202e乙}\n` },
    places: [
      '../../bulletin.yaml:5:7: error structure/invisible-character',
      '../../bulletin.yaml:5:12: error structure/invisible-character',
    ],
  },
  {
    name: 'zero-width characters in the sheet',
    files: { 'issues/0001/issue.yaml': `${sheet}增发: 甲\u2060乙\n` },
    places: ['issue.yaml:3:6: error structure/invisible-character'],
  },
  {
    name: 'more of them than can be told',
    files: { [submission]: withBody('灯\u0001'.repeat(150)) },
    places: [
      ...Array.from({ length: 101 }, (_, i) => `乙.yaml:5:${4 + 2 * (i < 100 ? i : 149)}: ${forbidden}`),
    ],
  },
];

const nameCases: readonly Case[] = [
  ...['../{期}', '/tmp/{期}', 'C:{期}', '\\\\.\\{期}', '{期}\u202e', '{期}/..'].map((pattern) => ({
    name: `文件名 ${JSON.stringify(pattern)}`,
    files: { 'bulletin.yaml': `${bulletinYaml}文件名: '${pattern}'\n` },
    places: [],
  })),
  ...['CON.{期}', 'nul.{期}', 'lpt1.{期}', `${'甲'.repeat(80)}{期}`].map((pattern) => ({
    name: `文件名 ${pattern.slice(0, 20)}`,
    files: { 'bulletin.yaml': `${bulletinYaml}文件名: '${pattern}'\n` },
    places: [],
  })),
  ...['../issue', '/dev/zero', 'CON', '\\\\.\\甲', '甲#99'].map((pin) => ({
    name: `次序 ${pin}`,
    files: { 'issues/0001/issue.yaml': `${sheet}次序: ['${pin}']\n` },
    places: ['issue.yaml:3:6: error structure/unknown-pin'],
  })),
];

describe.each([
  ['YAML that is none of ours', syntaxCases],
  ['a character that cannot be printed', characterCases],
  ['a name that leads elsewhere', nameCases.filter(({ places }) => places.length > 0)],
] as const)('%s', (_, cases) => {
  it.each(cases)('$name is found at its place, and nothing is written', async ({ files, places }) => {
    const office = hostileOffice(files);
    const found = await findingsOf(office);
    expect({ code: found.code, err: found.err }).toEqual({ code: 1, err: '' });
    expect([...found.places].sort()).toEqual([...places].sort());
    expect(await inIssue(office, compile)).toMatchObject({ code: 1, outputs: [] });
  });
});

describe('a name for the outputs that no file should bear', () => {
  it.each(nameCases.filter(({ places }) => places.length === 0))('$name is found', async ({ files }) => {
    const office = hostileOffice(files);
    const { code, places } = await findingsOf(office);
    expect(code).toBe(1);
    expect(
      places.some((place) =>
        /^\.\.\/\.\.\/bulletin\.yaml:5:\d+: error structure\/bad-file-name$/u.test(place),
      ),
    ).toBe(true);
    expect(await inIssue(office, compile)).toMatchObject({ code: 1, outputs: [] });
  });
});

describe('a bomb of references', () => {
  it('is found at each of them, and never goes off', async () => {
    const office = hostileOffice({ [submission]: aliasBomb() });
    const { code, places } = await findingsOf(office);
    expect(code).toBe(1);
    expect(places.filter((place) => place.endsWith(feature)).length).toBeGreaterThanOrEqual(8);
    expect(await inIssue(office, compile)).toMatchObject({ code: 1, outputs: [] });
  });
});

describe('a character without a face', () => {
  it.each([
    ['a private-use one', '灯\ue123亮。', /U\+E123/u],
    ['an emoji of several', '灯👨\u200d👩\u200d👧亮。', /表情符号/u],
    ['a zero-width space', '灯\u200b亮。', /U\+200B/u],
    ['a turn of direction', '灯\u202e亮。', /U\+202E/u],
  ])('%s stops the outputs', async (_, body, named) => {
    const { code, err, outputs } = await inIssue(hostileOffice({ [submission]: withBody(body) }), compile);
    expect({ code, outputs }).toEqual({ code: 1, outputs: [] });
    expect(err).toMatch(named);
    expect(err).not.toMatch(/\p{Cf}/u);
  });
});

/** An office that has turned off all rules of prose that find something in a body; nothing else may. */
async function withoutProofreading(body: string): Promise<string> {
  const files = { [submission]: withBody(body) };
  const { lines } = await findingsOf(hostileOffice(files));
  const codes = new Set(lines.map((line) => line.split(' ')[2] ?? ''));
  expect([...codes].filter((code) => code.startsWith('structure/'))).toEqual([]);
  const rules = [...codes].map((code) => `    ${code}: 关\n`).join('');
  return hostileOffice({
    ...files,
    ...(rules === '' ? {} : { 'bulletin.yaml': `${bulletinYaml}校对:\n  规则:\n${rules}` }),
  });
}

describe('odd, but right', () => {
  it.each([
    ['a byte order mark', `\ufeff${withBody('灯亮。\n路平。')}`],
    ['CRLF', withBody('灯亮。\n路平。').replaceAll('\n', '\r\n')],
    ['CR alone', withBody('灯亮。\n路平。').replaceAll('\n', '\r')],
  ])('%s changes nothing', async (_, text) => {
    const plain = hostileOffice({ [submission]: withBody('灯亮。\n路平。') });
    const odd = hostileOffice({ [submission]: text });
    expect(await findingsOf(odd)).toMatchObject({ code: 0, lines: [] });
    const [one, other] = [await inIssue(plain, ['list', '--json']), await inIssue(odd, ['list', '--json'])];
    expect(other.out).toBe(one.out);
    expect((await inIssue(odd, compile)).outputs).toHaveLength(3);
  });

  it.each([
    ['a Latin word of 100,000 letters', `字${'a'.repeat(100_000)}。`],
    ['100,000 characters without a mark', '字'.repeat(100_000)],
    ['100,000 dashes', `字${'—'.repeat(100_000)}`],
    ['100,000 marks that may not begin a line', `字${'，'.repeat(100_000)}`],
    ['100,000 marks that may not end one', `${'（'.repeat(100_000)}字`],
    ['100,000 blanks', `字${' '.repeat(100_000)}字`],
    ['10,000 points on one line', '一要甲。乙。二要丙。丁。'.repeat(5000)],
    ['10,000 points on as many lines', '一要甲。乙。\n二要丙。丁。\n'.repeat(5000).trimEnd()],
  ])(
    '%s are checked and set',
    async (_, body) => {
      const office = await withoutProofreading(body);
      expect(await findingsOf(office)).toMatchObject({ code: 0, lines: [] });
      const { code, err } = await inIssue(office, ['list', '--fit', '--fonts', 'embedded']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
    },
    30_000,
  );

  it('points and marks in the thousands are printed', async () => {
    const body = `${'一要甲。乙。\n二要丙。丁。\n'.repeat(500)}${'—'.repeat(999)}${'a'.repeat(999)}${'（'.repeat(999)}`;
    const { code, outputs } = await inIssue(await withoutProofreading(body), compile);
    expect({ code, outputs }).toEqual({ code: 0, outputs: ['第1期.docx', '第1期.pdf', '第1期.txt'] });
  }, 30_000);
});

describe('slips without end', () => {
  it.each([
    [
      'full-width colons',
      Array.from({ length: 9000 }, (_, i) => `k${i}：v\n`).join(''),
      'structure/fullwidth-colon',
    ],
    ['brackets', Array.from({ length: 9000 }, (_, i) => `k${i}: [v\n`).join(''), syntax.split(' ')[1] ?? ''],
    ['separators', '--\n'.repeat(900), syntax.split(' ')[1] ?? ''],
    ['tabs', `正文: |\n${'\t一\n'.repeat(20_000)}`, 'structure/tab-indent'],
  ])(
    'of %s are told, up to a thousand',
    async (_, text, code) => {
      const { lines } = await findingsOf(hostileOffice({ [submission]: text }));
      expect(lines.some((line) => line.includes(code))).toBe(true);
      expect(lines.length).toBeLessThan(12_000);
    },
    30_000,
  );
});

describe('a file whose name is not UTF-8', () => {
  it('is shown by Node under a name that is not there: its name is the fault', () => {
    const { diagnostic } = readSource(diskReading, '/office/issues/0001/\ufffd\ufffd.yaml', '/office');
    expect(diagnostic).toMatchObject({
      code: 'structure/unreadable-file',
      message: '文件名的编码不是 UTF-8，打不开这个文件',
      hint: expect.stringContaining('请改名'),
    });
  });
});
