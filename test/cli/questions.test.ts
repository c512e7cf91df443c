import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { questionsOn } from '../../src/cli/questions.js';
import { encoder } from '../../tools/fixture/encode.mjs';

/** A terminal's two ends; Return sends a carriage return, as terminals do, also for each line end in what is pasted. */
function terminal() {
  const input = new PassThrough();
  const output = new PassThrough();
  const questions = questionsOn({ input, output });
  const type = async (...pieces: readonly string[]): Promise<void> => {
    for (const piece of pieces) {
      input.write(piece.replace(/(?<!\r)\n/gu, '\r'));
      await wait(100);
    }
  };
  const bytes = async (sent: Uint8Array): Promise<void> => {
    input.write(sent);
    await wait(100);
  };
  return { questions, type, bytes, shown: () => String(output.read() ?? '') };
}

const isEnd = (line: string): boolean => line === '。';

const pasted = (text: string): string => `\u001b[200~${text}\u001b[201~`;

describe('a text asked for at a terminal', () => {
  it('keeps its empty lines, pasted at once, and ends with the line that says so', async () => {
    const { questions, type } = terminal();
    const asked = questions.askLines('正文\n', isEnd);
    await type('甲。\n\n乙。\n', '\n', '丙。\n', '。\n');
    expect(await asked).toEqual({ lines: ['甲。', '', '乙。', '', '丙。'], last: '。' });
  });

  it.each([
    ['as it comes', '甲。\n。\n乙。\n'],
    ['in brackets', pasted('甲。\n。\n乙。\n')],
    ['in brackets, from Windows', pasted('甲。\r\n。\r\n乙。\r\n')],
  ])('is not ended by such a line in the middle of what is pasted, %s', async (_, text) => {
    const { questions, type } = terminal();
    const asked = questions.askLines('正文\n', isEnd);
    await type(text, '。\n');
    expect(await asked).toEqual({ lines: ['甲。', '。', '乙。'], last: '。' });
  });

  it.each([
    ['as it comes', '甲。\n。\n乙。'],
    ['in brackets', pasted('甲。\n。\n乙。')],
  ])('waits for the Return key where what was pasted goes on behind such a line, %s', async (_, text) => {
    const { questions, type } = terminal();
    const asked = questions.askLines('正文\n', isEnd);
    await type(text, '\n。\n');
    expect(await asked).toEqual({ lines: ['甲。', '。', '乙。'], last: '。' });
  });

  it('is ended by such a line at the end of what is pasted', async () => {
    const { questions, type } = terminal();
    const asked = questions.askLines('正文\n', isEnd);
    await type(pasted('甲。\n乙。\n。\n'));
    expect(await asked).toEqual({ lines: ['甲。', '乙。'], last: '。' });
  });

  it('waits for the end of a paste that comes in pieces, however slowly', async () => {
    const { questions, type } = terminal();
    const asked = questions.askLines('正文\n', isEnd);
    const whole = pasted('甲。\n。\n乙。\n');
    await type(
      '\u001b[20',
      whole.slice(4, 11),
      whole.slice(11, 14),
      whole.slice(14, -3),
      whole.slice(-3),
      '。\n',
    );
    expect(await asked).toEqual({ lines: ['甲。', '。', '乙。'], last: '。' });
  });

  it('keeps the tabs of a pasted table, and no control characters', async () => {
    const { questions, type } = terminal();
    const asked = questions.askLines('正文\n', isEnd);
    await type(pasted('名称\t户数\n甲\u0007村\t12\n'), '。\n');
    expect((await asked)?.lines).toEqual(['名称\t户数', '甲村\t12']);
  });

  it('is put in where the cursor stands', async () => {
    const { questions, type } = terminal();
    const asked = questions.askLines('正文\n', isEnd);
    await type('甲', '丙', '\u001b[D', pasted('乙'), '\n', '。\n');
    expect((await asked)?.lines).toEqual(['甲乙丙']);
  });

  it('is read as GB 18030 where the terminal sends that', async () => {
    const { questions, bytes, type } = terminal();
    const asked = questions.askLines('正文\n', isEnd);
    await bytes(encoder('gb18030')('甲已开工。\r'));
    await bytes(encoder('gb18030')('。\r'));
    await type();
    expect(await asked).toEqual({ lines: ['甲已开工。'], last: '。' });
  });

  it.each([
    ['on a line of its own', ['甲。\n', '\u0004'], ['甲。']],
    ['behind the text', [pasted('甲。\n乙。'), '\u0004'], ['甲。', '乙。']],
    ['at once', ['\u0004'], []],
  ])('ends with Ctrl+D %s', async (_, keys, lines) => {
    const { questions, type } = terminal();
    const asked = questions.askLines('正文\n', isEnd);
    await type(...keys);
    expect(await asked).toEqual({ lines });
  });

  it('may end with its first line', async () => {
    const { questions, type } = terminal();
    const asked = questions.askLines('正文\n', (line, index) => index === 0 && line === '编辑器');
    await type('编辑器\n');
    expect(await asked).toEqual({ lines: [], last: '编辑器' });
  });

  it.each([
    ['behind a line', ['甲。\n', '\u0003']],
    ['in a paste whose end is lost', ['\u001b[200~甲。\n乙', '\u0003']],
  ])('is nothing if the user breaks off %s', async (_, keys) => {
    const { questions, type } = terminal();
    const asked = questions.askLines('正文\n', isEnd);
    await type(...keys);
    expect(await asked).toBeUndefined();
  });

  it('asks the terminal for brackets as long as it is asked for', async () => {
    const { questions, type, shown } = terminal();
    const asked = questions.askLines('正文\n', isEnd);
    await type('。\n');
    await asked;
    expect(shown()).toMatch(/^\u001b\[\?2004h.*\u001b\[\?2004l/su);
  });
});

describe('what comes when no more is asked', () => {
  it('is taken, so that no shell gets it', async () => {
    const { questions, type } = terminal();
    const asked = questions.askLines('正文\n', isEnd);
    await type('甲。\n。\n');
    await asked;
    const dropped = questions.drain();
    await type('rm 甲\n', '乙\n');
    expect(await dropped).toBe('rm 甲\r乙\r');
  });

  it('is nothing, mostly', async () => {
    const { questions } = terminal();
    expect(await questions.drain()).toBe('');
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

  it('is the one that was pasted, with its line end or without', async () => {
    for (const keys of [
      [pasted('全镇开展清淤\n')],
      [pasted('全镇开展清淤\n\n')],
      [pasted('全镇开展清淤'), '\n'],
    ]) {
      const { questions, type } = terminal();
      const asked = questions.ask('标题：');
      await type(...keys);
      expect(await asked).toBe('全镇开展清淤');
    }
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
