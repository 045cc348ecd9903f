// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant/assistantwords.h"

#include "app/common/format.h"
#include "app/common/needs.h"
#include "app/common/reasonwords.h"
#include "app/common/slotnames.h"

#include <QCoreApplication>

namespace kjc::assistantwords {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(kjc::Assistant)
};
} // namespace

static QStringList sharedThings(const SharedData &shared)
{
    QStringList things;
    if (shared.library)
        //: What is sent to an assistant, part of a list: "Sends recipe titles and foods at home"
        things.append(Words::tr("recipe titles"));
    if (shared.pantry)
        //: What is sent to an assistant, part of a list
        things.append(Words::tr("foods at home"));
    if (shared.recent)
        //: What is sent to an assistant, part of a list
        things.append(Words::tr("recent meals"));
    if (shared.diets)
        //: What is sent to an assistant, part of a list
        things.append(Words::tr("diets and allergies"));
    return things;
}

QString whatIsSent(const AssistantSource &source)
{
    if (source.id == kBuiltInPlanner)
        return Words::tr("Works on this computer. Nothing is sent.");
    if (source.isHere)
        return Words::tr("A model on this computer. Nothing leaves it.");
    const QStringList things = sharedThings(source.shared);
    if (things.isEmpty())
        return Words::tr("Sends your words and the empty places, nothing else.");
    //: %1 is a list: "recipe titles and foods at home"
    return Words::tr("Sends your words, %1. No names.").arg(format::locale().createSeparatedList(things));
}

QString whyNotReady(const AssistantSource &source)
{
    const QString name = format::isolated(source.name);
    switch (source.lacks) {
    //: %1 is an assistant: "Claude"
    case AssistantSource::Lack::Key: return Words::tr("%1 needs a key first.").arg(name);
    //: %1 is an assistant: "Claude"
    case AssistantSource::Lack::Consent: return Words::tr("See what %1 would be sent, and agree, first.").arg(name);
    //: %1 is an assistant: "Ollama"
    case AssistantSource::Lack::Model: return Words::tr("Choose a model of %1 first.").arg(name);
    case AssistantSource::Lack::Nothing: break;
    }
    return {};
}

QString question(const Exchange &exchange)
{
    if (!exchange.other.isEmpty())
        //: What a person asked by a button; %1 is a dish that was suggested
        return Words::tr("Something else than %1").arg(format::isolated(exchange.other));
    return exchange.wish.isEmpty() ? Words::tr("Fill the empty places of these days") : exchange.wish;
}

static QString ruleName(const QString &id)
{
    return needs::diets().contains(id) ? needs::dietName(id) : needs::allergyName(id);
}

QStringList checked(const DraftFacts &facts)
{
    QStringList lines;
    if (facts.useSoon > 0)
        lines.append(Words::tr("Checked the pantry: %n item(s) to use soon", nullptr, facts.useSoon));
    QStringList rules;
    for (const QString &rule : facts.rules)
        rules.append(ruleName(rule).toLower());
    if (!rules.isEmpty())
        //: %1 is a list of diets and allergies: "vegetarian and shellfish"
        lines.append(Words::tr("Kept in mind: %1").arg(format::locale().createSeparatedList(rules)));
    if (facts.recipes > 0)
        lines.append(Words::tr("Compared %n recipe(s)", nullptr, facts.recipes));
    return lines;
}

QString result(const Exchange &exchange)
{
    const DraftOutcome &outcome = exchange.outcome;
    if (exchange.stage != Exchange::Stage::Done || outcome.error)
        return {};
    if (exchange.nothingToFill)
        return Words::tr("Every meal has its place already.");
    if (outcome.proposed == 0 && !exchange.other.isEmpty())
        return Words::tr("Nothing else suits this place. The suggestion stays.");
    if (outcome.proposed == 0)
        return Words::tr("Nothing suits the empty places. Add recipes, or wish for less.");
    if (outcome.missing > 0)
        return Words::tr("%n place(s) stay empty: nothing suits.", nullptr, outcome.missing);
    return {};
}

QString status(const Exchange &exchange, qint64 nowMs)
{
    const QString seconds = format::locale().toString(std::max<qint64>(0, (nowMs - exchange.startedMs) / 1000));
    switch (exchange.stage) {
    //: What an assistant does, and for how many seconds: "Thinking · 4 s"
    case Exchange::Stage::Asking: return Words::tr("Thinking · %1\u00A0s").arg(seconds);
    //: What an assistant does, and for how many seconds: "Writing · 4 s"
    case Exchange::Stage::Writing: return Words::tr("Writing · %1\u00A0s").arg(seconds);
    case Exchange::Stage::Pausing:
        //: An assistant did not answer and is asked again by itself in %1 seconds
        return Words::tr("Trying again in %1\u00A0s")
            .arg(format::locale().toString(qlonglong((exchange.pause.count() + 999) / 1000)));
    case Exchange::Stage::Queued:
    case Exchange::Stage::Done: break;
    }
    return {};
}

// Small sums need a digit more to be seen at all.
static QString dollars(qint64 nano)
{
    const QLocale locale = format::locale();
    const double value = double(nano) / 1e9;
    const bool here = locale.currencySymbol(QLocale::CurrencyIsoCode) == QLatin1StringView("USD");
    const QString symbol = here ? locale.currencySymbol() : QStringLiteral("US$");
    return locale.toCurrencyString(value, symbol, value > 0 && value < 0.1 ? 3 : 2);
}

QString cost(qint64 here, qint64 month)
{
    if (here == 0 && month == 0)
        return Words::tr("No cost so far");
    //: Estimated cost of an assistant: %1 and %2 are sums, of this conversation and of the month
    return Words::tr("%1 so far · %2 this month").arg(dollars(here), dollars(month));
}

QString placeAndReason(const MealDraft &draft, const Slot &slot)
{
    const QString place = slotOnShortDay(slot, draft.place.day);
    const QString reason = reasonInWords(draft.reason, draft.detail);
    //: %1 is a place in the week, %2 why a meal suits it: "Thu lunch · uses spinach"
    return reason.isEmpty() ? place : Words::tr("%1 · %2").arg(place, reason);
}

QString spoken(const MealDraft &draft, const Slot &slot)
{
    QStringList parts{draft.title, slotOnDay(slot, draft.place.day)};
    if (const QString reason = reasonInWords(draft.reason, draft.detail); !reason.isEmpty())
        parts.append(reason);
    return parts.join(QStringLiteral(", "));
}

} // namespace kjc::assistantwords
