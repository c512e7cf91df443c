// Why two settings of the same text part their lines differently, as far as the lines tell.

const measures =
  /[0-9%][年月日时分秒号点万亿千百十余多元角吨克米里亩株台套座个名人户次项起辆件份条场处家所村层岁天周届期版页级类批]/u;
const blankAtRight = /[”’）》〉】〕」』，、；：。？！]/u;
const blankAtLeft = /[“‘（《〈【〔「『]/u;

/** The first place where the two part, and what stands there. */
export function causeOf(pdf, docx, compress) {
  if (pdf.length === 0 || docx.length === 0) return 'lines on another page';
  const at = pdf.findIndex((line, i) => line !== docx[i]);
  const [one, other] = [pdf[at] ?? '', docx[at] ?? ''];
  if (!one.startsWith(other) && !other.startsWith(one))
    return 'goes on from a difference before, or the text differs';
  const longer = one.length > other.length ? one : other;
  const short = Math.min(one.length, other.length);
  const moved = longer.slice(short);
  const who = one.length > other.length ? 'the PDF takes in' : 'the DOCX takes in';
  return `${who} “${moved}”: ${kindOf(longer, short, compress && one.length > other.length)}`;
}

function kindOf(line, short, compress) {
  const moved = line.slice(short);
  if (compress && closable(line) >= lack(moved) - 0.6) return 'marks closed up';
  if (measures.test(line.slice(Math.max(short - 2, 0), short + 3))) return 'a number and its unit';
  if (/[A-Za-z0-9@._-]{4}/u.test(moved)) return 'a Latin word';
  return 'width';
}

/** The width that the marks of a line can give up, in em: their empty halves. */
function closable(line) {
  return [...line].filter((char) => blankAtRight.test(char) || blankAtLeft.test(char)).length / 2;
}

/** The further room that would have to be found, in em: a mark that may not begin a line has taken the character before along. */
function lack(moved) {
  const marks = /.([”’）》〉】〕」』，、；：。？！]+)$/u.exec(moved)?.[1];
  return marks ? marks.length : widthOf(moved);
}

function widthOf(text) {
  return [...text].reduce((sum, char) => sum + (char < '\u2000' ? 0.5 : 1), 0);
}
