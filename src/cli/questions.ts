import { bracketedPaste } from './paste.js';
import { type IsLast, readLines, type TerminalStreams } from './read-lines.js';
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

/** Lines that were asked for. */
export interface AskedLines {
  /** Without the one that ended them. */
  readonly lines: readonly string[];
  /** The line that ended them; none if the input ended. */
  readonly last?: string;
}

/** So long, in milliseconds, nothing may come for a paste to be over that went on behind its end. */
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
