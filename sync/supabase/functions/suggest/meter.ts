// SPDX-License-Identifier: GPL-3.0-or-later
// Reads along while an answer is passed on: what it used, and whether it came to its end.
import { guessTokens, type Usage } from "./prices.ts";

type Json = Record<string, unknown>;

const longestLine = 1024 * 1024; // characters; a longer one is none of the provider's

function numberIn(from: Json, name: string, before: number): number {
  const value = from[name];
  return typeof value === "number" && value >= 0 ? value : before;
}

function objectIn(from: unknown, name: string): Json {
  const value = typeof from === "object" && from !== null ? (from as Json)[name] : undefined;
  return typeof value === "object" && value !== null ? (value as Json) : {};
}

/** Each telling replaces the one before, in the fields that it holds. */
function addTo(usage: Usage, told: Json): void {
  usage.in = numberIn(told, "input_tokens", usage.in);
  usage.cacheRead = numberIn(told, "cache_read_input_tokens", usage.cacheRead);
  usage.out = numberIn(told, "output_tokens", usage.out);
  usage.cacheWrite1h = numberIn(objectIn(told, "cache_creation"), "ephemeral_1h_input_tokens", usage.cacheWrite1h);
  const written = numberIn(told, "cache_creation_input_tokens", usage.cacheWrite5m + usage.cacheWrite1h);
  usage.cacheWrite5m = Math.max(0, written - usage.cacheWrite1h);
}

function bytesOf(text: unknown): number {
  return typeof text === "string" ? new TextEncoder().encode(text).length : 0;
}

const none = (): Usage => ({ in: 0, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, out: 0 });

export class Meter {
  #decoder = new TextDecoder();
  #line = "";
  #usage = none();
  #told = false; // anything of usage
  #final = false;
  #textBytes = 0;
  outcome: string | null = null; // why the model stopped, or the word of an error; null while it goes on

  feed(bytes: Uint8Array): void {
    const lines = (this.#line + this.#decoder.decode(bytes, { stream: true })).split(/\r\n|\n|\r/);
    this.#line = (lines.pop() ?? "").slice(0, longestLine);
    for (const line of lines) this.#read(line);
  }

  /** For a question of so many bytes. What the provider had no time to tell is guessed from what went by. */
  usage(questionBytes: number): Usage {
    if (this.#final) return this.#usage;
    const usage = { ...this.#usage, out: Math.max(this.#usage.out, guessTokens(this.#textBytes)) };
    return this.#told ? usage : { ...usage, in: guessTokens(questionBytes) };
  }

  #read(line: string): void {
    if (!line.startsWith("data:")) return;
    let event: Json;
    try {
      event = JSON.parse(line.slice(5)) as Json;
    } catch {
      return; // passed on as it is; the client judges it
    }
    const delta = objectIn(event, "delta");
    if (event["type"] === "message_start") this.#add(objectIn(objectIn(event, "message"), "usage"));
    if (event["type"] === "content_block_delta") this.#textBytes += bytesOf(delta["text"]);
    if (event["type"] === "error") this.outcome = String(objectIn(event, "error")["type"] ?? "error");
    if (event["type"] !== "message_delta") return;
    this.#add(objectIn(event, "usage"));
    if (typeof delta["stop_reason"] !== "string") return;
    this.outcome = delta["stop_reason"];
    this.#final = true;
  }

  /** When several models were asked on the way, each has a line of its own, and all are paid. */
  #add(told: Json): void {
    this.#told ||= Object.keys(told).length > 0;
    const hops = told["iterations"];
    if (!Array.isArray(hops) || hops.length === 0) return addTo(this.#usage, told);
    const sum = none();
    for (const hop of hops) {
      const one = none();
      addTo(one, hop as Json);
      for (const name of Object.keys(sum) as (keyof Usage)[]) sum[name] += one[name];
    }
    this.#usage = sum;
  }
}
