import type { SchemaKind } from '../../session/product.js';
import { officeSchemaText, writeSchemas } from '../../session/schemas.js';
import { shownPath } from '../../source/shown-path.js';
import type { SchemaOptions } from '../options.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao schema`: prints a schema with this office's units and sections, the general one outside an office; or writes
 * those beside `bulletin.yaml` anew. */
export function runSchema(
  kind: SchemaKind | undefined,
  { write }: SchemaOptions,
  terminal: Terminal,
): ExitCode {
  if (!write) {
    terminal.out(officeSchemaText(kind ?? 'submission', terminal));
    return exitCode.clean;
  }
  const written = writeSchemas(kind, terminal);
  for (const each of written) terminal.out(`已更新 ${shownPath(each, terminal.workingDirectory)}\n`);
  if (written.length === 0) terminal.err('已是最新，没有改动\n');
  return exitCode.clean;
}
