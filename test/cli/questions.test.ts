import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { questionsOn } from '../../src/cli/questions.js';

/** A terminal's two ends; Return sends a carriage return, as terminals do, also for each line end in what is pasted. */
function terminal() {
  const input = new PassThrough();
  const output = new PassThrough();
  const questions = questionsOn({ input, output });
  const type = async (...pieces: readonly string[]): Promise<void> => {
    for (const piece of pieces) {
      input.write(piece.replaceAll('\n', '\r'));
      await wait(100);
    }
  };
  return { questions, type, shown: () => String(output.read() ?? '') };
}

const isEnd = (line: string): boolean => line === '完';

describe('a text asked for at a terminal', () => {
  it('keeps its empty lines, pasted at once, and ends with the line that says so', async () => {
    const { questions, type } = terminal();
    const asked = questions.askLines('正文\n', isEnd);
    await type('甲。\n\n乙。\n', '\n', '丙。\n', '完\n');
    expect(await asked).toEqual(['甲。', '', '乙。', '', '丙。']);
  });

  it('is not ended by such a line in the middle of what is pasted', async () => {
    const { questions, type } = terminal();
    const asked = questions.askLines('正文\n', isEnd);
    await type('甲。\n完\n乙。\n', '完\n');
    expect(await asked).toEqual(['甲。', '完', '乙。']);
  });

  it('waits for the Return key where what was pasted goes on behind such a line', async () => {
    const { questions, type } = terminal();
    const asked = questions.askLines('正文\n', isEnd);
    await type('甲。\n完\n乙。', '\n完\n');
    expect(await asked).toEqual(['甲。', '完', '乙。']);
  });

  it('ends with the input', async () => {
    const { questions, type } = terminal();
    const asked = questions.askLines('正文\n', isEnd);
    await type('甲。\n', '\u0004');
    expect(await asked).toEqual(['甲。']);
  });

  it('is nothing if the user breaks off', async () => {
    const { questions, type } = terminal();
    const asked = questions.askLines('正文\n', isEnd);
    await type('甲。\n', '\u0003');
    expect(await asked).toBeUndefined();
  });
});

describe('a line asked for at a terminal', () => {
  it('is the one that was typed', async () => {
    const { questions, type } = terminal();
    const asked = questions.ask('标题：');
    await type('全镇', '开展清淤\n');
    expect(await asked).toBe('全镇开展清淤');
  });

  it('is asked for again where several lines were pasted, none of which runs anywhere', async () => {
    const { questions, type, shown } = terminal();
    const asked = questions.ask('标题：');
    await type('标题\n第一段。\n第二段', '\n', '标题\n');
    expect(await asked).toBe('标题');
    expect(shown()).toContain('这里只写一行，刚才来了 3 行，都没有采用，请重写');
  });

  it('is nothing at the end of the input or if the user breaks off', async () => {
    for (const key of ['\u0004', '\u0003']) {
      const { questions, type } = terminal();
      const asked = questions.ask('标题：');
      await type(key);
      expect(await asked).toBeUndefined();
    }
  });
});
