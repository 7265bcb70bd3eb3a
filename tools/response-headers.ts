/**
 * What a site must send with every file beside its type, as `docs/deploy.md` says for nginx and IIS. Excel on the web
 * shows the pane in a frame: those who may are named (a meta element cannot say it), the others may not. Types are
 * taken as sent, and nobody learns from which page a request came.
 */
export const RESPONSE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "frame-ancestors 'self' https://*.officeapps.live.com https://*.office.com https://*.office365.com https://*.sharepoint.com https://*.cloud.microsoft https://*.partner.officewebapps.cn https://*.sharepoint.cn",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};
