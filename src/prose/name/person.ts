import type { Range } from '../../source/range.js';
import { isOrdinaryWord } from '../lexicon/ordinary.js';
import { simplify } from '../lexicon/simplify.js';
import { goesOnBehind } from './boundary.js';
import { surnames } from './surname.js';

/** Words that a person is called by: his post, his trade, what he is to others. */
const callings =
  '(?:[师员长家授任记席理总]|院士|博士|硕士|代表人|负责人|联系人|传承人|创始人|继承人|合伙人|作者|诗人|导演|主播|村民|居民|农民|市民|同志|先生|女士|学生|选手|老师|医生|护士|民警|律师|师傅|大户|农户|烈士|英雄|模范|专家|群众|[户业]主)';

let behindCalling: RegExp | undefined;
let behindMark: RegExp | undefined;
let beforeTitle: RegExp | undefined;
let companyName: RegExp | undefined;

/** Stretches of a text that may be people's or companies' names, by what stands round them: behind a calling (技术员李园), behind a
 * mark, where the text goes on without them (、李园、), before 先生 or 有限公司. Characters in traditional form count as their standard ones. True too
 * often rather than not often enough: it only tells where no fix is certain. */
export function possibleNames(text: string): readonly Range[] {
  const plain = simplify(text);
  behindCalling ??= new RegExp(`(?<=${callings})[${surnames}][一-鿿]{1,2}`, 'gu');
  behindMark ??= new RegExp(`(?<=^|[、，（：；。“\\s])[${surnames}][一-鿿]{1,2}`, 'gu');
  beforeTitle ??= new RegExp(`[${surnames}][一-鿿]{1,2}(?=先生|女士|同志|教授|院士|博士|老师|医生)`, 'gu');
  companyName ??= /[一-鿿]{2,12}(?:公司|集团|商行|酒家|饭店|酒店|书院|画院|美术馆|书局|出版社)/gu;
  const people = [
    ...rangesOf(plain, behindCalling),
    ...rangesOf(plain, beforeTitle),
    ...rangesOf(plain, behindMark).filter(
      ({ start, end }) => goesOnBehind(plain, end) || goesOnBehind(plain, start + 2),
    ),
  ].filter(({ start }) => !isOrdinaryWord(plain.slice(start, start + 2)));
  return [...people, ...rangesOf(plain, companyName)];
}

function rangesOf(text: string, pattern: RegExp): readonly Range[] {
  return [...text.matchAll(pattern)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
  }));
}
