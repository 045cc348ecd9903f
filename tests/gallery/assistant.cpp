// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the assistant beside the week: gallery_assistant <folder> writes one PNG per scene.
#include "app/assistant/assistantpanel.h"
#include "app/assistant/messagefield.h"
#include "app/common/pictures.h"
#include "app/common/theme.h"
#include "app/planner/plannerview.h"
#include "app/planner/weekpage.h"
#include "app/shell/mainwindow.h"
#include "app/weekassistant.h"
#include "tests/gallery/plannedweek.h"
#include "tests/gallery/scene.h"
#include "tests/support/scriptedsource.h"

#include <QApplication>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kWide(1440, 900), kNarrow(1024, 700), kWidest(1720, 900);

// A window with the week and the assistant, and who is asked; the plan has places left for lunch, dinner and breakfast.
class Scene
{
public:
    Scene(TestLibrary &library, const gallery::PlannedWeek &planned, PictureSource &pictures, const QSize &size)
        : m_planned(planned),
          m_services{.store = library.store,
                     .clock = library.clock,
                     .pictures = pictures,
                     .locale = QLocale(),
                     .fetchPage = {}},
          m_controller(library.store, library.clock)
    {
        m_controller.setSources({source(u"planner"_s, u"Built-in planner"_s, true),
                                 source(u"claude"_s, u"Claude"_s, false), source(u"ollama"_s, u"Ollama"_s, true)});
        m_controller.setSpentThisMonth(213'000'000);
        m_claude.facts = {4, 3, 214, {u"shellfish"_s}};
        m_window.setPage(Destination::Plan, [this] {
            m_page = new WeekPage(m_services);
            m_assistant = new WeekAssistant(m_controller, m_services.pictures, *m_page);
            return m_page;
        });
        m_window.resize(size);
        m_window.rail().setStatus(u"synced", u"Synced 2 min ago"_s);
        m_window.show(Destination::Plan);
        m_window.QWidget::show();
        gallery::settle(500);
        m_window.rail().setAssistantOpen(true);
        m_assistant->open();
    }

    void ask(const QString &wish)
    {
        m_controller.ask(wish, QDate(2026, 2, 11), QDate(2026, 2, 15));
        gallery::settle(100);
    }
    void propose(const QString &title, const QString &recipe, const QString &picture, int minutes,
                 FillReason reason = FillReason::Suits, const QString &detail = {})
    {
        m_claude.adorn = [&](MealDraft &draft) {
            draft.recipe = m_planned.recipe(recipe);
            draft.picture = picture;
            draft.minutes = minutes;
            draft.reason = reason;
            draft.detail = detail;
        };
        m_claude.propose(title);
    }
    // The three of the mock-up, and one still to come.
    void stream()
    {
        m_controller.choose(u"claude"_s);
        ask(u"Fill the rest of the week. Use the spinach and fennel first, and keep Thursday under 30 min."_s);
        propose(u"Pasta con espinacas"_s, u"Pasta al pesto"_s, u"food/pesto"_s, 20, FillReason::UsesSoon, u"spinach"_s);
        propose(u"Salmón con hinojo"_s, u"Salmón con hinojo"_s, u"food/salmon"_s, 25, FillReason::UsesSoon,
                u"fennel"_s);
    }
    void finish()
    {
        propose(u"Tortilla de patatas"_s, u"Tortilla de patatas"_s, u"food/tortilla"_s, 40, FillReason::InPantry);
        m_claude.end({}, 3'100'000);
    }
    void fail(AiProblem problem) { m_claude.end(problem); }
    void save(const QString &name)
    {
        gallery::settle(500);
        gallery::save(m_window, {name, m_window.size()});
    }
    [[nodiscard]] WeekPage &page() { return *m_page; }
    [[nodiscard]] AssistantController &controller() { return m_controller; }

private:
    AssistantSource source(const QString &id, const QString &name, bool here)
    {
        AssistantSource made;
        made.id = id;
        made.name = name;
        made.isHere = here;
        made.source = id == u"claude" ? &m_claude : &m_other;
        if (!here)
            made.preview = [](const DraftRequest &) { return QFuture<Result<QString>>(); };
        return made;
    }

    const gallery::PlannedWeek &m_planned;
    Services m_services;
    ScriptedSource m_claude{u"claude"_s};
    ScriptedSource m_other;
    AssistantController m_controller;
    MainWindow m_window;
    WeekPage *m_page = nullptr;
    WeekAssistant *m_assistant = nullptr;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    return gallery::run(app, [] {
        TestLibrary library;
        const gallery::PlannedWeek planned(library);
        PictureSource pictures({}, {});
        const auto scene = [&](const QString &name, const QSize &size, const std::function<void(Scene &)> &act) {
            Scene made(library, planned, pictures, size);
            act(made);
            made.save(name);
        };
        const auto streaming = [](Scene &made) { made.stream(); };
        const auto finished = [](Scene &made) {
            made.stream();
            made.finish();
            made.page().view().setFocus();
            made.page().view().goToSuggestion(1);
        };
        scene(u"assistant-streaming"_s, kWide, streaming);
        scene(u"assistant-finished"_s, kWide, finished);
        scene(u"assistant-empty"_s, kWide, [](Scene &) {});
        scene(u"assistant-error"_s, kWide, [](Scene &made) {
            made.stream();
            made.fail(AiProblem::Overloaded);
        });
        scene(u"assistant-offline"_s, kWide, [](Scene &made) {
            made.controller().choose(u"claude"_s);
            made.ask(u"Something warm"_s);
            made.fail(AiProblem::Offline);
        });
        scene(u"assistant-1024"_s, kNarrow, finished);
        scene(u"assistant-both"_s, kWidest, streaming);
        Theme::current().setTextSize(200);
        scene(u"assistant-text-200"_s, kWide, finished);
        Theme::current().setTextSize(100);
        Theme::current().setScheme(Scheme::Dark);
        scene(u"assistant-dark"_s, kWide, streaming);
        scene(u"assistant-dark-error"_s, kWide, [](Scene &made) {
            made.stream();
            made.fail(AiProblem::Truncated);
        });
        Theme::current().setScheme(Scheme::Light);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        scene(u"assistant-rtl"_s, kWide, finished);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    });
}
