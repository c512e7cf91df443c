/** Kinds of file that hold a text but are none, by how they begin, and what each is called. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^PK\u0003\u0004/u, ' Word 文件（.docx）或别的压缩文件'],
  [/^\u00d0\u00cf\u0011\u00e0/u, ' Word、WPS 文件（.doc、.wps）'],
  [/^\{\\rtf/u, '写字板文件（.rtf）'],
  [/^%PDF-/u, ' PDF'],
  [/^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|\?xml)/iu, '网页或 XML'],
];

/** Why bytes that are no plain text cannot be a body, and the way out; undefined for any other. */
export function foreignBody(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  const kind = kinds.find(([beginning]) => beginning.test(head))?.[1];
  return kind && `是${kind}，不是纯文本：请打开它，复制文字，粘贴到 kuaibao new 里，或者存成 .txt 再用`;
}
