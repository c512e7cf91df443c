import { describe, expect, it } from 'vitest';
import { checkFiles, filesFor } from './proof-office.js';

const found = (text: string) =>
  checkFiles(filesFor(text, 'brief'))
    .filter(({ code }) => code === 'structure/brief-lines')
    .map(({ severity, span }) => `${severity} ${span.file.text.slice(span.start, span.end)}`);

describe('a brief of several lines', () => {
  it('is a warning wherever two of them run on into one sentence', () => {
    expect(found('青鹭镇走访老人\n白蘋镇慰问干部。')).toEqual(['warning 白蘋镇慰问干部。']);
    expect(found('青鹭镇走访老人。\n白蘋镇清淤12\n各村植树。\n全镇排水**通畅**\n灯亮。')).toEqual([
      'warning 各村植树。',
      'warning 灯亮。',
    ]);
  });

  it('is a hint where the lines read well in a row', () => {
    expect(found('青鹭镇走访老人。\n白蘋镇慰问干部。\n各村植树。')).toEqual(['hint 白蘋镇慰问干部。']);
    expect(found('青鹭镇走访老人，\n白蘋镇慰问干部。')).toEqual(['hint 白蘋镇慰问干部。']);
  });

  it('is nothing where there is one line', () => {
    expect(found('青鹭镇走访老人')).toEqual([]);
  });
});
