/** 避头尾: the same characters as in the PDF (GB/T 15834—2011 5.1, CLREQ 3.1.3). Word's own lists for zh-CN lack —, ～ and
 * others; Word and WPS take these from the settings instead of their own, LibreOffice 7.4 does not (see `steer.ts`). */
export const neverAtLineStart =
  '，。、；：？！．”’）》〉】〕」』〗］｝·•・～－—…％‰℃℉%!),.:;?]}°′″〜/／‐‑‒–㎡㎏㎞㎜㎝㎎‱';
export const neverAtLineEnd = '“‘（《〈【〔「『〖［｛([{￥＄$/／';
