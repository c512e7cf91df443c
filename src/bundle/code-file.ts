import { checksum } from '../product/checksum.js';

/** In bytes, of the checksum before the code: V8 wants the code itself at a multiple of eight. */
export const headLength = 8;

/** Takes in what belongs together: the V8 that compiles, a program's bytes, the code compiled of them. V8 itself looks only
 * at its version, its flags and the program's length; damaged code brings it down. */
export class CodeSeal {
  private readonly before: number;

  constructor(program: Uint8Array, v8: string = process.versions.v8) {
    this.before = checksum(program, checksum(Buffer.from(`${v8}\n`)));
  }

  /** A file that holds code compiled of the program. */
  close(code: Uint8Array): Uint8Array {
    const head = Buffer.alloc(headLength);
    head.writeUInt32LE(checksum(code, this.before));
    return Buffer.concat([head, code]);
  }

  /** The code in such a file; undefined if it is damaged, of another program or of another V8. */
  open(file: Buffer): Buffer | undefined {
    if (file.length <= headLength || file.readUInt32LE(4) !== 0) return undefined;
    const code = file.subarray(headLength);
    return checksum(code, this.before) === file.readUInt32LE(0) ? code : undefined;
  }
}
