/** Square roots of X, Y and Z of the solid inks on paper, in ten-thousandths, seen against the paper (D50): of each combination of cyan (1),
 * magenta (2), yellow (4) and black (8) by its number. From ISO 12647-2:2004, paper type 1, the darkest taken for black. */
const solids: readonly (readonly [x: number, y: number, z: number])[] = [
  [9819, 10000, 9082],
  [4042, 5042, 7630],
  [6091, 4283, 3992],
  [2356, 1925, 4083],
  [8875, 9192, 2650],
  [2902, 4496, 2587],
  [5817, 4177, 1314],
  [1800, 1833, 1631],
  [1162, 1183, 1046],
  [655, 775, 949],
  [908, 775, 674],
  [400, 366, 602],
  [1067, 1086, 685],
  [495, 658, 421],
  [884, 775, 477],
  [28, 28, 0],
];

const whole = 0xffff;
/** Steps of each ink in the table: between them readers interpolate. */
const grid = 5;
const outputEntries = 256;

/** An ICC profile (ICC.1:2001-04, version 2) of coated offset print, for pictures in CMYK: PDF/A takes no inks without one. Screens
 * of solid inks mix by the square roots of their light (Yule and Nielsen's rule, n = 2), so that no powers are computed
 * and the same bytes come out everywhere. */
export function cmykProfile(): Uint8Array {
  const tags = [
    ['desc', description('Coated offset print, ISO 12647-2 paper type 1')],
    ['cprt', text('text', 'No copyright, use freely\0')],
    ['wtpt', Buffer.concat([text('XYZ ', ''), fixed([0.9642, 1, 0.8249])])],
    ['A2B0', lut()],
  ] as const;
  const directory = Buffer.alloc(4 + tags.length * 12);
  directory.writeUInt32BE(tags.length);
  const contents: Uint8Array[] = [];
  let offset = 128 + directory.length;
  for (const [i, [name, content]] of tags.entries()) {
    directory.write(name, 4 + i * 12, 'latin1');
    directory.writeUInt32BE(offset, 8 + i * 12);
    directory.writeUInt32BE(content.length, 12 + i * 12);
    const padded = Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)]);
    contents.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([header(offset), directory, ...contents]);
}

/** 6.1: an input profile from CMYK to XYZ, of 1 January 2000. */
function header(size: number): Uint8Array {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size);
  bytes.writeUInt32BE(0x02400000, 8);
  bytes.write('scnrCMYKXYZ ', 12, 'latin1');
  for (const [i, value] of [2000, 1, 1].entries()) bytes.writeUInt16BE(value, 24 + i * 2);
  bytes.write('acsp', 36, 'latin1');
  for (const [i, value] of [0xf6d6, 0x10000, 0xd32d].entries()) bytes.writeUInt32BE(value, 68 + i * 4);
  return bytes;
}

function text(type: string, content: string): Uint8Array {
  return Buffer.from(`${type}\0\0\0\0${content}`, 'latin1');
}

/** 6.5.17, with no text in other scripts. */
function description(content: string): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length + 1);
  return Buffer.concat([text('desc', ''), length, Buffer.from(`${content}\0`, 'latin1'), Buffer.alloc(78)]);
}

/** Numbers of 32 bits, half of them behind the point. */
function fixed(values: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) bytes.writeInt32BE(Math.round(value * 0x10000), i * 4);
  return bytes;
}

/** 6.5.7: inks as they are, a table of the roots of X, Y and Z, and curves that square those. */
function lut(): Uint8Array {
  const identity = fixed([1, 0, 0, 0, 1, 0, 0, 0, 1]);
  const squares = Array.from({ length: outputEntries }, (_, i) =>
    Math.round((i / (outputEntries - 1)) ** 2 * 0x8000),
  );
  const words = [
    2,
    outputEntries,
    ...[0, 1, 2, 3].flatMap(() => [0, whole]),
    ...table(),
    ...[0, 1, 2].flatMap(() => squares),
  ];
  const bytes = Buffer.alloc(words.length * 2);
  for (const [i, word] of words.entries()) bytes.writeUInt16BE(word, i * 2);
  return Buffer.concat([text('mft2', ''), Buffer.from([4, 3, grid, 0]), identity, bytes]);
}

/** The roots at each step of the inks, cyan slowest. */
function table(): readonly number[] {
  const steps = Array.from({ length: grid }, (_, i) => i / (grid - 1));
  return steps.flatMap((c) =>
    steps.flatMap((m) => steps.flatMap((y) => steps.flatMap((k) => mixed([c, m, y, k])))),
  );
}

/** The roots of a mixture: each solid counts by how much of the paper it covers. */
function mixed(inks: readonly number[]): readonly number[] {
  const sums = [0, 0, 0];
  for (const [number, solid] of solids.entries()) {
    const share = inks.reduce((part, ink, bit) => part * ((number >> bit) & 1 ? ink : 1 - ink), 1);
    for (const [i, root] of solid.entries()) sums[i] = (sums[i] ?? 0) + share * root;
  }
  return sums.map((sum) => Math.round((sum / 10_000) * whole));
}
