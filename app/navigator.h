// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/services.h"
#include "app/shell/mainwindow.h"

#include <QPointer>

namespace kjc {

class Actions;
class AssistantController;
class ImportPage;
class PantryPage;
class RecipesPage;
class Settings;
class SettingsPage;
class ShoppingPage;
class WeekAssistant;
class WeekPage;
enum class Command;

// Knows every screen, makes them when they are first asked for and answers what they ask of each other.
class Navigator : public QObject
{
    Q_OBJECT
public:
    // All outlive this.
    Navigator(Services &services, Settings &settings, QString profileFolder, MainWindow &window, QObject *parent);

    // Before begin(); outlives this. Without it there is no assistant.
    void setAssistant(AssistantController &assistant);
    // Throws away the pages there are and shows a fresh one: "plan" where `page` is empty.
    void begin(const QString &page);
    [[nodiscard]] bool hasBegun() const { return m_begun; }
    void run(Command command, const Actions &actions);

    void showRecipe(RecipeId recipe);
    void editRecipe(RecipeId recipe); // null: a new one
    void importRecipes(const QStringList &files);
    void addToPlan(const QList<RecipeId> &recipes);
    void showShopping(const QDate &from, const QDate &to);

Q_SIGNALS:
    void weekLoaded();
    void backUpRequested();
    void restoreRequested();
    void paletteRequested();
    void assistantSettingsRequested();
    void settingsMade(kjc::SettingsPage *page); // others may add rooms to it

private:
    void setPages();
    Page *makePlan();
    void addAssistant();
    void toggleAssistant();
    Page *makeRecipes();
    Page *makeSettings();
    ImportPage *makeImport();
    void wire(Page *page);
    void followSettings();
    void addSamples();
    void report(const Error &error);
    void showPalette(const Actions &actions);
    void showShortcuts();
    void showAbout();

    Services &m_services;
    Settings &m_settings;
    QString m_profileFolder;
    bool m_begun = false;
    MainWindow &m_window;
    AssistantController *m_assistant = nullptr;
    QPointer<WeekAssistant> m_weekAssistant; // goes with m_week
    QPointer<WeekPage> m_week;
    QPointer<RecipesPage> m_recipes;
    QPointer<PantryPage> m_pantry;
    QPointer<ShoppingPage> m_shopping;
};

} // namespace kjc
