/** As many arguments as a call takes for sure. */
const PIECE = 0x2000;

/** Bytes as Office.js takes files. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}
