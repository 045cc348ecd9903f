// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/service/resealing.h"

#include "core/base/onpool.h"
#include "sync/http/deferred.h"

namespace kjc {

using namespace Qt::StringLiterals;

Resealing::Resealing(KeyOffice &office, HouseholdId household, std::shared_ptr<const RowCipher> cipher, bool toSealed,
                     QObject *parent)
    : QObject(parent),
      m_office(office),
      m_household(household),
      m_cipher(std::move(cipher)),
      m_toSealed(toSealed)
{
}

void Resealing::start()
{
    next();
}

// The server names what it holds in the other form. What it says of the household must be what we believe of it.
void Resealing::next()
{
    onAnswer(m_office.strays(m_household, m_after), this, [this](const HouseholdResult<KeyOffice::Stray> &found) {
        if (!found || found.value->encrypted != m_toSealed)
            return Q_EMIT finished(false);
        if (found.value->rows.isEmpty())
            return Q_EMIT finished(true);
        const QJsonObject last = found.value->rows.last().toObject();
        m_after = {last.value("k"_L1), last.value("i"_L1)};
        convert(found.value->rows);
    });
}

void Resealing::convert(const QJsonArray &rows)
{
    const auto work = [cipher = m_cipher, rows, toSealed = m_toSealed]() -> Result<QJsonArray> {
        QJsonArray converted;
        for (const QJsonValue &row : rows) {
            KJC_TRY_ASSIGN(other, toSealed ? cipher->sealed(row.toObject()) : cipher->opened(row.toObject()));
            if (!other.value("f"_L1).toObject().isEmpty())
                converted.append(other);
        }
        return converted;
    };
    onAnswer(onPool(work), this, [this](const Result<QJsonArray> &converted) {
        if (!converted)
            return Q_EMIT finished(false);
        store(converted.value());
    });
}

void Resealing::store(const QJsonArray &rows)
{
    onAnswer(m_office.reseal(m_household, rows), this,
             [this, count = int(rows.size())](const HouseholdResult<Done> &done) {
                 if (!done)
                     return Q_EMIT finished(false);
                 m_done += count;
                 Q_EMIT progress(m_done);
                 next();
             });
}

} // namespace kjc
