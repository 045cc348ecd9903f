// SPDX-License-Identifier: GPL-3.0-or-later
// The project's own services: whose token it is, and the household's books. Neither is asked with the caller's rights.
import type { Settings } from "./settings.ts";
import type { Usage } from "./prices.ts";

export interface Person {
  id: string;
  anonymous: boolean;
}

export interface Claim {
  hh: string;
  user: string;
  key: string;
  model: string;
  reserve: number;
  per_hour: number;
  monthly: number;
}

export interface ClaimAnswer {
  status: "ok" | "notmember" | "forbidden" | "repeated" | "limit" | "spent";
  retry_after?: number;
}

export interface Settlement {
  hh: string;
  key: string;
  cost: number;
  outcome: string;
  usage: Usage;
}

/** A service did not do its part; the caller's question is none the worse for it. */
export class ProjectError extends Error {}

const patienceMs = 8_000;

export class Project {
  #settings: Settings;
  #fetch: typeof fetch;

  constructor(settings: Settings, fetcher: typeof fetch) {
    this.#settings = settings;
    this.#fetch = fetcher;
  }

  /** Null when the token is nobody's. Throws ProjectError. */
  async personOf(token: string): Promise<Person | null> {
    const { projectUrl, publicKey } = this.#settings;
    const answer = await this.#ask(`${projectUrl}/auth/v1/user`, { headers: { apikey: publicKey, authorization: `Bearer ${token}` } });
    if (answer.status === 401 || answer.status === 403) return null;
    const user = await this.#json(answer, "auth");
    return typeof user["id"] === "string" ? { id: user["id"], anonymous: user["is_anonymous"] === true } : null;
  }

  async claim(claim: Claim): Promise<ClaimAnswer> {
    return (await this.#call("suggest_claim", claim)) as unknown as ClaimAnswer;
  }

  async settle(settlement: Settlement): Promise<void> {
    await this.#call("suggest_settle", settlement);
  }

  async #call(name: string, p: unknown): Promise<Record<string, unknown>> {
    const { projectUrl, secretKey } = this.#settings;
    const headers: Record<string, string> = { apikey: secretKey, "content-type": "application/json" };
    if (!secretKey.startsWith("sb_")) headers["authorization"] = `Bearer ${secretKey}`; // the older keys are tokens
    const answer = await this.#ask(`${projectUrl}/rest/v1/rpc/${name}`, { method: "POST", headers, body: JSON.stringify({ p }) });
    return this.#json(answer, name);
  }

  async #ask(url: string, init: RequestInit): Promise<Response> {
    try {
      return await this.#fetch(url, { ...init, signal: AbortSignal.timeout(patienceMs), redirect: "error" });
    } catch (error) {
      throw new ProjectError(`unreachable: ${(error as Error).name}`);
    }
  }

  async #json(answer: Response, what: string): Promise<Record<string, unknown>> {
    const body = await answer.json().catch(() => null);
    if (!answer.ok || typeof body !== "object" || body === null) throw new ProjectError(`${what}: status ${answer.status}`);
    return body as Record<string, unknown>;
  }
}
