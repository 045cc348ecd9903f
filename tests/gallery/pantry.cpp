// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the pantry in its states: gallery_pantry <folder> writes one PNG per scene.
#include "app/common/pictures.h"
#include "app/common/theme.h"
#include "app/pantry/lotdialog.h"
#include "app/pantry/pantrypage.h"
#include "app/pantry/pantryview.h"
#include "app/pantry/quickaddcard.h"
#include "tests/gallery/scene.h"
#include "tests/support/samplekitchen.h"

#include <QApplication>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kWide(1440 - 168, 900);
constexpr QSize kNarrow(1024 - 60, 700);

void pantry(const gallery::Frame &frame, TestLibrary &library, PictureSource &pictures, const QString &line = {},
            int textSize = 100)
{
    Theme::current().setTextSize(textSize);
    Services services{
        .store = library.store, .clock = library.clock, .pictures = pictures, .locale = QLocale(), .fetchPage = {}};
    PantryPage page(services);
    page.resize(frame.size);
    page.setCompact(frame.size.width() < 1200 - 168);
    page.activate();
    page.show();
    gallery::settle();
    page.findChild<QuickAddCard *>()->setLine(line);
    if (auto *view = page.findChild<PantryView *>(); frame.name.contains(u"light"))
        view->setCurrentIndex(view->model()->index(1, 0, view->model()->index(0, 0)));
    gallery::save(page, frame);
    Theme::current().setTextSize(100);
}

void dialog(const gallery::Frame &frame, TestLibrary &library)
{
    const auto stock =
        library.store.read([](Connection &connection) { return pantrystore::stock(connection); }).result().value();
    QWidget window;
    auto *dialog = new LotDialog(stock.at(5), library.clock.today(), &window);
    dialog->show();
    gallery::settle();
    gallery::save(*dialog, {frame.name, dialog->size()});
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    return gallery::run(app, [] {
        TestLibrary empty;
        TestLibrary library;
        const SampleKitchen kitchen(library);
        PictureSource pictures({}, {});
        pantry({u"pantry-light"_s, kWide}, library, pictures, u"2 kg flour exp 12/03"_s);
        pantry({u"pantry-problem"_s, kNarrow}, library, pictures, u"2 kg flour exp 12/13"_s);
        pantry({u"pantry-empty"_s, kWide}, empty, pictures);
        pantry({u"pantry-text-150"_s, kNarrow}, library, pictures, {}, 150);
        pantry({u"pantry-text-200"_s, kWide}, library, pictures, {}, 200);
        dialog({u"pantry-edit"_s, {}}, library);
        Theme::current().setScheme(Scheme::Dark);
        pantry({u"pantry-dark"_s, kWide}, library, pictures, u"6 eggs"_s);
        Theme::current().setScheme(Scheme::Light);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        pantry({u"pantry-rtl"_s, kWide}, library, pictures, u"2 kg flour exp 12/03"_s);
    });
}
