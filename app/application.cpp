// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/common/desktopsettings.h"
#include "app/common/messages.h"
#include "app/common/prompts.h"
#include "app/common/theme.h"
#include "app/common/toast.h"
#include "app/common/whendone.h"
#include "app/firstrun.h"
#include "app/libraryassistant.h"
#include "app/navigator.h"
#include "app/settings/settingspage.h"
#include "app/shell/actions.h"
#include "app/shell/libraryproblem.h"
#include "app/shell/mainwindow.h"
#include "app/shell/railbadges.h"
#include "app/shell/screenshot.h"
#include "app/shell/singleinstance.h"
#include "app/shell/undotoast.h"
#include "core/food/foodcatalogue.h"
#ifdef KJC_WITH_SYNC
#include "app/librarysync.h"
#endif

#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QScreen>
#include <QStandardPaths>
#include <QThreadPool>
#include <QTimer>

namespace kjc {

using namespace Qt::StringLiterals;

static QString cacheFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::CacheLocation)).filePath(u"pictures"_s);
}

static QLocale localeOf(const Settings &settings)
{
    const QString language = settings.text(Setting::Language);
    if (language.isEmpty() || QLocale(language).language() == QLocale::system().language())
        return QLocale::system();
    return QLocale(language);
}

static Scheme schemeOf(const Settings &settings)
{
    const QString scheme = settings.text(Setting::Scheme);
    return scheme == u"light" ? Scheme::Light : scheme == u"dark" ? Scheme::Dark : Scheme::System;
}

#ifdef KJC_WITH_SYNC
static std::unique_ptr<LibrarySync> makeSync()
{
    return std::make_unique<LibrarySync>();
}

static OpSealer *sealerOf(LibrarySync *sync)
{
    return sync->sealer();
}
#else
class LibrarySync
{
};

static std::unique_ptr<LibrarySync> makeSync()
{
    return nullptr;
}

static OpSealer *sealerOf(LibrarySync *)
{
    return nullptr;
}
#endif

Application::Application(QApplication &app, Options options)
    : m_app(app),
      m_options(std::move(options)),
      m_mirrored(app.layoutDirection() == Qt::RightToLeft),
      m_ids(m_clock),
      m_settings(m_options.profileFolder),
      m_sync(makeSync()),
      m_store({m_options.profileFolder, m_clock, m_ids, sealerOf(m_sync.get())}),
      m_pictures(QDir(m_options.profileFolder).filePath(u"pictures"_s), cacheFolder()),
      m_services{m_store,
                 m_clock,
                 m_pictures,
                 localeOf(m_settings),
                 PlanCommands(m_store),
                 RecipeCommands(m_store),
                 PantryCommands(m_store),
                 ShoppingCommands(m_store),
                 HouseholdCommands(m_store),
                 {}}
{
    QLocale::setDefault(m_services.locale);
    loadLanguage();
    Theme &theme = Theme::install(app, schemeOf(m_settings));
    theme.setTextSize(m_settings.number(Setting::TextSize));
    if (m_settings.flag(Setting::ReducedMotion))
        theme.setReducedMotion(true);
    connect(&m_settings, &Settings::changed, this, &Application::followSettings);
#ifdef KJC_WITH_SYNC
    m_sync->attach(m_store, m_clock, m_ids, m_options.profileFolder);
    m_services.fetchPage = [this](const QUrl &url) { return m_sync->fetch(url); };
#endif
    makeAssistant();
}

void Application::makeAssistant()
{
    LibraryAssistant::Parts parts{m_store, m_clock, m_ids, m_options.profileFolder, m_services.locale.bcp47Name()};
#ifdef KJC_WITH_SYNC
    parts.household = [this] { return m_sync->door(); };
#endif
    m_assistant = std::make_unique<LibraryAssistant>(std::move(parts));
#ifdef KJC_WITH_SYNC
    connect(m_sync.get(), &LibrarySync::doorChanged, m_assistant.get(), &LibraryAssistant::reconsiderHousehold);
#endif
}

// The window before what it shows, the account before the library.
Application::~Application()
{
    m_window.reset();
    m_assistant.reset();
#ifdef KJC_WITH_SYNC
    m_sync->detach();
#endif
}

