// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/searchindex.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace kjc::searchindex {

using namespace Qt::StringLiterals;

static const QString kInsert =
    u"INSERT INTO recipe_fts (rowid, title, ingredients, tags, notes) "
    "SELECT r.rowid, r.title, "
    "coalesce((SELECT group_concat(i.text, ' ') FROM recipe_ingredient i WHERE i.recipe_id = r.id AND i.live), ''), "
    "coalesce((SELECT group_concat(t.tag, ' ') FROM recipe_tag t WHERE t.recipe_id = r.id AND t.live), ''), "
    "coalesce(r.description, '') || ' ' || coalesce(r.notes, '') FROM recipe r WHERE r.live"_s;

static QString jsonList(const QList<QString> &ids)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(ids)).toJson(QJsonDocument::Compact));
}

static QString idsOf(const std::vector<RowEdit> &edits, Kind kind)
{
    QStringList ids;
    for (const RowEdit &edit : edits)
        if (edit.kind == kind)
            ids.append(edit.id.toString(QUuid::WithoutBraces));
    return jsonList(ids);
}

Result<Done> update(Connection &connection, const std::vector<RowEdit> &edits)
{
    const QString recipes = idsOf(edits, Kind::Recipe), lines = idsOf(edits, Kind::RecipeIngredient),
                  tags = idsOf(edits, Kind::RecipeTag);
    if (recipes == u"[]" && lines == u"[]" && tags == u"[]")
        return Done{};
    QStringList touched;
    KJC_TRY(
        connection.query(u"SELECT value FROM json_each(?) UNION "
                         "SELECT recipe_id FROM recipe_ingredient WHERE id IN (SELECT value FROM json_each(?)) UNION "
                         "SELECT recipe_id FROM recipe_tag WHERE id IN (SELECT value FROM json_each(?))"_s,
                         {recipes, lines, tags}, [&](const Columns &columns) { touched.append(columns.text(0)); }));
    const QString list = jsonList(touched);
    KJC_TRY(connection.exec(
        u"DELETE FROM recipe_fts WHERE rowid IN (SELECT rowid FROM recipe WHERE id IN (SELECT value FROM json_each(?)))"_s,
        {list}));
    return connection.exec(kInsert + u" AND r.id IN (SELECT value FROM json_each(?))"_s, {list});
}

Result<Done> rebuild(Connection &connection)
{
    KJC_TRY(connection.exec(u"DELETE FROM recipe_fts"_s));
    return connection.exec(kInsert);
}

QString matchExpression(const QString &typed)
{
    static const QRegularExpression notWord(u"[^\\p{L}\\p{N}]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QStringList words = typed.split(notWord, Qt::SkipEmptyParts);
    QStringList terms;
    for (const QString &word : words)
        terms.append(u'"' + word + u'"');
    if (!terms.isEmpty())
        terms.last().append(u'*');
    return terms.join(u' ');
}

} // namespace kjc::searchindex
