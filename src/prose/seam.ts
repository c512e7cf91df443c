import type { Range } from '../source/range.js';
import { simplify } from './lexicon/simplify.js';
import { mayBeName } from './name/may-be-name.js';
import { isSurname } from './name/surname.js';
import { wordsOf } from './word/words-of.js';

/** Further characters that do not stand twice but at the seam of two words (自由由, 往来来往, 参与与会, 等于于) or in a word of their own (从从容容): each with
 * what may stand before it or behind. */
const seams: Readonly<Record<string, readonly [before: string, behind: string]>> = {
  由: ['自理事缘因案情来根', '衷头来此'],
  来: ['往未年以原本从外到后看起进出回下上过历向将近带自将元古生', '往回去自源信电访料客宾临年历说'],
  与: ['参赠给付授赋寄', '会共其否'],
  并: ['合兼吞归裁', '购网轨行列排举存联案发'],
  被: ['棉絮丝绒毛毯盖蚕羽热单薄厚拆', '子褥单罩套动告服面芯里乘除减加害选迫'],
  又: ['', '又'],
  或: ['抑间', '许者'],
  已: ['业早', '经'],
  把: ['车门火一拖扫', '握关手脉控方持玩守戏酒牢稳准住好舵柄式'],
  从: ['服盲顺听遵随侍', '容从事业而前此来军'],
  而: ['然反从因进继时幸忽', '且言今后'],
  给: ['供补', '予力养水排'],
  让: ['转礼谦忍出', '利步位路座渡'],
  就: ['成造迁将', '业学医地近此诊读餐任座是要'],
  以: ['可予加得足难借给所用何', '及来上下后前内外往免便至致色身理德'],
  于: ['由对关属位等处终至鉴基便善敢在', '是今都'],
  为: ['作成因认行人称定视变以化更', '了民何此期止首主例难政人农数善害非学国公生业时师官'],
  也: ['', ''],
  对: [
    '针面相反绝应敌作核校配查成结双派比答质一二两三四五六七八九十几',
    '联子比照应策付待方手象口接立面位号称决等准岸头外内',
  ],
  很: ['', ''],
};

let pattern: RegExp | undefined;

/** The pattern of them all, made when it is first asked for. */
export function seamed(): RegExp {
  pattern ??= new RegExp(
    Object.entries(seams)
      .map(([char, [before, behind]]) => `(?<![${before}${char}])${char}${char}(?![${behind}${char}])`)
      .join('|'),
    'gu',
  );
  return pattern;
}

/** Words and short forms that begin with 在: what is being built, talked over, kept, held (在建, 在谈, 在管, 在库), of people (在职, 在矫), of the mind (在理). */
const heldBy =
  '建岗职校线编册场读逃押途库外家任研产售租学制营教用谈手役管园贷审案矫户训位世座理行野即握望华京会保办侦诉刑账档籍网轨航飞修改施种养栏圃池存展播映签招投抵推孕治院护班队伍聘课考缉监戒控馆岸仓运执带试检批报购拍订乎先';

/** Where 在 and the next character are a word, or 在 and a place are people or firms of there: 在村干部. */
const held = new RegExp(
  `^在在(?:[${heldBy}]|[村镇乡县市省京沪](?:干部|党员|群众|人员|人才|企业|单位|务工|创业|项目|学生|退役))`,
  'u',
);

/** 以|以工代赈, 以|以旧换新, 以|以点带面: a saying of four that begins with 以. */
const saying =
  /^以以[一-鿿][一-鿿]?(?:代|换|带|促|养|治|补|奖|化|为|求|铸|保|抓|兴|强|助|育|引|定|论|待|推|评|破|谋|赛|训|干|克|图|学|验)/u;

/** Whether two equal characters at a place are right: the second begins a word of its own with what follows, or both are a person's given name (丛从从). */
export function isSeam(text: string, { start, end }: Range): boolean {
  const rest = text.slice(start, start + 6);
  return (
    isBetweenWords(text, start + 1) ||
    held.test(rest) ||
    saying.test(rest) ||
    (isSurname(text.charAt(start - 1)) && mayBeName(simplify(text), { start, end }))
  );
}

/** Whether two words of two characters and more meet at a place: 评为|为民先锋. */
function isBetweenWords(text: string, place: number): boolean {
  const from = Math.max(place - 12, 0);
  const words = wordsOf(text.slice(from, place + 12));
  const second = words.findIndex(({ start }) => start + from === place);
  const [before, behind] = [words[second - 1], words[second]];
  return [before, behind].every((word) => word !== undefined && word.end - word.start > 1);
}
