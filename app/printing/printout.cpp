// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/printout.h"

#include "app/common/format.h"
#include "app/printing/recipedocument.h"
#include "app/printing/shoppingdocument.h"
#include "app/printing/weekdocument.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPromise>
#include <QSaveFile>
#include <QTextDocument>
#include <QThreadPool>

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

QByteArray pdfOf(const QTextDocument &document, Paper paper)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer); // finishes the file when it goes
        writer.setPageLayout(pageLayout(paper));
        writer.setTitle(document.metaInformation(QTextDocument::DocumentTitle));
        document.print(&writer);
    }
    return bytes;
}

static Result<Done> writeNow(const QString &file, const QByteArray &bytes)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return Error{Error::Kind::Io, out.errorString(), file};
    return Done{};
}

QFuture<Result<Done>> writeFile(const QString &file, const QByteArray &bytes)
{
    auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, file, bytes] {
        promise->addResult(writeNow(file, bytes));
        promise->finish();
    });
    return promise->future();
}

} // namespace kjc::printing
