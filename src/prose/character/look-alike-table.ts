/** Radicals of the supplement (U+2E80–U+2EF3) that Unicode does not equate with a 汉字, each with the one it is drawn like. */
const radicals =
  '⺁厂⺇几⺊卜⺒巳⺓幺⺙攵⺜日⺝月⺠民⺧牛⺩王⺪疋⺫目⺬示⺮竹⺶羊⺻聿⺼月⻁虎⻄西⻅见⻆角⻉贝⻋车⻑长⻒长⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙';

/** Cyrillic and Greek letters drawn like Latin ones. */
const letters = 'АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXаaеeоoрpсcуyхxіiјjѕsΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοo';

/** The character that another is taken for. */
export const radicalOf = tableOf(radicals);
export const letterOf = tableOf(letters);

/** A table of characters, each followed by the one that it is taken for. */
export function tableOf(pairs: string): ReadonlyMap<string, string> {
  const characters = [...pairs];
  return new Map(
    characters.flatMap((char, i) => (i % 2 === 0 ? [[char, characters[i + 1] ?? char] as const] : [])),
  );
}
