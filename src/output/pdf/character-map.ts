import type { UsedCode } from './font-use.js';
import { hex16 } from './number.js';

/** The CMap that tells which character each code stands for (ISO 32000-1, 9.10.3). */
export function toUnicode(codes: readonly UsedCode[]): string {
  const lines = codes.map(({ cid, char }) => `<${hex16(cid)}> <${utf16(char)}>`);
  return characterMap('Adobe-Identity-UCS', 'UCS', 2, blocks(lines, 'bfchar'));
}

/** The CMap that leads codes to CIDs (ISO 32000-1, 9.7.5.4). */
export function codesToCids(pairs: readonly (readonly [code: number, cid: number])[]): string {
  const lines = pairs.map(([code, cid]) => `<${hex16(code)}> ${cid}`);
  return characterMap('Kuaibao-Codes-H', 'Identity', 1, blocks(lines, 'cidchar'));
}

/** At most a hundred lines a block, as the format asks. */
function blocks(lines: readonly string[], kind: 'bfchar' | 'cidchar'): string {
  const parts: string[] = [];
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100);
    parts.push(`${block.length} begin${kind}\n${block.join('\n')}\nend${kind}`);
  }
  return parts.join('\n');
}

function characterMap(name: string, ordering: string, type: number, body: string): string {
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> def
/CMapName /${name} def
/CMapType ${type} def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${body}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

function utf16(char: string): string {
  return Array.from({ length: char.length }, (_, i) => hex16(char.charCodeAt(i))).join('');
}
