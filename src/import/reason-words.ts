/** The reason for a value as a sentence gives it, behind the value: 据文末写着“（栗坞镇）”, 原文写明“单位：栗坞镇”. */
export function reasonWords(reason: string): string {
  if (reason.startsWith('写明')) return `原文${reason}`;
  return reason.startsWith('只有') ? `因为${reason}` : `据${reason}`;
}
