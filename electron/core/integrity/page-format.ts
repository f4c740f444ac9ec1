import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';

/**
 * The pages of a SQLCipher 4 database, read by ourselves: 4,096 bytes, of which the last 80 are the IV (16) and an
 * HMAC-SHA512 (64) over the encrypted part, the IV and the page number. The first 16 bytes of the file are the salt.
 */
export const pageSize = 4096;
export const saltSize = 16;
const ivSize = 16;
const macSize = 64;
const contentEnd = pageSize - ivSize - macSize;
const macStart = pageSize - macSize;
const macSaltMask = 0x3a;

/** SQLite never uses the page in which its lock bytes lie (at 1 GiB), so it is never encrypted either. */
export const lockPage = 0x40000000 / pageSize + 1;

/** The key of the page codes, from the raw database key and the salt of the file. The caller zeroes it. */
export const pageMacKey = (databaseKey: Uint8Array, salt: Uint8Array): Buffer =>
  pbkdf2Sync(databaseKey, Buffer.from(salt.map((byte) => byte ^ macSaltMask)), 2, 32, 'sha512');

const startOf = (number: number): number => (number === 1 ? saltSize : 0);

/** Whether a page is exactly what was once written at this place (though it may be an earlier version of it). */
export function pageIsGenuine(page: Uint8Array, number: number, macKey: Uint8Array): boolean {
  const place = Buffer.alloc(4);
  place.writeUInt32LE(number);
  const mac = createHmac('sha512', macKey)
    .update(page.subarray(startOf(number), macStart))
    .update(place)
    .digest();
  return mac.equals(page.subarray(macStart));
}

/** The readable content of a page; of page 1 without its first 16 bytes, which are the salt. */
export function decryptPage(page: Uint8Array, number: number, databaseKey: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-cbc', databaseKey, page.subarray(contentEnd, macStart));
  decipher.setAutoPadding(false);
  return Buffer.concat([decipher.update(page.subarray(startOf(number), contentEnd)), decipher.final()]);
}

/** How many pages the header says there are, from the readable content of page 1. */
export const pagesByHeader = (firstPage: Buffer): number => firstPage.readUInt32BE(28 - saltSize);
