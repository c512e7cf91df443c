import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { bracketedPaste, pieceReader } from './paste.js';
import { terminalDecoder } from './terminal-decoder.js';

/** Whether a line is the last one; `index` counts from 0. */
export type IsLast = (line: string, index: number) => boolean;

/** A terminal's two ends. */
export interface TerminalStreams {
  readonly input: NodeJS.ReadableStream & { readonly setRawMode?: (isRaw: boolean) => unknown };
  readonly output: NodeJS.WritableStream;
}

/** So long, in milliseconds, no more may come for a line to be the last: what is pasted comes at once, and a line in its
 * middle ends nothing. */
const silence = 40;

/** Lines up to one after which nothing more comes for a while, or up to the end of the input; undefined if broken off. Where it is not
 * said which may be the last, any may. */
export function readLines(
  { input, output }: TerminalStreams,
  question: string,
  isLast?: IsLast,
): Promise<readonly string[] | undefined> {
  const keys = Object.assign(new Readable({ read: () => undefined }), {
    setRawMode: (isRaw: boolean) => input.setRawMode?.(isRaw),
  });
  const reader = createInterface({ input: keys, output, terminal: true, historySize: 0 });
  const decode = terminalDecoder();
  const pieces = pieceReader();
  return new Promise((resolve) => {
    const lines: string[] = [];
    let timer: NodeJS.Timeout | undefined;
    let isBroken = false;
    let isOpen = true;
    const finish = (): void => {
      // A line that was pasted without its end waits for the Return key.
      if (reader.line === '' && !pieces.isPasting()) reader.close();
    };
    const insert = (text: string): void => {
      for (const [i, line] of text.split('\n').entries()) {
        if (i > 0) reader.write(null, { name: 'return' });
        if (line !== '') reader.write(line);
      }
    };
    const take = (chunk: Uint8Array | string): void => {
      const read = typeof chunk === 'string' ? chunk : decode(Buffer.from(chunk));
      for (const { kind, text } of pieces.read(read)) {
        // What comes behind the end belongs to nobody.
        if (!isOpen) return;
        if (kind === 'text') insert(text);
        else keys.emit('data', Buffer.from(text));
      }
    };
    const end = (): void => reader.close();
    reader.on('line', (line) => {
      clearTimeout(timer);
      reader.setPrompt('');
      lines.push(line);
      if (isLast?.(line, lines.length - 1) !== false) timer = setTimeout(finish, silence);
    });
    // Behind a text, too, Ctrl+D ends what takes several lines.
    keys.prependListener(
      'keypress',
      (_, key: { readonly ctrl?: boolean; readonly name?: string } | undefined) => {
        if (!isLast || key?.ctrl !== true || key.name !== 'd' || reader.line === '') return;
        if (reader.cursor < reader.line.length) return;
        lines.push(reader.line);
        output.write('\n');
        reader.close();
      },
    );
    reader.once('SIGINT', () => {
      isBroken = true;
      reader.close();
    });
    reader.once('close', () => {
      isOpen = false;
      clearTimeout(timer);
      input.off('data', take).off('end', end);
      input.pause();
      output.write(`${bracketedPaste.off}${isBroken || lines.length === 0 ? '\n' : ''}`);
      resolve(isBroken ? undefined : lines);
    });
    // Only the last line of the question is drawn again with what is typed behind it.
    const last = question.lastIndexOf('\n') + 1;
    output.write(`${bracketedPaste.on}${question.slice(0, last)}`);
    reader.setPrompt(question.slice(last));
    reader.prompt();
    input.on('data', take).once('end', end).resume();
  });
}
