// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/conflicts.h"
#include "core/store/store.h"

#include <QFrame>

class QBoxLayout;

namespace kjc {

// One thing of which two versions are kept: both beside each other, with what they differ in marked, and the ways to decide.
class ConflictCard : public QFrame
{
    Q_OBJECT
public:
    // `ownDevice`: the last 8 hex digits of this device's id. `clock` outlives this.
    ConflictCard(Disagreement disagreement, const QString &ownDevice, const Clock &clock, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(kjc::ConflictChoice choice);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeVersion(WordsConflict::Version WordsConflict::*side, WordsConflict::Version WordsConflict::*other,
                         ConflictChoice choice);
    QWidget *makeWays();

    Disagreement m_disagreement;
    QString m_ownDevice;
    const Clock &m_clock;
    QWidget *m_head;
    QBoxLayout *m_body; // versions and ways, beside each other where there is room
};

// A card for each thing that waits for a decision; nothing to be seen while there is none.
class ConflictCards : public QWidget
{
    Q_OBJECT
public:
    ConflictCards(Store &store, const Clock &clock, QWidget *parent = nullptr); // both outlive this

    void load();

Q_SIGNALS:
    void problem(const kjc::Error &error);

private:
    void fill(const std::vector<Disagreement> &things, const QString &ownDevice);
    void settle(const Disagreement &thing, ConflictChoice choice);

    Store &m_store;
    const Clock &m_clock;
    QList<ConflictCard *> m_cards;
    std::vector<Disagreement> m_shown;
};

} // namespace kjc
