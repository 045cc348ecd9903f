// SPDX-License-Identifier: GPL-3.0-or-later
// Where a browser may be sent afterwards. An address that is not allowed is no error: it becomes the site's own.

function globToPattern(glob) {
  const escaped = glob.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('**', '\u0000').replaceAll('*', '[^./]*').replaceAll('?', '[^./]');
  return new RegExp(`^${escaped.replaceAll('\u0000', '.*')}$`);
}

function acceptable(text, settings) {
  let url;
  try {
    url = new URL(text);
  } catch {
    return false;
  }
  // The literal as written: URL would turn a decimal address into dots.
  if (/^https?:\/\/(127\.0\.0\.1|\[::1\])(:\d+)?([/?#]|$)/.test(text)) return true;
  if (url.hostname === new URL(settings.siteUrl).hostname) return true;
  return settings.redirects.some((glob) => globToPattern(glob).test(text));
}

/** redirect_to as parameter or header, if acceptable; else the Referer, else the site. */
export function redirectTarget(http, query, settings) {
  const candidates = [query.get('redirect_to'), http.headers.redirect_to, http.headers.referer];
  return candidates.find((each) => each && acceptable(each, settings)) ?? settings.siteUrl;
}

/** TARGET with an error, told in the query and in the fragment alike. */
export function errorRedirect(target, error, code, description) {
  const url = new URL(target);
  const members = { error, error_code: code, error_description: description };
  for (const [name, value] of Object.entries(members)) url.searchParams.set(name, value);
  url.hash = `${new URLSearchParams(members)}&sb=`;
  return url.toString();
}
