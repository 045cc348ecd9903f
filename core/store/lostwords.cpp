// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/lostwords.h"

#include "core/merge/stamp.h"
#include "core/store/writer_p.h"

#include <array>

namespace kjc::lostwords {

using namespace Qt::StringLiterals;
using writing::idText;

namespace {

struct Place {
    QString kind;
    QUuid id;
    QString field;
};

struct Version {
    QString text;
    QString stamp;
};

struct WordsOfKind {
    QLatin1StringView kind;
    std::span<const QLatin1StringView> fields;
};

} // namespace

// The same as sync.is_words on the server.
static constexpr std::array kOfRecipe{"title"_L1, "description"_L1, "notes"_L1};
static constexpr std::array kOfLine{"text"_L1};
static constexpr std::array kOfMeal{"recipe_id"_L1, "note"_L1};
static constexpr std::array kWords{WordsOfKind{"recipe"_L1, kOfRecipe}, WordsOfKind{"recipe_ingredient"_L1, kOfLine},
                                   WordsOfKind{"recipe_step"_L1, kOfLine}, WordsOfKind{"planned_meal"_L1, kOfMeal}};

std::span<const QLatin1StringView> fieldsOf(const QString &kind)
{
    for (const WordsOfKind &words : kWords)
        if (words.kind == kind)
            return words.fields;
    return {};
}

static QVariantList bindings(const Place &place, const QVariantList &more = {})
{
    return QVariantList{place.kind, idText(place.id), place.field} + more;
}

static bool sameDevice(const QString &stamp, const QString &other)
{
    constexpr qsizetype kTag = 8;
    return stamp.right(kTag) == other.right(kTag);
}

static QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

static Result<Done> note(Writer &writer, const Place &place, const Version &lost, const Version &won,
                         const std::optional<QString> &ancestor)
{
    if (lost.text.trimmed().isEmpty() || lost.text == won.text)
        return Done{};
    return writer.connection().exec(
        u"INSERT OR IGNORE INTO lost_words (kind, id, field, lost, lost_stamp, won, won_stamp, ancestor) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        bindings(place, {lost.text, lost.stamp, notNull(won.text), won.stamp,
                         ancestor ? QVariant(notNull(*ancestor)) : QVariant()}));
}

// Who takes the place of the words that won here before knew them: so that is what now stands against the lost ones. But not
// where it is this device's: it may have been written while the others' were still hidden behind an edit that waited.
static Result<Done> follow(Writer &writer, const Place &place, const QString &before, const Version &now)
{
    if (before.isEmpty())
        return Done{};
    KJC_TRY(writer.connection().exec(
        u"UPDATE lost_words SET won = ?, won_stamp = ? WHERE kind = ? AND id = ? AND field = ? AND won_stamp = ? "
        "AND substr(lost_stamp, -8) <> substr(?, -8)"_s,
        QVariantList{notNull(now.text), now.stamp} + bindings(place, {before, now.stamp})));
    return writer.connection().exec(u"DELETE FROM lost_words WHERE kind = ? AND id = ? AND field = ? AND lost = won"_s,
                                    bindings(place));
}

// Others' words come while ours still wait: whichever is the older one will not be seen.
static Result<Done> meetWaiting(Writer &writer, const Place &place, const QString &ourStamp, const Version &theirs,
                                const std::optional<QString> &ancestor)
{
    if (sameDevice(ourStamp, theirs.stamp))
        return Done{};
    KJC_TRY_ASSIGN(text, writer.connection().value(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(place.field, place.kind),
                                                   {idText(place.id)}));
    const Version ours{text.toString(), ourStamp};
    return ours.stamp < theirs.stamp ? note(writer, place, ours, theirs, ancestor)
                                     : note(writer, place, theirs, ours, ancestor);
}

// Others' words replace ours, which the server had: did they know them?
static Result<Done> meetSaid(Writer &writer, const Place &place, const Version &ours, const Version &theirs)
{
    QString stamp;
    std::optional<QString> ancestor;
    qint64 saidMs = 0;
    KJC_TRY(writer.connection().query(
        u"SELECT stamp, ancestor, said_ms FROM said_words WHERE kind = ? AND id = ? AND field = ?"_s, bindings(place),
        [&](const Columns &columns) {
            stamp = columns.text(0);
            if (!columns.isNull(1))
                ancestor = columns.text(1);
            saidMs = columns.integer(2);
        }));
    if (stamp.isEmpty())
        return Done{};
    KJC_TRY(
        writer.connection().exec(u"DELETE FROM said_words WHERE kind = ? AND id = ? AND field = ?"_s, bindings(place)));
    const auto when = Stamp::fromString(theirs.stamp);
    if (stamp != ours.stamp || sameDevice(ours.stamp, theirs.stamp) || !when || when->ms > saidMs)
        return Done{};
    return note(writer, place, ours, theirs, ancestor);
}

