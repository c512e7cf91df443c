import { TextDecoder } from 'node:util';
import { ByteReader } from './byte-reader.js';

/** The names a font gives itself, each in all its languages; the order is the table's, without repetition. */
export interface FontNames {
  readonly families: readonly string[];
  readonly typographicFamilies: readonly string[];
  readonly subfamilies: readonly string[];
  readonly fullNames: readonly string[];
  readonly postScriptNames: readonly string[];
  /** The family for people: simplified Chinese if there is one, else the first. */
  readonly displayFamily: string;
}

interface NameRecord {
  readonly name: number;
  readonly chinese: boolean;
  readonly text: string;
}

const simplifiedChinese = new Set([0x0804, 0x1004]);
const longestName = 512;
const wanted: ReadonlySet<number> = new Set([1, 2, 4, 6, 16, 17]);

/** Reads a `name` table: Unicode records, and the old Chinese and Mac code pages. */
export function readNames(table: Uint8Array): FontNames {
  const records = nameRecords(new ByteReader(table), wanted);
  const of = (name: number): string[] => [
    ...new Set(records.filter((record) => record.name === name).map((record) => record.text)),
  ];
  const display = (name: number): string | undefined =>
    (records.find((record) => record.name === name && record.chinese) ?? records.find((r) => r.name === name))
      ?.text;
  return {
    families: of(1),
    typographicFamilies: of(16),
    subfamilies: [...of(2), ...of(17)],
    fullNames: of(4),
    postScriptNames: of(6),
    displayFamily: display(16) ?? display(1) ?? display(4) ?? '',
  };
}

/** All forms of one name of a `name` table, by its number. */
export function namesNumbered(table: Uint8Array, number: number): readonly string[] {
  const records = nameRecords(new ByteReader(table), new Set([number]));
  return [...new Set(records.map(({ text }) => text))];
}

function nameRecords(reader: ByteReader, wanted: ReadonlySet<number>): NameRecord[] {
  const strings = reader.u16(4);
  const records: NameRecord[] = [];
  for (let index = 0; index < reader.u16(2) && 6 + index * 12 < reader.length; index += 1) {
    const at = 6 + index * 12;
    if (!wanted.has(reader.u16(at + 6))) continue;
    const platform = reader.u16(at);
    const language = reader.u16(at + 4);
    const length = Math.min(reader.u16(at + 8), longestName);
    const bytes = reader.slice(strings + reader.u16(at + 10), length);
    const text = decode(bytes, platform, reader.u16(at + 2))
      .replaceAll('\0', '')
      .trim();
    const chinese = platform === 3 ? simplifiedChinese.has(language) : platform === 1 && language === 33;
    if (text !== '') records.push({ name: reader.u16(at + 6), chinese, text });
  }
  return records;
}

/** Mac encodings that occur in Chinese fonts, and Windows' own for East Asia. */
const macCodePages: Readonly<Record<number, string>> = {
  1: 'shift_jis',
  2: 'big5',
  3: 'euc-kr',
  25: 'gb18030',
};
const windowsCodePages: Readonly<Record<number, string>> = {
  2: 'shift_jis',
  3: 'gb18030',
  4: 'big5',
  5: 'euc-kr',
};

function decode(bytes: Uint8Array, platform: number, encoding: number): string {
  if (platform === 1) return decodePage(bytes, macCodePages[encoding] ?? 'latin1');
  const page = platform === 3 ? windowsCodePages[encoding] : undefined;
  // Single-byte characters are padded with a zero in these code pages; decode() drops nothing, the caller drops zeros.
  return page === undefined ? utf16(bytes) : decodePage(bytes, page);
}

const decoders = new Map<string, TextDecoder>();

/** Making a decoder takes longer than decoding, and most names are ASCII anyway. */
function decodePage(bytes: Uint8Array, page: string): string {
  if (bytes.every((byte) => byte < 0x80)) return String.fromCharCode(...bytes);
  const decoder = decoders.get(page) ?? new TextDecoder(page);
  decoders.set(page, decoder);
  return decoder.decode(bytes);
}

function utf16(bytes: Uint8Array): string {
  const reader = new ByteReader(bytes);
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) text += String.fromCharCode(reader.u16(at));
  return text;
}
