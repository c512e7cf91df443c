import { CannotRun } from './cannot-run.js';
import type { Terminal } from './terminal.js';

/** A body written in the user's editor, below remarks that say whose it is and what to do; `decode` reads what was saved. Throws
 * CannotRun where there is no editor, or it did not end well. */
export async function editBody(
  about: readonly string[],
  terminal: Terminal,
  decode: (bytes: Uint8Array) => string,
): Promise<string> {
  const head = [
    `# ${about.filter((each) => each !== '').join('　')}`,
    '# 请在下面写正文，一行一段，段首不空格；写完保存，关闭编辑器。',
    '# 这三行以“#”开头的是说明，不会写进稿件，不用删。',
  ];
  const bodyOf = (bytes: Uint8Array): string => withoutHead(decode(bytes), head);
  const edited = await terminal.edit(`${head.join('\n')}\n\n`, async (bytes) => {
    if (bodyOf(bytes).trim() !== '' || !terminal.isTerminal.in) return false;
    // Some editors give the terminal back while their window is open.
    const question = '编辑器里还没有正文：还在写的，写完保存以后按回车；不写的，直接按回车';
    if ((await terminal.ask(question)) === undefined) throw new CannotRun('已取消，没有新建稿件');
    return true;
  });
  switch (edited.kind) {
    case 'edited':
      return bodyOf(edited.bytes);
    case 'noEditor':
      throw new CannotRun(
        '没有设定用哪个编辑器：请设环境变量 EDITOR（如 EDITOR=nano），或者直接粘贴正文，或者用 --body 从文件读',
      );
    case 'failed':
      throw new CannotRun(`编辑器“${edited.editor}”打不开，或者没有正常结束，没有采用其中的正文`);
  }
}

/** A text without the remarks it was given to the editor with; what else begins with # is the writer's own (#1机组). */
function withoutHead(text: string, head: readonly string[]): string {
  const isRemark = (line: string): boolean => head.includes(line.trim());
  return text
    .split(/\r\n?|\n/u)
    .filter((line) => !isRemark(line))
    .join('\n');
}
