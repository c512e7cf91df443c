import { formatLeftPlaces, formatWrittenAnswers } from '../report/accepted.js';
import { acceptFindings } from '../session/accept-findings.js';
import type { CheckFlags } from './options.js';
import { type ExitCode, exitCode, type Terminal } from './terminal.js';

/** `kuaibao check --accept`: keeps that what stands at some places is right, and tells where that is written. */
export async function keepAnswers(
  paths: readonly string[],
  { accept = [], reason, dryRun }: CheckFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const isTrial = dryRun === true;
  const asked = { places: accept, paths, isTrial, ...(reason === undefined ? {} : { reason }) };
  const accepted = await acceptFindings(asked, terminal);
  terminal.out(formatWrittenAnswers(accepted, isTrial));
  terminal.err(formatLeftPlaces(accepted, isTrial));
  return accepted.left.length > 0 ? exitCode.findings : exitCode.clean;
}
