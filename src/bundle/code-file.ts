import { createHash } from 'node:crypto';

/** In bytes, of the digest before the code: V8 wants the code itself at a multiple of eight. */
const headLength = 32;

/** Takes in what belongs together: the V8 that compiles, a program's bytes, the code compiled of them. V8 itself looks only
 * at its version, its flags and the program's length; damaged code brings it down. */
export class CodeSeal {
  private readonly hash = createHash('sha256');

  constructor(program: Uint8Array, v8: string = process.versions.v8) {
    this.hash.update(`${v8}\n`).update(program);
  }

  /** A file that holds code compiled of the program. */
  close(code: Uint8Array): Uint8Array {
    return Buffer.concat([this.hash.copy().update(code).digest(), code]);
  }

  /** The code in such a file; undefined if it is damaged, of another program or of another V8. */
  open(file: Buffer): Buffer | undefined {
    const code = file.subarray(headLength);
    const digest = this.hash.copy().update(code).digest();
    return code.length > 0 && digest.equals(file.subarray(0, headLength)) ? code : undefined;
  }
}
