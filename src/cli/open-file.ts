import { spawn } from 'node:child_process';

/** The outcome of opening a file with the program that is meant for it. `program`: the machine's own that looks for it. */
export type Opened =
  | { readonly kind: 'opened' }
  /** The machine has no program that would. */
  | { readonly kind: 'noOpener'; readonly program: string }
  | { readonly kind: 'failed'; readonly program: string };

/** So long, in milliseconds, an opener is waited for: some stay until the file is closed. */
const patience = 3000;

/** Opens a file or a folder, absolute: on Windows with `start`, on macOS with `open`, elsewhere with `xdg-open`. */
export function openFile(
  path: string,
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Opened> {
  const { program, argv, more = {} } = openerOf(path, platform);
  return new Promise((resolve) => {
    const child = spawn(program, argv, {
      // Ctrl+C at our terminal is not meant for a viewer.
      detached: platform !== 'win32',
      stdio: 'ignore',
      windowsHide: true,
      windowsVerbatimArguments: true,
      env: { ...environment, ...more },
    });
    const say = (opened: Opened): void => {
      clearTimeout(timer);
      child.removeAllListeners().unref();
      resolve(opened);
    };
    const timer = setTimeout(() => say({ kind: 'opened' }), patience);
    child.once('error', (error: NodeJS.ErrnoException) => {
      child.on('error', () => undefined);
      say({ kind: error.code === 'ENOENT' ? 'noOpener' : 'failed', program });
    });
    child.once('exit', (code) => say(code === 0 ? { kind: 'opened' } : { kind: 'failed', program }));
  });
}

interface Opener {
  readonly program: string;
  readonly argv: readonly string[];
  readonly more?: Readonly<Record<string, string>>;
}

function openerOf(path: string, platform: NodeJS.Platform): Opener {
  if (platform === 'darwin') return { program: 'open', argv: [path] };
  if (platform !== 'win32') return { program: 'xdg-open', argv: [path] };
  // `start` is a command of cmd, which would read & and % in a path as its own: it looks the path up itself, once, and between quotation
  // marks, which no name on Windows can hold. The first pair is the window's title.
  return {
    program: 'cmd.exe',
    argv: ['/d', '/s', '/c', '"start "" "%KUAIBAO_OPEN%""'],
    more: { KUAIBAO_OPEN: path },
  };
}
