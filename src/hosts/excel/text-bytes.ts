/** How many bytes a text takes in a request or an answer: Chinese takes three a character. */
export function textBytes(text: string): number {
  let bytes = 2;
  for (let at = 0; at < text.length; at++) bytes += text.charCodeAt(at) > 0x7f ? 3 : 1;
  return bytes;
}
