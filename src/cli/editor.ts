import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The outcome of a text that was given to the user's editor. */
export type Edited =
  | { readonly kind: 'edited'; readonly bytes: Uint8Array }
  /** None is named in VISUAL or EDITOR. */
  | { readonly kind: 'noEditor' }
  | { readonly kind: 'failed'; readonly editor: string };

/** Opens a text in the user's editor (VISUAL, EDITOR, on Windows the Notepad) and waits until it is closed. `isOpen` is asked whether the
 * user is still at it, for editors that go on behind: then the file is read again. The file is private, and goes when it was read. */
export async function editText(
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
  isOpen: (bytes: Uint8Array) => Promise<boolean>,
): Promise<Edited> {
  const isWindows = process.platform === 'win32';
  const { VISUAL, EDITOR } = environment;
  const editor = VISUAL?.trim() || EDITOR?.trim() || (isWindows ? 'notepad' : '');
  if (editor === '') return { kind: 'noEditor' };
  const folder = mkdtempSync(join(tmpdir(), 'kuaibao-'));
  try {
    const path = join(folder, '正文.txt');
    // An older Notepad wants a mark to know UTF-8, and its own line ends.
    writeFileSync(path, isWindows ? `\ufeff${text.replaceAll('\n', '\r\n')}` : text, { mode: 0o600 });
    if (!runEditor(editor, path, isWindows)) return { kind: 'failed', editor };
    let bytes = readFileSync(path);
    if (await isOpen(bytes)) bytes = readFileSync(path);
    return { kind: 'edited', bytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs an editor, which may be named with options of its own; whether it ended well. */
function runEditor(editor: string, path: string, isWindows: boolean): boolean {
  const stdio = 'inherit';
  if (existsSync(editor) || (isWindows && editor === 'notepad'))
    return spawnSync(editor, [path], { stdio }).status === 0;
  if (isWindows) return spawnSync(`${editor} "${path}"`, { stdio, shell: true }).status === 0;
  return spawnSync('sh', ['-c', `${editor} "$1"`, 'kuaibao', path], { stdio }).status === 0;
}
