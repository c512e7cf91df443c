/** Stands for Node's zlib where there is no Node: our own CRC-32 serves (`product/checksum.ts`). */
export const crc32 = undefined;
