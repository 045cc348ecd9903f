// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/queuesummary.h"

#include "core/merge/stamp.h"
#include "core/store/queuedrows.h"
#include "core/store/rowschema.h"
#include "core/store/syncqueue.h"

#include <algorithm>
#include <array>

namespace kjc::queuesummary {

using namespace Qt::StringLiterals;

namespace {

// A thing a person knows: the row itself, or the one it is a part of.
struct Thing {
    Kind kind = Kind::Recipe;
    QUuid id;

    friend bool operator==(const Thing &, const Thing &) = default;
};

struct StoredOp {
    QString opId, user, stamp, reason;
    SealedPayload sealed;
};

struct Part {
    Kind kind;
    Kind whole;
    QLatin1StringView reference; // the column that names the whole
};

} // namespace

static constexpr std::array kParts{
    Part{Kind::RecipeIngredient, Kind::Recipe, "recipe_id"_L1}, Part{Kind::RecipeStep, Kind::Recipe, "recipe_id"_L1},
    Part{Kind::RecipeTag, Kind::Recipe, "recipe_id"_L1},        Part{Kind::CookLogEntry, Kind::Recipe, "recipe_id"_L1},
    Part{Kind::PantryMovement, Kind::PantryLot, "lot_id"_L1},
};

// When one operation is about several things, the first of these is what it is called by.
static constexpr std::array kByWeight{Kind::Recipe,       Kind::PlannedMeal,  Kind::PantryLot,
                                      Kind::ShoppingItem, Kind::ShoppingList, Kind::Slot,
                                      Kind::Profile,      Kind::Household,    Kind::Food};

// Bounds for a library that has just been linked: all of it waits then.
static constexpr int kOpsPerEntry = 20;
static constexpr int kMostParked = 200;

static QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

static Result<std::optional<Thing>> thingOf(Connection &connection, const QueuedRow &row)
{
    const RowSchema *schema = schemaNamed(row.kind);
    if (!schema)
        return std::optional<Thing>();
    const auto part = std::ranges::find(kParts, schema->kind, &Part::kind);
    if (part == kParts.end())
        return std::optional(Thing{schema->kind, row.id});
    QString whole = row.change.fields.value(part->reference).toString();
    if (whole.isEmpty()) {
        KJC_TRY_ASSIGN(stored, connection.value(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(part->reference, schema->name),
                                                {idText(row.id)}));
        whole = stored.toString();
    }
    return std::optional(Thing{part->whole, QUuid::fromString(whole)});
}

static Result<std::vector<Thing>> thingsOf(Connection &connection, const std::vector<QueuedRow> &rows)
{
    std::vector<Thing> things;
    for (const QueuedRow &row : rows) {
        KJC_TRY_ASSIGN(thing, thingOf(connection, row));
        if (thing && std::ranges::find(things, *thing) == things.end())
            things.push_back(*thing);
    }
    std::ranges::stable_sort(things, {}, [](const Thing &thing) { return std::ranges::find(kByWeight, thing.kind); });
    return things;
}

// A thing that the server never told about is new.
static Result<QueuedEdit> editOf(Connection &connection, const Thing &thing, const std::vector<QueuedRow> &rows)
{
    const QString name = schemaOf(thing.kind).name;
    for (const QueuedRow &row : rows)
        if (row.id == thing.id && row.kind == name && row.change.stamps.contains(kDeletedField))
            return QueuedEdit::Removed;
    KJC_TRY_ASSIGN(
        known, connection.value(u"SELECT count(*) FROM base WHERE kind = ? AND id = ?"_s, {name, idText(thing.id)}));
    return known.toInt() > 0 ? QueuedEdit::Changed : QueuedEdit::Added;
}

static Result<Done> nameSlot(Connection &connection, const QString &id, QueueEntry &entry)
{
    return connection.query(u"SELECT slot_key, name, icon FROM slot WHERE id = ?"_s, {id}, [&](const Columns &row) {
        entry.slot = {SlotId::fromString(id), row.text(0), row.text(1), row.text(2), {}, {}};
    });
}

static Result<Done> nameMeal(Connection &connection, QueueEntry &entry)
{
    QString slot;
    KJC_TRY(connection.query(u"SELECT coalesce(r.title, m.text), m.day, m.slot_id FROM planned_meal m "
                             "LEFT JOIN recipe r ON r.id = m.recipe_id WHERE m.id = ?"_s,
                             {idText(entry.id)}, [&](const Columns &row) {
                                 entry.subject = row.text(0);
                                 entry.day = QDate::fromString(row.text(1), Qt::ISODate);
                                 slot = row.text(2);
                             }));
    return nameSlot(connection, slot, entry);
}

static Result<Done> name(Connection &connection, QueueEntry &entry)
{
    if (*entry.kind == Kind::PlannedMeal)
        return nameMeal(connection, entry);
    if (*entry.kind == Kind::Slot)
        return nameSlot(connection, idText(entry.id), entry);
    const QString column = *entry.kind == Kind::Recipe ? u"title"_s : u"name"_s;
    KJC_TRY_ASSIGN(named, connection.value(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(column, schemaOf(*entry.kind).name),
                                           {idText(entry.id)}));
    entry.subject = named.toString();
    return Done{};
}

static Result<QueueEntry> entryOf(Connection &connection, const DeviceState &device, const StoredOp &op,
                                  const OpSealer &sealer)
{
    QueueEntry entry;
    entry.opIds = {op.opId};
    entry.parkedFor = op.reason;
    if (const auto stamp = Stamp::fromString(op.stamp))
        entry.atMs = stamp->ms;
    DeviceState maker = device;
    maker.userId = op.user;
    const Result<QByteArray> payload = sealer.open(op.sealed, outbox::contextOf(maker, op.opId));
    if (!payload)
        return entry; // without its key, or damaged: that it waits is all that can be said
    const std::vector<QueuedRow> rows = queuedrows::fromPayload(payload.value());
    KJC_TRY_ASSIGN(things, thingsOf(connection, rows));
    if (things.empty())
        return entry;
    entry.kind = things.front().kind;
    entry.id = things.front().id;
    entry.alsoTouched = int(things.size()) - 1;
    KJC_TRY_ASSIGN(edit, editOf(connection, things.front(), rows));
    entry.edit = edit;
    KJC_TRY(name(connection, entry));
    return entry;
}

static Result<std::vector<StoredOp>> operations(Connection &connection, bool parked, qint64 most)
{
    std::vector<StoredOp> ops;
    KJC_TRY(connection.query(
        u"SELECT op_id, user_id, stamp, reason, nonce, cipher, tag FROM op "
        "WHERE (state = 'parked') = ? ORDER BY stamp, local_id LIMIT ?"_s,
        {int(parked), most}, [&](const Columns &row) {
            ops.push_back({row.text(0),
                           row.text(1),
                           row.text(2),
                           row.text(3),
                           {row.value(4).toByteArray(), row.value(5).toByteArray(), row.value(6).toByteArray()}});
        }));
    return ops;
}

// What is removed stays removed; what is new stays new, however often it was changed since.
static void fold(QueueEntry &earlier, const QueueEntry &later)
{
    earlier.opIds += later.opIds;
    earlier.atMs = std::max(earlier.atMs, later.atMs);
    earlier.alsoTouched = std::max(earlier.alsoTouched, later.alsoTouched);
    if (later.edit == QueuedEdit::Removed || earlier.edit == QueuedEdit::Changed)
        earlier.edit = later.edit;
}

Result<std::vector<QueueEntry>> waiting(Connection &connection, const OpSealer &sealer, int most)
{
    KJC_TRY_ASSIGN(device, syncqueue::device(connection));
    KJC_TRY_ASSIGN(ops, operations(connection, false, qint64(most) * kOpsPerEntry));
    std::vector<QueueEntry> entries;
    for (const StoredOp &op : ops) {
        KJC_TRY_ASSIGN(entry, entryOf(connection, device, op, sealer));
        const auto same = std::ranges::find_if(
            entries, [&](const QueueEntry &known) { return known.kind == entry.kind && known.id == entry.id; });
        if (same != entries.end())
            fold(*same, entry);
        else if (int(entries.size()) == most)
            break;
        else
            entries.push_back(entry);
    }
    return entries;
}

Result<std::vector<QueueEntry>> parked(Connection &connection, const OpSealer &sealer)
{
    KJC_TRY_ASSIGN(device, syncqueue::device(connection));
    KJC_TRY_ASSIGN(ops, operations(connection, true, kMostParked));
    std::vector<QueueEntry> entries;
    for (const StoredOp &op : ops) {
        KJC_TRY_ASSIGN(entry, entryOf(connection, device, op, sealer));
        entries.push_back(entry);
    }
    return entries;
}

} // namespace kjc::queuesummary
