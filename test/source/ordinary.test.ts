import { expect, it } from 'vitest';
import { isOrdinary } from '../../src/source/ordinary.js';

/** Characters that the long lists look for: forbidden, invisible, directing, of a private area, pictures, combining. */
const rare =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}\p{Emoji_Presentation}\p{Regional_Indicator}\ufffd\u00a0]|[\u2000-\u200a]/u;

it('lets pass no character that a list of rare ones is held against', () => {
  const passed: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const char = String.fromCodePoint(code);
    if (isOrdinary(char) && !'\n\r'.includes(char)) passed.push(char);
  }
  expect(passed.length).toBeGreaterThan(21_000);
  expect(passed.filter((char) => rare.test(char))).toEqual([]);
  // Signs that only a selector colours, which is not ordinary.
  expect(passed.filter((char) => /\p{Extended_Pictographic}/u.test(char))).toEqual([]);
  expect(isOrdinary('\ufe0f')).toBe(false);
  expect(isOrdinary('\u20e3')).toBe(false);
});

it('is what a bulletin consists of', () => {
  expect(isOrdinary('3月5日，县委书记陆彧到鹭渚镇调研（“春耕”备耕）。\r\n气温12℃，①GB/T 9704—2012\n')).toBe(
    true,
  );
  expect(isOrdinary('')).toBe(true);
  expect(isOrdinary('\t')).toBe(false);
  expect(isOrdinary('𠮷')).toBe(false);
});
