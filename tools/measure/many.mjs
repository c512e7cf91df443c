// An office with one issue of 1,000 submissions of 500 characters (or as many as asked for), made from the sentences of the
// clean prose in ever new mixtures: node tools/measure/many.mjs FOLDER [SUBMISSIONS]
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder, count = '1000'] = process.argv.slice(2);
const clean = fileURLToPath(new URL('../../fixtures/proofreading/clean', import.meta.url));

function* files(directory) {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (!/^(?:issue|bulletin)\.yaml$/u.test(entry.name) && entry.name.endsWith('.yaml')) yield path;
  }
}

const sentences = [...files(clean)]
  .flatMap((path) => readFileSync(path, 'utf8').match(/(?<=\n {2})[^\n]+/gu) ?? [])
  .flatMap((line) => line.trim().match(/(?<=^|。)[^。；“”《》（）：*]{20,80}。/gu) ?? []);

/** A small generator of our own, so that the same office comes out everywhere. */
let state = 12345;
const next = (below) => {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};

const units = ['东埠镇', '西塘乡', '南浦街道', '北岭镇', '县水利局', '县教育局', '县公安局', '县民政局'];
mkdirSync(join(folder, 'issues/0001'), { recursive: true });
writeFileSync(
  join(folder, 'bulletin.yaml'),
  `刊名: 工作快报\n编发单位: 县政府办公室\n栏目:\n  - 工作动态\n单位:\n${units.map((unit) => `  - ${unit}\n`).join('')}`,
);
writeFileSync(join(folder, 'issues/0001/issue.yaml'), '期号: 1\n日期: 2026-03-12\n');
for (let i = 0; i < Number(count); i++) {
  const paragraph = () => {
    let text = '';
    while (text.length < 230) text += sentences[next(sentences.length)];
    return text;
  };
  const body = [paragraph(), paragraph()].map((text) => `  ${text}\n`).join('');
  const unit = units[i % units.length];
  writeFileSync(
    join(folder, 'issues/0001', `稿件${String(i).padStart(5, '0')}.yaml`),
    `单位: ${unit}\n栏目: 工作动态\n标题: ${unit}开展专项检查\n日期: 2026-03-10\n正文: |\n${body}`,
  );
}
