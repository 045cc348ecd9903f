// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/pictures.h"
#include "app/common/services.h"
#include "app/settings/settings.h"
#include "core/base/idsource.h"

#include <QApplication>
#include <QPointer>
#include <QSize>
#include <QTranslator>

#include <memory>

namespace kjc {

class Actions;
class LibraryAssistant;
class LibrarySync;
class MainWindow;
class Navigator;
class RailBadges;
class SettingsPage;
class SingleInstance;
class UndoToast;
enum class Command;

// The composition root: builds clock, ids, store, services and window in order, and is the one place that knows them all.
class Application : public QObject
{
    Q_OBJECT
public:
    struct Options {
        QString profileFolder;
        QString screenshot; // save a picture of the window there and quit; empty for a usual start
        QSize size;         // of the window; empty: as it was last time
        QString page;       // name of the page to begin with; empty: the plan
        QString link;       // "kecarajocomer://…" that somebody followed; may be empty
    };

    // `app` outlives this.
    Application(QApplication &app, Options options);
    ~Application() override;

    // Shows the window. False when another window of this profile was brought forward instead.
    bool start();

private:
    void loadLanguage();
    void followLanguage();
    void openLibrary();
    void opened(const OpenReport &report);
    void showProblem(const Error &error);
    void showFirstRun();
    void showStatus();
    void openLink(const QString &link);
    void showPages();
    void showSoon();
    void makeWindow();
    void makeAssistant();
    void addRooms(SettingsPage *page);
    void run(Command command);
    void backUp();
    void restore();
    void takeScreenshot();
    void followSettings();
    void later();

    QApplication &m_app;
    Options m_options;
    const bool m_mirrored; // by the command line, whatever the language
    SystemClock m_clock;
    UuidV7Source m_ids;
    Settings m_settings;
    std::unique_ptr<SingleInstance> m_instance;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
    std::unique_ptr<LibrarySync> m_sync; // null in a build without the network
    Store m_store;
    PictureSource m_pictures;
    Services m_services;
    std::unique_ptr<LibraryAssistant> m_assistant;
    std::unique_ptr<MainWindow> m_window;
    Actions *m_actions = nullptr;
    UndoToast *m_undo = nullptr;
    RailBadges *m_badges = nullptr;
    Navigator *m_navigator = nullptr;
    QPointer<SettingsPage> m_settingsPage;
};

} // namespace kjc
