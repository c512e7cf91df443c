// Makes an office with an archive of issues: node tools/measure/archive.mjs FOLDER [ISSUES] [SUBMISSIONS]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, issues = '300', submissions = '15'] = process.argv.slice(2);
if (!folder) throw new Error('node tools/measure/archive.mjs FOLDER [ISSUES] [SUBMISSIONS]');

const towns = [...'青白云石金银松竹梅兰荷枫桐柳槐'].map((first) => `${first}溪镇`);
const openings = ['组织干部', '安排专人', '会同村组', '依托网格', '抽调骨干', '邀请专家'];
const acts = ['清理', '排查', '整修', '巡护', '登记', '走访', '疏通', '加固', '检修', '翻耕'];
const things = [
  '沟渠',
  '塘坝',
  '梯田',
  '果园',
  '茶园',
  '路肩',
  '桥涵',
  '泵站',
  '仓房',
  '鱼塘',
  '苗圃',
  '林带',
];
const places = ['村东', '村西', '河南', '河北', '山前', '山后', '渡口', '集市', '学校旁', '老街'];
const results = ['进展顺利', '已经过半', '如期收尾', '群众称便', '验收合格', '台账齐全'];

let state = 20261124;
const random = (limit) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
};
const pick = (list) => list[random(list.length)];
const sentence = () => {
  const work = Array.from({ length: 2 + random(3) }, () => `${pick(acts)}${pick(places)}${pick(things)}`);
  return `${pick(openings)}${work.join('、')}，${pick(results)}。`;
};

const bulletin = `刊名: 溪畔工作快报
编发单位: 溪畔县委办公室
期号格式: 第{期}期
栏目:
  - 工作动态
单位:
${towns.map((town) => `  - ${town}`).join('\n')}
署名:
  编辑: 江一帆
  校对: 何秋白
  核签: 苏明远
分发:
  报: 县委常委
  发: 各乡镇
`;
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'bulletin.yaml'), bulletin);
const day = new Date(Date.UTC(2015, 0, 5));
for (let number = 1; number <= Number(issues); number++) {
  const issue = join(folder, 'issues', String(number).padStart(4, '0'));
  mkdirSync(issue, { recursive: true });
  const date = day.toISOString().slice(0, 10);
  writeFileSync(join(issue, 'issue.yaml'), `期号: ${number}\n日期: ${date}\n`);
  for (let place = 0; place < Number(submissions); place++) {
    const town = towns[place % towns.length];
    const name = place < towns.length ? town : `${town}${Math.floor(place / towns.length) + 1}`;
    const headline = `${town}${pick(acts)}${pick(places)}${pick(things)}`;
    const body = Array.from({ length: 3 }, () => `  ${sentence()}${sentence()}${sentence()}`).join('\n');
    writeFileSync(
      join(issue, `${name}.yaml`),
      `单位: ${town}\n栏目: 工作动态\n标题: ${headline}\n日期: ${date}\n正文: |\n${body}\n`,
    );
  }
  day.setUTCDate(day.getUTCDate() + 7);
}
