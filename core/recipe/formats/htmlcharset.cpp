// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/htmlcharset.h"

#include <QRegularExpression>
#include <QString>
#include <QStringDecoder>

#include <libxml/encoding.h>
#include <libxml/tree.h>

#include <memory>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype headLength = 8192; // where a page names its character set

QString declaredCharset(const QByteArray &bytes)
{
    static const QRegularExpression pattern(
        uR"(<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]+))"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(QString::fromLatin1(bytes.left(headLength)));
    return match.hasMatch() ? match.captured(1).toLower() : QString();
}

QString decodedByMark(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE"))
        return QStringDecoder(QStringDecoder::Utf16LE)(bytes);
    if (bytes.startsWith("\xFE\xFF"))
        return QStringDecoder(QStringDecoder::Utf16BE)(bytes);
    return {};
}

// Pages that say ISO-8859-1 mean windows-1252, as every browser reads them.
QByteArray fromWindows1252(const QByteArray &bytes)
{
    static constexpr std::array<char16_t, 32> upper{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(upper[c.unicode() - 0x80u]);
    }
    return text.toUtf8();
}

using Buffer = std::unique_ptr<xmlBuffer, decltype(&xmlBufferFree)>;

// Empty when the set is unknown here.
QByteArray fromNamedCharset(const QByteArray &bytes, const QString &charset)
{
    const std::unique_ptr<xmlCharEncodingHandler, decltype(&xmlCharEncCloseFunc)> handler(
        xmlFindCharEncodingHandler(charset.toLatin1().constData()), &xmlCharEncCloseFunc);
    if (!handler)
        return {};
    const Buffer in(xmlBufferCreate(), &xmlBufferFree);
    const Buffer out(xmlBufferCreate(), &xmlBufferFree);
    if (!in || !out ||
        xmlBufferAdd(in.get(), reinterpret_cast<const xmlChar *>(bytes.constData()), int(bytes.size())) != 0)
        return {};
    while (xmlBufferLength(in.get()) > 0) {
        const int before = xmlBufferLength(in.get());
        xmlCharEncInFunc(handler.get(), out.get(), in.get());
        if (xmlBufferLength(in.get()) < before)
            continue;
        xmlBufferShrink(in.get(), 1); // a byte that the set does not have
        xmlBufferCat(out.get(), reinterpret_cast<const xmlChar *>("\xEF\xBF\xBD"));
    }
    return QByteArray(reinterpret_cast<const char *>(xmlBufferContent(out.get())), xmlBufferLength(out.get()));
}

bool meansWindows1252(const QString &charset)
{
    return charset.isEmpty() || charset == "iso-8859-1"_L1 || charset == "latin1"_L1 || charset == "windows-1252"_L1 ||
           charset == "us-ascii"_L1 || charset == "ascii"_L1;
}

QByteArray decoded(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return QString::fromUtf8(bytes.mid(3)).toUtf8();
    if (const QString marked = decodedByMark(bytes); !marked.isEmpty())
        return marked.toUtf8();
    if (QByteArrayView(bytes).isValidUtf8())
        return bytes;
    const QString charset = declaredCharset(bytes);
    if (charset.startsWith("utf-8"_L1) || charset == "utf8"_L1)
        return QString::fromUtf8(bytes).toUtf8();
    const QByteArray named = meansWindows1252(charset) ? QByteArray() : fromNamedCharset(bytes, charset);
    return named.isEmpty() ? fromWindows1252(bytes) : named;
}

} // namespace

QByteArray pageAsUtf8(const QByteArray &bytes)
{
    QByteArray text = decoded(bytes);
    if (text.contains('\0'))
        text.replace('\0', ' ');
    return text;
}

} // namespace kjc::formats
