// SPDX-License-Identifier: GPL-3.0-or-later
// A member's question to the model that the household pays for: who asks, what, and whether there is money left; then the
// provider's own stream, byte for byte.
import { invalid, refusals, refuse, tooMany, type Refusal } from "./answers.ts";
import { Meter } from "./meter.ts";
import { passedOn } from "./passing.ts";
import { costOf, guessTokens, mostCost, type Usage } from "./prices.ts";
import { Project, type ClaimAnswer, type Settlement } from "./project.ts";
import { ask, Refused, type Answer } from "./provider.ts";
import { bodyOf, questionIn, type Question } from "./question.ts";
import { settingsIn, type Env, type Settings } from "./settings.ts";

export interface Parts {
  env: Env;
  fetch: typeof fetch;
  log: (line: string) => void; // gets no key, no token and no word of a question
  background: (work: Promise<unknown>) => void; // goes on after the answer
}

interface Caller {
  user: string;
  household: string;
  key: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function uuidIn(request: Request, header: string): string | null {
  const value = request.headers.get(header) ?? "";
  return uuid.test(value) ? value.toLowerCase() : null;
}

/** Who asks for which household, or why nobody may. Throws ProjectError. */
async function callerOf(request: Request, project: Project): Promise<Caller | Refusal> {
  const token = /^Bearer (\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (!token) return refusals.notSignedIn;
  const household = uuidIn(request, "x-household-id");
  const key = uuidIn(request, "x-idempotency-key");
  if (!household || !key) return invalid("x-household-id and x-idempotency-key must be UUIDs.");
  const person = await project.personOf(token);
  if (!person) return refusals.notSignedIn;
  return person.anonymous ? refusals.anonymous : { user: person.id, household, key };
}

function refusalOf(answer: ClaimAnswer): Refusal | null {
  switch (answer.status) {
    case "ok":
      return null;
    case "notmember":
      return refusals.notMember;
    case "forbidden":
      return refusals.viewer;
    case "repeated":
      return refusals.repeated;
    case "limit":
      return tooMany(answer.retry_after ?? 60);
    case "spent":
      return refusals.spent;
    default:
      return refusals.database;
  }
}

function claim(caller: Caller, question: Question, settings: Settings, project: Project): Promise<ClaimAnswer> {
  return project.claim({
    hh: caller.household,
    user: caller.user,
    key: caller.key,
    model: settings.model,
    reserve: mostCost(settings.model, sizeOf(question), question.mostTokens),
    per_hour: settings.perHour,
    monthly: settings.monthlyNanoDollars,
  });
}

function sizeOf(question: Question): number {
  return new TextEncoder().encode(question.body).length;
}

/** Twice, for what is not settled counts as the most it could have cost. */
async function settle(project: Project, settlement: Settlement, log: Parts["log"]): Promise<void> {
  try {
    await project.settle(settlement).catch(() => project.settle(settlement));
  } catch (error) {
    log(`suggest: not settled: ${(error as Error).message}`);
  }
}

const streamHeaders = { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store", "x-accel-buffering": "no" };

async function exchange(request: Request, caller: Caller, question: Question, settings: Settings, project: Project, parts: Parts): Promise<Response> {
  const stop = new AbortController();
  request.signal.addEventListener("abort", () => stop.abort());
  const close = (usage: Usage, outcome: string): Promise<void> => {
    const settlement = { hh: caller.household, key: caller.key, cost: costOf(settings.model, usage), outcome, usage };
    const done = settle(project, settlement, parts.log);
    parts.background(done);
    return done;
  };
  let answer: Answer;
  try {
    answer = await ask(question.body, settings, parts.fetch, stop);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    parts.log(`suggest: ${error.outcome}${error.requestId ? ` ${error.requestId}` : ""}`);
    const reached = error.outcome === "first byte late" || error.outcome === "cancelled"; // it may be working on it
    await close({ in: reached ? guessTokens(sizeOf(question)) : 0, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, out: 0 }, error.outcome);
    return refuse(error.refusal, error.requestId);
  }
  const meter = new Meter();
  const body = passedOn(answer.response.body!, meter, settings, stop, (how) => void close(meter.usage(sizeOf(question)), how));
  return new Response(body, { headers: { ...streamHeaders, ...(answer.requestId ? { "request-id": answer.requestId } : {}) } });
}

async function answered(request: Request, parts: Parts): Promise<Response> {
  if (request.method !== "POST") return refuse(refusals.method);
  const settings = settingsIn(parts.env);
  if (!settings) return refuse(refusals.notSetUp);
  const project = new Project(settings, parts.fetch);
  const caller = await callerOf(request, project);
  if ("status" in caller) return refuse(caller);
  const bytes = await bodyOf(request);
  if (!bytes) return refuse(refusals.tooLarge);
  const question = questionIn(bytes, settings.model, settings.mostTokens);
  if ("status" in question) return refuse(question);
  const refusal = refusalOf(await claim(caller, question, settings, project));
  if (refusal) return refuse(refusal);
  return exchange(request, caller, question, settings, project, parts);
}

/** Answers one request. Whatever goes wrong inside is told as the project's own failure, without its words. */
export async function suggest(request: Request, parts: Parts): Promise<Response> {
  try {
    return await answered(request, parts);
  } catch (error) {
    parts.log(`suggest: ${(error as Error).name}: ${(error as Error).message}`);
    return refuse(refusals.database);
  }
}
