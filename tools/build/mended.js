/** A loader: puts words of a package in the place of others. Where these are not to be found, the package is another, and that is told. */
export default function mended(source) {
  return this.getOptions().changes.reduce((text, [from, to]) => {
    if (!text.includes(from))
      throw new Error(`${this.resourcePath} no longer holds ${from} (tools/build/floor.js)`);
    return text.replace(from, () => to);
  }, source);
}
