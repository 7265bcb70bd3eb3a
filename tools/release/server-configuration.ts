/** The two samples of docs/deploy.md as files: there is one of each, and the document is it. @throws Error where the document has none */
export function serverConfiguration(deploy: string): { readonly nginx: string; readonly iis: string } {
  return { nginx: block(deploy, 'nginx'), iis: block(deploy, 'xml') };
}

function block(document: string, language: string): string {
  const found = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(document)?.[1];
  if (found === undefined) throw new Error(`docs/deploy.md has no sample of ${language}`);
  return found;
}
