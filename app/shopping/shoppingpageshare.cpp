// SPDX-License-Identifier: GPL-3.0-or-later
// How the shopping page gives its list away.
#include "app/shopping/shoppingpage.h"

#include "app/common/aislenames.h"
#include "app/common/format.h"
#include "app/common/prompts.h"
#include "app/common/whendone.h"
#include "app/printing/printout.h"
#include "app/printing/shoppingdocument.h"
#include "app/shopping/sharepanel.h"
#include "core/planning/shoppingtext.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QTextDocument>
#include <QUrl>

namespace kjc {

using namespace Qt::StringLiterals;

void ShoppingPage::connectShare()
{
    connect(m_share, &SharePanel::printRequested, this, [this] { print(); });
    connect(m_share, &SharePanel::pdfRequested, this, &ShoppingPage::savePdf);
    connect(m_share, &SharePanel::copyRequested, this, [this] { copy(asText(), tr("Copied the list")); });
    connect(m_share, &SharePanel::markdownRequested, this,
            [this] { copy(asMarkdown(), tr("Copied the list as Markdown")); });
    connect(m_share, &SharePanel::mailRequested, this, &ShoppingPage::mail);
}

static ShoppingWords wordsFor(const ShoppingList &list)
{
    return {printing::shoppingTitle(list), [](const QString &aisle) { return aisleName(aisle); }, format::locale()};
}

QString ShoppingPage::asText() const
{
    return shoppingtext::asText(m_view.items, wordsFor(m_view.list));
}

QString ShoppingPage::asMarkdown() const
{
    return shoppingtext::asMarkdown(m_view.items, wordsFor(m_view.list));
}

void ShoppingPage::copy(const QString &text, const QString &said)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT notice(said);
}

void ShoppingPage::savePdf()
{
    //: Name offered for a file
    const QString name = QString(tr("Shopping list") + u".pdf"_s);
    prompts::saveFile(this, {tr("Save the list as PDF"), tr("PDF (*.pdf)"), name}, [this](const QString &file) {
        const QByteArray bytes = printing::pdfOf(*printing::shoppingDocument(m_view), printing::Paper::Portrait);
        whenDone(printing::writeFile(file, bytes), this, [this](const Result<Done> &saved) {
            if (!saved)
                return Q_EMIT problem(saved.error());
            Q_EMIT notice(tr("Saved the list as PDF"));
        });
    });
}

// Percent-encoded by hand: mail programs take a plus for a plus, and lines end with CR LF.
void ShoppingPage::mail()
{
    const auto encoded = [](QString text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text.replace(u'\n', u"\r\n"_s)));
    };
    const QString subject = encoded(printing::shoppingTitle(m_view.list));
    const QUrl url(QString(u"mailto:?subject="_s + subject + u"&body="_s + encoded(asText())), QUrl::StrictMode);
    if (!QDesktopServices::openUrl(url))
        copy(asText(), tr("No mail program answered. The list is copied instead."));
}

} // namespace kjc
