// SPDX-License-Identifier: GPL-3.0-or-later
// What tokens cost: US dollars per million, read from the provider's pages by 2026-11-21. A dollar a million is a thousand
// billionths of a dollar a token.

export interface Usage {
  in: number; // not from the cache
  cacheRead: number;
  cacheWrite5m: number;
  cacheWrite1h: number;
  out: number; // thinking included
}

interface Price {
  model: string;
  above: number; // holds for requests with more tokens in than this
  in: number;
  out: number;
  cacheRead: number;
  cacheWrite5m: number;
  cacheWrite1h: number;
}

const price = (model: string, above: number, ...[i, out, cacheRead, cacheWrite5m, cacheWrite1h]: [number, number, number, number, number]): Price =>
  ({ model, above, in: i, out, cacheRead, cacheWrite5m, cacheWrite1h });

const prices: Price[] = [
  price("claude-haiku-5-5", 0, 0.10, 0.50, 0.01, 0.125, 0.20),
  price("claude-haiku-5-5", 100_000, 0.50, 2.50, 0.05, 0.625, 1),
  price("claude-sonnet-5-5", 0, 2, 10, 0.10, 2.50, 4),
  price("claude-opus-5-5", 0, 4, 20, 0.20, 5, 8),
  price("claude-fable-5-2", 0, 8, 40, 0.20, 10, 16),
];

/** A model nobody priced counts as the dearest, so that a budget is never overrun. */
function priceOf(model: string, tokensIn: number): Price {
  const rows = prices.filter((row) => row.model === model && tokensIn >= row.above);
  const dearest = prices.reduce((a, b) => (b.out > a.out ? b : a));
  return rows.length > 0 ? rows.reduce((a, b) => (b.above > a.above ? b : a)) : dearest;
}

/** Billionths of a US dollar. */
export function costOf(model: string, usage: Usage): number {
  const row = priceOf(model, usage.in + usage.cacheRead + usage.cacheWrite5m + usage.cacheWrite1h);
  const dollars = usage.in * row.in + usage.cacheRead * row.cacheRead + usage.cacheWrite5m * row.cacheWrite5m +
    usage.cacheWrite1h * row.cacheWrite1h + usage.out * row.out;
  return Math.ceil(dollars * 1000 - 1e-6);
}

/** The most that a request of so many bytes could cost, everything in it going into the cache. */
export function mostCost(model: string, bytes: number, mostTokens: number): number {
  return costOf(model, { in: 0, cacheRead: 0, cacheWrite5m: guessTokens(bytes), cacheWrite1h: 0, out: mostTokens });
}

/** A cautious guess, from the bytes of a text. */
export function guessTokens(bytes: number): number {
  return Math.ceil(bytes / 3);
}
