import type { ImportFinding, Original, OriginalBlock, OriginalTable } from '../original.js';
import { linesOf, type TextLine } from './lines.js';

/** Reads a text with the marks of Markdown that offices use: `#` headings, `>` quotations, lines that are all bold, tables of `|`.
 * Other marks stay as they are; what a link or a picture leads to is told. */
export function markdownOf(text: string): Pick<Original, 'blocks' | 'findings'> {
  const blocks: OriginalBlock[] = [];
  const findings: ImportFinding[] = [];
  let rows: TextLine[] = [];
  const endTable = (): void => {
    const table = tableOf(rows);
    blocks.push(...(table ? [table] : rows.map(paragraphOf)));
    rows = [];
  };
  for (const line of linesOf(text)) {
    const shown = { ...line, text: withoutAddresses(line, findings) };
    if (isRow(shown.text)) {
      rows.push(shown);
      continue;
    }
    endTable();
    blocks.push(paragraphOf(shown));
  }
  endTable();
  return { blocks, findings };
}

function paragraphOf({ text, place }: TextLine): OriginalBlock {
  const quoted = text.replace(/^[ \t]*>[ \t]?/u, '');
  const [, marks, heading] = /^[ \t]{0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/u.exec(quoted) ?? [];
  const rest = heading ?? quoted;
  const [, bold] = /^\s*\*\*([^*\s](?:[^*]*[^*\s])?)\*\*\s*$/u.exec(rest) ?? [];
  return {
    kind: 'paragraph',
    text: bold ?? rest,
    ...(marks === undefined ? {} : { level: marks.length }),
    ...(bold === undefined ? {} : { isBold: true }),
    place,
  };
}

/** A line's text with links as their words; tells where they and pictures lead. */
function withoutAddresses({ text, place }: TextLine, findings: ImportFinding[]): string {
  return text.replace(
    /(!?)\[([^\]\n]*)\]\(([^()\s]+)(?:\s+"[^"\n]*")?\)/gu,
    (_, picture: string, words: string, address: string) => {
      const isPicture = picture !== '';
      findings.push({
        severity: isPicture ? 'warning' : 'hint',
        code: 'import/unplaced',
        message: isPicture
          ? `图片“${words}”在别处（${address}），没有导入`
          : `“${words}”连到 ${address}，稿件里不能有链接，只留下文字`,
        ...(isPicture
          ? { hint: '要用的，请把图片另存到稿件旁边，在正文里单独写一行“[图片：文件名 说明]”' }
          : {}),
        place,
      });
      return isPicture ? '' : words;
    },
  );
}

function isRow(text: string): boolean {
  return /^\s*\|.*\|\s*$/u.test(text);
}

/** Lines of `|` as a table, if the second of them parts its head from its rows. */
function tableOf(lines: readonly TextLine[]): OriginalTable | undefined {
  const [head, rule, ...body] = lines;
  if (!head || !rule || !/^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/u.test(rule.text)) return undefined;
  const cells = [head, ...body].map(({ text }) => cellsOf(text));
  const columns = Math.max(...cells.map((row) => row.length));
  return {
    kind: 'table',
    rows: cells.map((row) => Array.from({ length: columns }, (_, i) => ({ text: row[i] ?? '' }))),
    headRows: 1,
    place: head.place,
  };
}

function cellsOf(text: string): readonly string[] {
  const inner = text.trim().replace(/^\|/u, '').replace(/\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.trim().replaceAll('\\|', '|'));
}
