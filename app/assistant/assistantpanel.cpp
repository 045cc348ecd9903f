// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant/assistantpanel.h"

#include "app/assistant/announcer.h"
#include "app/assistant/assistantwords.h"
#include "app/assistant/exchangeview.h"
#include "app/assistant/messagefield.h"
#include "app/assistant/previewdialog.h"
#include "app/assistant/sourcechoice.h"
#include "app/assistant/suggestionrow.h"
#include "app/common/button.h"
#include "app/common/flowlayout.h"
#include "app/common/format.h"
#include "app/common/icons.h"
#include "app/common/messages.h"
#include "app/common/metrics.h"
#include "app/common/whendone.h"
#include "app/common/wrappedtext.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace kjc {

using namespace metrics;

static constexpr int kTickMs = 500;

AssistantPanel::AssistantPanel(AssistantController &controller, PictureSource &pictures, QWidget *parent)
    : Panel(tr("Assistant"), parent),
      m_controller(controller),
      m_pictures(pictures),
      m_from(controller.clock().today()),
      m_to(m_from),
      m_choice(new SourceChoice),
      m_announcer(new Announcer(this))
{
    addMenu();
    setFixedPart(m_choice);
    setBody(makeBody());
    setFooter(makeFooter());
    connectController();
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &AssistantPanel::showStatus);
    showSources();
    showConversation();
    showDrafts();
}

void AssistantPanel::addMenu()
{
    QToolButton *more = makeIconButton(u"more", tr("More"), this);
    auto *menu = new QMenu(more);
    menu->addAction(themeIcon(u"settings"), tr("Assistant settings…"), this, &AssistantPanel::settingsRequested);
    menu->addAction(themeIcon(u"undo"), tr("Begin afresh"), &m_controller, &AssistantController::beginAfresh);
    connect(more, &QToolButton::clicked, menu, [more, menu] {
        const bool rtl = more->layoutDirection() == Qt::RightToLeft;
        const int shift = rtl ? 0 : menu->sizeHint().width() - more->width();
        menu->popup(more->mapToGlobal(more->rect().bottomLeft() + QPoint(-shift, space::xs)));
    });
    addHeaderWidget(more);
}

QWidget *AssistantPanel::makeBody()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(space::panel, space::sm, space::panel, space::panel);
    column->setSpacing(space::md);
    m_start = new QWidget(body);
    auto *start = new QVBoxLayout(m_start);
    start->setContentsMargins(0, space::sm, 0, 0);
    start->setSpacing(space::sm);
    start->addWidget(new WrappedText(tr("What do you feel like?"), Type::BodyStrong, Role::Text, m_start));
    start->addWidget(new WrappedText(tr("Suggestions come into the week as dashed cards. Nothing is planned before you "
                                        "accept it."),
                                     Type::Body, Role::TextSecondary, m_start));
    QPushButton *fill = makeButton(tr("Suggest meals"), ButtonRole::Primary, m_start, u"assistant");
    fill->setIcon(themeIcon(u"assistant", Role::OnAccent));
    connect(fill, &QPushButton::clicked, this, [this] { send({}); });
    start->addSpacing(space::xs);
    start->addWidget(fill, 0, Qt::AlignLeading);
    column->addWidget(m_start);
    m_talk = new QVBoxLayout;
    m_talk->setSpacing(space::lg);
    column->addLayout(m_talk);
    m_list = new QVBoxLayout;
    m_list->setSpacing(space::sm);
    column->addLayout(m_list);
    column->addStretch(1);
    return body;
}

// Within reach however many suggestions there are.
QWidget *AssistantPanel::makeAnswers(QWidget *parent)
{
    m_all = new QWidget(parent);
    auto *buttons = new FlowLayout(m_all, space::sm);
    m_acceptAll = makeButton({}, ButtonRole::Primary, m_all);
    QPushButton *none = makeButton(tr("Dismiss all"), ButtonRole::Secondary, m_all);
    buttons->addWidget(m_acceptAll);
    buttons->addWidget(none);
    connect(m_acceptAll, &QPushButton::clicked, &m_controller, &AssistantController::acceptAll);
    connect(none, &QPushButton::clicked, &m_controller, &AssistantController::dismissAll);
    return m_all;
}

