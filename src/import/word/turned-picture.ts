/** Orientations by the degrees that a picture is turned clockwise to be seen (TIFF 6.0, Orientation). */
const orientations: Readonly<Record<number, number>> = { 90: 6, 180: 3, 270: 8 };

/** A JPEG that a document shows turned clockwise by 90, 180 or 270 degrees: the turn is written into it as cameras do (Exif, CIPA DC-008 4.6.4).
 * Undefined for other turns and other pictures, and for one that says itself how it was taken. */
export function turnedPicture(bytes: Uint8Array, degrees: number): Uint8Array | undefined {
  const orientation = orientations[degrees];
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  if (orientation === undefined || !isJpeg || hasExif(bytes)) return undefined;
  // A segment of Exif: a TIFF header and a directory of one entry, the orientation.
  const head = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0];
  const directory = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation];
  const exif = [...head, ...directory, 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([...bytes.subarray(0, 2), ...exif, ...bytes.subarray(2)]);
}

/** Whether a JPEG has a segment of Exif before its picture begins. */
function hasExif(bytes: Uint8Array): boolean {
  for (let at = 2; bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
    if (bytes[at + 1] === 0xe1 && bytes[at + 4] === 0x45 && bytes[at + 5] === 0x78) return true;
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return false;
}
