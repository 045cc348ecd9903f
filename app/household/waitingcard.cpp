// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/waitingcard.h"

#include "app/common/format.h"
#include "app/common/metrics.h"
#include "app/common/text.h"
#include "app/common/whendone.h"
#include "app/common/wrappedtext.h"
#include "app/household/queuewords.h"
#include "app/household/syncwords.h"

#include <QHBoxLayout>

namespace kjc {

namespace space = metrics::space;

WaitingCard::WaitingCard(Store &store, const OpSealer &sealer, const Clock &clock, QWidget *parent)
    : RoomCard(tr("Nothing is waiting"), parent),
      m_store(store),
      m_sealer(sealer),
      m_clock(clock)
{
    auto *lock = new QWidget(this);
    auto *row = new QHBoxLayout(lock);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    row->addWidget(new Emblem(u"lock", Role::TextMuted, lock));
    //: What waits to be sent lies encrypted on the disk
    row->addWidget(new Text(tr("Encrypted"), Type::Caption, Role::TextMuted, lock));
    addToHead(lock);
    fill({});
}

void WaitingCard::load(int count)
{
    m_count = count;
    setTitle(count > 0 ? tr("%n change(s) waiting", nullptr, count) : tr("Nothing is waiting"));
    const auto read = [this](Connection &connection) { return queuesummary::waiting(connection, m_sealer, kMost + 1); };
    whenDone(m_store.read(read), this, [this](const Result<std::vector<QueueEntry>> &entries) {
        if (entries && entries.value() != m_shown)
            fill(entries.value());
    });
}

void WaitingCard::fill(const std::vector<QueueEntry> &entries)
{
    m_shown = entries;
    clearRows();
    for (size_t i = 0; i < entries.size() && i < size_t(kMost); ++i)
        addRow(rowFor(entries[i]));
    if (entries.empty())
        addRow(makeRow(nullptr, tr("Everything done here has reached the household."), {}, {}, this));
    else if (entries.size() > size_t(kMost))
        addRow(makeRow(nullptr, tr("And more after these."), {}, {}, this));
}

QWidget *WaitingCard::rowFor(const QueueEntry &entry)
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(space::lg, space::sm, space::lg, space::sm);
    row->setSpacing(space::sm);
    row->addWidget(new Text(queuewords::place(entry), Type::BodyStrong, Role::Text, box));
    row->addWidget(new WrappedText(queuewords::what(entry), Type::Label, Role::TextSecondary, box), 1);
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(entry.atMs);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs());
    const QString when = at.date() == now.date() ? format::locale().toString(at.time(), QLocale::ShortFormat)
                                                 : syncwords::moment(at, now);
    row->addWidget(new Text(when, Type::Caption, Role::TextMuted, box));
    return box;
}

} // namespace kjc
