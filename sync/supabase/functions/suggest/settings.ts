// SPDX-License-Identifier: GPL-3.0-or-later
// What the project's secrets say, with what holds where they say nothing.

/** One named secret; undefined when it is not set. */
export type Env = (name: string) => string | undefined;

export interface Settings {
  projectUrl: string;
  publicKey: string;
  secretKey: string;
  providerUrl: string; // without a slash at its end
  providerKey: string;
  model: string;
  mostTokens: number; // out, thinking included
  monthlyNanoDollars: number; // of each household
  perHour: number; // questions of each household
  firstByteMs: number;
  idleMs: number; // between two pieces of an answer, pings included
  totalMs: number;
}

/** A number within bounds; what is no number counts as not set. */
function numberOf(text: string | undefined, usual: number, least: number, most: number): number {
  const value = text === undefined || text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : usual;
}

/** A key of the platform: the newer dictionaries by name, or the one that came before them. */
function keyOf(env: Env, dictionary: string, single: string): string {
  try {
    const keys = JSON.parse(env(dictionary) ?? "{}") as Record<string, string>;
    return keys["default"] ?? Object.values(keys)[0] ?? env(single) ?? "";
  } catch {
    return env(single) ?? "";
  }
}

/** Null when something is missing without which nobody can be asked. */
export function settingsIn(env: Env): Settings | null {
  const settings: Settings = {
    projectUrl: (env("SUPABASE_URL") ?? "").replace(/\/+$/, ""),
    publicKey: keyOf(env, "SUPABASE_PUBLISHABLE_KEYS", "SUPABASE_ANON_KEY"),
    secretKey: keyOf(env, "SUPABASE_SECRET_KEYS", "SUPABASE_SERVICE_ROLE_KEY"),
    providerUrl: (env("SUGGEST_PROVIDER_URL") ?? "https://api.anthropic.com").replace(/\/+$/, ""),
    providerKey: env("ANTHROPIC_API_KEY") ?? "",
    model: env("SUGGEST_MODEL") ?? "claude-haiku-5-5",
    mostTokens: Math.round(numberOf(env("SUGGEST_MAX_TOKENS"), 6000, 1, 32_000)),
    monthlyNanoDollars: Math.round(numberOf(env("SUGGEST_MONTHLY_DOLLARS"), 5, 0, 1000) * 1e9),
    perHour: Math.round(numberOf(env("SUGGEST_PER_HOUR"), 30, 1, 1000)),
    // The platform gives up at 150 s without a byte, and ends a worker of the free plan at 150 s in all.
    firstByteMs: numberOf(env("SUGGEST_FIRST_BYTE_SECONDS"), 50, 0.05, 140) * 1000,
    idleMs: numberOf(env("SUGGEST_IDLE_SECONDS"), 40, 0.05, 140) * 1000,
    totalMs: numberOf(env("SUGGEST_SECONDS"), 140, 0.05, 390) * 1000,
  };
  const { projectUrl, publicKey, secretKey, providerUrl, providerKey } = settings;
  const sealed = /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)(:|$))/.test(providerUrl); // else the key would lie open
  return projectUrl && publicKey && secretKey && providerKey && sealed ? settings : null;
}
