import { expect, it } from 'vitest';
import { checkFiles, filesFor } from './proof-office.js';

const foundIn = (text: string): readonly string[] =>
  checkFiles(filesFor(text))
    .filter(({ code }) => code.startsWith('paragraph/'))
    .map(({ code, span }) => `${code} ${span.file.text.slice(span.start, span.end)}`);

it.each([
  ['镇里召开会议，要求各村要认真\n抓好防汛工作。', '真'],
  ['各村要认真\n抓好防汛工作。', '真'],
  ['镇里清理河道12公里、\n沟渠20公里。', '、'],
  ['3月5日，镇里清理河道12公里，\n沟渠20公里。', '，'],
  ['镇里清理河道12公里\n，沟渠20公里。', '里'],
  ['镇里召开会议，传达了关于防汛工作的\n部署。', '的'],
  ['镇里召开会议，传达了县委、县政府的防汛部\n署。', '部'],
  ['镇里印发《\n清淤方案》。', '《'],
])('a sentence goes on in the next line: %j', (text, word) => {
  expect(foundIn(text)).toEqual([`paragraph/broken-line ${word}`]);
});

it.each([
  '镇里清理河道12公里。\n清理沟渠20公里。',
  '会议强调，\n一要压实责任。\n二要加强巡查。',
  '一是清理河道12公里，\n二是清理沟渠20公里。',
  '一、\n清理河道。',
  '浅插秧，寸水活，\n薄水分蘖够苗搁。',
  '主要做法\n镇里清理河道12公里。',
  '建立镇村共治的机制\n镇里清理河道12公里。',
  '他说：“先清河。\n“再清沟。”',
  '实现治理的目的\n镇里清理河道12公里。',
  '推动群众共同参与\n镇里清理河道12公里。',
])('paragraphs of their own: %j', (text) => {
  expect(foundIn(text)).toEqual([]);
});

const wrappedText =
  '青鹭镇组织镇村两级干部走村入户，慰问独居老人36户，为他们送去棉被72床、大米86袋、食用油86桶，总价值3.6万元，同时逐户查看了用电用火情况，受到群众一致好评。';

/** A text broken as a window of so many columns breaks it, where 汉字 take two; or every so many characters. */
function broken(text: string, length: number, widthOf: (char: string) => number): readonly string[] {
  const lines: string[] = [];
  let [line, width] = ['', 0];
  for (const char of text) {
    if (width + widthOf(char) > length) {
      lines.push(line);
      [line, width] = ['', 0];
    }
    line += char;
    width += widthOf(char);
  }
  return [...lines, line];
}

const columns = (char: string): number => (char < '\u007f' ? 1 : 2);

it.each([12, 14, 16, 18, 19, 20, 21, 22, 23, 24, 26])(
  'each line of a text broken at %d characters, or twice as many columns, goes on in the next',
  (length) => {
    for (const lines of [broken(wrappedText, 2 * length, columns), broken(wrappedText, length, () => 1)]) {
      const found = checkFiles(filesFor(lines.join('\n'))).filter(
        ({ code }) => code === 'paragraph/broken-line',
      );
      const ends = lines.slice(0, -1);
      expect([lines, found.map(({ span }) => span.file.text.slice(span.start, span.end))]).toEqual([
        lines,
        ends.map((line) => line.slice(-1)),
      ]);
    }
  },
);

it('the first line of a text broken at one length was shorter by its indent', () => {
  const lines = broken(`　　${wrappedText}`, 44, columns).map((line) => line.trim());
  const found = foundIn(lines.join('\n')).filter((each) => each.startsWith('paragraph/broken-line'));
  expect(found).toHaveLength(lines.length - 1);
});

it.each([
  // Items of a list, verses, headings.
  '甲坝村清理河道12公里，栽树300株\n乙塘村清理河道15公里，栽树200株\n丙溪村清理河道18公里，栽树100株',
  '一渠清水向东流，两岸稻花香\n三月春风拂柳绿，四野菜花黄\n五谷丰登家家乐，六畜兴旺人欢。',
  '坚持党建引领，凝聚起治理合力\n青鹭镇清理河道12公里，排水通畅。\n坚持群众主体，激发出治理活力\n青鹭镇清理沟渠20公里，排水通畅。',
])('lines of equal length that are no broken text: %j', (text) => {
  expect(foundIn(text).filter((each) => each.startsWith('paragraph/broken-line'))).toEqual([]);
});

it('of a quotation with a line break in it the break alone is told', () => {
  const codes = checkFiles(
    filesFor('村民舒朗说：“以前没有路，出门要走三里山路，\n现在好了，车子开到了家门口。”'),
  ).map(({ code }) => code);
  expect(codes).toEqual(['paragraph/broken-line']);
});