QWidget *AssistantPanel::makeFooter()
{
    auto *footer = new QWidget;
    auto *column = new QVBoxLayout(footer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::sm);
    column->addWidget(makeAnswers(footer));
    auto *row = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_status = new Text({}, Type::BodyStrong, Role::Text, footer);
    m_cost = (new Text({}, Type::Caption, Role::TextSecondary, footer))->wrapped();
    words->addWidget(m_status);
    words->addWidget(m_cost);
    m_stop = makeButton(tr("Stop"), ButtonRole::Secondary, footer, u"stop");
    m_stop->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Period).toString(QKeySequence::NativeText));
    row->addLayout(words, 1);
    row->addWidget(m_stop);
    column->addLayout(row);
    m_field = new MessageField(footer);
    column->addWidget(m_field);
    connect(m_stop, &QPushButton::clicked, &m_controller, &AssistantController::stop);
    connect(m_field, &MessageField::stopRequested, &m_controller, &AssistantController::stop);
    connect(m_field, &MessageField::sent, this, [this](const QString &text) {
        if (!text.isEmpty() || m_controller.exchanges().empty())
            send(text);
    });
    return footer;
}

void AssistantPanel::connectController()
{
    connect(m_choice, &SourceChoice::chosen, &m_controller, &AssistantController::choose);
    connect(m_choice, &SourceChoice::settingsRequested, this, &AssistantPanel::settingsRequested);
    connect(m_choice, &SourceChoice::previewRequested, this, &AssistantPanel::showPreview);
    connect(&m_controller, &AssistantController::sourcesChanged, this, &AssistantPanel::showSources);
    connect(&m_controller, &AssistantController::conversationChanged, this, &AssistantPanel::showConversation);
    connect(&m_controller, &AssistantController::draftsChanged, this, &AssistantPanel::showDrafts);
    connect(&m_controller, &AssistantController::finished, this, &AssistantPanel::announceEnd);
    connect(&m_controller, &AssistantController::drafted, this, [this](const MealDraft &draft) {
        //: Said by a screen reader when a suggestion came; %1 is dish, place and reason
        m_announcer->say(tr("Suggestion: %1.").arg(assistantwords::spoken(draft, m_controller.slot(draft.place.slot))));
    });
}

void AssistantPanel::setDays(const QDate &from, const QDate &to)
{
    m_from = from;
    m_to = to;
    m_start->setEnabled(from <= to);
    m_field->setEnabled(from <= to);
    showConversation();
}

void AssistantPanel::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
}

// What cannot be asked stays in the field, and the line above says why.
void AssistantPanel::send(const QString &wish)
{
    const AssistantSource *asked = m_controller.chosen();
    if (m_from > m_to || !asked)
        return;
    if (!asked->isReady())
        return m_announcer->say(assistantwords::whyNotReady(*asked));
    m_field->clear();
    if (!wish.isEmpty())
        m_field->setLastMessage(wish);
    m_controller.ask(wish, m_from, m_to);
    scrollDown();
}

QString AssistantPanel::nameOfSource(const QString &id) const
{
    if (id == kBuiltInPlanner)
        //: The planner that needs no network, inside a sentence
        return tr("the built-in planner");
    const AssistantSource *source = m_controller.source(id);
    return source ? source->name : id;
}

void AssistantPanel::showSources()
{
    const AssistantSource *chosen = m_controller.chosen();
    m_choice->setSources(m_controller.sources(), chosen ? chosen->id : QString());
    showStatus();
}

void AssistantPanel::showConversation()
{
    const std::vector<Exchange> &all = m_controller.exchanges();
    while (m_views.size() > qsizetype(all.size()))
        delete m_views.takeLast();
    for (size_t i = 0; i < all.size(); ++i) {
        const bool isNew = qsizetype(i) >= m_views.size();
        if (isNew) {
            auto *view = new ExchangeView(all[i], this);
            connect(view, &ExchangeView::remedyChosen, this, &AssistantPanel::apply);
            m_talk->addWidget(view);
            m_views.append(view);
        }
        m_views[qsizetype(i)]->setExchange(all[i], nameOfSource(all[i].first), nameOfSource(all[i].source));
        if (isNew)
            scrollDown();
    }
    const bool over = m_from > m_to;
    m_start->setVisible(all.empty());
    m_field->setPlaceholderText(over          ? tr("This week is over. Go to a later one.")
                                : all.empty() ? tr("Say what you feel like…")
                                              : tr("Ask for a change…"));
    showStatus();
}

