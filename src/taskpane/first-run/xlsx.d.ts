/** A workbook as the build puts it into a script: a `data:` address in Base64. */
declare module '*.xlsx' {
  const address: string;
  export default address;
}
