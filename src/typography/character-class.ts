/** The part a character plays in a line. */
export type CharacterClass =
  | 'han' // 汉字, kana and other characters that take a cell
  | 'opening' // “ ‘ （ 《 【: blank on the left
  | 'closing' // ” ’ ） 》 】: blank on the right
  | 'pause' // ， 、 ； ：: blank on the right
  | 'stop' // 。 ？ ！: blank on the right
  | 'middleDot' // ·: blank on both sides
  | 'dash' // — (pairs make ——)
  | 'ellipsis' // … (pairs make ……)
  | 'rangeMark' // ～ －
  | 'latin' // letters, full-width ones (Ａ) too
  | 'digit' // full-width ones (１), superscripts and fractions too
  | 'sign' // half-width marks, and signs that cling to numbers
  | 'space' // U+0020
  | 'fullSpace'; // U+3000
