// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the assistant's room in the settings: gallery_assistantroom <folder> writes one PNG per scene.
#include "app/assistant/assistantroom.h"
#include "app/assistant/previewdialog.h"
#include "app/common/pictures.h"
#include "app/common/theme.h"
#include "app/settings/settings.h"
#include "app/settings/settingspage.h"
#include "sync/crypto/memoryvault.h"
#include "tests/gallery/scene.h"
#include "tests/support/testlibrary.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kWide(1440 - 168, 900);
constexpr QSize kNarrow(1024 - 60, 700);

struct Bench {
    Bench()
    {
        service.open();
        gallery::settle();
        AssistantRecord record = service.record();
        record.providers[0].consentGiven = library.clock.today();
        if (!service.save(record))
            qFatal("no settings");
        service.setKey(u"claude"_s, "k");
        library.stock(u"300 g spinach exp 2026-02-12"_s);
        library.addRecipe(u"Lentejas con verduras"_s, {u"200 g lentils"_s});
        gallery::settle();
    }

    TestLibrary library;
    const QTemporaryDir folder;
    PictureSource pictures{{}, {}};
    SystemRandom random;
    Services services{
        .store = library.store, .clock = library.clock, .pictures = pictures, .locale = QLocale(), .fetchPage = {}};
    AssistantService service{{library.store, library.clock, library.ids, random, folder.path(),
                              [](const QString &) { return std::make_unique<MemoryVault>(); }, u"en"_s}};
};

void room(const gallery::Frame &frame, Bench &bench, double scrolled, int textSize = 100)
{
    Theme::current().setTextSize(textSize);
    Settings values(bench.folder.path());
    SettingsPage page(bench.services, values, u"/home/ana/.local/share/kecarajocomer"_s);
    page.addRoom(
        {u"assistant"_s, u"assistant"_s, u"Assistant"_s, new AssistantRoom(bench.services, bench.service), 760, {}},
        u"data"_s);
    page.showRoom(u"assistant"_s);
    page.resize(frame.size);
    page.show();
    gallery::settle(400);
    for (auto *area : page.findChildren<QScrollArea *>())
        if (area->isVisible())
            area->verticalScrollBar()->setValue(int(area->verticalScrollBar()->maximum() * scrolled));
    gallery::settle();
    gallery::save(page, frame);
    Theme::current().setTextSize(100);
}

void preview(Bench &bench)
{
    const QDate day = bench.library.clock.today();
    auto future = bench.service.preview(u"claude"_s, {day, day.addDays(2), {}, u"Something warm"_s, {}});
    while (!future.isFinished())
        gallery::settle(20);
    QWidget window;
    auto *dialog = new PreviewDialog(u"Claude"_s, future.result().value(), &window);
    dialog->show();
    gallery::settle();
    gallery::save(*dialog, {u"assistant-preview"_s, dialog->size()});
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    return gallery::run(app, [] {
        Bench bench;
        room({u"assistant-room-light"_s, kWide}, bench, 0);
        room({u"assistant-room-end"_s, kNarrow}, bench, 1);
        room({u"assistant-room-text-150"_s, kNarrow}, bench, 0.2, 150);
        preview(bench);
        Theme::current().setScheme(Scheme::Dark);
        room({u"assistant-room-dark"_s, kWide}, bench, 0.5);
        Theme::current().setScheme(Scheme::Light);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        room({u"assistant-room-rtl"_s, kWide}, bench, 0.3);
    });
}
