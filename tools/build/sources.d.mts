export function beginBuild(root?: string): void;
export function endBuild(root?: string): void;
export function isBuilt(part: 'faces' | 'program', root?: string): boolean;
