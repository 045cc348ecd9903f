// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/synclists.h"

#include "app/cli/account.h"
#include "app/cli/commandline.h"
#include "app/cli/planwords.h"
#include "core/store/queuesummary.h"
#include "core/store/rowschema.h"

#include <QJsonArray>

#include <limits>

namespace kjc::cli {

using namespace Qt::StringLiterals;

static QString nameOf(QueuedEdit edit)
{
    switch (edit) {
    case QueuedEdit::Added: return u"added"_s;
    case QueuedEdit::Removed: return u"removed"_s;
    case QueuedEdit::Changed: break;
    }
    return u"changed"_s;
}

static QString placeOf(const QueueEntry &entry)
{
    const QString day = entry.day.isValid() ? entry.day.toString(Qt::ISODate) : QString();
    return entry.slot.id.isNull() ? day : QString(day + u' ' + nameOf(entry.slot)).trimmed();
}

static QString lineOf(const QueueEntry &entry)
{
    const QString when = QDateTime::fromMSecsSinceEpoch(entry.atMs).toString(u"yyyy-MM-dd HH:mm"_s);
    if (!entry.kind)
        return QString(when + u"  something that cannot be read ("_s + QString::number(entry.opIds.size()) + u')');
    const QString kind = QString(schemaOf(*entry.kind).name).replace(u'_', u' ');
    QStringList words{when + u' ', nameOf(entry.edit), kind};
    for (const QString &word : {entry.subject, placeOf(entry)})
        if (!word.isEmpty())
            words.append(word);
    if (entry.alsoTouched > 0)
        words.append(u"and %1 more"_s.arg(entry.alsoTouched));
    return words.join(u' ');
}

static QJsonObject toJson(const QueueEntry &entry)
{
    QJsonObject out{{u"operations"_s, QJsonArray::fromStringList(entry.opIds)},
                    {u"at"_s, QDateTime::fromMSecsSinceEpoch(entry.atMs).toUTC().toString(Qt::ISODate)}};
    if (!entry.parkedFor.isEmpty())
        out.insert(u"reason"_s, entry.parkedFor);
    if (!entry.kind)
        return out;
    out.insert(u"kind"_s, QString(schemaOf(*entry.kind).name));
    out.insert(u"id"_s, entry.id.toString(QUuid::WithoutBraces));
    out.insert(u"edit"_s, nameOf(entry.edit));
    out.insert(u"title"_s, entry.subject);
    out.insert(u"more"_s, entry.alsoTouched);
    if (entry.day.isValid())
        out.insert(u"day"_s, entry.day.toString(Qt::ISODate));
    if (!entry.slot.id.isNull())
        out.insert(u"meal"_s, nameOf(entry.slot));
    return out;
}

// The account, once what waits in its library can be read: that takes the key, but nobody signed in.
static std::unique_ptr<Account> readable(Context &context)
{
    auto account = Account::open(context);
    if (!account)
        return nullptr;
    const QueueCounts counts = account->counts();
    const bool isEmpty = counts.waiting + counts.parked == 0;
    return isEmpty || account->unlock() ? std::move(account) : nullptr;
}

Exit runQueue(Context &context, const Call &call)
{
    CommandLine line(context, call);
    if (const auto exit = line.read(0, 0))
        return *exit;
    const auto account = readable(context);
    if (!account)
        return Exit::Nothing;
    const auto waiting = account->library->read([sealer = &account->library->sealer](Connection &connection) {
        return queuesummary::waiting(connection, *sealer, std::numeric_limits<int>::max());
    });
    if (!waiting) {
        context.console.problem({}, waiting.error());
        return Exit::Nothing;
    }
    for (const QueueEntry &entry : waiting.value())
        context.json ? context.console.print(toJson(entry)) : context.console.print(lineOf(entry));
    return Exit::Done;
}

static Exit listParked(Account &account)
{
    Context &context = account.context;
    const auto parked = account.library->read([sealer = &account.library->sealer](Connection &connection) {
        return queuesummary::parked(connection, *sealer);
    });
    if (!parked) {
        context.console.problem({}, parked.error());
        return Exit::Nothing;
    }
    for (const QueueEntry &entry : parked.value())
        context.json
            ? context.console.print(toJson(entry))
            : context.console.print(QString(entry.opIds.value(0) + u"  " + lineOf(entry) + u": "_s + entry.parkedFor));
    return Exit::Done;
}

static Exit decide(Account &account, const QString &opId, bool tryAgain)
{
    const auto write = [sealer = &account.library->sealer, opId, tryAgain](Writer &writer) {
        return tryAgain ? syncqueue::retry(writer, *sealer, opId) : syncqueue::discard(writer, *sealer, opId);
    };
    const auto done = account.library->store.transact({}, write, Origin::Remote).result();
    if (done)
        return Exit::Done;
    account.context.console.problem({}, done.error());
    return Exit::Nothing;
}

Exit runAttention(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addArgument(
        u"[retry ID|discard ID]"_s,
        u"Puts an edit back into the queue, or gives it up; without, lists what the server will not take."_s);
    if (const auto exit = line.read(0, 2))
        return *exit;
    const QStringList words = line.arguments();
    const bool isKnown = words.isEmpty() || words.first() == u"retry" || words.first() == u"discard";
    if (!isKnown || words.size() == 1)
        return line.wrong(u"'retry ID' and 'discard ID' are understood"_s);
    const auto account = readable(context);
    if (!account)
        return Exit::Nothing;
    return words.isEmpty() ? listParked(*account) : decide(*account, words.last(), words.first() == u"retry");
}

} // namespace kjc::cli
