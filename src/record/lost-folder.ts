/** Advice for when a released issue's folder is gone: `check` and `verify` say it in the same words. */
export const lostFolderHint =
  '请把它放回原处；是改名或移动的，在新的地方运行 kuaibao release --again；确实不要这一期的，删去它的发布记录';

/** Advice for when outputs that were released are gone, likewise; `folder` is the issue's, as shown. */
export function lostOutputsHint(folder: string): string {
  return `请把发布的文件放回原处；找不回来的，运行 kuaibao compile ${folder} 重新生成`;
}

/** Says which outputs are gone: of each its path, as shown. */
export function lostOutputsMessage(outputs: readonly string[]): string {
  return `发布的文件 ${outputs.join('、')} 不见了`;
}
