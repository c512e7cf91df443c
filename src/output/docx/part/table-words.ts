import { wordElement } from '../package/xml.js';

/** The title and the description of a table for those who hear it (替代文字), the last in its properties (CT_TblPr). Empty ones are left
 * out. */
export function tableWords(title: string, description = ''): string {
  return [
    title === '' ? undefined : wordElement('tblCaption', { val: title }),
    description === '' ? undefined : wordElement('tblDescription', { val: description }),
  ].join('');
}
