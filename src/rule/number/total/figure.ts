/** A cell of a table by what it says for a sum: a number with what stands behind it (户, 万元), nothing, or words. */
export type CellFigure =
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number; readonly unit: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'words' };

const number = /^([-+−－]?)((?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.(\d+))?)\s*([^\d\s.,，/、~～—–-]{0,4})$/u;
/** Accounts write a negative number in brackets. */
const inBrackets = /^[（(]([\d,，.]+)[）)]$/u;
const blank = /^(?:[-—–－─/／\\×*]+|无|空|暂无|未?统计|\.\.\.|…+)?$/u;

/** Reads a cell's text. Digits of full width are digits; a percent, a range, a day or a fraction is no number that adds up. */
export function figureOf(written: string): CellFigure {
  const text = written.normalize('NFKC').replace(/\s/gu, '');
  if (blank.test(text)) return { kind: 'nothing' };
  const bracketed = inBrackets.exec(text)?.[1];
  const [, sign = '', digits, decimals = '', unit = ''] =
    number.exec(bracketed === undefined ? text : `-${bracketed}`) ?? [];
  if (digits === undefined || /[%‰℃年月日时分秒]/u.test(unit)) return { kind: 'words' };
  // 0012 is a number of something, as are fifteen digits and more.
  if (/^0\d/u.test(digits) || digits.length > 15) return { kind: 'words' };
  const value = Number(digits.replace(/[,，]/gu, ''));
  return { kind: 'number', value: /[-−－]/u.test(sign) ? -value : value, decimals: decimals.length, unit };
}
