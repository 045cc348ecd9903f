// SPDX-License-Identifier: GPL-3.0-or-later
// Refusals, in the form that Anthropic's API gives its own, so that a client needs to know only one.

export interface Refusal {
  status: number;
  type: string;
  message: string;
  code?: string; // says more than the type does
  retryAfter?: number; // seconds
  mayRetry?: boolean; // told to the client where the status alone would mislead it
}

export const refusals = {
  method: { status: 405, type: "invalid_request_error", message: "Only POST is answered.", mayRetry: false },
  notSetUp: { status: 503, type: "api_error", message: "This project has no assistant: its secrets are not set.", mayRetry: false },
  notSignedIn: { status: 401, type: "authentication_error", message: "Nobody is signed in, or not any more." },
  anonymous: { status: 403, type: "permission_error", message: "Only people with an account may ask." },
  notMember: { status: 403, type: "permission_error", message: "Only members of the household may ask." },
  viewer: { status: 403, type: "permission_error", message: "Who may only look at the household may not spend its money." },
  tooLarge: { status: 413, type: "request_too_large", message: "The question is too long." },
  repeated: { status: 409, type: "conflict_error", message: "This question was asked already.", mayRetry: false },
  database: { status: 503, type: "api_error", message: "The project's own services did not answer." },
  spent: { status: 402, type: "billing_error", code: "insufficient_quota", message: "The household's budget of this month is spent.", mayRetry: false },
  providerKey: { status: 502, type: "api_error", message: "The provider refused the household's key.", mayRetry: false },
  providerSpent: { status: 402, type: "billing_error", code: "insufficient_quota", message: "The provider's own limit is reached.", mayRetry: false },
  providerBad: { status: 400, type: "invalid_request_error", message: "The provider did not accept the question.", mayRetry: false },
  unreachable: { status: 502, type: "api_error", message: "The provider could not be reached." },
  tooSlow: { status: 504, type: "timeout_error", message: "The provider did not begin to answer in time." },
} satisfies Record<string, Refusal>;

export function invalid(message: string): Refusal {
  return { status: 400, type: "invalid_request_error", message, mayRetry: false };
}

export function tooMany(retryAfter: number): Refusal {
  return { status: 429, type: "rate_limit_error", message: "The household asked too often.", retryAfter };
}

export function refuse(refusal: Refusal, requestId?: string): Response {
  const { status, type, message, code, retryAfter, mayRetry } = refusal;
  const headers = new Headers({ "content-type": "application/json", "cache-control": "no-store" });
  if (retryAfter !== undefined) headers.set("retry-after", String(retryAfter));
  if (mayRetry !== undefined) headers.set("x-should-retry", String(mayRetry));
  if (requestId) headers.set("request-id", requestId);
  const error = { type, message, ...(code ? { code } : {}) };
  return new Response(JSON.stringify({ type: "error", error }), { status, headers });
}
