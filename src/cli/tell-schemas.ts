import { wordRefusal } from '../report/refusal.js';
import { freshenSchemas } from '../session/fresh-schemas.js';
import type { Terminal } from './terminal.js';

/** Brings what editors are told up to date in some folders' offices, and says so, or why it could not. */
export async function tellOfSchemas(folders: Iterable<string>, terminal: Terminal): Promise<void> {
  for (const each of await freshenSchemas(folders, terminal)) {
    if (each.kind === 'refreshed') terminal.err('单位或栏目等有改动，编辑器的提示已经更新\n');
    else
      terminal.err(`编辑器提示用的文件没有更新：${wordRefusal(each.refusal, terminal.workingDirectory)}\n`);
  }
}
