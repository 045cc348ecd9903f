// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/navigator.h"

#include "app/common/messages.h"
#include "app/common/prompts.h"
#include "app/common/toast.h"
#include "app/common/whendone.h"
#include "app/importing/importpage.h"
#include "app/pantry/pantrypage.h"
#include "app/planner/weekpage.h"
#include "app/recipes/recipeeditor.h"
#include "app/recipes/recipepage.h"
#include "app/recipes/recipespage.h"
#include "app/samplelibrary.h"
#include "app/settings/settings.h"
#include "app/settings/settingspage.h"
#include "app/shell/actions.h"
#include "app/shell/commandpalette.h"
#include "app/shell/shortcutsheet.h"
#include "app/shell/startclock.h"
#include "app/shopping/shoppingpage.h"
#include "app/weekassistant.h"

#include <QCoreApplication>

namespace kjc {

using namespace Qt::StringLiterals;

Navigator::Navigator(Services &services, Settings &settings, QString profileFolder, MainWindow &window, QObject *parent)
    : QObject(parent),
      m_services(services),
      m_settings(settings),
      m_profileFolder(std::move(profileFolder)),
      m_window(window)
{
    connect(&window, &MainWindow::pageMade, this, &Navigator::wire);
    connect(&settings, &Settings::changed, this, &Navigator::followSettings);
}

void Navigator::begin(const QString &page)
{
    static const QMap<QString, Destination> kNames{{u"recipes"_s, Destination::Recipes},
                                                   {u"pantry"_s, Destination::Pantry},
                                                   {u"shopping"_s, Destination::Shopping},
                                                   {u"settings"_s, Destination::Settings}};
    m_begun = true;
    m_window.clearPages();
    setPages();
    m_window.show(kNames.value(page, Destination::Plan));
}

void Navigator::setPages()
{
    m_window.setPage(Destination::Plan, [this] { return makePlan(); });
    m_window.setPage(Destination::Recipes, [this] { return makeRecipes(); });
    m_window.setPage(Destination::Pantry, [this] {
        m_pantry = new PantryPage(m_services);
        m_pantry->setSingleLetterKeys(m_settings.flag(Setting::SingleLetterKeys));
        return m_pantry;
    });
    m_window.setPage(Destination::Shopping, [this] {
        m_shopping = new ShoppingPage(m_services);
        m_shopping->setSingleLetterKeys(m_settings.flag(Setting::SingleLetterKeys));
        return m_shopping;
    });
    m_window.setPage(Destination::Settings, [this] { return makeSettings(); });
}

Page *Navigator::makePlan()
{
    m_week = new WeekPage(m_services);
    m_week->setShelfOpen(m_settings.flag(Setting::ShelfShown));
    connect(m_week, &WeekPage::shelfOpenChanged, this,
            [this](bool open) { m_settings.set(Setting::ShelfShown, open); });
    addAssistant();
    connect(m_week, &WeekPage::weekLoaded, this, &Navigator::weekLoaded);
    connect(m_week, &WeekPage::weekPainted, this, [] { reportSinceStart("week"); });
    followSettings();
    return m_week;
}

void Navigator::setAssistant(AssistantController &assistant)
{
    m_assistant = &assistant;
    m_window.rail().setAssistantOpen(false);
    connect(&m_window.rail(), &NavigationRail::assistantToggled, this, &Navigator::toggleAssistant);
}

void Navigator::addAssistant()
{
    if (!m_assistant)
        return;
    m_weekAssistant = new WeekAssistant(*m_assistant, m_services.pictures, *m_week);
    m_window.rail().setAssistantOpen(false);
    connect(m_week, &WeekPage::assistantOpenChanged, this,
            [this](bool open) { m_window.rail().setAssistantOpen(open); });
    connect(m_weekAssistant, &WeekAssistant::settingsRequested, this, &Navigator::assistantSettingsRequested);
}

// It lives beside the week: from another screen, that comes to the front first.
void Navigator::toggleAssistant()
{
    if (!m_assistant)
        return;
    const bool isThere = m_window.current() == m_week && m_week;
    if (!isThere)
        m_window.show(Destination::Plan);
    if (m_weekAssistant && isThere)
        m_weekAssistant->toggle();
    else if (m_weekAssistant)
        m_weekAssistant->open();
    m_window.rail().setAssistantOpen(m_week && m_week->isAssistantOpen());
}

Page *Navigator::makeRecipes()
{
    auto *page = new RecipesPage(m_services);
    m_recipes = page;
    followSettings();
    connect(page, &RecipesPage::importAddressRequested, this, [this] { makeImport()->startWithAddress(); });
    connect(page, &RecipesPage::importTextRequested, this, [this] { makeImport()->startWithText(); });
    connect(page, &RecipesPage::importFilesRequested, this,
            [this](const QStringList &files) { makeImport()->startWithFiles(files); });
    connect(page, &RecipesPage::samplesRequested, this, &Navigator::addSamples);
    return page;
}

Page *Navigator::makeSettings()
{
    auto *page = new SettingsPage(m_services, m_settings, m_profileFolder);
    connect(page, &SettingsPage::backUpRequested, this, &Navigator::backUpRequested);
    connect(page, &SettingsPage::restoreRequested, this, &Navigator::restoreRequested);
    Q_EMIT settingsMade(page);
    return page;
}

ImportPage *Navigator::makeImport()
{
    auto *page = new ImportPage(m_services);
    m_window.showInside(Destination::Recipes, page);
    return page;
}

// What any page may ask for.
void Navigator::wire(Page *page)
{
    connect(page, &Page::recipeRequested, this, &Navigator::showRecipe);
    connect(page, &Page::recipeEditRequested, this, &Navigator::editRecipe);
    connect(page, &Page::importRequested, this, [this] { importRecipes({}); });
    connect(page, &Page::addToPlanRequested, this, &Navigator::addToPlan);
    connect(page, &Page::shoppingRequested, this, &Navigator::showShopping);
    connect(page, &Page::pantryRequested, this, [this] { m_window.show(Destination::Pantry); });
    connect(page, &Page::planRequested, this, [this](const QDate &day) {
        m_window.show(Destination::Plan);
        m_week->showWeekOf(day);
    });
    connect(page, &Page::backRequested, &m_window, &MainWindow::back);
    connect(page, &Page::problem, this, &Navigator::report);
    connect(page, &Page::notice, this,
            [this](const QString &sentence) { m_window.toast().showMessage(sentence, u"info"); });
    if (auto *week = qobject_cast<WeekPage *>(page))
        connect(week, &WeekPage::searchRequested, this, [this] { Q_EMIT paletteRequested(); });
    if (auto *import = qobject_cast<ImportPage *>(page))
        connect(import, &ImportPage::imported, this, [this] { m_window.show(Destination::Recipes); });
}

void Navigator::report(const Error &error)
{
    m_window.toast().showMessage(messages::forUser(error).oneLine(), u"warning");
}

void Navigator::showRecipe(RecipeId recipe)
{
    auto *page = new RecipePage(m_services);
    page->showRecipe(recipe);
    page->setSingleLetterKeys(m_settings.flag(Setting::SingleLetterKeys));
    connect(page, &RecipePage::tagRequested, this, [this](const QString &tag) {
        if (auto *recipes = qobject_cast<RecipesPage *>(m_window.show(Destination::Recipes)))
            recipes->showTag(tag);
    });
    m_window.showInside(Destination::Recipes, page);
}

void Navigator::editRecipe(RecipeId recipe)
{
    auto *editor = new RecipeEditor(m_services);
    editor->edit(recipe);
    connect(editor, &RecipeEditor::saved, this, [this, isNew = recipe.isNull()](RecipeId id) {
        m_window.back();
        if (isNew)
            showRecipe(id);
    });
    m_window.showInside(Destination::Recipes, editor);
}

void Navigator::importRecipes(const QStringList &files)
{
    ImportPage *page = makeImport();
    if (files.isEmpty())
        page->startAgain();
    else
        page->startWithFiles(files);
}

void Navigator::addToPlan(const QList<RecipeId> &recipes)
{
    if (!m_week)
        m_window.show(Destination::Plan);
    m_week->chooseDayFor(recipes);
}

void Navigator::showShopping(const QDate &from, const QDate &to)
{
    m_window.show(Destination::Shopping);
    m_shopping->openSpan(from, to);
}

void Navigator::followSettings()
{
    const int first = m_settings.number(Setting::FirstDayOfWeek);
    if (m_week) {
        m_week->setFirstDayOfWeek(first == 0 ? m_services.locale.firstDayOfWeek() : Qt::DayOfWeek(first));
        m_week->setLetterKeys(m_settings.flag(Setting::SingleLetterKeys));
    }
    if (m_recipes)
        m_recipes->setSingleLetterKeys(m_settings.flag(Setting::SingleLetterKeys));
    if (m_pantry)
        m_pantry->setSingleLetterKeys(m_settings.flag(Setting::SingleLetterKeys));
    if (m_shopping)
        m_shopping->setSingleLetterKeys(m_settings.flag(Setting::SingleLetterKeys));
}

void Navigator::addSamples()
{
    addSampleRecipes(m_services, this, [this](const Result<ImportOutcome> &added) {
        if (!added)
            report(added.error());
    });
}

void Navigator::run(Command command, const Actions &actions)
{
    Page *page = m_window.current();
    switch (command) {
    case Command::ShowPlan: m_window.show(Destination::Plan); break;
    case Command::ShowRecipes: m_window.show(Destination::Recipes); break;
    case Command::ShowPantry: m_window.show(Destination::Pantry); break;
    case Command::ShowShopping: m_window.show(Destination::Shopping); break;
    case Command::ShowSettings: m_window.show(Destination::Settings); break;
    case Command::NewRecipe: editRecipe({}); break;
    case Command::Import: importRecipes({}); break;
    case Command::Search: showPalette(actions); break;
    case Command::SearchPage:
        if (!page || !page->focusSearch())
            showPalette(actions);
        break;
    case Command::Print:
        if (!page || !page->print())
            m_window.toast().showMessage(tr("There is nothing to print on this page."), u"info");
        break;
    case Command::Assistant: toggleAssistant(); break;
    case Command::ToggleSidePanel:
        if (page)
            page->toggleSidePanel();
        break;
    case Command::ToggleRail: m_window.toggleRail(); break;
    case Command::FullScreen: m_window.setWindowState(m_window.windowState() ^ Qt::WindowFullScreen); break;
    case Command::Shortcuts: showShortcuts(); break;
    case Command::About: showAbout(); break;
    case Command::Close: m_window.close(); break;
    default: break;
    }
}

void Navigator::showPalette(const Actions &actions)
{
    auto *palette = new CommandPalette(m_services, actions.all(), &m_window);
    connect(palette, &CommandPalette::recipeChosen, this, &Navigator::showRecipe);
    const QPoint top = m_window.mapToGlobal(QPoint(m_window.width() / 2, 80));
    palette->move(top.x() - palette->width() / 2, top.y());
    palette->open();
}

void Navigator::showShortcuts()
{
    (new ShortcutSheet(&m_window))->open();
}

void Navigator::showAbout()
{
    prompts::tell(&m_window, tr("Kecarajocomer %1").arg(QCoreApplication::applicationVersion()),
                  tr("Plan meals, know what is at home, buy only what is missing. Free software under the GNU General "
                     "Public License, version 3 or later."));
}

} // namespace kjc
