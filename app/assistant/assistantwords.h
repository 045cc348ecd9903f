// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assistant/assistantsource.h"
#include "app/assistant/exchange.h"
#include "core/domain/plan.h"

#include <QStringList>

// What the assistant's panel says.
namespace kjc::assistantwords {

// What is sent to it, and what is not; for one on this computer, that nothing is.
QString whatIsSent(const AssistantSource &source);
// Why it cannot be asked yet; empty when it can.
QString whyNotReady(const AssistantSource &source);
// What the person asked, also where they only pressed a button.
QString question(const Exchange &exchange);
// "Checked the pantry: 3 items to use soon", "Kept shellfish in mind", "Compared 214 recipes".
QStringList checked(const DraftFacts &facts);
// How it ended, where that was no problem: "3 suggestions. Nothing else suits the 2 other places."
QString result(const Exchange &exchange);
// "Writing · 4 s"; empty when it is done.
QString status(const Exchange &exchange, qint64 nowMs);
// "US$0.003 so far · US$0.21 this month"; billionths of a US dollar.
QString cost(qint64 here, qint64 month);
// "Thu lunch · uses spinach".
QString placeAndReason(const MealDraft &draft, const Slot &slot);
// "Pasta con espinacas, Thursday lunch, uses spinach." for a screen reader.
QString spoken(const MealDraft &draft, const Slot &slot);

} // namespace kjc::assistantwords
