// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "core/base/profilefolder.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

static kjc::Application::Options optionsFrom(const QApplication &app)
{
    QCommandLineParser parser;
    const QCommandLineOption data(u"data"_s, u"Folder of the profile."_s, u"folder"_s,
                                  QString::fromLocal8Bit(qgetenv("KJC_DATA_DIR")));
    const QCommandLineOption screenshot(u"screenshot"_s, u"Save a picture of the window to a file and quit."_s,
                                        u"file"_s);
    const QCommandLineOption page(u"page"_s, u"Page to begin with: plan, recipes, pantry, shopping or settings."_s,
                                  u"page"_s);
    const QCommandLineOption size(u"size"_s, u"Size of the window, as in 1440x900."_s, u"size"_s);
    parser.addOptions({data, screenshot, page, size});
    parser.addPositionalArgument(u"link"_s, u"A kecarajocomer:// link that somebody sent."_s, u"[link]"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(app);
    const QString folder = parser.value(data);
    const QStringList sides = parser.value(size).split(u'x');
    return {folder.isEmpty() ? kjc::defaultProfileFolder() : folder, parser.value(screenshot),
            sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize(), parser.value(page),
            parser.positionalArguments().value(0)};
}

int main(int argc, char *argv[])
{
    QApplication::setApplicationName(u"kecarajocomer"_s);
    QApplication::setApplicationDisplayName(u"Kecarajocomer"_s);
    QApplication::setApplicationVersion(QStringLiteral(KJC_VERSION));
    QApplication::setDesktopFileName(u"kecarajocomer"_s);
    QApplication app(argc, argv);
    kjc::Application kecarajocomer(app, optionsFrom(app));
    return kecarajocomer.start() ? app.exec() : 0;
}
