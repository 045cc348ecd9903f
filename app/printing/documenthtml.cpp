// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/documenthtml.h"

#include <QGuiApplication>
#include <QTextDocument>
#include <QTextOption>

namespace kjc::printing {

using namespace Qt::StringLiterals;

static constexpr double kPrintedPoints = 10.5;

// Paper is white whatever the scheme on the screen.
static const QString kSheet = u"body { color: #000000; }"
                              "h1 { font-size: 20pt; font-weight: 600; margin-bottom: 2pt; }"
                              "h2 { font-size: 13pt; font-weight: 600; margin-top: 14pt; margin-bottom: 4pt; }"
                              "h3 { font-size: 10.5pt; font-weight: 600; margin-top: 8pt; margin-bottom: 2pt; }"
                              ".meta { color: #555555; font-size: 9pt; }"
                              ".amount { font-weight: 600; }"
                              "td { padding: 2pt 6pt 2pt 0pt; }"_s;

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br/>"_s);
}

std::unique_ptr<QTextDocument> documentOf(const QString &title, const QString &body)
{
    auto document = std::make_unique<QTextDocument>();
    QFont font = QGuiApplication::font();
    font.setPointSizeF(kPrintedPoints);
    document->setDefaultFont(font);
    const Qt::LayoutDirection direction = QGuiApplication::layoutDirection();
    QTextOption option;
    option.setTextDirection(direction);
    document->setDefaultTextOption(option);
    document->setDefaultStyleSheet(kSheet);
    document->setMetaInformation(QTextDocument::DocumentTitle, title);
    const QString dir = direction == Qt::RightToLeft ? u"rtl"_s : u"ltr"_s;
    document->setHtml(u"<html dir=\"%1\"><body dir=\"%1\">%2</body></html>"_s.arg(dir, body));
    return document;
}

} // namespace kjc::printing
