import {createServer} from 'node:http';

/** A website of somebody else's, which embeds the assistant under as strict a policy as it can have. */
export class Site {
  static async open(server, {port = 0, policy = strict(server)} = {}) {
    const site = new Site();
    site.pages = {};
    site.http = createServer((request, response) => {
      const page = site.pages[new URL(request.url, 'http://site').pathname];
      response.writeHead(page === undefined ? 404 : 200, {'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy});
      response.end(page ?? '');
    });
    await new Promise((resolve, reject) => site.http.once('error', reject).listen(port, '127.0.0.1', resolve));
    site.origin = `http://127.0.0.1:${site.http.address().port}`;
    site.server = server;
    return site;
  }

  /** Puts a page with the assistant on the site. Gives its address. */
  page(path, {lang = 'en', attributes = '', scheme = 'light dark', body = ''} = {}) {
    this.pages[path] = `<!doctype html>
      <html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
      <meta name="color-scheme" content="${scheme}"><title>Shop</title><script src="${this.server}/interview/widget.js" defer></script></head>
      <body><main><h1>Shop</h1>${body}</main><interview-widget ${attributes}></interview-widget></body></html>`;
    return this.origin + path;
  }

  close() {
    this.http.closeAllConnections();
    return new Promise((resolve) => this.http.close(resolve));
  }
}

/** All that the assistant needs of a page's policy; `docs/widget.md` says the same. */
export function strict(server) {
  return `default-src 'none'; script-src ${server}; connect-src ${server}; style-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html`;
}
