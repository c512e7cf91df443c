import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bulletinAbove } from '../office/find-bulletin.js';
import { CannotRun } from '../office/found.js';
import { readInput } from '../office/read-input.js';
import { schemaFileName, schemaFolder, schemaKinds } from '../schema/schema-file.js';
import { limitsFrom } from './limits.js';
import type { Terminal } from './terminal.js';

/** Brings what editors are told up to date, where an office has it and its configuration was changed since; says so, or
 * why it could not: that fails nothing. `folders` are absolute, in or below those that hold a `bulletin.yaml`. */
export async function freshenSchemas(folders: Iterable<string>, terminal: Terminal): Promise<void> {
  const bulletins = [...folders].flatMap((folder) => bulletinAbove(folder, terminal.workingDirectory) ?? []);
  for (const bulletin of new Set(bulletins)) {
    const house = dirname(bulletin);
    const changed = timeOf(bulletin) ?? 0;
    const kinds = schemaKinds.filter((kind) => {
      const made = timeOf(join(house, schemaFolder, schemaFileName(kind)));
      return made !== undefined && made < changed;
    });
    if (kinds.length === 0) continue;
    const [{ refreshSchemas }, { readBulletin }] = await Promise.all([
      import('./schema-files.js'),
      import('../bulletin/read-bulletin.js'),
    ]);
    const { file, diagnostic } = readInput(bulletin, terminal.workingDirectory, limitsFrom(terminal));
    const { value } = diagnostic ? {} : readBulletin(file);
    // Of a configuration that cannot be read nothing is known.
    if (!value) continue;
    try {
      const written = refreshSchemas(house, kinds, value, terminal);
      if (written.length > 0) terminal.talk('单位或栏目等有改动，编辑器的提示已经更新\n');
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      terminal.talk(`编辑器提示用的文件没有更新：${error.message}\n`);
    }
  }
}

/** When a file was last written, in milliseconds; undefined if there is none. */
function timeOf(path: string): number | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  } catch {
    return undefined;
  }
}
