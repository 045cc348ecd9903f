// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/account/keyoffice.h"
#include "sync/engine/rowcipher.h"

namespace kjc {

// Brings the values that a household's server has into the form that the household has now: sealed what lies there in clear,
// or the other way round. Nothing is edited by it; it may be broken off at any moment and begun again. One thread.
class Resealing : public QObject
{
    Q_OBJECT

public:
    // `office` outlives this. `toSealed` is what the household wants, as this device believes it.
    Resealing(KeyOffice &office, HouseholdId household, std::shared_ptr<const RowCipher> cipher, bool toSealed,
              QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void progress(int rows); // converted so far
    void finished(bool whole);

private:
    void next();
    void convert(const QJsonArray &rows);
    void store(const QJsonArray &rows);

    KeyOffice &m_office;
    HouseholdId m_household;
    std::shared_ptr<const RowCipher> m_cipher;
    bool m_toSealed;
    QJsonArray m_after; // kind and id of the last row that was looked at
    int m_done = 0;
};

} // namespace kjc
