// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/cooklangformat.h"

#include "core/recipe/formats/amounttext.h"
#include "core/recipe/formats/htmlcharset.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

// Metadata by folded key, "_" and "-" read as spaces and nested maps as "outer.inner".
class Metadata
{
public:
    explicit Metadata(const QJsonObject &object)
    {
        for (auto it = object.begin(); it != object.end(); ++it) {
            m_values.insert(folded(it.key()), it.value());
            const QJsonObject inner = it.value().toObject();
            for (auto nested = inner.begin(); nested != inner.end(); ++nested)
                m_values.insert(folded(it.key()) + u'.' + folded(nested.key()), nested.value());
        }
    }

    [[nodiscard]] QString text(std::initializer_list<QLatin1StringView> keys) const
    {
        for (const auto key : keys) {
            const QJsonValue value = m_values.value(QString(key));
            const QString text = value.isArray() ? value.toArray().first().toString() : value.toString();
            if (!text.trimmed().isEmpty())
                return text.trimmed();
        }
        return {};
    }

    [[nodiscard]] QStringList list(QLatin1StringView key) const
    {
        const QJsonValue value = m_values.value(QString(key));
        QStringList parts = value.toString().split(u',');
        if (value.isArray()) {
            parts.clear();
            const QJsonArray array = value.toArray();
            for (const QJsonValue one : array)
                parts += one.toString();
        }
        QStringList out;
        for (const QString &part : std::as_const(parts)) {
            if (!part.trimmed().isEmpty())
                out += part.trimmed();
        }
        return out;
    }

private:
    static QString folded(const QString &key)
    {
        QString out = key.toCaseFolded();
        return out.replace(u'_', u' ').replace(u'-', u' ').simplified();
    }

    QHash<QString, QJsonValue> m_values;
};

std::optional<int> minutes(const QString &text, QLatin1StringView place, ImportedRecipe &out)
{
    if (text.isEmpty())
        return std::nullopt;
    const auto found = minutesFromText(text);
    if (!found)
        out.warnings.push_back({place, u"not a duration: "_s + text.left(80), u"bad-duration"_s});
    return found;
}

void readSource(const Metadata &meta, Recipe &recipe)
{
    recipe.author = meta.text({"author"_L1, "source.author"_L1});
    const QString source = meta.text({"source.url"_L1, "source"_L1});
    if (source.startsWith("http"_L1))
        recipe.sourceUrl = source;
    else
        recipe.sourceName = source;
    if (const QString name = meta.text({"source.name"_L1}); !name.isEmpty())
        recipe.sourceName = name;
    const QString image = meta.text({"image"_L1, "images"_L1, "picture"_L1, "pictures"_L1});
    if (image.startsWith("http"_L1))
        recipe.imageUrl = image;
    else
        recipe.picture = image;
}

void readMetadata(const Metadata &meta, ImportedRecipe &out)
{
    Recipe &recipe = out.recipe;
    recipe.title = meta.text({"title"_L1, "name"_L1});
    recipe.description = meta.text({"description"_L1, "introduction"_L1});
    recipe.notes = meta.text({"notes"_L1, "note"_L1});
    recipe.language = meta.text({"language"_L1, "locale"_L1, "lang"_L1}).replace(u'_', u'-');
    recipe.yieldText = meta.text({"servings"_L1, "serves"_L1, "yield"_L1});
    recipe.servings = servingsFromText(recipe.yieldText);
    recipe.prepMinutes = minutes(meta.text({"prep time"_L1, "time.prep"_L1}), "prep time"_L1, out);
    recipe.cookMinutes = minutes(meta.text({"cook time"_L1, "time.cook"_L1, "cooking time"_L1}), "cook time"_L1, out);
    recipe.totalMinutes =
        minutes(meta.text({"time"_L1, "total time"_L1, "time required"_L1, "duration"_L1}), "time"_L1, out);
    readSource(meta, recipe);
    recipe.meals = meta.list("meals"_L1);
    for (const auto key : {"tags"_L1, "course"_L1, "category"_L1, "cuisine"_L1, "diet"_L1}) {
        const QStringList tags = meta.list(key);
        for (const QString &tag : tags) {
            if (!recipe.tags.contains(tag, Qt::CaseInsensitive))
                recipe.tags += tag;
        }
    }
}

