import type { Unit } from '../../bulletin/bulletin.js';
import { registeredUnit } from '../../bulletin/register.js';
import { type FoundIn, replacement } from '../../passage/found.js';
import type { Passage } from '../../passage/passage.js';
import { isQuoted } from '../../prose/enclosed.js';
import type { ArticleRule } from '../rule.js';

/** Words by which a unit below the office calls itself: no bulletin's own office is one of them. 我所, 我站, 我会, 我处, 我行, 我台 begin other words (我所了解的). */
const below =
  /(?<![自忘本小敌大无唯为为由使令])我(局(?![限部面势])|镇(?![定静])|乡(?![愁亲音])|村|街道|社区|校|院|公司|中心|支队|大队|委(?![托派屈婉])|厅|科|馆|园区|农场|林场)/gu;
/** Words for what the office itself may be of: only wrong if the contributor is one, in the bulletin of another. */
const places = /(?<![自忘本小敌大无唯为])我(县|市|区|州|旗)(?![别分])/gu;

/** A contributor that writes of itself as 我局: the bulletin is another's, which reads as if it spoke of its own office. 我国, 我省, 我县 in a county's bulletin and
 * words in quotation marks stay. */
export const ownUnit: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'wording/own-unit',
      title: '稿件里自称“我局”“我镇”',
      basis: '机关行文惯例：刊物由别的单位编发，写单位的名称读者才知道是谁',
      fix: 'suggested',
      wrong: '我镇组织党员清理河道12公里。',
      right: '青鹭镇组织党员清理河道12公里。',
    },
  ],
  check: ({ part, passages }, { registers: { units = [] } }) => {
    if (!part) return [];
    const [only, ...others] = part.contributors ?? [];
    const own = only && others.length === 0 ? nameOf(only.text, units) : undefined;
    return passages.flatMap((passage) =>
      passage.text.includes('我')
        ? [
            ...[...passage.text.matchAll(below)].map((match) => judge(passage, match, own)),
            ...[...passage.text.matchAll(places)]
              .filter(({ 1: kind = '' }) => own?.endsWith(kind))
              .map((match) => judge(passage, match, own)),
          ].flatMap((found) => (found && !isQuoted(passage.text, found.start) ? [found] : []))
        : [],
    );
  },
};

function nameOf(text: string, units: readonly Unit[]): string {
  return registeredUnit({ units }, text)?.name ?? text;
}

function judge(
  passage: Passage,
  { 0: found, 1: kind = '', index }: RegExpExecArray,
  own: string | undefined,
): FoundIn {
  const end = index + found.length;
  const hint = '刊物不是本单位编发的，“我”会读成编发单位，请写单位的名称';
  if (own?.endsWith(kind)) return { passage, ...replacement(passage, index, end, own, hint) };
  return { passage, start: index, end, message: `出现“${found}”，应写单位的名称`, hint };
}
