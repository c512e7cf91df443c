import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Files that one start of LibreOffice opens and saves: starting takes as long as some dozens of small files. */
const batch = 100;
/** Milliseconds for one start with that many files on a busy machine: it hangs if it takes longer. */
const patience = 300_000;

/** DOCX files as LibreOffice writes them when somebody opens and saves them, in the order given. Its profile is one of its own, so that
 * neither a window that is open nor another test is in its way. */
export async function resaved(files: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'kuaibao-libreoffice-'));
  try {
    const names = files.map((bytes, i) => {
      const name = `${i}.docx`;
      writeFileSync(path.join(scratch, name), bytes);
      return name;
    });
    for (let from = 0; from < names.length; from += batch)
      await convert(scratch, names.slice(from, from + batch), 'docx:MS Word 2007 XML');
    return names.map((name) => readFileSync(path.join(scratch, 'saved', name)));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The first sheet of a workbook as LibreOffice shows it: its cells, line by line. */
export async function sheetInCalc(workbook: Uint8Array): Promise<readonly (readonly string[])[]> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'kuaibao-libreoffice-'));
  try {
    writeFileSync(path.join(scratch, '0.xlsx'), workbook);
    // Between tabs, no quotation marks, in UTF-8.
    await convert(scratch, ['0.xlsx'], 'csv:Text - txt - csv (StarCalc):9,,76');
    const text = readFileSync(path.join(scratch, 'saved', '0.csv'), 'utf8');
    return text
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Opens files of a folder and saves them into `saved/` in it, by a filter of LibreOffice's. */
function convert(folder: string, names: readonly string[], filter: string): Promise<void> {
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const args = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    path.join(folder, 'saved'),
  ];
  return new Promise((resolve, reject) => {
    const soffice = spawn('soffice', [...args, ...names], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: patience,
      killSignal: 'SIGKILL',
    });
    let said = '';
    soffice.stderr.on('data', (data: Buffer) => {
      said += data.toString();
    });
    soffice.on('error', (cause) => {
      reject(
        new Error('soffice is not there: install libreoffice-writer-nogui and libreoffice-calc-nogui', {
          cause,
        }),
      );
    });
    soffice.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`LibreOffice has not saved ${names.join(', ')}: ${said}`));
    });
  });
}
