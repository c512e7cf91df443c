/** The names of the custom properties by which a DOCX says what it is, in the order in which they are written: what Word shows under 自定义属性. */
export const originNames = {
  /** As printed: 第127期. */
  issue: '期号',
  /** 2025-03-14 */
  date: '日期',
  issuingOffice: '编发单位',
  /** From the office's: issues/0127. */
  folder: '文件夹',
  /** Of all inputs: SHA-256, hexadecimal (`record/issue-digest.ts`). */
  digest: '稿件摘要',
  /** kuaibao 0.1.0 */
  version: '版本',
} as const;
