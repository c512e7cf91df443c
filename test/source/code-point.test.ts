import { describe, expect, it } from 'vitest';
import { codePointName } from '../../src/source/code-point.js';

describe('a code point', () => {
  it.each([
    ['\t', 'U+0009'],
    ['е', 'U+0435'],
    ['葛', 'U+845B'],
    ['\u{e0100}', 'U+E0100'],
  ])('of %j is called %s', (char, name) => expect(codePointName(char)).toBe(name));
});
