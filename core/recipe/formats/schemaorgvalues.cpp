// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/schemaorgvalues.h"

#include "core/recipe/formats/amounttext.h"
#include "core/recipe/formats/plaintext.h"

#include <QJsonArray>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 24; // no page means more

QString scalarText(const QJsonValue &value)
{
    if (value.isString())
        return plainLine(value.toString());
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 12);
    return {};
}

QString textAt(const QJsonValue &value, int depth)
{
    if (depth > deepest)
        return {};
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue one : array) {
            if (const QString text = textAt(one, depth + 1); !text.isEmpty())
                return text;
        }
        return {};
    }
    if (value.isObject())
        return textAt(
            firstOf(value.toObject(), {"name"_L1, "text"_L1, "@value"_L1, "value"_L1, "headline"_L1, "description"_L1}),
            depth + 1);
    return scalarText(value);
}

QJsonObject resolved(const QJsonObject &object, const ObjectsById &others)
{
    const QString id = object.value("@id"_L1).toString();
    return id.isEmpty() || object.size() > 2 ? object : others.value(id, object);
}

void collectNames(const QJsonValue &value, const ObjectsById &others, int depth, QStringList &out)
{
    if (depth > deepest)
        return;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue one : array)
            collectNames(one, others, depth + 1, out);
        return;
    }
    QString name;
    if (value.isObject()) {
        const QJsonObject object = resolved(value.toObject(), others);
        const QJsonValue found = firstOf(object, {"name"_L1, "alternateName"_L1});
        if (found.isArray() || found.isObject())
            return collectNames(found, others, depth + 1, out);
        name = scalarText(found);
    } else {
        name = others.contains(value.toString()) ? textOf(others.value(value.toString())) : scalarText(value);
    }
    if (!name.isEmpty() && !name.startsWith("http"_L1) && !out.contains(name))
        out += name;
}

QString imageAt(const QJsonValue &value, const ObjectsById &others, const QUrl &base, int depth)
{
    if (depth > deepest)
        return {};
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue one : array) {
            if (const QString found = imageAt(one, others, base, depth + 1); !found.isEmpty())
                return found;
        }
        return {};
    }
    if (value.isObject()) {
        const QJsonObject object = resolved(value.toObject(), others);
        return imageAt(
            firstOf(object, {"url"_L1, "contentUrl"_L1, "image"_L1, "thumbnailUrl"_L1, "thumbnail"_L1, "@id"_L1}),
            others, base, depth + 1);
    }
    const QString address = value.toString().trimmed();
    if (const auto other = others.constFind(address); other != others.constEnd() && depth < deepest) {
        const QJsonValue url = firstOf(*other, {"url"_L1, "contentUrl"_L1});
        return url.isString() ? absoluteUrl(url.toString(), base) : QString();
    }
    return absoluteUrl(address, base);
}

// Lines that carry list marks of their own lose them: "- 2 eggs", "• salt".
QString withoutBullet(const QString &line)
{
    static const QString bullets = u"•·▢☐◦*‣▪■□–-"_s;
    qsizetype at = 0;
    while (at < line.size() && (bullets.contains(line[at]) || line[at].isSpace()))
        ++at;
    const bool marked = at > 0 && at < line.size() && line[at - 1].isSpace();
    const bool box = at > 0 && u"▢☐□•"_s.contains(line[0]);
    return marked || box ? line.mid(at) : line;
}

void addIngredient(const QString &section, const QString &text, std::vector<SectionedLine> &out)
{
    const QStringList lines = plainLines(text);
    for (const QString &line : lines) {
        if (const QString tidy = withoutBullet(line); !tidy.isEmpty())
            out.push_back({section, tidy});
    }
}

// "2", "cups", "flour" of a page that keeps them apart.
QString joinedParts(const QJsonObject &object)
{
    QStringList parts;
    for (const auto name :
         {"amount"_L1, "quantity"_L1, "unit"_L1, "unitText"_L1, "name"_L1, "ingredient"_L1, "notes"_L1}) {
        const QString part = scalarText(object.value(name));
        if (!part.isEmpty() && !parts.contains(part))
            parts += part;
    }
    return parts.join(u' ');
}

void collectIngredients(const QJsonValue &value, const QString &section, int depth, std::vector<SectionedLine> &out)
{
    if (depth > deepest)
        return;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue one : array) {
            if (one.isString()) // one entry is one line, whatever breaks are in it
                addIngredient(section, array.size() > 1 ? plainLine(one.toString()) : one.toString(), out);
            else
                collectIngredients(one, section, depth + 1, out);
        }
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const QJsonValue inner =
            firstOf(object, {"itemListElement"_L1, "recipeIngredient"_L1, "ingredients"_L1, "ingredient"_L1});
        if (inner.isArray() || inner.isObject())
            return collectIngredients(inner, textOf(object.value("name"_L1)), depth + 1, out);
        const QString text = textOf(firstOf(object, {"text"_L1, "item"_L1, "originalText"_L1}));
        addIngredient(section, text.isEmpty() ? joinedParts(object) : text, out);
    } else {
        addIngredient(section, value.toString(), out);
    }
}

