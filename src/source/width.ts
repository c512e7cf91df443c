/** Marks that terminals with a Chinese font show two columns wide. */
const wideMarks = new Set('“”‘’—…·');

/** The columns a text takes in a terminal: 汉字, full-width marks and emoji two (Unicode's East Asian Width W and F),
 * combining and invisible characters none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += widthOf(char);
  return width;
}

function widthOf(char: string): number {
  // What nearly all of a text consists of, without the long lists below.
  if (char >= ' ' && char <= '~') return 1;
  if ((char >= '\u3000' && char <= '\u301f') || (char >= '\u4e00' && char <= '\u9fff') || wideMarks.has(char))
    return 2;
  return rareWidth(char);
}

function rareWidth(char: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(char)) return 0;
  const wide =
    /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
  // Halves of flags: a column each.
  return wide.test(char) && !/\p{Regional_Indicator}/u.test(char) ? 2 : 1;
}
