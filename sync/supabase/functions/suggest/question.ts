// SPDX-License-Identifier: GPL-3.0-or-later
// What a client may ask: fields of a list, texts only. What goes on is built anew from them, never passed through.
import { invalid, type Refusal } from "./answers.ts";

type Json = Record<string, unknown>;

interface Text {
  type: "text";
  text: string;
  cache_control?: { type: "ephemeral" };
}

export interface Question {
  body: string; // of the request to the provider
  mostTokens: number;
}

export const mostBytes = 256 * 1024;
// `model`, `stream` and `thinking` may be there, as every client of the provider sends them, and count for nothing.
const known = ["model", "max_tokens", "stream", "thinking", "output_config", "system", "messages"];
const thinksBetweenToolsOnly = new Set(["claude-sonnet-5-5"]);

class Wrong extends Error {}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function onlyFields(value: Json, fields: string[], where: string): void {
  const other = Object.keys(value).find((name) => !fields.includes(name));
  if (other !== undefined) throw new Wrong(`${where} may not hold "${other.slice(0, 40)}".`);
}

/** No block but text: an address or a file in one would be fetched at the household's cost. */
function textsIn(value: unknown, where: string): Text[] {
  if (typeof value === "string") return [{ type: "text", text: value }];
  if (!Array.isArray(value) || value.length === 0 || value.length > 20) throw new Wrong(`${where} must be text.`);
  return value.map((block) => {
    if (!isObject(block) || block["type"] !== "text" || typeof block["text"] !== "string") throw new Wrong(`${where} may hold text only.`);
    onlyFields(block, ["type", "text", "cache_control"], where);
    const cached: Partial<Text> = block["cache_control"] === undefined ? {} : { cache_control: { type: "ephemeral" } };
    return { type: "text", text: block["text"], ...cached };
  });
}

function messagesIn(value: unknown): Json[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > 8) throw new Wrong("messages must hold 1 to 8 messages.");
  const messages = value.map((message) => {
    if (!isObject(message) || (message["role"] !== "user" && message["role"] !== "assistant")) throw new Wrong("A message is of user or assistant.");
    onlyFields(message, ["role", "content"], "A message");
    return { role: message["role"], content: textsIn(message["content"], "A message") };
  });
  if (messages[messages.length - 1]?.role !== "user") throw new Wrong("The last message must be the user's.");
  return messages;
}

function formatIn(value: unknown): Json {
  if (value === undefined) return {};
  if (!isObject(value)) throw new Wrong("output_config must be an object.");
  onlyFields(value, ["effort", "format"], "output_config");
  const format = value["format"];
  if (format === undefined) return {};
  if (!isObject(format) || format["type"] !== "json_schema" || !isObject(format["schema"])) throw new Wrong("The format must be a JSON schema.");
  return { format: { type: "json_schema", schema: format["schema"] } };
}

function built(asked: Json, model: string, ceiling: number): Question {
  onlyFields(asked, known, "The question");
  const wanted = asked["max_tokens"];
  if (typeof wanted !== "number" || !Number.isInteger(wanted) || wanted < 1) throw new Wrong("max_tokens must be a whole number above 0.");
  const mostTokens = Math.min(wanted, ceiling);
  const body = {
    model,
    max_tokens: mostTokens,
    stream: true,
    ...(thinksBetweenToolsOnly.has(model) ? { thinking: { type: "between_tools" } } : {}),
    output_config: { effort: "low", ...formatIn(asked["output_config"]) },
    ...(asked["system"] === undefined ? {} : { system: textsIn(asked["system"], "system") }),
    messages: messagesIn(asked["messages"]),
  };
  return { body: JSON.stringify(body), mostTokens };
}

/** The question in the bytes of a request, or why it is none. */
export function questionIn(bytes: Uint8Array, model: string, ceiling: number): Question | Refusal {
  try {
    const asked: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (!isObject(asked)) return invalid("The question must be a JSON object.");
    return built(asked, model, ceiling);
  } catch (error) {
    return invalid(error instanceof Wrong ? error.message : "The question is not JSON.");
  }
}

/** The body of a request, or null when it is longer than a question may be. */
export async function bodyOf(request: Request): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    size += piece.value.length;
    if (size > mostBytes) {
      await reader?.cancel().catch(() => {}); // whoever sends it may have gone already
      return null;
    }
    chunks.push(piece.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