QString itemText(const CooklangItem &item)
{
    if (item.type == CooklangItem::Type::Timer && !item.quantity.isEmpty())
        return item.units.isEmpty() ? item.quantity : QString(item.quantity + u' ' + item.units);
    if (!item.alias.isEmpty())
        return item.alias;
    return item.text.startsWith("./"_L1) ? item.text.section(u'/', -1) : item.text;
}

bool isIngredientList(const CooklangStep &step)
{
    static const QRegularExpression separators(u"^[\\s,;.•*-]*$"_s);
    return std::all_of(step.items.begin(), step.items.end(), [](const CooklangItem &item) {
        return item.type == CooklangItem::Type::Ingredient ||
               (item.type == CooklangItem::Type::Text && separators.match(item.text).hasMatch());
    });
}

void addIngredients(const CooklangStep &step, QSet<QString> &seen, Recipe &recipe)
{
    for (const CooklangItem &item : step.items) {
        if (item.type != CooklangItem::Type::Ingredient || item.modifiers.contains(u'-'))
            continue;
        const QString name = item.text.toCaseFolded();
        const bool again = item.quantity.isEmpty() && seen.contains(name); // "add the @salt" once more
        seen.insert(name);
        if (!again)
            recipe.ingredients.push_back({{}, step.section, cooklangLine(item, recipe.language), {}});
    }
}

void readSteps(const CooklangRecipe &parsed, Recipe &recipe)
{
    QSet<QString> seen;
    for (const CooklangStep &step : parsed.steps) {
        QString text;
        for (const CooklangItem &item : step.items)
            text += itemText(item);
        if (step.isNote) {
            recipe.notes += recipe.notes.isEmpty() ? text : QString(u'\n' + text);
            continue;
        }
        addIngredients(step, seen, recipe);
        if (!isIngredientList(step))
            recipe.steps.push_back({{}, step.section, text.trimmed()});
    }
}

} // namespace

QString Cooklang::id() const
{
    return u"cooklang"_s;
}

int Cooklang::confidence(const ImportSource &source) const
{
    if (source.fileName.endsWith(".cook"_L1, Qt::CaseInsensitive))
        return 95;
    static const QRegularExpression mark(uR"([@#~][^@#~{}\n]*\{[^}\n]*\})"_s);
    const QString head = QString::fromUtf8(source.bytes.left(4096));
    const bool plain = !head.trimmed().startsWith(u'<') && !head.trimmed().startsWith(u'{');
    return plain && mark.match(head).hasMatch() ? 40 : 0;
}

Result<ImportBatch> Cooklang::read(const ImportSource &source) const
{
    const CooklangRecipe parsed = parseCooklang(QString::fromUtf8(pageAsUtf8(source.bytes)));
    ImportedRecipe out;
    readMetadata(Metadata(parsed.metadata), out);
    readSteps(parsed, out.recipe);
    if (out.recipe.ingredients.empty() && out.recipe.steps.empty())
        return Error{Error::Kind::Empty, u"no step and no ingredient in it"_s, source.fileName};
    if (out.recipe.title.isEmpty())
        out.recipe.title = QFileInfo(source.fileName).completeBaseName();
    if (out.recipe.sourceUrl.isEmpty())
        out.recipe.sourceUrl = source.url.toString(QUrl::FullyEncoded);
    if (out.recipe.ingredients.empty())
        out.warnings.push_back({u"ingredients"_s, u"no ingredients found"_s, u"no-ingredients"_s});
    out.recipe.original = source.bytes;
    out.recipe.originalFormat = id();
    return ImportBatch{{std::move(out)}, {}};
}

} // namespace kjc::formats
