/** The engine of the units' form, as the page in the browser uses it. */
export type { Severity } from '../../fault/severity.js';
export type { FormFinding } from './form-finding.js';
export { withFix } from './form-finding.js';
export {
  emptyItem,
  type FormField,
  type FormItem,
  formFields,
  isBlankItem,
  isListField,
  type ListField,
  type TextField,
} from './form-item.js';
export { itemsFileName, messageText } from './message-text.js';
export { type Form, type FormSection, openForm, sectionOf } from './open-form.js';
export { type Pasted, pastedText } from './pasted-text.js';
export { readItems } from './read-items.js';
export { writeItems } from './write-item.js';
