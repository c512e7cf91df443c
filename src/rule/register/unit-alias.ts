import type { Registers } from '../../bulletin/register.js';
import { type FoundIn, replacement } from '../../passage/found.js';
import { isSpared, type Passage } from '../../passage/passage.js';
import { unitRegisterOf } from '../../passage/unit-register.js';
import { isInTitle, isQuoted } from '../../prose/enclosed.js';
import { beginsName } from '../../prose/name/boundary.js';
import type { Occurrence } from '../../prose/name/occurrence.js';
import type { ArticleRule } from '../rule.js';

/** A unit called by an alias of the register where its name should be printed. Not found: a short form that the text
 * introduces (以下简称县住建局); in quotation marks, titles and brackets; a part of a longer name (原县农业局, 县住建局长);
 * where the text tells of former times (更名, 时任). */
export const unitAlias: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'register/unit-alias',
      title: '单位用了别名，没有用登记的名称',
      basis: '机关行文惯例：单位用规范的全称或简称',
      fix: 'suggested',
      wrong: '县住建局组织检查老旧小区。',
      right: '县住房和城乡建设局组织检查老旧小区。',
    },
  ],
  check: ({ passages }, { registers }) => {
    const whole = passages.map(({ text }) => text).join('\n');
    return passages.flatMap((passage) =>
      aliasesIn(passage.text, registers)
        .filter(
          ({ alias: { name, start, end } }) =>
            !isSpared(passage, start, end) &&
            !isIntroduced(whole, name) &&
            standsAlone(passage.text, start, end) &&
            !isFormer(passage.text, start),
        )
        .map(({ alias, unit }) => toFound(passage, alias, unit)),
    );
  },
};

interface FoundAlias {
  readonly alias: Occurrence;
  /** The registered name. */
  readonly unit: string;
}

function aliasesIn(text: string, { units = [] }: Registers): readonly FoundAlias[] {
  if (units.length === 0) return [];
  const { exact, unitOf } = unitRegisterOf(units);
  return exact(text).flatMap((alias) => {
    const unit = unitOf(alias.name);
    return unit && unit.name !== alias.name ? [{ alias, unit: unit.name }] : [];
  });
}

function isIntroduced(text: string, alias: string): boolean {
  if (!text.includes('简称')) return false;
  return [`简称${alias}`, `简称“${alias}`, `简称：${alias}`, `简称为${alias}`].some((each) =>
    text.includes(each),
  );
}

/** Words that go on to a longer name, of an organ or a place that is not the unit: 云岫街道|社区卫生服务中心, 云岫街道|竹林社区. A unit that does something to a school (检查中学)
 * has a verb before it. */
const longer =
  /^(?:(?!(?:[对向在到赴和与及同为把将就等的]|检查|调研|督|走访|组织|开展|召开|建|新|推|整|改|实施|联合|帮|协|负责|包|深入|各|全|已|共|有))[\u4e00-\u9fff]{0,6}?(?:社区(?!内|里|各|共|等)|[一-鿿]村(?!民|里|内|委)|小学|中学|学校|幼儿园|医院|卫生院|卫生室|卫生服务|派出所|司法所|财政所|[管监][理察督]所|服务站|敬老院|养老院|文化站|工作站|中心(?!任务|工作|城区)|商会|工会))/u;

function standsAlone(text: string, start: number, end: number): boolean {
  if (!beginsName(text, start) || /[“‘「『《〈（(【〔]/u.test(text.charAt(start - 1))) return false;
  const rest = text.slice(end, end + 16);
  if (/^(?:[长办属志史报]|员会|公室)/u.test(rest) || longer.test(rest)) return false;
  return !isInTitle(text, start) && !isQuoted(text, start);
}

/** Whether the sentence tells of what the unit was once called. */
function isFormer(text: string, start: number): boolean {
  const from = Math.max(...[...'。！？；'].map((mark) => text.lastIndexOf(mark, start))) + 1;
  const [sentence = ''] = /^[^。！？；]*/u.exec(text.slice(from)) ?? [];
  return /更名|改名|改称|前身|原名|时任|曾任|历任|曾在|并入|组建|撤并|划转|挂牌|原.{0,4}$/u.test(sentence);
}

function toFound(passage: Passage, { start, end }: Occurrence, unit: string): FoundIn {
  return { passage, ...replacement(passage, start, end, unit, '印出的稿件里写登记的名称，别名只用来认单位') };
}