SuggestionRow *AssistantPanel::makeRow(const MealDraft &draft)
{
    const Slot slot = m_controller.slot(draft.place.slot);
    auto *row = new SuggestionRow(m_pictures, draft, assistantwords::placeAndReason(draft, slot),
                                  assistantwords::spoken(draft, slot), this);
    connect(row, &SuggestionRow::clicked, this,
            [this, row] { Q_EMIT draftChosen(row->draft().id, row->draft().place.day); });
    connect(row, &SuggestionRow::accepted, this, [this](const QUuid &id) { m_controller.accept({id}); });
    connect(row, &SuggestionRow::dismissed, this, [this](const QUuid &id) { m_controller.dismiss({id}); });
    connect(row, &SuggestionRow::otherRequested, &m_controller, &AssistantController::another);
    return row;
}

// Rows come and go one by one; the others stay as they are.
void AssistantPanel::showDrafts()
{
    const QList<QUuid> standing = m_controller.standing();
    const QSet<QUuid> wanted(standing.begin(), standing.end());
    const bool hadFocus = isAncestorOf(focusWidget()) && focusWidget() != m_field;
    bool lost = false;
    for (auto row = m_rows.begin(); row != m_rows.end();) {
        if (wanted.contains(row.key())) {
            ++row;
            continue;
        }
        lost = lost || row.value()->hasFocus() || row.value()->isAncestorOf(focusWidget());
        row.value()->hide();
        row.value()->deleteLater(); // it may be what asked
        row = m_rows.erase(row);
    }
    for (const MealDraft &draft : m_controller.drafts())
        if (wanted.contains(draft.id) && !m_rows.contains(draft.id)) {
            SuggestionRow *row = makeRow(draft);
            m_rows.insert(draft.id, row);
            m_list->addWidget(row);
            row->show();
        }
    const int count = int(standing.size());
    //: Button: takes all suggestions; %n of them
    m_acceptAll->setText(tr("Accept all %n", nullptr, count));
    m_all->setVisible(count > 1);
    if (hadFocus && lost)
        focusField();
}

void AssistantPanel::showStatus()
{
    const Exchange *running = m_controller.running();
    m_status->setText(running ? assistantwords::status(*running, m_controller.clock().nowMs()) : QString());
    m_status->setVisible(running);
    m_stop->setVisible(running);
    const AssistantSource *chosen = m_controller.chosen();
    const bool costs = (chosen && !chosen->isHere) || m_controller.spentHere() > 0;
    m_cost->setText(costs ? assistantwords::cost(m_controller.spentHere(), m_controller.spentThisMonth())
                          : tr("Free of charge"));
    if (running && !m_tick.isActive())
        m_tick.start();
    else if (!running)
        m_tick.stop();
}

void AssistantPanel::announceEnd(const Exchange &exchange)
{
    const DraftOutcome &outcome = exchange.outcome;
    if (outcome.error)
        m_announcer->say(aiProblemText(*outcome.error, nameOfSource(exchange.source), outcome.proposed).title);
    else if (const QString result = assistantwords::result(exchange); !result.isEmpty())
        m_announcer->say(result);
    else
        m_announcer->say(tr("%n suggestion(s) ready.", nullptr, outcome.proposed));
}

void AssistantPanel::apply(AiRemedy remedy)
{
    switch (remedy) {
    case AiRemedy::BuiltIn:
        m_controller.choose(kBuiltInPlanner);
        m_controller.askAgain(kBuiltInPlanner);
        break;
    case AiRemedy::Again: m_controller.askAgain(); break;
    case AiRemedy::Settings: Q_EMIT settingsRequested(); break;
    }
}

// Behind the layout that makes room for what came.
void AssistantPanel::scrollDown()
{
    QTimer::singleShot(0, this, [this] {
        if (auto *area = findChild<QScrollArea *>())
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    });
}

void AssistantPanel::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers();
    const bool stops =
        event->key() == Qt::Key_Escape || (event->key() == Qt::Key_Period && modifiers.testFlag(Qt::ControlModifier));
    if (stops && m_controller.isBusy())
        m_controller.stop();
    else if (event->key() == Qt::Key_A && modifiers == (Qt::ControlModifier | Qt::ShiftModifier))
        m_controller.acceptAll();
    else
        Panel::keyPressEvent(event);
}

// Word for word what would be sent with what stands in the field now.
void AssistantPanel::showPreview()
{
    const AssistantSource *chosen = m_controller.chosen();
    if (!chosen || !chosen->preview)
        return;
    const DraftRequest request = m_controller.request(m_field->toPlainText().trimmed(), m_from, m_to);
    whenDone(chosen->preview(request), this, [this, name = chosen->name](const Result<QString> &preview) {
        const QString text = preview ? preview.value() : messages::forUser(preview.error()).oneLine();
        (new PreviewDialog(name, text, window()))->open();
    });
}

} // namespace kjc
