// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the shopping list in its states: gallery_shopping <folder> writes one PNG per scene.
#include "app/common/pictures.h"
#include "app/common/theme.h"
#include "app/shopping/itempopover.h"
#include "app/shopping/shoppingpage.h"
#include "tests/gallery/scene.h"
#include "tests/support/samplekitchen.h"

#include <QApplication>
#include <QListView>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kWide(1440 - 168, 900);
constexpr QSize kNarrow(1024 - 60, 700);

void shopping(const gallery::Frame &frame, TestLibrary &library, PictureSource &pictures, bool share = false,
              int textSize = 100)
{
    Theme::current().setTextSize(textSize);
    Services services{
        .store = library.store, .clock = library.clock, .pictures = pictures, .locale = QLocale(), .fetchPage = {}};
    ShoppingPage page(services);
    page.resize(frame.size);
    page.setCompact(frame.size.width() < 1200 - 168);
    page.activate();
    page.show();
    if (share)
        page.toggleSidePanel();
    gallery::settle();
    gallery::save(page, frame);
    Theme::current().setTextSize(100);
}

std::vector<ShoppingItem> makeList(TestLibrary &library)
{
    const ShoppingListId list = library.shopping.make(QDate(2026, 2, 9), QDate(2026, 2, 15)).result().value();
    for (const QString &line : {u"1 roll baking paper"_s, u"2 dish soap"_s, u"6 natural yogurts"_s})
        library.shopping.add(list, line, QLocale()).waitForFinished();
    const auto items = library.shopping.view(list).result().value().items;
    QList<ShoppingItemId> ticked;
    for (size_t i = 0; i < items.size(); i += 3)
        ticked.append(items[i].id);
    library.shopping.setTicked(ticked, true).waitForFinished();
    return items;
}

void popover(const gallery::Frame &frame, const ShoppingItem &item)
{
    QWidget window;
    auto *shown = new ItemPopover(item, &window);
    shown->popup({100, 100, 400, 40});
    gallery::settle();
    gallery::save(*shown, {frame.name, shown->size()});
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    return gallery::run(app, [] {
        TestLibrary empty;
        TestLibrary library;
        const SampleKitchen kitchen(library);
        const std::vector<ShoppingItem> items = makeList(library);
        PictureSource pictures({}, {});
        shopping({u"shopping-light"_s, kWide}, library, pictures);
        shopping({u"shopping-share"_s, kWide}, library, pictures, true);
        shopping({u"shopping-compact"_s, kNarrow}, library, pictures);
        shopping({u"shopping-empty"_s, kWide}, empty, pictures);
        shopping({u"shopping-text-200"_s, kWide}, library, pictures, false, 200);
        shopping({u"shopping-text-150"_s, kNarrow}, library, pictures, false, 150);
        popover({u"shopping-item"_s, {}},
                *std::ranges::max_element(items, {}, [](const ShoppingItem &item) { return item.sources.size(); }));
        Theme::current().setScheme(Scheme::Dark);
        shopping({u"shopping-dark"_s, kWide}, library, pictures);
        Theme::current().setScheme(Scheme::Light);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        shopping({u"shopping-rtl"_s, kWide}, library, pictures);
    });
}
