/** A file that comes with kuaibao is not as it was built: nothing can be made of it that could be relied on. The message is
 * for users. */
export class DamagedProduct extends Error {
  override readonly name = 'DamagedProduct';

  /** `path`: the file's, as shown. */
  constructor(path: string) {
    super(`kuaibao 自己的文件 ${path} 损坏或不全，请重新安装 kuaibao`);
  }
}

/** Whether an error is one, also one thrown by another bundle, which has the class once more. */
export function isDamagedProduct(error: unknown): error is DamagedProduct {
  return error instanceof Error && error.name === 'DamagedProduct';
}
