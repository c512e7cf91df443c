import { dirname } from 'node:path';
import { readBulletin } from '../../bulletin/read-bulletin.js';
import type { Registers } from '../../bulletin/register.js';
import { bulletinAbove, findBulletin } from '../../folder/find-bulletin.js';
import { readInput } from '../../folder/read-input.js';
import { Refused } from '../../refusal/refusal.js';
import { type SchemaKind, schemaKinds } from '../../schema/schema-file.js';
import { schemaText } from '../../schema/schema-for.js';
import { limitsFrom } from '../../session/limits.js';
import { ruleCodes } from '../../session/rule-codes.js';
import { refreshSchemas } from '../../session/schema-files.js';
import { shownPath } from '../../source/shown-path.js';
import type { SchemaOptions } from '../options.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao schema`: prints a schema with this office's units and sections, the general one outside an office; or writes
 * those beside `bulletin.yaml` anew. */
export function runSchema(
  kind: SchemaKind | undefined,
  options: SchemaOptions,
  terminal: Terminal,
): ExitCode {
  const { host, workingDirectory } = terminal;
  if (!options.write) {
    const path = bulletinAbove(host, workingDirectory);
    const registers = path === undefined ? {} : registersOf(path, terminal);
    terminal.out(schemaText(kind ?? 'submission', registers, ruleCodes));
    return exitCode.clean;
  }
  const path = findBulletin(host, workingDirectory);
  const kinds = kind === undefined ? schemaKinds : [kind];
  const written = refreshSchemas(host, dirname(path), kinds, registersOf(path, terminal));
  for (const each of written) terminal.out(`已更新 ${shownPath(each, workingDirectory)}\n`);
  if (written.length === 0) terminal.talk('已是最新，没有改动\n');
  return exitCode.clean;
}

function registersOf(path: string, terminal: Terminal): Registers {
  const { file, diagnostic } = readInput(
    terminal.host,
    path,
    terminal.workingDirectory,
    limitsFrom(terminal),
  );
  if (diagnostic) throw new Refused({ kind: 'faultyBulletin', path });
  return readBulletin(file).registers;
}
