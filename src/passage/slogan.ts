import type { Passage } from './passage.js';

const mark = /[，。、；：？！“”‘’（）《》〈〉【】—…,.;:?!()]/u;
/** A verb whose object has only begun, and what such an object ends with: 开展消防 安全进小区活动. */
const begun =
  /(?:开展|召开|举办|举行|组织|启动|部署)(?!\p{Script=Han}*(?:会议?|活动|培训|检查|演练|行动|调研|讲座|宣讲|座谈)$)\p{Script=Han}{0,3}$/u;
const ended = /(?:活动|会议|大会|工作|培训|行动|检查|演练|讲座|比赛|调研|仪式)$/u;

/** A name of two characters set to the width of three, behind the names before it. */
const name = /(?:^|[、，：（\u3000 ])\p{Script=Han}$/u;
const behindName = /^\p{Script=Han}(?:$|[、，。；：）\u3000 ]|同志|参加|陪同|出席|主持|等)/u;

/** Words of every report: a blank inside one tears it, even where both sides are of a length. */
const common = new Set(
  '工作 会议 安全 生产 群众 落实 全面 加强 推进 建设 服务 管理 检查 排查 整改 隐患 部署 组织 开展 活动 项目 企业 经济 社会 发展 改革 环境 治理 责任 问题 重点 干部 党员 单位 部门 乡镇 街道 社区 教育 培训 宣传 监督 要求 强调 指出 进一 一步 情况 措施 制度 机制 任务 目标 保障 提升 提高 完善 组长 负责 同志'.split(
    ' ',
  ),
);

/** Whether a text stands like a headline: it is one, or it is short and has no stop at its end. */
export function isHeading({ role, text }: Passage): boolean {
  return role === 'headline' || (text.length <= 40 && !/[。；：？！，…”）.!?;:,]$/u.test(text));
}

/** So far before and behind a blank, in UTF-16 units, a slogan may reach. */
const reach = 200;

/** Whether a blank between two Chinese characters parts the halves of a slogan, or names in a row, or the characters of a name; or may, where no
 * mark is in reach. */
export function isSlogan(passage: Passage, start: number, end: number): boolean {
  const { text } = passage;
  const left = inHalf(passage, Math.max(0, start - reach), start);
  const right = inHalf(passage, end, end + reach);
  if (name.test(left) && behindName.test(right)) return true;
  const before = left.split(mark).at(-1) ?? '';
  const [behind = ''] = right.split(mark, 1);
  if (before.length === reach || behind.length === reach) return true;
  const halves = `${before} ${behind}`.split(/[ \u3000]+/u).filter((half) => half !== '');
  const lengths = halves.map((half) => half.length);
  const isTorn = common.has(`${text.charAt(start - 1)}${text.charAt(end)}`) && !isHeading(passage);
  if (new Set(lengths).size === 1) return !isTorn;
  if (lengths.length > 2 && lengths.every((length) => length >= 2 && length <= 4)) return true;
  if (!isHeading(passage) || lengths.includes(1)) return false;
  return !(begun.test(before) && ended.test(behind));
}

/** Part of a text; of a heading without the quotation marks in a half: 清积水 断“蚊”路. */
function inHalf(passage: Passage, start: number, end: number): string {
  const part = passage.text.slice(start, end);
  return isHeading(passage) ? part.replace(/[“”]/gu, '') : part;
}
