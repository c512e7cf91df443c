/** Advice for when a released issue's folder is gone: `check` and `verify` say it in the same words. */
export const lostFolderHint =
  '请把它放回原处；是改名或移动的，在新的地方运行 kuaibao release --again；确实不要这一期的，删去它的发布记录';
