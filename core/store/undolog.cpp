// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/undolog.h"

#include "core/store/operationnames.h"
#include "core/store/rowschema.h"
#include "core/store/writer_p.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace kjc::undolog {

using namespace Qt::StringLiterals;

namespace {
struct Row {
    Kind kind;
    QUuid id;
    QString change;
    Fields before, after;
};
enum class Direction { Back, Forward };
} // namespace

static QString toText(const Fields &fields)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(fields)).toJson(QJsonDocument::Compact));
}

static Fields fromText(const QString &text)
{
    Fields fields = QJsonDocument::fromJson(text.toUtf8()).object().toVariantMap();
    for (QVariant &value : fields)
        if (value.isNull())
            value = QVariant();
    return fields;
}

static QString nameOf(RowEdit::Change change)
{
    switch (change) {
    case RowEdit::Change::Insert: return u"insert"_s;
    case RowEdit::Change::Update: return u"update"_s;
    case RowEdit::Change::Delete: return u"delete"_s;
    }
    return {};
}

static Result<Done> rememberRow(Connection &connection, qint64 entry, int ord, const RowEdit &edit)
{
    // An inserted or deleted row is its own image: a tombstone keeps the fields. Not one that was written over.
    const bool update = edit.change == RowEdit::Change::Update || !edit.before.isEmpty();
    return connection.exec(
        u"INSERT INTO undo_row (entry, ord, kind, id, change, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {entry, ord, QString(schemaOf(edit.kind).name), edit.id.toString(QUuid::WithoutBraces), nameOf(edit.change),
         update ? QVariant(toText(edit.before)) : QVariant(), update ? QVariant(toText(edit.after)) : QVariant()});
}

static Result<std::vector<Row>> rowsOf(Connection &connection, qint64 entry, Direction direction)
{
    std::vector<Row> rows;
    const QString order = direction == Direction::Back ? u"DESC"_s : u"ASC"_s;
    KJC_TRY(connection.query(
        u"SELECT kind, id, change, before, after FROM undo_row WHERE entry = ? ORDER BY ord %1"_s.arg(order), {entry},
        [&](const Columns &columns) {
            if (const RowSchema *schema = schemaNamed(columns.text(0)))
                rows.push_back({schema->kind, QUuid::fromString(columns.text(1)), columns.text(2),
                                fromText(columns.text(3)), fromText(columns.text(4))});
        }));
    return rows;
}

namespace {
struct Entry {
    qint64 seq = 0;
    Operation operation;
    qint64 atMs = 0;
};
} // namespace

static Result<std::optional<Entry>> newest(Connection &connection)
{
    std::optional<Entry> found;
    KJC_TRY(connection.query(u"SELECT seq, operation, subject, count, at FROM undo_entry ORDER BY seq DESC LIMIT 1"_s,
                             {}, [&](const Columns &columns) {
                                 const auto kind = operationNamed(columns.text(1));
                                 found = Entry{
                                     columns.integer(0),
                                     {kind.value_or(OperationKind::SetUp), columns.text(2), int(columns.integer(3))},
                                     columns.integer(4)};
                             }));
    return found;
}

// More or less of what one lot holds are movements of it, each a row of its own.
static Result<bool> joinMovement(Connection &connection, qint64 entry, const std::vector<RowEdit> &edits)
{
    if (edits.size() != 1 || edits[0].kind != Kind::PantryMovement || edits[0].change != RowEdit::Change::Insert)
        return false;
    KJC_TRY_ASSIGN(
        others,
        connection.value(u"SELECT count(*) FROM undo_row LEFT JOIN pantry_movement AS m ON m.id = undo_row.id "
                         "WHERE entry = ? AND (kind <> ? OR change <> 'insert' OR m.lot_id IS NOT ?)"_s,
                         {entry, QString(schemaOf(Kind::PantryMovement).name), edits[0].after.value(u"lot_id"_s)}));
    if (others.toInt() > 0)
        return false;
    KJC_TRY_ASSIGN(last, connection.value(u"SELECT max(ord) FROM undo_row WHERE entry = ?"_s, {entry}));
    KJC_TRY(rememberRow(connection, entry, last.toInt() + 1, edits[0]));
    return true;
}

// `edit` changes nothing that the step did not, and goes on from where it left it.
static bool goesOn(const Row &row, const RowEdit &edit)
{
    Fields left; // of the fields that are edited again
    for (auto it = edit.before.cbegin(); it != edit.before.cend(); ++it)
        if (row.after.contains(it.key()))
            left.insert(it.key(), row.after.value(it.key()));
    return row.kind == edit.kind && row.id == edit.id && row.change == u"update" &&
           edit.change == RowEdit::Change::Update && toText(left) == toText(edit.before);
}

// The same fields of the same rows, or fewer of them: only the first press says the unit.
static Result<bool> joinUpdates(Connection &connection, qint64 entry, const std::vector<RowEdit> &edits)
{
    KJC_TRY_ASSIGN(rows, rowsOf(connection, entry, Direction::Forward));
    if (!std::ranges::equal(rows, edits, &goesOn))
        return false;
    for (size_t i = 0; i < edits.size(); ++i) {
        Fields after = rows[i].after;
        after.insert(edits[i].after);
        KJC_TRY(connection.exec(
            u"UPDATE undo_row SET after = ? WHERE entry = ? AND kind = ? AND id = ?"_s,
            {toText(after), entry, QString(schemaOf(edits[i].kind).name), edits[i].id.toString(QUuid::WithoutBraces)}));
    }
    return true;
}

static bool changesAmount(OperationKind kind)
{
    return kind == OperationKind::UsePantry || kind == OperationKind::CorrectPantry;
}