// A step's own heading is kept in front of its text, unless the text merely repeats it.
QString stepText(const QString &name, const QString &text)
{
    if (text.isEmpty())
        return name;
    QString stem = name;
    while (stem.endsWith(u'.') || stem.endsWith(u'…'))
        stem.chop(1);
    static const QStringList bare{u"step"_s, u"paso"_s, u"étape"_s, u"schritt"_s, u"stap"_s};
    const bool onlyNumbers = bare.contains(stem.section(u' ', 0, 0).toLower()) && stem.size() < 12;
    if (stem.isEmpty() || onlyNumbers || lettersAndDigits(text).startsWith(lettersAndDigits(stem)))
        return text;
    const QString mark = name.back().isPunct() ? u" "_s : u": "_s;
    return name + mark + text;
}

void addStep(const QString &section, const QString &text, std::vector<SectionedLine> &out)
{
    const QStringList lines = plainLines(text);
    for (const QString &line : lines)
        out.push_back({section, line});
}

void collectSteps(const QJsonValue &value, const QString &section, int depth, std::vector<SectionedLine> &out)
{
    if (depth > deepest)
        return;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue one : array)
            collectSteps(one, section, depth + 1, out);
        return;
    }
    if (!value.isObject())
        return addStep(section, value.toString(), out);
    const QJsonObject object = value.toObject();
    const QString name = textOf(firstOf(object, {"name"_L1, "headline"_L1}));
    const QJsonValue text = firstOf(object, {"text"_L1, "item"_L1, "description"_L1});
    const QJsonValue inner = firstOf(object, {"itemListElement"_L1, "steps"_L1, "step"_L1, "recipeInstructions"_L1});
    const bool hasInner = inner.isArray() || inner.isObject();
    if (hasInner && (isOfType(object, "HowToStep"_L1) && text.isString()))
        return addStep(section, stepText(name, plainText(text.toString())), out);
    if (hasInner || inner.isString())
        return collectSteps(inner, isOfType(object, "HowToStep"_L1) || name.isEmpty() ? section : name, depth + 1, out);
    if (text.isObject() || text.isArray())
        return collectSteps(text, section, depth + 1, out);
    addStep(section, stepText(name, plainText(text.toString())), out);
}

} // namespace

QString textOf(const QJsonValue &value)
{
    return textAt(value, 0);
}

QStringList textsOf(const QJsonValue &value)
{
    const QJsonArray array = value.isArray() ? value.toArray() : QJsonArray{value};
    QStringList out;
    for (const QJsonValue one : array) {
        if (const QString text = textOf(one); !text.isEmpty())
            out += text;
    }
    return out;
}

QStringList namesOf(const QJsonValue &value, const ObjectsById &others)
{
    QStringList out;
    collectNames(value, others, 0, out);
    return out;
}

QString absoluteUrl(const QString &address, const QUrl &base)
{
    const QString tidy = resolveEntities(address.trimmed());
    if (tidy.isEmpty() || tidy.startsWith("data:"_L1))
        return {};
    const QUrl url(tidy);
    const QUrl full = url.isRelative() && !base.isEmpty() ? base.resolved(url) : url;
    return full.isValid() ? full.toString(QUrl::FullyEncoded) : QString();
}

QString imageOf(const QJsonValue &value, const ObjectsById &others, const QUrl &base)
{
    return imageAt(value, others, base, 0);
}

std::vector<SectionedLine> ingredientsOf(const QJsonValue &value)
{
    std::vector<SectionedLine> out;
    collectIngredients(value, {}, 0, out);
    return out;
}

std::vector<SectionedLine> stepsOf(const QJsonValue &value)
{
    std::vector<SectionedLine> out;
    collectSteps(value, {}, 0, out);
    return out;
}

QStringList tagsOf(const QJsonValue &value)
{
    QStringList out;
    const QStringList texts = textsOf(value);
    for (const QString &text : texts) {
        const QStringList parts = text.split(text.contains(u',') ? u',' : u';', Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            const QString tag = part.trimmed();
            if (!tag.isEmpty() && !tag.startsWith("http"_L1) && !out.contains(tag, Qt::CaseInsensitive))
                out += tag;
        }
    }
    return out;
}

std::optional<int> minutesOf(const QJsonValue &value)
{
    if (value.isDouble())
        return minutesFromText(QString::number(value.toDouble()));
    if (value.isArray())
        return value.toArray().isEmpty() ? std::nullopt : minutesOf(QJsonValue(textOf(value)));
    if (value.isObject())
        return minutesOf(QJsonValue(textOf(firstOf(
            value.toObject(), {"maxValue"_L1, "value"_L1, "@value"_L1, "duration"_L1, "minValue"_L1, "name"_L1}))));
    return minutesFromText(value.toString());
}

QMap<QString, QString> nutritionOf(const QJsonValue &value)
{
    const QJsonValue first = value.isArray() ? value.toArray().first() : value;
    const QJsonObject object = first.toObject();
    QMap<QString, QString> out;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString text = it.key().startsWith(u'@') ? QString() : textOf(it.value());
        if (!text.isEmpty() && !text.startsWith("http"_L1))
            out.insert(it.key(), text);
    }
    return out;
}

} // namespace kjc::formats
