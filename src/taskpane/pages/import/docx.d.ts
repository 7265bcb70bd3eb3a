/** A Word file as the build puts it into a script: a `data:` address in Base64. */
declare module '*.docx' {
  const address: string;
  export default address;
}
