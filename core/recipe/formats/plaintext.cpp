// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/plaintext.h"

#include <QSet>

#include <libxml/HTMLparser.h>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestEntity = 32;
constexpr int mostEscapings = 3; // "&amp;amp;nbsp;" is seen; deeper nesting is left

bool isBlockTag(const QString &name)
{
    static const QSet<QString> names{u"br"_s, u"p"_s,  u"div"_s, u"li"_s,      u"ul"_s,      u"ol"_s,
                                     u"tr"_s, u"h1"_s, u"h2"_s,  u"h3"_s,      u"h4"_s,      u"h5"_s,
                                     u"h6"_s, u"dd"_s, u"dt"_s,  u"section"_s, u"article"_s, u"table"_s};
    return names.contains(name);
}

// The end of the tag that starts at `from` ('<'), past its '>'; -1 when what stands there is no tag ("< 5 minutes").
qsizetype tagEnd(const QString &text, qsizetype from)
{
    const qsizetype next = from + 1;
    if (next >= text.size())
        return -1;
    const QChar c = text[next];
    const bool opens = c.isLetter() || c == u'!' || (c == u'/' && next + 1 < text.size() && text[next + 1].isLetter());
    if (!opens)
        return -1;
    if (text.mid(from, 4) == "<!--"_L1) {
        const qsizetype end = text.indexOf("-->"_L1, from);
        return end < 0 ? text.size() : end + 3;
    }
    const qsizetype end = text.indexOf(u'>', from);
    return end < 0 ? -1 : end + 1;
}

QString tagName(const QString &text, qsizetype from)
{
    qsizetype at = from + 1;
    if (at < text.size() && text[at] == u'/')
        ++at;
    qsizetype end = at;
    while (end < text.size() && text[end].isLetterOrNumber())
        ++end;
    return text.mid(at, end - at).toLower();
}

// Past the closing tag of a script or style, whose content is no text.
qsizetype afterRawElement(const QString &text, const QString &name, qsizetype from)
{
    const QString closing = u"</"_s + name;
    const qsizetype close = text.indexOf(closing, from, Qt::CaseInsensitive);
    if (close < 0)
        return text.size();
    const qsizetype end = text.indexOf(u'>', close);
    return end < 0 ? text.size() : end + 1;
}

QString withoutTags(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype end = text[i] == u'<' ? tagEnd(text, i) : -1;
        if (end < 0) {
            out += text[i++];
            continue;
        }
        const QString name = tagName(text, i);
        if (isBlockTag(name))
            out += u'\n';
        const bool raw = text[i + 1] != u'/' && (name == "script"_L1 || name == "style"_L1);
        i = raw ? afterRawElement(text, name, end) : end;
    }
    return out;
}

bool isDroppedSpace(QChar c)
{
    return c == QChar(0x200B) || c == QChar(0xFEFF) || c == QChar(0x00AD) || c == QChar(0x2060);
}

// The code point that the reference body ("amp", "#8217", "#x2019") stands for; 0 when it stands for none.
char32_t entityValue(const QString &body)
{
    if (body.startsWith(u'#')) {
        bool ok = false;
        const bool hex = body.size() > 1 && body[1].toLower() == u'x';
        const uint code = hex ? body.mid(2).toUInt(&ok, 16) : body.mid(1).toUInt(&ok, 10);
        const bool valid = ok && code > 0 && code < 0x110000 && !(code >= 0xD800 && code < 0xE000);
        return valid ? code : 0;
    }
    if (body == "apos"_L1)
        return U'\'';
    const QByteArray name = body.toLatin1();
    const auto *found = htmlEntityLookup(reinterpret_cast<const xmlChar *>(name.constData()));
    return found ? found->value : 0;
}

} // namespace

QString resolveEntities(const QString &text)
{
    if (!text.contains(u'&'))
        return text;
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype end = text[i] == u'&' ? text.indexOf(u';', i) : -1;
        const char32_t code =
            end > i + 1 && end - i <= longestEntity ? entityValue(text.mid(i + 1, end - i - 1)) : U'\0';
        if (code == 0) {
            out += text[i];
            continue;
        }
        out += QString::fromUcs4(&code, 1);
        i = end;
    }
    return out;
}

QString tidyLines(const QString &text)
{
    QString out;
    out.reserve(text.size());
    bool space = false;
    for (const QChar c : text) {
        const bool breaks = c == u'\n' || c == u'\r' || c == QChar(0x2028) || c == QChar(0x2029);
        if (breaks) {
            if (!out.isEmpty() && !out.endsWith(u'\n'))
                out += u'\n';
            space = false;
        } else if (c.isSpace()) {
            space = true;
        } else if (!isDroppedSpace(c) && c != QChar(0)) {
            if (space && !out.isEmpty() && !out.endsWith(u'\n'))
                out += u' ';
            space = false;
            out += c;
        }
    }
    if (out.endsWith(u'\n'))
        out.chop(1);
    return out;
}

QString plainText(const QString &markup)
{
    QString text = markup;
    for (int i = 0; i < mostEscapings; ++i) {
        QString next = resolveEntities(text.contains(u'<') ? withoutTags(text) : text);
        if (next == text)
            break;
        text = std::move(next);
    }
    return tidyLines(text);
}

QString plainLine(const QString &markup)
{
    QString text = plainText(markup);
    return text.replace(u'\n', u' ');
}

QStringList plainLines(const QString &markup)
{
    return plainText(markup).split(u'\n', Qt::SkipEmptyParts);
}

QString lettersAndDigits(const QString &text)
{
    QString out;
    const QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    for (const QChar c : folded) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            out += c;
    }
    return out;
}

} // namespace kjc::formats