// English is loaded too: its catalogue holds the plural forms.
void Application::loadLanguage()
{
    m_translators.clear();
    for (const QLocale &locale : {QLocale(QLocale::English), m_services.locale}) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(locale, u"app"_s, u"_"_s, u":/i18n"_s))
            QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    }
    auto ofQt = std::make_unique<QTranslator>(); // menus of text fields, file dialogs
    if (ofQt->load(m_services.locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(ofQt.get());
    m_translators.push_back(std::move(ofQt));
    m_app.setLayoutDirection(m_mirrored ? Qt::RightToLeft : m_services.locale.textDirection());
}

// Fresh pages speak the new language; the settings, where it was chosen, are in front.
void Application::followLanguage()
{
    const QLocale wanted = localeOf(m_settings);
    if (wanted == m_services.locale)
        return;
    m_services.locale = wanted;
    QLocale::setDefault(wanted);
    loadLanguage();
    m_actions->retranslate();
    m_undo->retranslate();
    m_badges->refresh();
    showStatus();
    if (m_navigator->hasBegun())
        m_navigator->begin(u"settings"_s);
}

bool Application::start()
{
    if (m_options.screenshot.isEmpty()) {
        m_instance = std::make_unique<SingleInstance>(m_options.profileFolder);
        if (!m_instance->claim(m_options.link))
            return false;
    }
    QThreadPool::globalInstance()->start([] { FoodCatalogue::bundled(); }); // the first week asks for it
    const bool isThere = QFileInfo::exists(Store::libraryFile(m_options.profileFolder));
    openLibrary(); // the store thread reads while the window is made
    makeWindow();
    if (isThere)
        showPages(); // what they ask of the library waits behind its opening
    if (m_instance)
        connect(m_instance.get(), &SingleInstance::shownAgain, m_window.get(), [this](const QString &link) {
            m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
            m_window->raise();
            m_window->activateWindow();
            openLink(link);
        });
    return true;
}

void Application::openLibrary()
{
    whenDone(m_store.open(), this, [this](const Result<OpenReport> &report) {
        if (report)
            opened(report.value());
        else
            showProblem(report.error());
    });
}

void Application::makeWindow()
{
    m_window = std::make_unique<MainWindow>();
    m_window->setWindowTitle(u"Kecarajocomer"_s);
    m_actions = new Actions(m_window.get());
    m_undo = new UndoToast(m_store, m_window->toast(), m_actions->action(Command::Undo),
                           m_actions->action(Command::Redo), m_window.get());
    m_badges = new RailBadges(m_services, m_window->rail(), m_window.get());
    m_navigator = new Navigator(m_services, m_settings, m_options.profileFolder, *m_window, m_window.get());
    m_navigator->setAssistant(m_assistant->controller());
    connect(m_actions, &Actions::triggered, this, &Application::run);
    connect(&m_store, &Store::replaced, this, [this] { QTimer::singleShot(0, this, &Application::showPages); });
    connect(m_navigator, &Navigator::backUpRequested, this, &Application::backUp);
    connect(m_navigator, &Navigator::paletteRequested, this, [this] { run(Command::Search); });
    connect(m_navigator, &Navigator::restoreRequested, this, &Application::restore);
    connect(m_navigator, &Navigator::settingsMade, this, &Application::addRooms);
    connect(m_navigator, &Navigator::assistantSettingsRequested, this, [this] {
        m_navigator->run(Command::ShowSettings, *m_actions);
        if (m_settingsPage)
            m_settingsPage->showRoom(u"assistant"_s);
    });
    connect(m_window.get(), &MainWindow::closing, this,
            [this] { m_settings.set(Setting::WindowGeometry, m_window->saveGeometry()); });
    showStatus();
    if (!m_options.size.isEmpty())
        m_window->resize(m_options.size);
    else if (!m_window->restoreGeometry(m_settings.value(Setting::WindowGeometry).toByteArray()))
        m_window->resize(QSize(1440, 900).boundedTo(m_window->screen()->availableSize()));
}

void Application::addRooms(SettingsPage *page)
{
    m_settingsPage = page;
    m_assistant->addRoom(*page, m_services);
#ifdef KJC_WITH_SYNC
    m_sync->addRoom(*page, m_services);
#endif
}

void Application::openLink(const QString &link)
{
    if (link.isEmpty() || !m_navigator->hasBegun())
        return;
#ifdef KJC_WITH_SYNC
    m_navigator->run(Command::ShowSettings, *m_actions);
    m_sync->openLink(link);
#endif
}

void Application::showStatus()
{
#ifdef KJC_WITH_SYNC
    m_sync->showOn(m_window->rail());
#else
    m_window->rail().setStatus(u"laptop", tr("Saved on this computer"));
#endif
}

void Application::opened(const OpenReport &report)
{
    if (m_navigator->hasBegun())
        return;
    if (report.created && m_options.screenshot.isEmpty())
        showFirstRun();
    else
        showPages();
}

void Application::showProblem(const Error &error)
{
    auto *problem = new LibraryProblem(m_store, error, m_options.profileFolder, m_window.get());
    connect(problem, &LibraryProblem::quitRequested, m_window.get(), &QWidget::close);
    m_window->showAlone(problem);
    m_window->show();
}

void Application::showFirstRun()
{
    auto *firstRun = new FirstRun(m_services, m_settings, m_window.get());
    connect(firstRun, &FirstRun::finished, this, [this](bool importMine) {
        showPages();
        if (importMine)
            m_navigator->importRecipes({});
    });
    connect(firstRun, &FirstRun::problem, this, [this](const Error &error) {
        m_window->toast().showMessage(messages::forUser(error, messages::Doing::Saving).oneLine(), u"warning");
    });
    m_window->showAlone(firstRun);
    m_window->show();
}

// Fresh pages: after a restore they show another library.
void Application::showPages()
{
    m_window->showAlone(nullptr);
    m_navigator->begin(m_options.page);
    showSoon();
    m_badges->refresh();
    openLink(std::exchange(m_options.link, {}));
    if (!m_options.screenshot.isEmpty())
        takeScreenshot();
}

// With the week in it at once, rather than empty first; but nobody waits long for a window.
void Application::showSoon()
{
    constexpr int kPatienceMs = 100;
    const auto show = [this] {
        if (!m_window->isVisible()) {
            m_window->show();
            QTimer::singleShot(0, this, &Application::later);
        }
    };
    connect(m_navigator, &Navigator::weekLoaded, m_window.get(), show, Qt::SingleShotConnection);
    QTimer::singleShot(kPatienceMs, m_window.get(), show);
}

// What can wait until the first picture is on the screen.
void Application::later()
{
    constexpr int kBackupAfterMs = 20'000;
    followDesktopSettings(Theme::current());
#ifdef KJC_WITH_SYNC
    m_sync->begin(m_pictures);
#endif
    m_assistant->begin();
    QTimer::singleShot(kBackupAfterMs, this, [this] {
        whenDone(m_store.backupDaily(), this, [this](const Result<QString> &copy) {
            if (!copy)
                m_window->toast().showMessage(messages::forUser(copy.error(), messages::Doing::Exporting).oneLine(),
                                              u"warning");
        });
    });
}

void Application::takeScreenshot()
{
    auto *screenshot = new Screenshot(m_window.get(), m_options.screenshot, this);
    connect(screenshot, &Screenshot::done, this, [this](bool saved) { m_app.exit(saved ? 0 : 1); });
}

void Application::run(Command command)
{
    switch (command) {
    case Command::Undo: m_undo->undo(); break;
    case Command::Redo: m_undo->redo(); break;
    case Command::BackUp: backUp(); break;
    case Command::Restore: restore(); break;
    case Command::Quit: m_window->close(); break;
    case Command::LargerText:
        m_settings.set(Setting::TextSize, std::min(Theme::kMaxTextSize, Theme::current().textSize() + 10));
        break;
    case Command::SmallerText:
        m_settings.set(Setting::TextSize, std::max(Theme::kMinTextSize, Theme::current().textSize() - 10));
        break;
    case Command::NormalText: m_settings.set(Setting::TextSize, 100); break;
    default: m_navigator->run(command, *m_actions);
    }
}

void Application::followSettings()
{
    Theme &theme = Theme::current();
    theme.setScheme(schemeOf(m_settings));
    theme.setTextSize(m_settings.number(Setting::TextSize));
    theme.setReducedMotion(m_settings.flag(Setting::ReducedMotion));
    QTimer::singleShot(0, this, &Application::followLanguage); // the page that asks is still at work, and goes with it
}

void Application::backUp()
{
    const QString name = u"kecarajocomer-%1.sqlite"_s.arg(m_clock.today().toString(Qt::ISODate));
    prompts::saveFile(m_window.get(), {tr("Back up the library"), tr("Backups (*.sqlite)"), name},
                      [this](const QString &file) {
                          whenDone(m_store.backupTo(file), this, [this, file](const Result<Done> &written) {
                              m_window->toast().showMessage(
                                  written ? tr("Backed up to %1").arg(QDir::toNativeSeparators(file))
                                          : messages::forUser(written.error(), messages::Doing::Exporting).oneLine(),
                                  written ? u"check" : u"warning");
                          });
                      });
}

void Application::restore()
{
    prompts::openFiles(
        m_window.get(),
        {tr("Restore a backup"), tr("Backups (*.sqlite);;All files (*)"), Store::backupFolder(m_options.profileFolder)},
        [this](const QStringList &files) {
            if (files.isEmpty())
                return;
            const prompts::Question question{
                tr("Restore this backup?"),
                tr("Your library as it is now is kept beside it, and can be restored in the same way."), tr("Restore"),
                tr("Keep what I have"), false};
            prompts::ask(m_window.get(), question, [this, file = files.first()](bool yes) {
                if (!yes)
                    return;
                whenDone(m_store.restoreFrom(file), this, [this](const Result<OpenReport> &restored) {
                    m_window->toast().showMessage(
                        restored ? tr("Backup restored")
                                 : messages::forUser(restored.error(), messages::Doing::Opening).oneLine(),
                        restored ? u"check" : u"warning");
                });
            });
        });
}

} // namespace kjc
