// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assistant/aiproblemtext.h"
#include "app/assistant/assistantcontroller.h"
#include "app/common/panel.h"

class QPushButton;
class QVBoxLayout;

namespace kjc {

class Announcer;
class ExchangeView;
class MessageField;
class PictureSource;
class SourceChoice;
class SuggestionRow;

// The conversation with the assistant beside the week: whom to ask, what was asked, what was checked, what is proposed.
class AssistantPanel : public Panel
{
    Q_OBJECT
public:
    // Both outlive this.
    AssistantPanel(AssistantController &controller, PictureSource &pictures, QWidget *parent = nullptr);

    // What is asked for: from a day to another, both included. `from` after `to` when the week shown is over.
    void setDays(const QDate &from, const QDate &to);
    void focusField();
    [[nodiscard]] MessageField &field() { return *m_field; }

Q_SIGNALS:
    void settingsRequested();
    void draftChosen(const QUuid &draft, const QDate &day); // to be shown in the week

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeBody();
    QWidget *makeFooter();
    QWidget *makeAnswers(QWidget *parent);
    void addMenu();
    void connectController();
    void send(const QString &wish);
    void showSources();
    void showConversation();
    void showDrafts();
    void showStatus();
    void showPreview();
    void apply(AiRemedy remedy);
    void announceEnd(const Exchange &exchange);
    void scrollDown();
    [[nodiscard]] QString nameOfSource(const QString &id) const;
    SuggestionRow *makeRow(const MealDraft &draft);

    AssistantController &m_controller;
    PictureSource &m_pictures;
    QDate m_from;
    QDate m_to;
    SourceChoice *m_choice;
    Announcer *m_announcer;
    QWidget *m_start = nullptr; // shown until something was asked
    QVBoxLayout *m_talk = nullptr;
    QVBoxLayout *m_list = nullptr;
    QWidget *m_all = nullptr; // accept and dismiss all
    QPushButton *m_acceptAll = nullptr;
    Text *m_status = nullptr;
    Text *m_cost = nullptr;
    QPushButton *m_stop = nullptr;
    MessageField *m_field = nullptr;
    QList<ExchangeView *> m_views;
    QHash<QUuid, SuggestionRow *> m_rows;
    QTimer m_tick;
};

} // namespace kjc
