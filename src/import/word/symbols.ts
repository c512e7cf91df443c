/** The sign written where a symbol font's character has no character of its own: printers' 〓, a type that is missing. */
export const missingSign = '〓';

/** Fonts whose characters are pictures at the places of letters. */
export function isSymbolFont(font: string | undefined): font is string {
  return font !== undefined && /^(?:wingdings(?: ?[23])?|webdings|symbol)$/iu.test(font.trim());
}

/** The character that a symbol font shows for one of its own, by its code (from F000, or that of the letter at its place); undefined if none is known. */
export function symbolFor(font: string, code: number): string | undefined {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (place === 0x20 || place === 0xa0) return ' ';
  const sets = tables[font.trim().toLowerCase().replace(' ', '')];
  return sets?.get(place);
}

/** Pairs of a place in hexadecimal and the character there. */
function table(pairs: string): ReadonlyMap<number, string> {
  return new Map(
    pairs.split(' ').map((pair) => [Number.parseInt(pair.slice(0, 2), 16), pair.slice(2)] as const),
  );
}

/** Those that office texts use: bullets, boxes, ticks, arrows, circled numbers, telephones. */
const wingdings = table(
  '28☎ 29✆ 2A✉ 2B✉ 46☞ 4A☺ 6C● 6D❍ 6E■ 6F□ 70□ 71❑ 72❒ 73⬧ 74⧫ 75◆ 76❖ 77◆ 78⌧ 7B❀ 80⓪ 81① 82② 83③ 84④ 85⑤ 86⑥ 87⑦ 88⑧ 89⑨ 8A⑩ ' +
    '8B⓿ 8C❶ 8D❷ 8E❸ 8F❹ 90❺ 91❻ 92❼ 93❽ 94❾ 95❿ 9E· 9F• A0▪ A1○ A2○ A4◉ A7▪ A8□ AA✦ AB★ AC✶ D8➢ DC➲ DF← E0→ E1↑ E2↓ E8➔ EF⇦ F0⇨ FB✗ FC✓ FD☒ FE☑',
);
const wingdings2 = table('4F✗ 50✓ 51☒ 52☑ 53☒ 54☒ 95• 96● 97● 98⬤ 99○ 9A○ A0■ A1■ A2■ A3□ A4□ AD◆ AE◆');
const wingdings3 = table('66← 67→ 68↑ 69↓ 70▲ 71▼ 72△ 73▽ 74◀ 75▶ 7D▶ 84◀ 85▶');
const webdings = table('34▶ 61✔ 63□ 67■ 6E● 72✗ 96♣ 97♥');
const symbol = table(
  '41Α 42Β 43Χ 44Δ 45Ε 46Φ 47Γ 48Η 49Ι 4BΚ 4CΛ 4DΜ 4EΝ 4FΟ 50Π 51Θ 52Ρ 53Σ 54Τ 55Υ 57Ω 58Ξ 59Ψ 5AΖ 61α 62β 63χ 64δ 65ε 66φ 67γ 68η 69ι 6Aϕ 6Bκ ' +
    '6Cλ 6Dμ 6Eν 6Fο 70π 71θ 72ρ 73σ 74τ 75υ 77ω 78ξ 79ψ 7Aζ 25% 2B+ 2D− 3D= A3≤ A5∞ AB↔ AC← AD↑ AE→ AF↓ B0° B1± B2″ B3≥ B4× B5∝ B7• B8÷ B9≠ BA≡ BB≈ BC… ' +
    'C5⊕ C7∩ C8∪ CE∈ CF∉ D6√ D7⋅ D0∠ E5∑ F2∫ A7♣ A8♦ A9♥ AA♠ A2′',
);

const tables: Readonly<Record<string, ReadonlyMap<number, string>>> = {
  wingdings,
  wingdings2,
  wingdings3,
  webdings,
  symbol,
};
