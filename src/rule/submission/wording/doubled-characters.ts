/** Further characters that do not stand twice but at the seam of two words (自由由, 往来来往, 参与与会, 等于于) or in a word of their own (从从容容): each with
 * what may stand before it or behind. */
const seams: Readonly<Record<string, readonly [before: string, behind: string]>> = {
  由: ['自理事缘因案情来根', '衷头来此'],
  来: ['往未年以原本从外到后看起进出回下上过历向将近带自将元古生', '往回去自源信电访料客宾临年历说'],
  与: ['参赠给付授赋寄', '会共其否'],
  并: ['合兼吞归裁', '购网轨行列排举存联案发'],
  被: ['棉絮', '子褥单罩套动告服面芯里乘除减加害选迫'],
  又: ['', '又'],
  或: ['抑间', '许者'],
  已: ['业早', '经'],
  把: ['车门火一拖扫', '握关手脉控方持玩守戏酒牢稳准住好舵柄式'],
  从: ['服盲顺听遵随侍', '容从事业而前此来军'],
  而: ['然反从因进继时幸忽', '且言今后'],
  给: ['供补', '予力养水排'],
  让: ['转礼谦忍出', '利步位路座渡'],
  就: ['成造迁将', '业学医地近此诊读餐任座是要'],
  以: ['可予加得足难借给所用何', '及来上下后前内外往免便至致'],
  于: ['由对关属位等处终至鉴基便善敢在', '是今都'],
  为: ['作成因认行人称定视变以化更', '了民何此期止首主例难政人农'],
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
