/** Our own pages of Markdown, as text (`asset/source` of the build). */
declare module '*.md' {
  const text: string;
  export default text;
}
