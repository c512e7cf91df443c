/** How often phrases stand in general prose, as the build leaves it, by its path in the package: a `UsageTable`. */
export const usageFile = 'dist/prose/phrase/usage.bin';
