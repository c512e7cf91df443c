import { isForbiddenAtEnd, isForbiddenAtStart } from './character.js';
import { emWidth } from './width.js';

/** How much better a break is, in em of unlike length, by how the first part ends and how the second begins. */
const breaks: readonly { readonly ends?: RegExp; readonly begins?: RegExp; readonly worth: number }[] = [
  { ends: /[、）]$/u, worth: 6 },
  { begins: /^(?:以及|暨|（)/u, worth: 5 },
  { begins: /^(?:和(?!谐|平|睦|美)|与|及|工作领导小组|工作专班)/u, worth: 3 },
  { ends: /(?<!工作)$/u, begins: /^(?:领导小组|专班|联席会议|指挥部|办公室)/u, worth: 2 },
  { ends: /(?:[省市县区乡镇]|街道|委员会|领导小组|指挥部|人民政府|管理局)$/u, worth: 2 },
  {
    ends: /(?:行动|建设|发展|提升|治理|振兴)$/u,
    begins: /^(?!行动|工作|领导|专班|办公|中心|局)/u,
    worth: 2.5,
  },
  // What no line ends with, words and numbers that are not parted.
  { ends: /[和与及暨]$/u, worth: Number.NEGATIVE_INFINITY },
  { ends: /以$/u, begins: /^及/u, worth: Number.NEGATIVE_INFINITY },
  { ends: /[0-9A-Za-z]$/u, begins: /^[0-9A-Za-z年月日号期]/u, worth: Number.NEGATIVE_INFINITY },
];

/** Words of offices' names that are not parted. */
const words: ReadonlySet<string> = new Set(
  (
    '建设 行动 工作 发展 治理 提升 改革 管理 协调 统筹 推进 综合 家园 文明 城市 农村 乡村 环境 振兴 服务 数据 政务 应急 救援 抢险 防汛 抗旱 ' +
    '领导 小组 专班 办公 公室 中心 委员 员会 指挥 挥部 联席 席会 会议 政府 人民 监督 市场 安全 生产 生态 保护 规划 自然 资源 交通 运输 文化 旅游 ' +
    '卫生 健康 教育 体育 科学 技术 工业 信息 水利 农业 林业 草原 住房 城乡 财政 审计 统计 档案 信访 机关 事务 创建 全国 示范 重点 工程 项目 督查 考核 专项'
  ).split(' '),
);

/** An office's name on lines of about like length, broken where a part of it ends, as far as that can be told by its
 * words; the same for all outputs. On fewer lines where it can't be parted so often. */
export function breakName(name: string, count: number): readonly string[] {
  if (count < 2) return [name];
  const characters = [...name];
  const share = emWidth(name) / count;
  let best = { cost: Number.POSITIVE_INFINITY, first: name, rest: '' };
  for (let at = 1; at < characters.length; at++) {
    const first = characters.slice(0, at).join('');
    const rest = characters.slice(at).join('');
    const cost = Math.abs(emWidth(first) - share) - worthOf(first, rest);
    if (cost < best.cost) best = { cost, first, rest };
  }
  return best.rest === '' ? [name] : [best.first, ...breakName(best.rest, count - 1)];
}

function worthOf(first: string, rest: string): number {
  if (isForbiddenAtEnd(first.slice(-1)) || isForbiddenAtStart(rest.slice(0, 1)))
    return Number.NEGATIVE_INFINITY;
  const parted = words.has(`${first.slice(-1)}${rest.slice(0, 1)}`) ? -4 : 0;
  return breaks
    .filter(({ ends, begins }) => (ends?.test(first) ?? true) && (begins?.test(rest) ?? true))
    .reduce((sum, { worth }) => sum + worth, parted);
}