static bool areOfOneSort(OperationKind a, OperationKind b)
{
    const bool edits = a == OperationKind::EditMeal || a == OperationKind::EditShoppingItem;
    return (a == b && edits) || (changesAmount(a) && changesAmount(b));
}

// True when the edits became part of the newest step.
static Result<bool> join(Connection &connection, const Operation &operation, const std::vector<RowEdit> &edits,
                         qint64 nowMs)
{
    KJC_TRY_ASSIGN(entry, newest(connection));
    if (!entry || nowMs < entry->atMs || nowMs - entry->atMs > kJoinWithinMs)
        return false;
    Operation both = entry->operation;
    if (!areOfOneSort(both.kind, operation.kind) || both.subject != operation.subject || both.count != operation.count)
        return false;
    KJC_TRY_ASSIGN(joined, changesAmount(operation.kind) ? joinMovement(connection, entry->seq, edits)
                                                         : joinUpdates(connection, entry->seq, edits));
    if (!joined)
        return false;
    if (both.kind != operation.kind) // taken and put back: the amount was put right
        both.kind = OperationKind::CorrectPantry;
    KJC_TRY(connection.exec(u"UPDATE undo_entry SET operation = ?, at = ? WHERE seq = ?"_s,
                            {operationName(both.kind), nowMs, entry->seq}));
    return true;
}

Result<Done> remember(Connection &connection, const Operation &operation, const std::vector<RowEdit> &edits,
                      qint64 nowMs)
{
    if (edits.empty())
        return Done{};
    KJC_TRY(connection.exec(u"DELETE FROM undo_entry WHERE undone = 1"_s));
    KJC_TRY_ASSIGN(joined, join(connection, operation, edits, nowMs));
    if (joined)
        return Done{};
    KJC_TRY(connection.exec(u"INSERT INTO undo_entry (operation, subject, count, at) VALUES (?, ?, ?, ?)"_s,
                            {operationName(operation.kind), operation.subject.isNull() ? u""_s : operation.subject,
                             operation.count, nowMs}));
    KJC_TRY_ASSIGN(entry, connection.value(u"SELECT last_insert_rowid()"_s));
    int ord = 0;
    for (const RowEdit &edit : edits)
        KJC_TRY(rememberRow(connection, entry.toLongLong(), ord++, edit));
    return connection.exec(u"DELETE FROM undo_entry WHERE seq <= ?"_s, {entry.toLongLong() - kMostEntries});
}

Result<Done> forgetTouched(Connection &connection, const std::vector<RowEdit> &edits)
{
    std::map<Kind, QList<QUuid>> ids;
    for (const RowEdit &edit : edits)
        ids[edit.kind].append(edit.id);
    for (const auto &[kind, touched] : ids)
        KJC_TRY(
            connection.exec(u"DELETE FROM undo_entry WHERE seq IN (SELECT entry FROM undo_row WHERE kind = ? AND id IN "
                            "(SELECT value FROM json_each(?)))"_s,
                            {QString(schemaOf(kind).name), writing::idList(touched)}));
    return Done{};
}

static Result<Done> write(Writer &writer, const Row &row, Direction direction)
{
    if (row.change == u"update") {
        KJC_TRY(writer.put(row.kind, row.id, direction == Direction::Back ? row.before : row.after));
        return Done{};
    }
    const bool bringBack = (row.change == u"delete") == (direction == Direction::Back);
    const Fields &image = direction == Direction::Back ? row.before : row.after;
    if (!image.isEmpty()) // the tombstone gets back what it held, so that an older step can revive it as it was
        KJC_TRY(writer.put(row.kind, row.id, image));
    if (bringBack)
        return writer.revive(row.kind, row.id);
    KJC_TRY(writer.remove(row.kind, row.id));
    return Done{};
}

// The step that comes next in a direction: its number and its operation.
static Result<std::optional<std::pair<qint64, Operation>>> next(Connection &connection, Direction direction)
{
    std::optional<std::pair<qint64, Operation>> found;
    const QString sql =
        direction == Direction::Back
            ? u"SELECT seq, operation, subject, count FROM undo_entry WHERE undone = 0 ORDER BY seq DESC LIMIT 1"_s
            : u"SELECT seq, operation, subject, count FROM undo_entry WHERE undone = 1 ORDER BY seq ASC LIMIT 1"_s;
    KJC_TRY(connection.query(sql, {}, [&](const Columns &columns) {
        const auto kind = operationNamed(columns.text(1));
        found = std::pair(columns.integer(0),
                          Operation{kind.value_or(OperationKind::SetUp), columns.text(2), int(columns.integer(3))});
    }));
    return found;
}

static Result<Operation> step(Writer &writer, Direction direction)
{
    Connection &connection = writer.connection();
    KJC_TRY_ASSIGN(entry, next(connection, direction));
    if (!entry)
        return Error{Error::Kind::NotFound, u"nothing to undo or redo"_s, {}};
    KJC_TRY_ASSIGN(rows, rowsOf(connection, entry->first, direction));
    for (const Row &row : rows)
        KJC_TRY(write(writer, row, direction));
    KJC_TRY(connection.exec(u"UPDATE undo_entry SET undone = ? WHERE seq = ?"_s,
                            {direction == Direction::Back ? 1 : 0, entry->first}));
    return entry->second;
}

Result<Operation> undo(Writer &writer)
{
    return step(writer, Direction::Back);
}

Result<Operation> redo(Writer &writer)
{
    return step(writer, Direction::Forward);
}

Result<UndoState> state(Connection &connection)
{
    KJC_TRY_ASSIGN(back, next(connection, Direction::Back));
    KJC_TRY_ASSIGN(forward, next(connection, Direction::Forward));
    UndoState state;
    if (back)
        state.undo = back->second;
    if (forward)
        state.redo = forward->second;
    return state;
}

} // namespace kjc::undolog
