import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { bracketedPaste, pieceReader } from './paste.js';
import { terminalDecoder } from './terminal-decoder.js';

/** Questions asked at a terminal. */
export interface Questions {
  /** One line; undefined at the end of the input or if the user breaks off. */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** Lines, empty ones too, up to one that `isLast` or to the end of the input; undefined if the user breaks off. */
  readonly askLines: (question: string, isLast: IsLast) => Promise<AskedLines | undefined>;
  /** Reads and drops what still comes when no more is asked, so that no shell runs it: a paste that went on. Gives what was dropped. */
  readonly drain: () => Promise<string>;
}

/** Whether a line is the last one; `index` counts from 0. */
export type IsLast = (line: string, index: number) => boolean;

/** Lines that were asked for. */
export interface AskedLines {
  /** Without the one that ended them. */
  readonly lines: readonly string[];
  /** The line that ended them; none if the input ended. */
  readonly last?: string;
}

interface TerminalStreams {
  readonly input: NodeJS.ReadableStream & { readonly setRawMode?: (isRaw: boolean) => unknown };
  readonly output: NodeJS.WritableStream;
}

/** So long, in milliseconds, no more may come for a line to be the last: what is pasted comes at once, and a line in its
 * middle ends nothing. */
const silence = 40;

/** So long nothing may come for a paste to be over that went on behind its end. */
const drainSilence = 250;

/** Questions to a terminal's output, answered on its input. */
export function questionsOn(terminal: TerminalStreams): Questions {
  return {
    ask: async (question) => {
      for (;;) {
        const asked = await readLines(terminal, question);
        // What is pasted may bring its line end, or two of them.
        const written = asked?.filter((line) => line.trim() !== '');
        if (!asked || !written || written.length < 2) return written?.[0] ?? asked?.[0];
        terminal.output.write(`这里只写一行，刚才来了 ${asked.length} 行，都没有采用，请重写\n`);
      }
    },
    askLines: async (question, isLast) => {
      const lines = await readLines(terminal, question, isLast);
      const last = lines?.at(-1);
      if (!lines || last === undefined || !isLast(last, lines.length - 1)) return lines && { lines };
      return { lines: lines.slice(0, -1), last };
    },
    drain: () => drain(terminal),
  };
}

/** Lines up to one after which nothing more comes for a while, or up to the end of the input; undefined if broken off. Where it is not
 * said which may be the last, any may. */
function readLines(
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

function drain({ input, output }: TerminalStreams): Promise<string> {
  return new Promise((resolve) => {
    const decode = terminalDecoder();
    let dropped = '';
    const finish = (): void => {
      clearTimeout(timer);
      input.off('data', take).off('end', finish);
      input.setRawMode?.(false);
      input.pause();
      resolve(dropped);
    };
    let timer = setTimeout(finish, drainSilence);
    const take = (chunk: Uint8Array | string): void => {
      clearTimeout(timer);
      timer = setTimeout(finish, drainSilence);
      dropped += typeof chunk === 'string' ? chunk : decode(Buffer.from(chunk));
    };
    output.write(bracketedPaste.off);
    input.setRawMode?.(true);
    input.on('data', take).once('end', finish).resume();
  });
}
