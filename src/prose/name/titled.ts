import type { Range } from '../../source/range.js';
import { isOrdinaryWord } from '../lexicon/ordinary.js';
import { beginsName, goesOnBehind } from './boundary.js';
import { surnames } from './surname.js';

/** A person named with a title: 县人社局局长陆景澄, 陆景澄局长; the range is the name's. */
export interface TitledName extends Range {
  readonly name: string;
  /** 局长; of 副局长 likewise, its 副 being the last of `unit`. */
  readonly title: string;
  /** The words before the title back to a mark: 县人社局; empty where the title stands behind the name. */
  readonly unit: string;
  /** The text goes on behind it as it does behind a name: it may yet be a name of two characters and a word's first. */
  readonly ends: boolean;
}

/** Titles that one person holds in a unit. */
const heads =
  '书记|主任|局长|县长|市长|区长|州长|镇长|乡长|村长|处长|科长|股长|站长|校长|院长|园长|馆长|台长|队长|所长|社长|场长|厂长|行长|会长|理事长|董事长|总经理|主席|检察长|秘书长|部长|庭长|护士长|指导员|教导员|政委';
/** Titles that several hold. */
const others =
  '经理|委员|常委|调研员|总工程师|工程师|农艺师|技术员|研究员|特派员|院士|教授|博士|医生|医师|教师|老师|民警|交警|警官|法官|检察官|网格员|会计|代表';

/** Marks the last characters of titles, by their codes. */
const endsTitle = new Uint8Array(0x10000);
for (const title of `${heads}|${others}`.split('|')) endsTitle[title.charCodeAt(title.length - 1)] = 1;
/** No title is longer. */
const longestTitle = 4;
const isSurname = new Set(surnames);
const titleAtEnd = new RegExp(`(?:${heads}|${others})$`, 'u');
const headTitle = new RegExp(`^(?:${heads})$`, 'u');
const otherPosts = new RegExp(`(?:(?:党[委组])?(?:常务)?副?(?:${heads}|${others})、)+$`, 'u');
/** Characters that follow a name and end none; and 某, which hides one. */
const endsNone =
  /[说表介告在正带对向走来去到和与及等也都已将把被让给为从又再还就则却并要会应必主率讲参进赴看听指督检调提是有的了以受于因随某任同志共]/u;

/** Whether a title is one that a unit has once: 局长, but not 民警. */
export function isHeadTitle(title: string): boolean {
  return headTitle.test(title);
}

/** The people whom a text names with their titles, in its order. Where a name may end after its second or its third character (局长王建|强|调), both
 * readings are there. More than there are: it only tells which names to compare. */
export function titledNames(text: string): readonly TitledName[] {
  const found: TitledName[] = [];
  for (let at = 0; at < text.length; at++) {
    if (endsTitle[text.charCodeAt(at)] !== 1) continue;
    const end = at + 1;
    const title = titleAtEnd.exec(text.slice(Math.max(end - longestTitle, 0), end))?.[0];
    if (title === undefined) continue;
    found.push(...namesBefore(text, end - title.length, title), ...namesBehind(text, end, title));
  }
  return found;
}

function namesBehind(text: string, start: number, title: string): readonly TitledName[] {
  if (!isSurname.has(text.charAt(start)) || isOrdinaryWord(text.slice(start, start + 2))) return [];
  const before = text.slice(Math.max(start - longestPhrase, 0), start - title.length);
  const unit = unitBefore(before);
  return [3, 2].flatMap((length) => {
    const name = text.slice(start, start + length);
    const ends = goesOnBehind(text, start + length);
    return mayBeName(name, length) && (ends || length === 3)
      ? [{ name, title, unit, ends, start, end: start + length }]
      : [];
  });
}

function namesBefore(text: string, end: number, title: string): readonly TitledName[] {
  // 安全科长办公室
  if (/^[一-鿿]?[室办处]/u.test(text.slice(end + title.length, end + title.length + 2))) return [];
  return [3, 2].flatMap((length) => {
    const start = end - length;
    const name = text.slice(Math.max(start, 0), end);
    if (!isSurname.has(name.charAt(0)) || !mayBeName(name, length) || isOrdinaryWord(name.slice(0, 2)))
      return [];
    return beginsName(text, start) ? [{ name, title, unit: '', ends: true, start, end }] : [];
  });
}

/** The last words of a text back to a mark; of several posts (县人社局党组书记、) those before the first. */
function unitBefore(text: string): string {
  const before = text.replace(otherPosts, '');
  return /[\u4e00-\u9fff]*$/u.exec(before)?.[0] ?? '';
}

function mayBeName(name: string, length: number): boolean {
  return name.length === length && /^[\u4e00-\u9fff]+$/u.test(name) && !endsNone.test(name.slice(1));
}

/** No post is longer, in characters. */
const longestPhrase = 24;

/** Words before a title that say no unit: 副, 党委; whose they are, the text round them tells. */
const genericWords =
  '(?:党?(?:总支部?|支部)|副|常务|第一|原|时任|[该本我全]|[省市县区州旗镇乡村局处科股校院所站]|党[委组总]?|纪委|街道|社区|机关|班子|代|工会|团委|妇联)*';
const generic = new RegExp(`^${genericWords}$`, 'u');
const genericEnd = new RegExp(`${genericWords}$`, 'u');

/** The words by which a post that one person holds is known beside others of its title: 人社局长 for 县人社局局长; undefined of one that several hold, or that is said
 * without its unit. */
export function postOf({ unit, title }: TitledName): string | undefined {
  const own = unit.replace(genericEnd, '');
  if (!isHeadTitle(title) || own === '') return undefined;
  return `${own.slice(-unitLength)}${unit.endsWith('副') ? '副' : ''}${title}`;
}

/** So many characters tell a unit among those of one title, whether its place is said or not: 人社 of 榆泽县人社局. */
const unitLength = 2;

/** Whether two people are of one post by the words before their names: the same title, and the same unit, which one may call by the end of its name
 * (人社局). Undefined where one names no unit: then whose the text is must tell. */
export function areOfOnePost(one: TitledName, other: TitledName): boolean | undefined {
  if (one.title !== other.title || one.unit.endsWith('副') !== other.unit.endsWith('副')) return false;
  if (generic.test(one.unit) || generic.test(other.unit)) return undefined;
  const shared = sharedEnd(one.unit, other.unit);
  if (generic.test(shared)) return false;
  const begins = [one.unit, other.unit].map((unit) => unit.length - shared.length);
  return (
    begins.includes(0) || (beginsName(one.unit, begins[0] ?? 0) && beginsName(other.unit, begins[1] ?? 0))
  );
}

function sharedEnd(one: string, other: string): string {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length))
    length++;
  return one.slice(one.length - length);
}
