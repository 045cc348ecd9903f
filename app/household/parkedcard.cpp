// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/button.h"
#include "app/common/prompts.h"
#include "app/common/whendone.h"
#include "app/household/queuewords.h"
#include "app/household/waitingcard.h"
#include "core/store/syncqueue.h"

namespace kjc {

ParkedCard::ParkedCard(Store &store, OpSealer &sealer, QWidget *parent)
    : RoomCard(tr("Not taken by the server"), parent),
      m_store(store),
      m_sealer(sealer)
{
    hide();
}

void ParkedCard::load()
{
    const auto read = [this](Connection &connection) { return queuesummary::parked(connection, m_sealer); };
    whenDone(m_store.read(read), this, [this](const Result<std::vector<QueueEntry>> &entries) {
        if (entries && entries.value() != m_shown)
            fill(entries.value());
    });
}

void ParkedCard::fill(const std::vector<QueueEntry> &entries)
{
    m_shown = entries;
    clearRows();
    for (const QueueEntry &entry : entries)
        addRow(rowFor(entry));
    setVisible(!entries.empty());
}

QWidget *ParkedCard::rowFor(const QueueEntry &entry)
{
    const QString what = queuewords::what(entry);
    QPushButton *again = makeButton(tr("Try again"), ButtonRole::Secondary, this);
    //: For a screen reader; %1 says what it is about: "Paella changed"
    again->setAccessibleName(tr("Try again: %1").arg(what));
    again->setEnabled(entry.parkedFor != u"unreadable");
    connect(again, &QPushButton::clicked, this, [this, entry] { retry(entry); });
    QPushButton *drop = makeButton(tr("Discard…"), ButtonRole::Flat, this);
    //: For a screen reader; %1 says what it is about: "Paella changed"
    drop->setAccessibleName(tr("Discard: %1").arg(what));
    connect(drop, &QPushButton::clicked, this, [this, entry] { askToDiscard(entry); });
    return makeRow(new Emblem(u"warning", Role::SoonMark, this), what, queuewords::whyParked(entry), {again, drop},
                   this);
}

void ParkedCard::retry(const QueueEntry &entry)
{
    const auto work = [this, opId = entry.opIds.first()](Writer &writer) {
        return syncqueue::retry(writer, m_sealer, opId);
    };
    whenDone(m_store.transact({}, work, Origin::Remote), this, [this](const Result<ChangeSet> &done) {
        if (!done)
            Q_EMIT problem(done.error());
        load();
        Q_EMIT triedAgain();
    });
}

void ParkedCard::askToDiscard(const QueueEntry &entry)
{
    //: %1 says what it is about: "Paella changed"
    const prompts::Question question{tr("Discard this change? %1").arg(queuewords::what(entry)),
                                     tr("It shows again what the household has. This cannot be undone."), tr("Discard"),
                                     tr("Keep it here"), true};
    prompts::ask(window(), question, [this, entry](bool yes) {
        if (yes)
            discard(entry);
    });
}

void ParkedCard::discard(const QueueEntry &entry)
{
    const auto work = [this, opId = entry.opIds.first()](Writer &writer) {
        return syncqueue::discard(writer, m_sealer, opId);
    };
    whenDone(m_store.transact({}, work, Origin::Remote), this, [this](const Result<ChangeSet> &done) {
        if (!done)
            Q_EMIT problem(done.error());
        load();
    });
}

} // namespace kjc
