const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Marks that terminals with a Chinese font show two columns wide. */
const wideMarks = new Set('“”‘’—…·');
const unseen = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** The columns a text takes in a terminal: 汉字 and full-width marks two, combining and invisible characters none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += unseen.test(char) ? 0 : wide.test(char) || wideMarks.has(char) ? 2 : 1;
  return width;
}
