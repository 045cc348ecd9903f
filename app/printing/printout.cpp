// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/printout.h"

#include "app/common/format.h"
#include "app/printing/recipedocument.h"
#include "app/printing/shoppingdocument.h"
#include "app/printing/weekdocument.h"

#include <QPageLayout>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QTextDocument>

namespace kjc::printing {

static constexpr QMarginsF kMargins(15, 15, 15, 15); // millimetres

static QPageLayout pageLayout(Paper paper)
{
    const bool letter = format::locale().measurementSystem() == QLocale::ImperialUSSystem;
    return {QPageSize(letter ? QPageSize::Letter : QPageSize::A4),
            paper == Paper::Landscape ? QPageLayout::Landscape : QPageLayout::Portrait, kMargins,
            QPageLayout::Millimeter};
}

void print(std::unique_ptr<QTextDocument> document, Paper paper, QWidget *parent)
{
    // Both live until the dialog is answered.
    struct Job {
        QPrinter printer{QPrinter::HighResolution};
        std::unique_ptr<QTextDocument> document;
    };
    auto job = std::make_shared<Job>();
    job->document = std::move(document);
    job->printer.setPageLayout(pageLayout(paper));
    job->printer.setDocName(job->document->metaInformation(QTextDocument::DocumentTitle));
    auto *dialog = new QPrintDialog(&job->printer, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, dialog, [job] { job->document->print(&job->printer); });
    QObject::connect(dialog, &QObject::destroyed, [job] {}); // keeps the printer as long as its dialog
    dialog->open();
}

void printRecipe(const Recipe &recipe, const Fraction &factor, const QImage &picture, QWidget *parent)
{
    print(recipeDocument(recipe, factor, picture), Paper::Portrait, parent);
}

void printShoppingList(const ShoppingListView &view, QWidget *parent)
{
    print(shoppingDocument(view), Paper::Portrait, parent);
}

void printWeek(const WeekView &week, QWidget *parent)
{
    print(weekDocument(week), Paper::Landscape, parent);
}

Result<Done> savePdf(const QTextDocument &document, Paper paper, const QString &file)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return Error{Error::Kind::Io, out.errorString(), file};
    {
        QPdfWriter writer(&out);
        writer.setPageLayout(pageLayout(paper));
        writer.setTitle(document.metaInformation(QTextDocument::DocumentTitle));
        document.print(&writer);
    }
    if (!out.commit())
        return Error{Error::Kind::Io, out.errorString(), file};
    return Done{};
}

} // namespace kjc::printing
