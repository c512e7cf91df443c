import { formatImported } from '../../report/import.js';
import { formatImportJson } from '../../report/import-json.js';
import { painter } from '../../report/paint.js';
import { formatPretty } from '../../report/pretty.js';
import { wordRefusal } from '../../report/refusal.js';
import { isStopped } from '../../session/findings.js';
import { type Imported, importFiles } from '../../session/import-files.js';
import { sentFile, sentFilesAt } from '../../session/sent.js';
import type { ImportOptions } from '../options.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao import`: submissions of the files that units have sent. */
export async function runImport(
  paths: readonly string[],
  { output, dryRun, format, color }: ImportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const named = paths.filter((path) => path !== '-');
  const sent = sentFilesAt(named, terminal);
  const piped = paths.includes('-')
    ? [sentFile({ name: '标准输入', bytes: await terminal.readInput() })]
    : [];
  const request = {
    today: terminal.today(),
    ...(output === undefined ? {} : { issue: output }),
    ...(dryRun ? { isTrial: true } : {}),
  };
  const imported = await importFiles([...sent, ...piped], request, terminal);
  if (imported.schemaRefusal)
    terminal.err(
      `编辑器提示用的文件没有更新：${wordRefusal(imported.schemaRefusal, terminal.workingDirectory)}\n`,
    );
  if (format === 'json') terminal.out(formatImportJson(imported));
  else tell(imported, painter(terminal, 'out', color), terminal);
  return isAnythingWrong(imported) ? exitCode.findings : exitCode.clean;
}

function tell(imported: Imported, paint: ReturnType<typeof painter>, terminal: Terminal): void {
  const written = imported.files.flatMap(({ submissions }) => submissions);
  terminal.out(formatImported(imported, paint));
  if (written.length > 0) terminal.out(`\n${formatPretty(imported.found, written.length, paint)}`);
}

function isAnythingWrong({ files, found }: Imported): boolean {
  return (
    isStopped(found, false) ||
    files.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))
  );
}
