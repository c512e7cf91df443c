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
