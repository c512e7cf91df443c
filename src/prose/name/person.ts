import type { Range } from '../../source/range.js';
import { isOrdinaryWord } from '../lexicon/ordinary.js';
import { simplify } from '../lexicon/simplify.js';
import { goesOnBehind } from './boundary.js';

/** Surnames of one character: 百家姓 and some of today. */
export const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖岳邝';

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
