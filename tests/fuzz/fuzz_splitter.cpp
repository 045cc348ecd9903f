// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/suggestionsplitter.h"

#include <QStringList>

#include <cstdlib>

static QStringList split(QStringView text, qsizetype step)
{
    QStringList found;
    kjc::SuggestionSplitter splitter([&found](const QString &json) { found << json; });
    for (qsizetype at = 0; at < text.size(); at += step)
        if (!splitter.feed(text.mid(at, step)))
            break;
    return found;
}

// Any text as an answer: the same suggestions however it is cut, each from its brace to its bracket, never overlapping, and
// all of them in the text in their order.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const QStringList whole = split(text, text.size() + 1);
    if (split(text, 1) != whole || split(text, 7) != whole)
        std::abort();
    qsizetype at = 0;
    for (const QString &json : whole) {
        at = text.indexOf(QStringView(json).mid(1), at); // space behind the first brace is not kept
        if (at < 0 || !json.startsWith(u'{') || !(json.endsWith(u'}') || json.endsWith(u']')))
            std::abort();
        at += json.size() - 1;
    }
    return 0;
}
