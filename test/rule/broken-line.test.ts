import { expect, it } from 'vitest';
import { mend } from '../../src/mend/mend.js';
import { checkFiles, filesFor } from './proof-office.js';

const path = 'issues/0001/稿件.yaml';

/** A submission's file with a body whose lines stand there as they are, blanks at their ends too. */
function fileWith(text: string): string {
  const lines = text.split('\n').map((line) => (line === '' ? '\n' : `  ${line}\n`));
  return `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇开展河道清淤\n日期: 2026-03-10\n正文: |\n${lines.join('')}`;
}

/** Such a file mended of what is broken in it and of nothing else. */
function joined(text: string): string | undefined {
  const files = filesFor({ [path]: fileWith(text) });
  const { files: mended } = mend((edited) => {
    const texts = Object.fromEntries([...edited].map(([name, each]) => [name, each.text]));
    return checkFiles({ ...files, ...texts }).filter(({ code }) => code === 'paragraph/broken-line');
  });
  return mended.get(path)?.text ?? files[path];
}

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

it.each([12, 14, 16, 18, 20, 24, 26, 28])(
  'a text broken at %d characters is joined without asking',
  (length) => {
    const lines = broken(wrappedText, length, () => 1);
    expect(joined(lines.join('\n'))).toBe(fileWith(wrappedText));
    expect(joined(lines.join('\n\n'))).toBe(fileWith(wrappedText));
  },
);

it('two texts broken at one length are joined each by itself', () => {
  const other =
    '全县召开防汛工作会议，传达上级部署，要求各镇各部门压实责任，备足物资，落实值班，确保群众安全度汛，会后组织了检查。';
  const lines = [...broken(wrappedText, 40, columns), ...broken(other, 40, columns)];
  expect(joined(lines.join('\n'))).toBe(fileWith(`${wrappedText}\n${other}`));
});

it.each([
  // The blank at which a mail was broken, a word that may be torn, a hyphen.
  [
    '镇里邀请专家讲授 Open Data 和 Smart \nVillage 两门课程，介绍 IPv6 网络在农村的\n应用，听课的干部和群众一共有一百二十人，\n大家说收获很大。',
    '镇里邀请专家讲授 Open Data 和 Smart Village 两门课程，介绍 IPv6 网络在农村的应用，听课的干部和群众一共有一百二十人，大家说收获很大。',
  ],
  [
    '镇里邀请三位专家讲授 Open Data 和 Smart Vill\nage 两门课程，介绍 IPv6 网络在农村的应用，听\n课的干部和群众一共有一百二十人，大家说收获很\n大。',
    '镇里邀请三位专家讲授 Open Data 和 Smart Vill\nage 两门课程，介绍 IPv6 网络在农村的应用，听课的干部和群众一共有一百二十人，大家说收获很大。',
  ],
])('Latin words keep the blank between them: %j', (text, right) => {
  expect(joined(text)).toBe(fileWith(right));
});

it.each([
  // One break alone, items of a list, blank lines here and none there, a heading, a directive, a table's row.
  '全镇清理河道12公里、\n沟渠20公里，排水已经通畅。',
  '甲坝村清理河道12公里、栽树300株，成效好\n乙塘村修路5公里，惠及农户260户500人受益\n丙溪村安装路灯60盏，村民夜里出行很方便。',
  '发放宣传单800张、排查隐患21处\n改造旱厕120户、发放宣传单800张\n开展技术培训四期、新建公厕两座\n提升服务水平、发放宣传单800张。',
  wrappedText.replace(/.{20}/gu, '$&\n').replace('\n', '\n\n'),
])('a person decides where lines may stand by themselves: %j', (text) => {
  expect(joined(text)).toBe(fileWith(text));
});

it('lines that a heading, a point or a picture stands between are not joined with it', () => {
  const lines = broken(wrappedText, 40, columns);
  for (const other of [
    '一、加强领导，压实各方责任，健全长效机制',
    '[图片：慰问.jpg 走访慰问独居老人的现场情况]',
    '备注：先不要登，等县里核对数字以后再登出',
  ]) {
    const text = lines.toSpliced(2, 0, other).join('\n');
    expect(
      joined(text)
        ?.split('\n')
        .map((line) => line.trim()),
    ).toContain(other);
  }
});

it('a line above a table does not go on below it', () => {
  expect(foundIn('镇里汇总了各村认真的\n村|户数\n甲坝村|12户\n部署情况。')).toEqual([]);
  expect(foundIn('镇里汇总了各村认真的\n部署情况。')).toEqual(['paragraph/broken-line 的']);
});
