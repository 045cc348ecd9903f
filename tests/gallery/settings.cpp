// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the settings: gallery_settings <folder> writes one PNG per scene.
#include "app/settings/settings.h"
#include "app/common/pictures.h"
#include "app/common/theme.h"
#include "app/settings/persondialog.h"
#include "app/settings/settingspage.h"
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

void settings(const gallery::Frame &frame, TestLibrary &library, PictureSource &pictures, bool end = false,
              int textSize = 100)
{
    Theme::current().setTextSize(textSize);
    const QTemporaryDir folder;
    Settings values(folder.path());
    Services services{
        .store = library.store, .clock = library.clock, .pictures = pictures, .locale = QLocale(), .fetchPage = {}};
    SettingsPage page(services, values, u"/home/ana/.local/share/kecarajocomer"_s);
    page.resize(frame.size);
    page.activate();
    page.show();
    gallery::settle();
    if (auto *area = page.findChild<QScrollArea *>(); end)
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    gallery::save(page, frame);
    Theme::current().setTextSize(100);
}

void person(const gallery::Frame &frame, const Profile &profile)
{
    QWidget window;
    auto *dialog = new PersonDialog(profile, &window);
    dialog->show();
    gallery::settle();
    gallery::save(*dialog, {frame.name, dialog->size()});
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    return gallery::run(app, [] {
        TestLibrary library;
        const Profile ana{{}, u"Ana"_s, {u"vegetarian"_s}, {u"nuts"_s, u"kiwi"_s}, {u"olives"_s}, {}, 1, {}};
        const Profile luis{{}, u"Luis"_s, {}, {}, {}, {}, 1, {}};
        for (const Profile &profile : {ana, luis})
            library.household.saveProfile(profile).waitForFinished();
        PictureSource pictures({}, {});
        settings({u"settings-light"_s, kWide}, library, pictures);
        settings({u"settings-end"_s, kNarrow}, library, pictures, true);
        settings({u"settings-text-150"_s, kNarrow}, library, pictures, false, 150);
        person({u"settings-person"_s, {}}, ana);
        Theme::current().setScheme(Scheme::Dark);
        settings({u"settings-dark"_s, kWide}, library, pictures, true);
        Theme::current().setScheme(Scheme::Light);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        settings({u"settings-rtl"_s, kWide}, library, pictures);
    });
}