Result<Done> rowArrives(Writer &writer, const std::optional<ServerRow> &known, const ServerRow &row,
                        const FieldStamps &pending)
{
    const auto fields = fieldsOf(row.kind);
    if (fields.empty() || (!known && pending.isEmpty()))
        return Done{};
    RowState before = known ? known->state : RowState{};
    if (!known) {
        KJC_TRY_ASSIGN(former, baserows::findFormer(writer.connection(), writer.household(), row.kind, row.id));
        if (former)
            before = former->state;
    }
    for (const QLatin1StringView field : fields) {
        const Place place{row.kind, row.id, field};
        const Version was{before.fields.value(field).toString(), before.stamps.value(field)};
        const Version now{row.state.fields.value(field).toString(), row.state.stamps.value(field)};
        if (now.stamp.isEmpty() || now.stamp == was.stamp)
            continue;
        KJC_TRY(follow(writer, place, was.stamp, now));
        if (pending.contains(field))
            KJC_TRY(meetWaiting(writer, place, pending.value(field), now,
                                was.stamp.isEmpty() ? std::nullopt : std::optional(was.text)));
        else
            KJC_TRY(meetSaid(writer, place, was, now));
    }
    return Done{};
}

Result<std::vector<SaidWords>> said(Writer &writer, const std::vector<QueuedRow> &confirmed)
{
    QList<RowName> names;
    for (const QueuedRow &row : confirmed)
        names.append({row.kind, row.id});
    KJC_TRY_ASSIGN(known, baserows::findAll(writer.connection(), writer.household(), names));
    std::vector<SaidWords> words;
    for (const QueuedRow &row : confirmed)
        for (const QLatin1StringView field : fieldsOf(row.kind)) {
            const QString stamp = row.change.stamps.value(field);
            if (stamp.isEmpty())
                continue;
            KJC_TRY(writer.connection().exec(u"DELETE FROM said_words WHERE kind = ? AND id = ? AND field = ?"_s,
                                             bindings({row.kind, row.id, field})));
            const auto base = known.constFind({row.kind, row.id});
            words.push_back(
                {row.kind, row.id, field, row.change.fields.value(field).toString(), stamp,
                 base != known.cend() ? std::optional(base->state.fields.value(field).toString()) : std::nullopt});
        }
    return words;
}

static Result<Done> remember(Writer &writer, const SaidWords &words, const QString &stamp, qint64 saidMs)
{
    if (!words.ancestor && words.kind != u"planned_meal")
        return Done{}; // others cannot have a row of that id before they see this one
    return writer.connection().exec(
        u"INSERT OR REPLACE INTO said_words (kind, id, field, stamp, ancestor, said_ms) VALUES (?, ?, ?, ?, ?, ?)"_s,
        bindings({words.kind, words.id, words.field},
                 {stamp, words.ancestor ? QVariant(notNull(*words.ancestor)) : QVariant(), saidMs}));
}

static Result<Done> settleOne(Writer &writer, const SaidWords &words, const ServerRow *base, qint64 serverNowMs)
{
    if (!base)
        return Done{};
    const Place place{words.kind, words.id, words.field};
    const Version ours{words.text, words.stamp};
    const Version now{base->state.fields.value(words.field).toString(), base->state.stamps.value(words.field)};
    if (now.stamp == ours.stamp || sameDevice(now.stamp, ours.stamp)) {
        if (base->state.deleted > now.stamp && !rowmerge::isLive(base->state))
            KJC_TRY(note(writer, place, ours, {u""_s, base->state.deleted}, words.ancestor));
        return remember(writer, words, now.stamp, serverNowMs);
    }
    KJC_TRY_ASSIGN(pending, baserows::waiting(writer, words.kind, words.id));
    if (now.stamp < ours.stamp || pending.contains(words.field)) // not of this answer, or written anew meanwhile
        return Done{};
    return note(writer, place, ours, now, words.ancestor);
}

Result<Done> settle(Writer &writer, const std::vector<SaidWords> &said, qint64 serverNowMs)
{
    if (said.empty())
        return Done{};
    QList<RowName> names;
    for (const SaidWords &words : said)
        names.append({words.kind, words.id});
    KJC_TRY_ASSIGN(known, baserows::findAll(writer.connection(), writer.household(), names));
    for (const SaidWords &words : said) {
        const auto base = known.constFind({words.kind, words.id});
        KJC_TRY(settleOne(writer, words, base == known.cend() ? nullptr : &*base, serverNowMs));
    }
    return writer.connection().exec(u"DELETE FROM said_words WHERE said_ms < ?"_s, {serverNowMs - kKeptForMs});
}

} // namespace kjc::lostwords
