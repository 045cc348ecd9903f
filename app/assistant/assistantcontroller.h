// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assistant/assistantsource.h"
#include "app/assistant/exchange.h"
#include "app/assistant/planplaces.h"
#include "core/commands/draftcommands.h"

#include <QTimer>

#include <deque>

namespace kjc {

// What the assistant and a person have between them: what was asked, what stands proposed, and what is still thought about.
// One thing is asked at a time, the rest waits. Nothing here changes the plan but accept(). GUI thread.
class AssistantController : public QObject
{
    Q_OBJECT

public:
    // Both outlive this.
    AssistantController(Store &store, const Clock &clock, QObject *parent = nullptr);

    // Whom can be asked, in order; what their `source` points to outlives this. The choice stays where it can.
    void setSources(std::vector<AssistantSource> sources);
    [[nodiscard]] const std::vector<AssistantSource> &sources() const { return m_sources; }
    [[nodiscard]] const AssistantSource *source(const QString &id) const; // null for none
    [[nodiscard]] const AssistantSource *chosen() const { return source(m_chosen); }
    void choose(const QString &id);
    // Billionths of a US dollar, before this conversation and with it.
    void setSpentThisMonth(qint64 nanoDollars);
    [[nodiscard]] qint64 spentThisMonth() const { return m_spentThisMonth; }
    [[nodiscard]] qint64 spentHere() const { return m_spentHere; }

    // Asks the chosen one for the empty places of the days but snacks. While suggestions stand there, a wish that names days
    // is about these alone. What stood proposed gives way to what comes, and comes back where nothing does.
    void ask(const QString &wish, const QDate &from, const QDate &to);
    void another(const QUuid &draft); // something else for its place
    // The last thing asked once more, of `source` (the same one when empty), for what is still missing of it.
    void askAgain(const QString &source = {});
    // Ends what is under way and forgets what waits; what came stays.
    void stop();
    void beginAfresh(); // forgets the conversation and what stands proposed

    // The whole acceptance is one step to undo. Unknown ids count for nothing.
    void accept(const QList<QUuid> &drafts);
    void acceptAll();
    void dismiss(const QList<QUuid> &drafts); // their titles are not proposed again
    void dismissAll();

    [[nodiscard]] const std::vector<MealDraft> &drafts() const { return m_drafts; } // also those being accepted
    [[nodiscard]] bool isBeingAccepted(const QUuid &draft) const { return m_accepting.contains(draft); }
    [[nodiscard]] QList<QUuid> standing() const; // drafts that wait for an answer
    [[nodiscard]] std::vector<PlanPlace> thinking() const;
    [[nodiscard]] const std::vector<Exchange> &exchanges() const { return m_exchanges; }
    [[nodiscard]] bool isBusy() const { return m_running >= 0; }
    [[nodiscard]] const Exchange *running() const { return isBusy() ? &m_exchanges[size_t(m_running)] : nullptr; }
    [[nodiscard]] Slot slot(SlotId id) const; // as last read; one without a name when it is gone
    // What would be asked for now.
    [[nodiscard]] DraftRequest request(const QString &wish, const QDate &from, const QDate &to) const;
    [[nodiscard]] const Clock &clock() const { return m_clock; }

Q_SIGNALS:
    void choiceChanged();                      // by choose()
    void sourcesChanged();                     // or the choice, or what was spent
    void draftsChanged();                      // or what is thought about
    void drafted(const kjc::MealDraft &draft); // a new one, after draftsChanged()
    void conversationChanged();                // an exchange came, went on or ended
    void finished(const kjc::Exchange &exchange);
    void problem(const kjc::Error &error); // of taking a draft

private:
    struct Job {
        int exchange = 0;
        std::vector<FillSlot> places; // exactly these; empty: those of the exchange's days
    };

    // assistantcontroller.cpp
    void listenTo(MealSource *source);
    void enqueue(Exchange exchange, std::vector<FillSlot> places);
    void goOn();
    void begin(const Job &job, const PlanPlaces &places);
    [[nodiscard]] std::vector<FillSlot> wanted(const Job &job, const PlanPlaces &places) const;
    void end(const DraftOutcome &outcome);
    [[nodiscard]] Exchange *runningFrom(const MealSource *source);
    void cancelQueued();

    // assistantdrafts.cpp
    void setAside(const std::vector<FillSlot> &places);
    void bringBack();
    void take(const MealDraft &draft);
    void withdraw(const QList<QUuid> &drafts);
    void remove(const QList<QUuid> &drafts);
    void lookForFilled();
    [[nodiscard]] QString noteFor(const std::vector<MealDraft> &drafts) const;
    void forgetAll();

    Store &m_store;
    const Clock &m_clock;
    DraftCommands m_commands;
    std::vector<AssistantSource> m_sources;
    QList<MealSource *> m_heard; // that are listened to
    QString m_chosen = kBuiltInPlanner;
    std::vector<Exchange> m_exchanges;
    std::deque<Job> m_queue;
    int m_running = -1;             // exchange
    MealSource *m_asked = nullptr;  // null while the places are looked up
    bool m_stopped = false;         // … and a person wants no more of it
    bool m_forget = false;          // all of it, once what is under way ended
    int m_generation = 0;           // counts libraries: what was begun for an older one is dropped
    std::vector<FillSlot> m_places; // that the running request still has to fill
    std::vector<FillSlot> m_all;    // … and all that it was for
    std::vector<MealDraft> m_drafts;
    std::vector<MealDraft> m_aside; // gave way to what is asked for
    QSet<QUuid> m_accepting;
    QStringList m_dismissed; // titles
    std::vector<Slot> m_slots;
    qint64 m_spentHere = 0;
    qint64 m_spentThisMonth = 0;
    QTimer m_lookSoon;
};

} // namespace kjc
