import { formatVerified, formatVerifiedJson, isAsRecorded } from '../../report/verify.js';
import { visible } from '../../report/visible.js';
import { verifyPaths } from '../../session/verify-paths.js';
import type { VerifyOptions } from '../options.js';
import { tellOfSchemas } from '../tell-schemas.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao verify`: whether outputs still are what their inputs give, by their records; what has changed if not. */
export async function runVerify(
  paths: readonly string[],
  options: VerifyOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { verified, loose, folders } = await verifyPaths(paths.length > 0 ? paths : ['.'], options, terminal);
  terminal.out((options.json ? formatVerifiedJson : formatVerified)(verified, terminal.workingDirectory));
  for (const { span, message, hint } of loose)
    terminal.err(`${visible(`${span.file.path}：${message}；${hint ?? ''}`)}\n`);
  await tellOfSchemas(folders, terminal);
  return verified.every(isAsRecorded) ? exitCode.clean : exitCode.findings;
}
