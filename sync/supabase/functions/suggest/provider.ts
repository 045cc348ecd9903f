// SPDX-License-Identifier: GPL-3.0-or-later
// The one request to the provider, and what its answer means to the household. Nothing of the account goes on.
import { invalid, refusals, type Refusal } from "./answers.ts";
import type { Settings } from "./settings.ts";

export interface Answer {
  response: Response;
  requestId: string | undefined;
}

export class Refused extends Error {
  refusal: Refusal;
  outcome: string; // for the books
  requestId: string | undefined;

  constructor(refusal: Refusal, outcome: string, requestId?: string) {
    super(outcome);
    this.refusal = refusal;
    this.outcome = outcome;
    this.requestId = requestId;
  }
}

function requestIdOf(response: Response): string | undefined {
  const id = response.headers.get("request-id") ?? "";
  return /^[\w-]{1,100}$/.test(id) ? id : undefined;
}

function secondsIn(headers: Headers): number | undefined {
  const text = headers.get("retry-after") ?? "";
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

/** What a status says; the provider's words are read here and shown to nobody. */
function refusalOf(response: Response, text: string): Refusal {
  const retryAfter = secondsIn(response.headers);
  const wait = retryAfter === undefined ? {} : { retryAfter };
  switch (response.status) {
    case 401:
    case 403:
    case 404:
      return refusals.providerKey;
    case 402:
      return refusals.providerSpent;
    case 413:
      return refusals.tooLarge;
    case 429: // without a time it is the limit of the month
      if (retryAfter === undefined) return refusals.providerSpent;
      return { status: 429, type: "rate_limit_error", message: "The provider is asked too often.", retryAfter };
    case 503:
    case 529:
      return { status: 529, type: "overloaded_error", message: "The provider is overloaded.", ...wait };
    case 504:
      return refusals.tooSlow;
    default:
  }
  if (response.status >= 500) return { status: 502, type: "api_error", message: "The provider failed.", ...wait };
  return /spend limit|usage limit|credit balance/i.test(text) ? refusals.providerSpent : refusals.providerBad;
}

/** The answer once it has begun and is a stream. Throws Refused; nothing was generated then, unless it was too slow. */
export async function ask(body: string, settings: Settings, fetcher: typeof fetch, stop: AbortController): Promise<Answer> {
  let slow = false;
  const timer = setTimeout(() => {
    slow = true;
    stop.abort();
  }, settings.firstByteMs);
  try {
    const response = await fetcher(`${settings.providerUrl}/v1/messages`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "accept": "text/event-stream",
        "anthropic-version": "2023-06-01",
        "x-api-key": settings.providerKey,
      },
      body,
      signal: stop.signal,
      redirect: "manual", // the key goes to nobody else
    });
    const requestId = requestIdOf(response);
    if (response.ok && /^text\/event-stream/i.test(response.headers.get("content-type") ?? "") && response.body) return { response, requestId };
    const text = (await response.text().catch(() => "")).slice(0, 4096);
    if (response.ok) throw new Refused(refusals.unreachable, "no stream", requestId);
    throw new Refused(refusalOf(response, text), `status ${response.status}`, requestId);
  } catch (error) {
    if (error instanceof Refused) throw error;
    if (slow) throw new Refused(refusals.tooSlow, "first byte late");
    throw new Refused(stop.signal.aborted ? invalid("The caller has gone.") : refusals.unreachable, stop.signal.aborted ? "cancelled" : "unreachable");
  } finally {
    clearTimeout(timer);
  }
}
