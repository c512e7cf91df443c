import { coded } from '../../fault/severity.js';
import { sourceLine } from '../../submission/source-line.js';
import type { PartRule } from '../rule.js';

const usual = /^[（(]?(?:摘|转|原载|选|节选|据|来源|录自|刊|载|见|供稿|本刊|引自|改编|编自)/u;

/** A 来源 that does not say how the text came from there. */
export const origin: PartRule = {
  sees: 'part',
  codes: ['structure/bare-source'],
  check: ({ origin: written }) => {
    if (!written || usual.test(written.text)) return [];
    const { text, span } = written;
    return [
      {
        ...coded('structure/bare-source'),
        message: `“来源”没有写明是摘自还是转载，印成“${sourceLine(written)
          .map((part) => part.text)
          .join('')}”`,
        span,
        hint: `请写成“摘自${text}”或“转载自${text}”`,
      },
    ];
  },
};
