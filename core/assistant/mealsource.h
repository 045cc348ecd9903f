// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/aierror.h"
#include "core/assistant/mealdraft.h"

#include <QObject>

namespace kjc {

// What drafts are wanted for.
struct DraftRequest {
    QDate from; // first and last day
    QDate to;
    std::vector<FillSlot> places; // exactly these; empty: every empty place of the days from today on but snacks
    QString wish;                 // in the person's own words; may be empty
    QStringList avoid;            // titles not to be proposed: what was dismissed, and what stands proposed
};

// What was looked at before anything is proposed, to be told in words.
struct DraftFacts {
    int wanted = 0;    // places
    int useSoon = 0;   // foods at home that should be eaten soon
    int recipes = 0;   // of the library that were compared
    QStringList rules; // allergies and diets kept in mind, each once, as a profile names them

    friend bool operator==(const DraftFacts &, const DraftFacts &) = default;
};

struct DraftOutcome {
    int proposed = 0;
    int missing = 0;              // places that nothing was proposed for
    std::optional<AiError> error; // why, when it was not that nothing suits; Cancelled after stop()
    qint64 nanoDollars = 0;       // what it cost, as an estimate; 0 where nothing is charged
};

// One who proposes meals, a draft at a time, each as soon as it is whole. One request at a time. Lives on the GUI thread or
// that of kjc; never blocks it.
class MealSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // finished() follows, and nothing of this request after it. REQUIRES: no request is under way.
    virtual void start(const DraftRequest &request) = 0;
    // Ends the request under way, if any; what was drafted so far stays.
    virtual void stop() = 0;

Q_SIGNALS:
    void prepared(const kjc::DraftFacts &facts);
    // Who is asked now; another one when the first could not answer.
    void asking(const QString &provider, const QString &model);
    void waiting(std::chrono::milliseconds time); // before the same one is asked again
    void drafted(const kjc::MealDraft &draft);
    void withdrawn(const QList<QUuid> &drafts); // taken back by who had proposed them
    void finished(const kjc::DraftOutcome &outcome);
};

} // namespace kjc
