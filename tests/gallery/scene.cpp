// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/scene.h"

#include "app/common/theme.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QLocale>
#include <QPixmap>
#include <QTimer>
#include <QTranslator>
#include <QWidget>

#include <cstdio>
#include <cstdlib>

namespace kjc::gallery {

using namespace Qt::StringLiterals;

static QDir s_folder;
static bool s_failed = false;

void settle(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

void save(QWidget &widget, const Frame &frame)
{
    settle();
    QPixmap pixmap(frame.size * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(color(Role::Window));
    widget.render(&pixmap);
    const QString file = s_folder.filePath(QString(frame.name + u".png"_s));
    if (!pixmap.save(file)) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
        s_failed = true;
    }
}

int run(QApplication &app, const std::function<void()> &scenes)
{
    QTranslator english; // holds the plural forms
    if (english.load(QStringLiteral(":/i18n/app_en.qm")))
        QCoreApplication::installTranslator(&english);
    if (app.arguments().size() < 2) {
        std::fprintf(stderr, "usage: %s <folder>\n", qPrintable(app.arguments().value(0)));
        return EXIT_FAILURE;
    }
    s_folder = QDir(app.arguments().at(1));
    if (!QDir().mkpath(s_folder.path()))
        return EXIT_FAILURE;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme &theme = Theme::install(app, Scheme::Light);
    theme.setReducedMotion(true);
    scenes();
    return s_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

} // namespace kjc::gallery
