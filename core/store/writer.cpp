// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writer.h"

#include "core/store/writer_p.h"

#include <QJsonDocument>

namespace kjc {

using namespace Qt::StringLiterals;

namespace writing {

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString idList(const QList<QUuid> &ids)
{
    QStringList texts;
    texts.reserve(ids.size());
    for (const QUuid &id : ids)
        texts.append(u'"' + idText(id) + u'"');
    return u'[' + texts.join(u',') + u']';
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QVariant normal(const Column &column, const QVariant &value)
{
    if (!value.isValid())
        return {};
    switch (column.type) {
    case ColumnType::Text: {
        const QString text = value.toString();
        return text.isNull() ? QString(u""_s) : text;
    }
    case ColumnType::Integer: return value.toLongLong();
    case ColumnType::Real: return value.toDouble();
    }
    return value;
}

} // namespace writing

using namespace writing;

static Result<Done> checkFields(const RowSchema &schema, const Fields &fields)
{
    for (auto it = fields.cbegin(); it != fields.cend(); ++it)
        if (!schema.has(it.key()))
            return Error{Error::Kind::Invalid, u"no such field: %1"_s.arg(it.key()), schema.name};
    return Done{};
}

static Fields normalFields(const RowSchema &schema, const Fields &fields)
{
    Fields result;
    for (const Column &column : schema.columns)
        if (const auto given = fields.constFind(column.name); given != fields.cend())
            result.insert(column.name, normal(column, *given));
    return result;
}

Writer::Writer(Connection &connection, HybridClock &stamps, const Clock &clock, IdSource &ids, HouseholdId household)
    : m_connection(connection),
      m_stamps(stamps),
      m_clock(clock),
      m_ids(ids),
      m_household(household)
{
}

static constexpr int kFirstField = 5; // in the columns that existingIn() reads

static QString selectOf(const RowSchema &schema)
{
    return u"SELECT id, live, stamps, deleted, extra, %1 FROM %2 WHERE id "_s.arg(schema.columnList(), schema.name);
}

Writer::Existing Writer::existingIn(const RowSchema &schema, const Columns &columns)
{
    Existing row{true,
                 columns.boolean(1),
                 {},
                 QJsonDocument::fromJson(columns.text(2).toUtf8()).object(),
                 columns.text(3),
                 columns.text(4)};
    for (int i = 0; i < int(schema.columns.size()); ++i) {
        const Column &column = schema.columns[size_t(i)];
        const QVariant value = columns.value(i + kFirstField);
        row.fields.insert(column.name, value.isNull() ? QVariant() : normal(column, value));
    }
    return row;
}

Result<Writer::Existing> Writer::existing(Kind kind, const QUuid &id)
{
    if (const auto foreseen = m_foreseen.take({int(kind), id}))
        return *foreseen;
    const RowSchema &schema = schemaOf(kind);
    Existing row;
    const QString sql = selectOf(schema) + u"= ?"_s;
    KJC_TRY(m_connection.query(sql, {idText(id)}, [&](const Columns &columns) { row = existingIn(schema, columns); }));
    return row;
}

Result<Done> Writer::foresee(Kind kind, const QList<QUuid> &ids)
{
    const RowSchema &schema = schemaOf(kind);
    for (const QUuid &id : ids)
        m_foreseen.insert({int(kind), id}, std::make_shared<Existing>());
    const QString sql = selectOf(schema) + u"IN (SELECT value FROM json_each(?))"_s;
    return m_connection.query(sql, {idList(ids)}, [&](const Columns &columns) {
        m_foreseen.insert({int(kind), QUuid::fromString(columns.text(0))},
                          std::make_shared<Existing>(existingIn(schema, columns)));
    });
}

static qsizetype sizeOf(const Fields &fields)
{
    qsizetype bytes = 0;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it)
        bytes += 2 * it.key().size() + 40 + 2 * it->toString().size();
    return bytes;
}

const QString &Writer::stampFor(const Fields &fields)
{
    const qsizetype bytes = sizeOf(fields);
    if (m_chunk < 0 || m_chunkRows >= kRowsPerChunk || m_chunkBytes + bytes > kBytesPerChunk) {
        m_stamp = m_stamps.tick().toString();
        ++m_chunk;
        m_chunkRows = 0;
        m_chunkBytes = 0;
    }
    ++m_chunkRows;
    m_chunkBytes += bytes;
    return m_stamp;
}

void Writer::remember(RowEdit edit)
{
    edit.stamp = m_stamp;
    edit.chunk = m_chunk;
    m_edits.push_back(std::move(edit));
}

Result<bool> Writer::put(Kind kind, const QUuid &id, const Fields &fields)
{
    const RowSchema &schema = schemaOf(kind);
    KJC_TRY(checkFields(schema, fields));
    const Fields wanted = normalFields(schema, fields);
    KJC_TRY_ASSIGN(row, existing(kind, id));
    return row.found ? update(kind, id, row, wanted) : insert(kind, id, wanted);
}

Result<bool> Writer::insert(Kind kind, const QUuid &id, const Fields &fields)
{
    const RowSchema &schema = schemaOf(kind);
    const QString stamp = stampFor(fields);
    QVariantList bindings{idText(id), m_household.toString(), compact({{u"*"_s, stamp}})};
    for (const Column &column : schema.columns)
        bindings.append(fields.value(column.name));
    const QString marks = u", ?"_s.repeated(qsizetype(schema.columns.size()));
    const QString sql = u"INSERT INTO %1 (id, household_id, stamps, %2) VALUES (?, ?, ?%3)"_s.arg(
        schema.name, schema.columnList(), marks);
    KJC_TRY(m_connection.exec(sql, bindings));
    remember({kind, id, RowEdit::Change::Insert, {}, fields, {}, 0});
    return true;
}

// A field that is not in `stamps` has the stamp of "*".
static QJsonObject stamped(QJsonObject stamps, const Fields &written, const QString &stamp)
{
    for (auto it = written.cbegin(); it != written.cend(); ++it)
        stamps.insert(it.key(), stamp);
    return stamps;
}

Result<bool> Writer::update(Kind kind, const QUuid &id, const Existing &row, const Fields &fields)
{
    const RowSchema &schema = schemaOf(kind);
    Fields before, after;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        if (row.live && row.fields.value(it.key()) == *it)
            continue;
        before.insert(it.key(), row.fields.value(it.key()));
        after.insert(it.key(), *it);
    }
    if (after.isEmpty())
        return false;
    if (!row.live && row.deleted >= m_stamp)
        m_chunkRows = kRowsPerChunk; // deleted in this very chunk: only a later stamp brings it back
    const QString stamp = stampFor(after);
    QStringList assignments;
    QVariantList bindings;
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        assignments.append(it.key() + u" = ?"_s);
        bindings.append(*it);
    }
    bindings << compact(stamped(row.stamps, after, stamp)) << idText(id);
    KJC_TRY(m_connection.exec(
        u"UPDATE %1 SET %2, stamps = ?, live = 1 WHERE id = ?"_s.arg(schema.name, assignments.join(u", "_s)),
        bindings));
    if (row.live)
        remember({kind, id, RowEdit::Change::Update, before, after, {}, 0});
    else
        remember({kind, id, RowEdit::Change::Insert, before, after, {}, 0});
    return true;
}

Result<bool> Writer::remove(Kind kind, const QUuid &id)
{
    KJC_TRY_ASSIGN(row, existing(kind, id));
    if (!row.live)
        return false;
    const QString stamp = stampFor({});
    KJC_TRY(m_connection.exec(u"UPDATE %1 SET deleted = ?, live = 0 WHERE id = ?"_s.arg(schemaOf(kind).name),
                              {stamp, idText(id)}));
    remember({kind, id, RowEdit::Change::Delete, {}, {}, {}, 0});
    return true;
}

Result<Done> Writer::revive(Kind kind, const QUuid &id)
{
    KJC_TRY_ASSIGN(row, existing(kind, id));
    if (!row.found)
        return Error{Error::Kind::NotFound, idText(id), schemaOf(kind).name};
    KJC_TRY(update(kind, id, row, row.live ? Fields() : row.fields));
    return Done{};
}

ChangeSet Writer::changeSet() const
{
    ChangeSet changes;
    for (const RowEdit &edit : m_edits)
        changes.add(edit.kind, edit.id);
    return changes;
}

} // namespace kjc
