/** The XML namespaces that the parts use (ECMA-376 Part 1, transitional). */
export const namespaces = {
  wordprocessing: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  packageRelationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  contentTypes: 'http://schemas.openxmlformats.org/package/2006/content-types',
  coreProperties: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  extendedProperties: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
  customProperties: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  propertyTypes: 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  inlineDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  picture: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  compatibility: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wordDrawing2010: 'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing',
  word2012: 'http://schemas.microsoft.com/office/word/2012/wordml',
} as const;
