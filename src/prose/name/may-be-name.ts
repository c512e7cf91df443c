import type { Range } from '../../source/range.js';
import { isOrdinaryWord } from '../lexicon/ordinary.js';
import { isWordBorder } from '../word/words-of.js';
import { beginsName, goesOnBehind } from './boundary.js';
import { isSurname } from './surname.js';

/** Surnames that are as often a word of their own, or its end. */
const wordlike =
  /[们和与及同对在到为的是了日向从由将以经于通连应能时都有查管解支全关要多来会得过能更等本当后各这那并被把也很还又或已给让就而要用所可其水山农国区市县村镇乡路步利乐次长年月公广别相终暴满党干]/u;

/** Words that end in a surname: 中华, 主张, 工程. */
const endsWord =
  /(?:[一二三四五六七八九十两几每数这那\d]张|[主紧扩慌纸夸声伸开]张|[中升精繁光年才]华|[人兵骑车斑上下犬战]马|[复江]苏|[树茶枝百落]叶|[大内水登着]陆|[工里路课日行进过规流议旅]程|[黎文光透说证表]明|[平公]平|[发实时]施|[大小成扩]万|[安健福]康|[方各]方|[淮珠]江|[书信缄]函)$/u;

/** Words that a person may be called by in front of his name. */
const calling =
  /(?:青年|干部|职工|工人|村医|会计|网格员|书记|主任|[师员长家授任记席理总民户匠医友生兵人商客侨胞者手星工])$/u;

/** Words hardly ever followed by anything but a name, or a verb. */
const title =
  /(?:董事长|经理|书记|主任|[县市区镇乡局科处村所站校院部厂会队组]长|教授|博士|院士|[台港澳侨客茶盐]商|[台侨港]胞|[村居市农渔牧移]民|[责系承办始表起夥伙]人|法人|代表|专家|记者|老师|医生|师傅|会计|技术员|工程师|同志|先生|女士)$/u;

/** Whether a stretch of a text, in its plain form, may be part of a person's name: it begins with a surname that is no part of a common word (陈|志强), stands behind a title, or
 * stands at most two characters behind one with which a name begins (沈从文). */
export function mayBeName(plain: string, { start, end }: Range): boolean {
  return [0, 1, 2].some((back) => {
    const at = start - back;
    return at >= 0 && end <= at + 3 && isNamed(plain, at, back === 0);
  });
}

function isNamed(plain: string, at: number, isOwn: boolean): boolean {
  const surname = plain.charAt(at);
  if (wordlike.test(surname)) return false;
  const isKnown = isSurname(surname);
  // 加|强 is a word, and no 强 begins a name in it.
  if (!isWordBorder(plain, at)) return false;
  if (!isKnown && !title.test(plain.slice(Math.max(at - 3, 0), at))) return false;
  if (isOrdinaryWord(plain.slice(at, at + 2)) || endsWord.test(plain.slice(Math.max(at - 1, 0), at + 1)))
    return false;
  if (!/^[一-鿿]{2}/u.test(plain.slice(at))) return false;
  const ends = goesOnBehind(plain, at + 2) || goesOnBehind(plain, at + 3);
  // 县长|調研 is a post and a verb.
  if (!isKnown) return ends && !goesOnBehind(plain, at);
  const isCalled = calling.test(plain.slice(0, at));
  const begins = beginsName(plain, at) || /[起叫名]/u.test(plain.charAt(at - 1));
  return isCalled || (isOwn ? begins || ends : begins && ends);
}
