export {
  defaultEmitters,
  defaultNames,
  emitters,
  type Format,
  formats,
  markedFormats,
} from '../output/outputs.js';
export { isDamagedProduct } from '../product/damaged.js';
export { version } from '../product/version.js';
export { type SchemaKind, schemaKinds } from '../schema/schema-file.js';
