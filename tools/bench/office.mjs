// An office as years make it: different issues whose items share the phrases that official prose shares, with other numbers,
// units and dates in each. `node tools/bench/office.mjs FOLDER ISSUES [ITEMS]` makes one.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const towns = [...'青白云石金银松竹梅兰荷枫桐柳槐榆杏菱苇芦'].map((first) => `${first}溪镇`);
const themes = [
  '春灌',
  '防汛',
  '造林',
  '修路',
  '清淤',
  '秋收',
  '义诊',
  '普法',
  '助学',
  '养老',
  '禁烧',
  '排涝',
  '植保',
  '供水',
  '改厕',
  '电商',
];
/** Clauses that items share: {n} is a number, {t} a theme, {p} a place. */
const stock = [
  '召开{t}工作部署会',
  '明确责任单位{n}个',
  '把任务细化到村到户',
  '成立{n}个工作组',
  '逐村开展摸底',
  '登记台账{n}份',
  '组织党员干部{n}人',
  '深入{p}走访群众',
  '发放宣传资料{n}份',
  '设立咨询点{n}处',
  '解答群众提问{n}个',
  '投入资金{n}万元',
  '出动机械{n}台次',
  '整修{p}道路{n}公里',
  '疏通{p}沟渠{n}米',
  '完成{t}面积{n}亩',
  '受益农户{n}户',
  '培训骨干{n}名',
  '建立定期会商机制',
  '实行销号管理',
  '坚持问题导向',
  '压实各方责任',
  '对{p}隐患逐一复核',
  '整改问题{n}个',
  '聘请专家现场指导',
  '与{p}合作社签订协议',
  '带动务工{n}人',
  '群众满意率达到9{d}%',
  '形成闭环管理',
  '推广{p}做法',
  '下一步将持续跟进{t}',
  '确保{t}任务按期完成',
  '为{t}打下基础',
  '得到{p}群众好评',
  '开展{t}专题培训{n}期',
  '设置{t}宣传栏{n}块',
];
const places = [
  '村东',
  '村西',
  '河南',
  '河北',
  '山前',
  '山后',
  '渡口',
  '集市',
  '校园周边',
  '老街',
  '沿湖',
  '产业园',
  '安置点',
  '林场',
];
const heads = ['扎实推进', '有序开展', '全面铺开', '统筹抓好', '细致做好', '持续深化'];

/** Makes an office in a folder: so many issues, one a week, of so many items each; returns the issues' folders. */
export function writeOffice(folder, issues, items) {
  const random = seeded(20261128);
  const pick = (list) => list[random(list.length)];
  const clause = () =>
    pick(stock)
      .replace('{n}', String(2 + random(9000)))
      .replace('{d}', String(random(10)))
      .replace('{t}', pick(themes))
      .replace('{p}', pick(places));
  const sentence = () => `${Array.from({ length: 3 + random(3) }, clause).join('，')}。`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bulletin.yaml'), bulletinYaml);
  return Array.from({ length: issues }, (_, i) => {
    const date = new Date(Date.UTC(2006, 0, 2 + 7 * i)).toISOString().slice(0, 10);
    const issue = join(folder, 'issues', String(i + 1).padStart(4, '0'));
    mkdirSync(issue, { recursive: true });
    writeFileSync(join(issue, 'issue.yaml'), `期号: ${i + 1}\n日期: ${date}\n`);
    for (let item = 0; item < items; item++) {
      const town = towns[item % towns.length];
      const headline = `${town}${pick(heads)}${pick(places)}${pick(themes)}工作`;
      const body = Array.from({ length: 3 }, () => `  ${sentence()}${sentence()}`).join('\n');
      const name = `${String(item + 1).padStart(2, '0')}-${town}.yaml`;
      const text = `单位: ${town}\n栏目: 工作动态\n标题: ${headline}\n日期: ${date}\n正文: |\n${body}\n`;
      writeFileSync(join(issue, name), text);
    }
    return issue;
  });
}

const bulletinYaml = `刊名: 溪畔工作快报
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

function seeded(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder, issues = '100', items = '15'] = process.argv.slice(2);
  if (!folder) throw new Error('node tools/bench/office.mjs FOLDER [ISSUES] [ITEMS]');
  writeOffice(folder, Number(issues), Number(items));
}
