import { createInterface } from 'node:readline';

/** Questions asked at a terminal. */
export interface Questions {
  /** One line; undefined at the end of the input or if the user breaks off. */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** Lines, empty ones too, before one that `isLast` or before the end of the input; undefined if the user breaks off. */
  readonly askLines: (
    question: string,
    isLast: (line: string) => boolean,
  ) => Promise<readonly string[] | undefined>;
}

interface TerminalStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** So long, in milliseconds, no more may come for a line to be the last: what is pasted comes at once, and a line in its
 * middle ends nothing. */
const silence = 40;

/** Questions to a terminal's output, answered on its input. */
export function questionsOn(terminal: TerminalStreams): Questions {
  return {
    ask: async (question) => {
      for (;;) {
        const lines = await readLines(terminal, question, () => true);
        if (!lines || lines.length < 2) return lines?.[0];
        terminal.output.write(`这里只写一行，刚才来了 ${lines.length} 行，都没有采用，请重写\n`);
      }
    },
    askLines: async (question, isLast) => {
      const lines = await readLines(terminal, question, isLast);
      const last = lines?.at(-1);
      return last !== undefined && isLast(last) ? lines?.slice(0, -1) : lines;
    },
  };
}

/** Lines up to one after which nothing more comes for a while, or up to the end of the input; undefined if broken off. */
function readLines(
  { input, output }: TerminalStreams,
  question: string,
  isLast: (line: string) => boolean,
): Promise<readonly string[] | undefined> {
  const reader = createInterface({ input, output, terminal: true });
  return new Promise((resolve) => {
    const lines: string[] = [];
    let timer: NodeJS.Timeout | undefined;
    let isBroken = false;
    const finish = (): void => {
      // A line that was pasted without its end waits for the Return key.
      if (reader.line === '') reader.close();
    };
    reader.on('line', (line) => {
      clearTimeout(timer);
      reader.setPrompt('');
      lines.push(line);
      if (isLast(line)) timer = setTimeout(finish, silence);
    });
    reader.once('SIGINT', () => {
      isBroken = true;
      reader.close();
    });
    reader.once('close', () => {
      clearTimeout(timer);
      resolve(isBroken ? undefined : lines);
    });
    reader.setPrompt(question);
    reader.prompt();
  });
}
