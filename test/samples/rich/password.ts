import { createHash } from 'node:crypto';

const SALT = Buffer.from('cmVud3UtZmVuamllLTIwMg==', 'base64');
const SPINS = 100_000;

/** The attributes with which Excel 2013 and later store a sheet's password (ECMA-376 part 4, hashing by SHA-512). */
export function passwordAttributes(password: string): string {
  let hash = createHash('sha512').update(SALT).update(Buffer.from(password, 'utf16le')).digest();
  for (let spin = 0; spin < SPINS; spin++) {
    const counter = Buffer.alloc(4);
    counter.writeUInt32LE(spin);
    hash = createHash('sha512').update(hash).update(counter).digest();
  }
  return `algorithmName="SHA-512" hashValue="${hash.toString('base64')}" saltValue="${SALT.toString('base64')}" spinCount="${SPINS}"`;
}
