import { expect, it } from 'vitest';
import { checkFiles, filesFor, officeFiles } from './proof-office.js';

const code = 'layout/complex-script';

function foundIn(files: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return checkFiles(files)
    .filter((each) => each.code === code)
    .map(({ span }) => [span.file.path, span.file.text.slice(span.start, span.end)]);
}

it.each([
  ['Uyghur', 'ئۇيغۇر تىلى', '维吾尔文'],
  ['Kazakh', 'قازاق', '维吾尔文'],
  ['letters already joined', '\ufe8d\ufedf\ufe8e', '阿拉伯字母'],
  ['Hebrew', 'שלום', '希伯来文'],
  ['Syriac', 'ܫܠܡܐ', '从右向左'],
  ['Thaana', 'ދިވެހި', '从右向左'],
  ["N'Ko", 'ߒߞߏ', '从右向左'],
  ['Adlam', '𞤀𞤣𞤤𞤢𞤥', '从右向左'],
  ['Tibetan', 'བོད་ཡིག', '藏文'],
  ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ', '蒙古文'],
  ['Devanagari', 'हिन्दी', '印地文'],
  ['Tamil', 'தமிழ்', '印地文'],
  ['Thai', 'ภาษาไทย', '泰文'],
  ['Lao', 'ພາສາລາວ', '泰文'],
  ['Burmese', 'မြန်မာ', '缅甸文'],
  ['Khmer', 'ភាសាខ្មែរ', '高棉文'],
  ['Tai Tham', 'ᨽᩣᩈᩣ', '傣文'],
  ['Miao', '𖼀𖽡𖽡', '苗文'],
  ['jamo that make no syllable of today', '\u1140\u1161\u11f0', '朝鲜文'],
  ['a letter and a mark that are no one character', 'x\u0304', '没有合成一个字符的写法'],
])('%s is an error at its place, told once', (_, words, name) => {
  const text = `全镇办起“${words}”夜校12期。`;
  const found = checkFiles(filesFor(text)).filter((each) => each.code === code);
  expect(found.map(({ span }) => span.file.text.slice(span.start, span.end))).toEqual([words]);
  expect(found[0]?.severity).toBe('error');
  expect(found[0]?.message).toContain(name);
});

it.each([
  '全镇有朝鲜族学生，开设한국어课程。',
  '彝文“ꆈꌠ꒿”、傈僳文“ꓡꓲ‐ꓢꓴ”、俄文“Война”、希腊文“λόγος”和日文“ラーメン”照排。',
  '会议强调،要抓清淤。',
  '葛\u{e0100}家村、𫖯同志、café。',
  '朝鲜语“\u1112\u1161\u11ab\u1100\u116e\u11a8”和拼音“ni\u030c”。',
])('what is set letter by letter stays: %s', (text) => {
  expect(foundIn(filesFor(text))).toEqual([]);
});

it('looks at all that is printed: the configuration, the sheet, headline and attendees', () => {
  const office = officeFiles();
  const words = 'ئۇيغۇر';
  const bulletinYaml = (office['bulletin.yaml'] ?? '')
    .replace('编发单位: 岚浦县人民政府办公室', `编发单位: 岚浦县人民政府办公室${words}`)
    .replace('  - 县水利局', `  - 县水利局${words}`)
    .replace('送: 县人大', `送: ${words}县人大`);
  expect(
    foundIn({
      ...office,
      'bulletin.yaml': bulletinYaml,
      'issues/0001/issue.yaml': `期号: 1\n日期: 2026-03-12\n编者按: 请看${words}。\n增发: ${words}\n`,
      'issues/0001/稿件.yaml': `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇${words}\n陪同: ${words}参加。\n正文: 全镇清理河道12公里。\n`,
    }),
  ).toEqual([
    ['bulletin.yaml', words],
    ['bulletin.yaml', `县水利局${words}`],
    ['bulletin.yaml', words],
    ['issues/0001/issue.yaml', words],
    ['issues/0001/issue.yaml', words],
    ['issues/0001/稿件.yaml', words],
    ['issues/0001/稿件.yaml', words],
  ]);
});

it('cannot be turned off', () => {
  const files = filesFor('全镇办起“ئۇيغۇر”夜校12期。');
  const bulletinYaml = `${files['bulletin.yaml'] ?? ''}  规则:\n    ${code}: 关\n`;
  expect(foundIn({ ...files, 'bulletin.yaml': bulletinYaml })).toHaveLength(1);
});
