import { CannotRun } from './cannot-run.js';
import type { Terminal } from './terminal.js';

/** A line that ends a body at the terminal: a full stop alone, however it is typed. */
export const isEndLine = (line: string): boolean => /^\s*[。．.｡]\s*$/u.test(line);

/** A first line that asks for the editor. */
const editorWord = '编辑器';

/** Other ways to a body than typing or pasting it. */
export interface BodyWays {
  /** Whether a line names a file. */
  readonly isFile: (line: string) => boolean;
  readonly read: (path: string) => string;
  readonly inEditor: () => Promise<string>;
}

/** A body typed or pasted at the terminal; a first line that names a file, or the editor, is taken for the way to it. Throws CannotRun if
 * the user breaks off. */
export async function askBody(terminal: Terminal, ways: BodyWays): Promise<string | undefined> {
  let question = `正文：一行一段，可以整篇粘贴，空行不要紧；写完另起一行，只写一个“。”再回车，或者按 Ctrl+D
（先不写就直接写“。”；要用编辑器写，第一行写“${editorWord}”；要从文件读，第一行写文件名，或把文件拖进来）
`;
  for (;;) {
    const isWay = (line: string): boolean => line.trim() === editorWord || ways.isFile(unquoted(line));
    const asked = await terminal.askLines(
      question,
      (line, index) => isEndLine(line) || (index === 0 && isWay(line)),
    );
    if (asked === undefined) throw new CannotRun('已取消，没有新建稿件');
    const { lines, last } = asked;
    if (last === undefined || isEndLine(last)) {
      const text = lines.join('\n');
      return text.trim() === '' ? undefined : text;
    }
    try {
      return last.trim() === editorWord ? await ways.inEditor() : ways.read(unquoted(last));
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      terminal.err(`${error.message}\n`);
      question = '正文（写完另起一行，只写一个“。”）：\n';
    }
  }
}

/** A path as a terminal writes a file that was dragged into it: without the quotation marks or strokes that are for the shell. */
function unquoted(line: string): string {
  const path = line.trim();
  const [, , quoted] = /^(['"])(.*)\1$/u.exec(path) ?? [];
  return quoted ?? (path.startsWith('/') ? path.replace(/\\(.)/gu, '$1') : path);
}
