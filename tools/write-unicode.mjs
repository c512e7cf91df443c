// Writes src/unicode/property-table.ts from Unicode's data, which two packages bring: npm run unicode
import { readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eastAsianWidthType } from 'get-east-asian-width';

const version = '17.0.0';
const data = `@unicode/unicode-${version}`;
const last = 0x10ffff;

/** The packages' names of values, and those of the standard. Hangul syllables of two and of three letters are one here. */
const widths = { neutral: 'N', ambiguous: 'A', narrow: 'Na', wide: 'W', fullwidth: 'F', halfwidth: 'H' };
const lineBreaks = {
  Aksara: 'AK',
  Aksara_Prebase: 'AP',
  Aksara_Start: 'AS',
  Alphabetic: 'AL',
  Ambiguous: 'AI',
  Break_After: 'BA',
  Break_Before: 'BB',
  Break_Both: 'B2',
  Break_Symbols: 'SY',
  Carriage_Return: 'CR',
  Close_Parenthesis: 'CP',
  Close_Punctuation: 'CL',
  Combining_Mark: 'CM',
  Complex_Context: 'SA',
  Conditional_Japanese_Starter: 'CJ',
  Contingent_Break: 'CB',
  E_Base: 'EB',
  E_Modifier: 'EM',
  Exclamation: 'EX',
  Glue: 'GL',
  H2: 'H2',
  H3: 'H2',
  Hebrew_Letter: 'HL',
  Hyphen: 'HY',
  Ideographic: 'ID',
  Infix_Numeric: 'IS',
  Inseparable: 'IN',
  JL: 'JL',
  JT: 'JT',
  JV: 'JV',
  Line_Feed: 'LF',
  Mandatory_Break: 'BK',
  Next_Line: 'NL',
  Nonstarter: 'NS',
  Numeric: 'NU',
  Open_Punctuation: 'OP',
  Postfix_Numeric: 'PO',
  Prefix_Numeric: 'PR',
  Quotation: 'QU',
  Regional_Indicator: 'RI',
  Space: 'SP',
  Surrogate: 'SG',
  Unambiguous_Hyphen: 'HH',
  Unknown: 'XX',
  Virama: 'VI',
  Virama_Final: 'VF',
  Word_Joiner: 'WJ',
  ZWJ: 'ZWJ',
  ZWSpace: 'ZW',
};
/** One for each value, in the order of a table's list of values: none is a digit, a small letter, or a mark that ends a string. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!#%&()*+,-./:;<=>?@[]^_{|}~';

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve(`${data}/Line_Break/Alphabetic/code-points.mjs`));
const lineBreakOf = new Array(last + 1).fill('XX');
for (const name of readdirSync(dirname(folder))) {
  if (!(name in lineBreaks)) throw new Error(`no short name of Line_Break=${name}`);
  const { default: codePoints } = await import(`${data}/Line_Break/${name}/code-points.mjs`);
  for (const codePoint of codePoints) lineBreakOf[codePoint] = lineBreaks[name];
}
const { default: category } = await import(`${data}/General_Category/index.mjs`);

/** The values from U+0000 on as runs of one letter and, if it is not 1, the run's length to the base of 36. What is not
 * assigned goes with what stands before it. */
function table(propertyOf) {
  const runs = [];
  for (let codePoint = 0; codePoint <= last; codePoint++) {
    const value = propertyOf(codePoint);
    const run = runs.at(-1);
    const isOpen = (category.get(codePoint) ?? 'Unassigned') === 'Unassigned';
    if (run && (isOpen || run.value === value)) run.length++;
    else runs.push({ value, length: 1 });
  }
  const values = [...new Set(runs.map(({ value }) => value))].sort();
  const written = runs.map(
    ({ value, length }) => letters[values.indexOf(value)] + (length === 1 ? '' : length.toString(36)),
  );
  return { values, runs: written.join('') };
}

function declaration(name, { values, runs }) {
  const lines = runs.match(/.{1,104}/gu).map((line) => `    '${line}',`);
  return `export const ${name} = {
  values: [
${list(values)}
  ],
  runs: [
${lines.join('\n')}
  ].join(''),
} as const;
`;
}

/** Words in lines of at most 110 characters. */
function list(values) {
  const quoted = values.map((value) => `'${value}',`).join(' ');
  return quoted
    .match(/.{1,104}(?: |$)/gu)
    .map((line) => `    ${line.trim()}`)
    .join('\n');
}

const text = `// Written by tools/write-unicode.mjs from the Unicode Character Database ${version}
// (© Unicode, Inc., https://www.unicode.org/terms_of_use.html). Not to be edited.

/** Runs of like code points from U+0000 on: the letter at a value's place in A–Z, then marks, and the run's length to the base of 36
 * (none: 1). What is not assigned goes with what stands before it. */
export const letters = '${letters}';

/** UAX #11. */
${declaration(
  'eastAsianWidths',
  table((codePoint) => widths[eastAsianWidthType(codePoint)]),
)}
/** UAX #14; H2 stands for H3, too. */
${declaration(
  'lineBreaks',
  table((codePoint) => lineBreakOf[codePoint]),
)}`;
writeFileSync(fileURLToPath(new URL('../src/unicode/property-table.ts', import.meta.url)), text);
