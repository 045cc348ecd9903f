// SPDX-License-Identifier: GPL-3.0-or-later
// Writer's half for what comes from elsewhere: the server's row with this device's waiting fields drawn over it.
#include "core/store/writer_p.h"

namespace kjc {

using namespace Qt::StringLiterals;
using namespace writing;

static QVariant variantOf(const Column &column, const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() ? QVariant() : normal(column, value.toVariant());
}

// The server's values, but ours where they wait.
static Fields drawnFields(const RowSchema &schema, const RowState &server, const FieldStamps &pending,
                          const Fields &ours)
{
    Fields fields;
    for (const Column &column : schema.columns)
        fields.insert(column.name, pending.contains(column.name) ? ours.value(column.name)
                                                                 : variantOf(column, server.fields.value(column.name)));
    return fields;
}

static RowState drawnStamps(const RowState &server, const FieldStamps &pending)
{
    RowState state = server;
    for (auto it = pending.cbegin(); it != pending.cend(); ++it) {
        if (it.key() == kDeletedField)
            state.deleted = std::max(state.deleted, *it);
        else
            state.stamps.insert(it.key(), *it);
    }
    return state;
}

// What the server knows of the row and this version does not; kept so that nothing is lost on the way through.
static QVariant unknownFields(const RowSchema &schema, const RowState &state)
{
    QJsonObject unknown;
    for (auto it = state.fields.begin(); it != state.fields.end(); ++it)
        if (!schema.has(it.key()))
            unknown.insert(it.key(), it.value());
    return unknown.isEmpty() ? QVariant() : QVariant(compact(unknown));
}

Result<Done> Writer::writeDrawn(const RowSchema &schema, const QUuid &id, const Existing &before, const Fields &fields,
                                const RowState &state)
{
    QJsonObject stamps;
    for (auto it = state.stamps.cbegin(); it != state.stamps.cend(); ++it)
        stamps.insert(it.key(), *it);
    const bool isLive = !state.stamps.isEmpty() && rowmerge::isLive(state);
    const QVariant unknown = unknownFields(schema, state);
    if (before.found && before.live == isLive && before.fields == fields && before.stamps == stamps &&
        before.deleted == state.deleted && before.extra == unknown.toString())
        return Done{}; // as an edit lies here already when the server confirms it
    QVariantList bindings;
    QStringList assignments;
    for (const Column &column : schema.columns) {
        assignments.append(column.name + u" = ?"_s);
        bindings.append(fields.value(column.name));
    }
    bindings << compact(stamps) << (state.deleted.isEmpty() ? QVariant() : QVariant(state.deleted)) << int(isLive)
             << unknown;
    if (before.found) {
        bindings << idText(id);
        return m_connection.exec(u"UPDATE %1 SET %2, stamps = ?, deleted = ?, live = ?, extra = ? WHERE id = ?"_s.arg(
                                     schema.name, assignments.join(u", "_s)),
                                 bindings);
    }
    bindings << idText(id) << m_household.toString();
    return m_connection.exec(
        u"INSERT INTO %1 (%2, stamps, deleted, live, extra, id, household_id) VALUES (%3?, ?, ?, ?, ?, ?)"_s.arg(
            schema.name, schema.columnList(), u"?, "_s.repeated(qsizetype(schema.columns.size()))),
        bindings);
}

void Writer::rememberDrawn(Kind kind, const QUuid &id, const Existing &before, const Fields &after, bool live)
{
    if (before.live && !live)
        m_edits.push_back({kind, id, RowEdit::Change::Delete, {}, {}, {}, 0});
    else if (!before.live && live)
        m_edits.push_back({kind, id, RowEdit::Change::Insert, {}, after, {}, 0});
    else if (live && before.fields != after)
        m_edits.push_back({kind, id, RowEdit::Change::Update, before.fields, after, {}, 0});
}

Result<bool> Writer::draw(Kind kind, const QUuid &id, const RowState &server, const FieldStamps &pending)
{
    const RowSchema &schema = schemaOf(kind);
    KJC_TRY_ASSIGN(before, existing(kind, id));
    const RowState state = drawnStamps(server, pending);
    if (!before.found && state.stamps.isEmpty() && state.deleted.isEmpty())
        return false;
    const Fields fields = drawnFields(schema, server, pending, before.fields);
    const size_t seen = m_edits.size();
    KJC_TRY(writeDrawn(schema, id, before, fields, state));
    rememberDrawn(kind, id, before, fields, !state.stamps.isEmpty() && rowmerge::isLive(state));
    return m_edits.size() > seen;
}

} // namespace kjc
