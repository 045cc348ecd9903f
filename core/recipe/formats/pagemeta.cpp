// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/pagemeta.h"

#include "core/recipe/formats/plaintext.h"

#include <QHash>
#include <QRegularExpression>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

// Every <meta> of the page by its lower-case name; the first of a name counts.
QHash<QString, QString> metaValues(const HtmlNode &root)
{
    QHash<QString, QString> out;
    for (HtmlNode node = root; !node.isNull(); node = node.next(root)) {
        if (!node.is("meta"))
            continue;
        for (const char *kind : {"property", "name", "http-equiv", "itemprop"}) {
            const QString name = node.attribute(kind).trimmed().toLower();
            const QString content = node.attribute("content").trimmed();
            if (!name.isEmpty() && !content.isEmpty() && !out.contains(name))
                out.insert(name, content);
        }
    }
    return out;
}

QString firstMeta(const QHash<QString, QString> &meta, std::initializer_list<QLatin1StringView> names)
{
    for (const auto name : names) {
        if (const QString value = plainLine(meta.value(name)); !value.isEmpty())
            return value;
    }
    return {};
}

QString languageCode(const QString &text)
{
    QString code = text.section(u',', 0, 0).trimmed();
    code.replace(u'_', u'-');
    const QString primary = code.section(u'-', 0, 0);
    return primary.size() == 2 || primary.size() == 3 ? code : QString();
}

QUrl baseOf(const HtmlDocument &page, const QUrl &url)
{
    const QUrl base(page.first("base").attribute("href").trimmed());
    const QUrl from = url.isEmpty() ? QUrl() : url;
    if (!base.isEmpty() && base.isValid())
        return from.isEmpty() ? base : from.resolved(base);
    return from;
}

bool isByline(const HtmlNode &node)
{
    if (node.attribute("rel") == "author"_L1)
        return !node.is("link");
    const QString classes = node.attribute("class").toLower();
    static const QRegularExpression pattern(
        uR"((?:^|[\s_-])(?:author|byline|autor|auteur|autore|författare)(?:(?:[\s_-]+(?:name|link|title))|$|\s))"_s);
    return pattern.match(classes).hasMatch();
}

// "By Ana Baker" is Ana Baker.
QString withoutPreposition(const QString &name)
{
    static const QRegularExpression words(
        uR"(^(?:(?:recipe|written|posted|rezept|recette|receta|recept)\s+)?(?:by|von|por|par|door|av|af|di|da|de)\b\s*:?\s*|^(?:author|autor|auteur)\s*:\s*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return QString(name).remove(words).trimmed();
}

// The name in a line that is marked as a byline.
QString bylineOf(const HtmlNode &root)
{
    for (HtmlNode node = root; !node.isNull(); node = node.next(root)) {
        if (!isByline(node))
            continue;
        const QString name = withoutPreposition(node.line());
        const bool plain =
            std::none_of(name.begin(), name.end(), [](QChar c) { return c.isDigit() || c == u'@' || c == u':'; });
        if (!name.isEmpty() && name.size() < 50 && plain)
            return name;
    }
    return {};
}

QUrl canonicalOf(const HtmlNode &root)
{
    for (HtmlNode node = root; !node.isNull(); node = node.next(root)) {
        if (node.is("link") && node.attribute("rel").toLower() == "canonical"_L1)
            return QUrl(node.attribute("href").trimmed());
    }
    return {};
}

} // namespace

PageMeta readPageMeta(const HtmlDocument &page, const QUrl &url)
{
    const HtmlNode root = page.root();
    const auto meta = metaValues(root);
    PageMeta out;
    out.base = baseOf(page, url.isEmpty() ? canonicalOf(root) : url);
    out.title = firstMeta(meta, {"og:title"_L1, "twitter:title"_L1, "title"_L1});
    if (out.title.isEmpty())
        out.title = page.first("title").line();
    out.heading = page.first("h1").line();
    out.description = firstMeta(meta, {"og:description"_L1, "description"_L1, "twitter:description"_L1});
    out.image = firstMeta(meta, {"og:image"_L1, "og:image:url"_L1, "og:image:secure_url"_L1, "twitter:image"_L1,
                                 "twitter:image:src"_L1, "image"_L1, "thumbnail"_L1});
    out.siteName = firstMeta(meta, {"og:site_name"_L1, "application-name"_L1});
    out.author = firstMeta(meta, {"author"_L1, "article:author"_L1, "dc.creator"_L1});
    if (out.author.isEmpty())
        out.author = bylineOf(root);
    for (const QString &text : {root.attribute("lang"), root.attribute("xml:lang"), meta.value(u"content-language"_s),
                                meta.value(u"language"_s), meta.value(u"og:locale"_s), meta.value(u"inlanguage"_s)}) {
        if (out.language.isEmpty())
            out.language = languageCode(text);
    }
    return out;
}

} // namespace kjc::formats
