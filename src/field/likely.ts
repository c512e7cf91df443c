const chineseDigits = '〇一二三四五六七八九';

/** The number that a writing like 第5期, 260份, ２６０, 1,000 or 二十 most likely means, in digits. */
export function likelyNumber(text: string): string | undefined {
  const plain = halfWidth(text).replace(/[\s,_，]/gu, '');
  const [, digits, fraction = ''] =
    /^(?:第|共|印|约)?([0-9]+)(\.[0-9]+)?(?:期|份|号|本|册|张|行|字|个|页|毫米|mm|MM)?$/u.exec(plain) ?? [];
  if (digits !== undefined) return `${Number(digits)}${/^\.0*$/u.test(fraction) ? '' : fraction}`;
  const [, centimetres] = /^([0-9]+(?:\.[0-9]+)?)(?:厘米|cm|CM)$/u.exec(plain) ?? [];
  if (centimetres !== undefined) return String(Math.round(Number(centimetres) * 10_000) / 1000);
  const [, numeral] =
    /^(?:第|共|印)?([〇零一二两三四五六七八九十百千]+)(?:期|份|号|行|字|毫米)?$/u.exec(plain) ?? [];
  const number = numeral === undefined ? undefined : chineseNumber(numeral);
  return number === undefined ? undefined : String(number);
}

/** 五 is 5, 二十 is 20, 一百二十六 is 126, 一二六 is 126. */
export function chineseNumber(numeral: string): number | undefined {
  const text = numeral.replaceAll('零', '〇').replaceAll('两', '二');
  if (!/[十百千]/u.test(text)) return Number([...text].map((char) => chineseDigits.indexOf(char)).join(''));
  const parts =
    /^(?:([一二三四五六七八九])千〇?)?(?:([一二三四五六七八九])百〇?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(
      text,
    );
  if (!parts) return undefined;
  const [, thousands, hundreds, tens, ten, ones] = parts;
  const digit = (char: string | undefined): number => (char === undefined ? 0 : chineseDigits.indexOf(char));
  return (
    digit(thousands) * 1000 +
    digit(hundreds) * 100 +
    (ten === undefined ? 0 : (digit(tens) || 1) * 10) +
    digit(ones)
  );
}

/** Full-width digits, letters and marks as half-width ones. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
