/** Labels of a colophon (GB/T 9704 7.4 and practice), as texts of patterns; one of two characters may be spaced. */
export const signOffLabels =
  '编\\s*辑|责任编辑|本期编辑|执行编辑|值班编辑|责\\s*编|校\\s*对|核\\s*签|审\\s*核|审\\s*签|审\\s*定|签\\s*发|核\\s*稿|核\\s*发|主\\s*编|副主编|编\\s*审|审\\s*稿|统\\s*稿|撰\\s*稿|拟\\s*稿|供\\s*稿|编\\s*印|终\\s*审|初\\s*审|复\\s*审|责任校对';
export const distributionLabels =
  '报\\s*送|主\\s*送|抄\\s*送|抄\\s*报|抄\\s*发|分\\s*送|呈\\s*报|呈\\s*送|印\\s*送|印\\s*发|报|送|发|本期增发|增发';
export const contactLabels =
  '电子邮箱|电子邮件|投稿邮箱|联系邮箱|邮\\s*箱|E-?mail|联系电话|投稿电话|电\\s*话|传\\s*真|地\\s*址|联系地址|邮\\s*编|网\\s*址|微信公众号|公众号|联\\s*系\\s*人|投稿方式';
/** 编辑 何望 */
export const looseLabel = new RegExp(`^(${signOffLabels})\\s+(\\p{Script=Han}{2,4})(?=\\s|$)`, 'u');
export const knownLabel = new RegExp(
  `^(?:${signOffLabels}|${distributionLabels}|${contactLabels})\\s*[：:]`,
  'iu',
);
export const distributionLabel = new RegExp(`^(?:${distributionLabels})$`, 'u');
export const contactLabel = new RegExp(`^(?:${contactLabels})$`, 'iu');

/** A cell that holds a label alone: 报, 抄　送： */
export const labelCell = new RegExp(
  `^(${signOffLabels}|${distributionLabels}|${contactLabels})\\s*[：:]?$`,
  'iu',
);

/** A label with its blanks: 抄　送： */
export const spacedLabel = new RegExp(
  `(?<=^|\\s)(?:${signOffLabels}|${distributionLabels}|${contactLabels})(?=\\s*[：:])`,
  'giu',
);
