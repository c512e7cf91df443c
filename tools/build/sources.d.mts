export function isBuilt(part: 'faces' | 'program'): boolean;
