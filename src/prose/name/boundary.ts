/** Words that may stand before a name where it begins: a mark, a blank, or a word that ends one phrase and begins another. Any
 * other character may belong to a longer name (原县农业局, 青山县水务局). */
const openers = new Set([
  ...'在到赴往由和与及同对向从的了将经请把被让给为是并日月年时后前中内等据按以随邀约陪我至有来去送称',
  ...'合织求调促知令派导查取问察视访责听协助会',
]);

/** Whether a name may begin at a place of a text. */
export function beginsName(text: string, place: number): boolean {
  if (place === 0) return true;
  const before = text.charAt(place - 1);
  return openers.has(before) || !isPartOfNames(before);
}

/** Whether a unit may stand within a name: 汉字, letters, digits, halves of rare 汉字. */
function isPartOfNames(unit: string): boolean {
  if (unit >= '\u4e00' && unit <= '\u9fff') return true;
  // The marks that stand before most names.
  if ('，。、；：（）“”《》 \u3000'.includes(unit)) return false;
  return /[\p{Script=Han}\p{L}\p{N}\uD800-\uDFFF]/u.test(unit);
}

const predicate =
  /^(?:强调|指出|要求|主持|出席|参加|陪同|率|带|到|在|对|先|深入|实地|调研|检查|督[导查]|听取|察看|查看|走访|慰问|看望|表示|说|讲|向|以|一[行同边]|分别|作|做|来|前往|宣布|部署|传达|通报|介绍|等|同志|任|为|代表|就|赴|会见|会同|接[待受]|签|致|主[持讲]|组织|召[开集]|列席|共同|随|与|和|及|从|将|也|还|要|又|并|不|的|是|副|书记|[省市县区镇乡局部处科]长|主任|主席|现场|专题|专门|暗访|抽查|巡[查河林]|开展|研究|安排|领|亲|一一|充分|询问|俯身|采|逐|用|给|为|看|走|沿|冒|受|获|曾|则|仍|未|即|便|刚|被|按|因|没|再|均|皆|已|正|直|巡|视|讨|谈|座|调|督|检|走|参|组|推|进|落|实|抓)/u;

/** Whether a text goes on behind a name at a place: with no Han character, or with a word that does not belong to a name. */
export function goesOnBehind(text: string, place: number): boolean {
  const rest = text.slice(place, place + 4);
  return !/^\p{Script=Han}/u.test(rest) || predicate.test(rest);
}
