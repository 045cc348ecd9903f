// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/service/syncservice.h"

#include <QWidget>

class QVBoxLayout;

namespace kjc {

class FormCard;
class FormField;
class RoomCard;

// For a person who is signed in and whose library belongs to no household yet: take one of theirs, make one, or join one.
class HouseholdChoice : public QWidget
{
    Q_OBJECT
public:
    // `sync` outlives this. `invitation` is a code that came with a link; may be empty.
    HouseholdChoice(SyncService &sync, const QString &invitation, QWidget *parent = nullptr);

Q_SIGNALS:
    void problem(const QString &sentence);
    void signOutWanted();

private:
    void load();
    void list(const std::vector<HouseholdSummary> &households);
    void makeJoinCard(const QString &invitation);
    void makeNewCard();
    void makeNew();
    void join();
    void askHowToJoin(const HouseholdSummary &household);
    void setBusy(bool busy);

    SyncService &m_sync;
    RoomCard *m_mine;
    FormCard *m_joinCard;
    FormField *m_code;
    FormCard *m_newCard;
    FormField *m_name;
};

} // namespace kjc
