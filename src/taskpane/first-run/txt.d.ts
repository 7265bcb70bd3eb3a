/** A text as the build puts it into a script (`asset/source`). */
declare module '*.txt' {
  const text: string;
  export default text;
}
