// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/store/backup.h"
#include "core/store/migrator.h"
#include "core/store/rowschema.h"
#include "core/store/searchindex.h"
#include "core/store/transaction.h"

#include <QFile>
#include <QFileInfo>

#include <limits>

namespace kjc::backup {

using namespace Qt::StringLiterals;

namespace {

// Copies the rows of one table as far as they can be read, around every page that cannot.
class TableSalvage
{
public:
    TableSalvage(Connection &damaged, Connection &fresh, const QString &table, const QString &columns)
        : m_damaged(damaged),
          m_fresh(fresh),
          m_columns(int(columns.count(u',')) + 1),
          m_select(u"SELECT rowid, %1 FROM %2 NOT INDEXED WHERE rowid BETWEEN ? AND ? ORDER BY rowid "_s.arg(columns,
                                                                                                             table)),
          m_insert(u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(table, columns,
                                                                      QStringList(m_columns, u"?"_s).join(u", "_s)))
    {
    }

    void run() { readRange(1, kNoEnd); }

private:
    // The rows of a span from both ends; then each half of what lies between the two places that could not be read.
    void readRange(qint64 first, qint64 last);
    // False at the first row that cannot be read; `reached` is then the last one that could, or as it was.
    bool read(qint64 first, qint64 last, const QString &direction, qint64 &reached);

    static constexpr qint64 kNoEnd = std::numeric_limits<qint64>::max();
    // A table's end may be among what is lost: how far beyond the last row rows are still looked for.
    static constexpr qint64 kBeyond = 100'000;
    static constexpr int kMostFailures = 50'000;

    Connection &m_damaged;
    Connection &m_fresh;
    int m_columns;
    QString m_select;
    QString m_insert;
    int m_failures = 0;
};

bool TableSalvage::read(qint64 first, qint64 last, const QString &direction, qint64 &reached)
{
    const auto done = m_damaged.query(m_select + direction, {first, last}, [&](const Columns &row) {
        reached = row.integer(0);
        QVariantList values;
        for (int i = 1; i <= m_columns; ++i)
            values.append(row.value(i));
        if (const auto written = m_fresh.exec(m_insert, values); !written)
            qCWarning(logStore) << "salvage:" << logForm(written.error());
    });
    if (!done && m_failures++ == 0)
        qCWarning(logStore) << "salvage:" << logForm(done.error());
    return bool(done);
}

void TableSalvage::readRange(qint64 first, qint64 last)
{
    qint64 low = first - 1; // the last row that came from the front
    if (m_failures > kMostFailures || read(first, last, u"ASC"_s, low) || first == last)
        return;
    qint64 high = last == kNoEnd ? low + kBeyond : last + 1; // the last one that came from the back
    if (read(low + 1, last, u"DESC"_s, high) || low + 1 >= high)
        return;
    const qint64 middle = low + (high - low) / 2;
    readRange(low + 1, middle);
    if (middle + 1 < high)
        readRange(middle + 1, high - 1);
}

} // namespace

static Result<qint64> copyTable(Connection &damaged, Connection &fresh, const QString &table, const QString &columns)
{
    TableSalvage(damaged, fresh, table, columns).run();
    KJC_TRY_ASSIGN(count, fresh.value(u"SELECT count(*) FROM "_s + table));
    return count.toLongLong();
}

static Result<qint64> salvageInto(Connection &damaged, Connection &fresh)
{
    KJC_TRY(migrator::migrate(fresh));
    KJC_TRY_ASSIGN(transaction, Transaction::begin(fresh));
    qint64 saved = 0;
    for (const RowSchema &schema : allSchemas()) {
        const QString columns = u"id, household_id, %1, stamps, deleted, live, extra"_s.arg(schema.columnList());
        KJC_TRY_ASSIGN(rows, copyTable(damaged, fresh, schema.name, columns));
        saved += rows;
    }
    KJC_TRY(copyTable(damaged, fresh, u"meta"_s, u"key, value"_s));
    KJC_TRY(copyTable(damaged, fresh, u"device"_s, u"household_id, device_id, next_n, last_stamp, linked, user_id"_s));
    KJC_TRY(copyTable(damaged, fresh, u"original"_s, u"hash, bytes"_s));
    KJC_TRY(searchindex::rebuild(fresh));
    KJC_TRY(transaction->commit());
    return saved;
}

Result<qint64> salvage(const QString &damagedFile, const QString &target)
{
    if (!QFileInfo::exists(damagedFile))
        return Error{Error::Kind::NotFound, u"no such file"_s, damagedFile};
    KJC_TRY_ASSIGN(damaged, Connection::open(damagedFile, Connection::Mode::ReadOnly));
    KJC_TRY(damaged->value(u"SELECT count(*) FROM sqlite_master"_s)); // without it no table can be found
    const QString partial = target + u".partial"_s;
    QFile::remove(partial);
    qint64 saved = 0;
    {
        KJC_TRY_ASSIGN(fresh, Connection::open(partial));
        KJC_TRY_ASSIGN(rows, salvageInto(*damaged, *fresh));
        saved = rows;
    }
    KJC_TRY(moveInto(partial, target));
    return saved;
}

} // namespace kjc::backup
