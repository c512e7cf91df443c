import { resolve } from 'node:path';
import { wordVolumeNote } from '../../report/annual.js';
import { annualVolume } from '../../session/annual.js';
import { volumePlace, writeVolume } from '../../session/write-volume.js';
import { shownPath } from '../../source/shown-path.js';
import type { AnnualOptions } from '../options.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao annual`: all issues of a year as one PDF. */
export async function runAnnual(
  year: number,
  path: string,
  { fonts, output }: AnnualOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { host, workingDirectory, out, err } = terminal;
  const isShown = terminal.isTerminal.err;
  const told = (done: number, of: number): void => {
    if (isShown) terminal.showStatus(`排版 ${done + 1}/${of}`);
  };
  const office = resolve(workingDirectory, path);
  const folder = output === undefined ? undefined : resolve(workingDirectory, output);
  const place = volumePlace(office, year, folder, terminal);
  const volume = await annualVolume(office, { year, fonts }, terminal, told);
  if (isShown) terminal.showStatus('');
  for (const note of volume.notes) err(`${wordVolumeNote(note)}\n`);
  if (!volume.bytes) {
    err(`${year}年没有可以合订的期\n`);
    return exitCode.findings;
  }
  const { path: written, kept } = writeVolume(host, place, volume.bytes);
  if (kept !== undefined) out(`原来的同名文件另存为 ${kept}\n`);
  const size = Math.max(1, Math.round(volume.bytes.length / 1024));
  out(
    `已生成 ${shownPath(written, workingDirectory)}（${volume.issues} 期，${volume.pages} 页，${size} KB）\n`,
  );
  const isLacking = volume.notes.some(({ kind }) => kind === 'leftOut' || kind === 'unrecorded');
  return isLacking ? exitCode.findings : exitCode.clean;
}
