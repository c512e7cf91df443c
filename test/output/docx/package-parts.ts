import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of a DOCX by path, in the package's order. */
export function readParts(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

export function partOf(bytes: Uint8Array, path: string): string {
  const part = readParts(bytes).get(path);
  if (part === undefined) throw new Error(`no part ${path}`);
  return part;
}

/** XML with an element a line, indented; elements that hold text stay on one line. */
export function prettyXml(xml: string): string {
  const lines: string[] = [];
  let depth = 0;
  for (const token of xml.match(/<[^>]+>|[^<]+/g) ?? []) {
    const previous = lines.at(-1) ?? '';
    if (!token.startsWith('<')) {
      if (token.trim() !== '' || previous.endsWith('"preserve">')) lines.push((lines.pop() ?? '') + token);
      continue;
    }
    const closing = token.startsWith('</');
    if (closing) depth -= 1;
    const name = token.match(/[\w:]+/)?.[0];
    const textual = closing && !previous.endsWith('>') && previous.trimStart().startsWith(`<${name}`);
    if (textual) lines.push(`${lines.pop()}${token}`);
    else lines.push('  '.repeat(depth) + token);
    if (!closing && !token.endsWith('/>') && !token.startsWith('<?')) depth += 1;
  }
  return `${lines.join('\n')}\n`;
}

/** From the first occurrence of `from` to the end of the first occurrence of `to` after it. */
export function cutXml(xml: string, from: string, to: string): string {
  const start = xml.indexOf(from);
  const end = xml.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`no ${from} … ${to}`);
  return xml.slice(start, end + to.length);
}

/** A DOCX with another text of its body. */
export function withPart(bytes: Uint8Array, document: string): Uint8Array {
  return zipSync({ ...unzipSync(bytes), 'word/document.xml': strToU8(document) });
}
