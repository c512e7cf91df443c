interface Kind {
  readonly beginning: RegExp;
  /** Its name behind 是. */
  readonly name: string;
  /** Whether `kuaibao import` reads it. */
  readonly isRead: boolean;
}

const kinds: readonly Kind[] = [
  { beginning: /^PK\u0003\u0004/u, name: ' Word 文件（.docx）或别的压缩文件', isRead: true },
  { beginning: /^\u00d0\u00cf\u0011\u00e0/u, name: ' Word、WPS 文件（.doc、.wps）', isRead: true },
  { beginning: /^\{\\rtf/u, name: '写字板文件（.rtf）', isRead: false },
  { beginning: /^%PDF/u, name: ' PDF', isRead: false },
  { beginning: /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|\?xml)/iu, name: '网页或 XML', isRead: true },
];

/** Why bytes of a kind that holds a text but is none cannot be a body, and the way out; undefined for any other. */
export function foreignBody(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  const kind = kinds.find(({ beginning }) => beginning.test(head));
  if (!kind) return undefined;
  const copy = '打开它，复制文字，粘贴到 kuaibao new 里';
  return `是${kind.name}，不是纯文本：请${kind.isRead ? `用 kuaibao import 转成稿件，或者` : ''}${copy}`;
}
