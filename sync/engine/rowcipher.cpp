// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/rowcipher.h"

#include <QJsonDocument>

namespace kjc {

using namespace Qt::StringLiterals;

static const QByteArray kFarewell = "off";

RowCipher::RowCipher(HouseholdId household, HouseholdKeys keys, RandomSource &random, Use use)
    : m_household(household),
      m_keys(std::move(keys)),
      m_random(random),
      m_use(use)
{
    Q_ASSERT(!m_keys.empty());
}

// One for each call, as a box serves one thread at a time.
Result<FieldSealer> RowCipher::sealer() const
{
    FieldSealer sealer(m_household, m_random);
    KJC_TRY(sealer.useKeys(m_keys));
    return sealer;
}

// Any JSON value has a text of its own in a list of one.
static QByteArray textOf(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

static QJsonValue valueIn(const QByteArray &text)
{
    const QJsonArray list = QJsonDocument::fromJson(text).array();
    return list.size() == 1 ? list.first() : QJsonValue(QJsonValue::Undefined);
}

static FieldPlace placeOf(const QJsonObject &row, const QString &field)
{
    return {row.value("k"_L1).toString(), row.value("i"_L1).toString(), field};
}

static Result<QJsonObject> sealRow(FieldSealer &sealer, QJsonObject row)
{
    const QJsonObject clear = row.value("f"_L1).toObject();
    const QJsonObject stamps = row.value("c"_L1).toObject();
    QJsonObject hidden;
    for (auto it = stamps.begin(); it != stamps.end(); ++it) {
        if (it.key().startsWith(u'!') || (!clear.contains(it.key()) && clear.contains(RowCipher::kUnopened + it.key())))
            continue;
        const QJsonValue value = clear.value(it.key());
        const QByteArray text = textOf(value.isUndefined() ? QJsonValue(QJsonValue::Null) : value);
        KJC_TRY_ASSIGN(sealed, sealer.seal(text, it.value().toString(), placeOf(row, it.key())));
        hidden.insert(it.key(), sealed);
    }
    row.insert(u"f"_s, hidden);
    return row;
}

namespace {

class Opening
{
public:
    explicit Opening(const FieldSealer &sealer) : m_sealer(sealer) {}

    QJsonArray rows(const QJsonValue &list)
    {
        QJsonArray opened;
        const QJsonArray sealed = list.toArray();
        for (const QJsonValue &row : sealed)
            opened.append(this->row(row.toObject()));
        return opened;
    }

    QJsonObject row(QJsonObject row)
    {
        const QJsonObject sealed = row.value("f"_L1).toObject();
        const QJsonObject stamps = row.value("c"_L1).toObject();
        QJsonObject clear;
        for (auto it = sealed.begin(); it != sealed.end(); ++it)
            take(clear, it.value(), placeOf(row, it.key()), stamps.value(it.key()).toString());
        row.insert(u"f"_s, clear);
        return row;
    }

    int unopened = 0;
    quint32 missing = 0;

private:
    void take(QJsonObject &clear, const QJsonValue &value, const FieldPlace &place, const QString &stamp)
    {
        const auto opened = m_sealer.open(value.toString(), place);
        if (!value.isString() || (!opened && opened.error().kind == Error::Kind::Parse)) { // sent before the switch
            clear.insert(place.field, value);
            return;
        }
        // The server stamps anew only what came from the future: a seal older than its stamp is an old value brought back.
        const QJsonValue found =
            opened && opened.value().stamp >= stamp ? valueIn(opened.value().value) : QJsonValue(QJsonValue::Undefined);
        if (!found.isUndefined()) {
            clear.insert(place.field, found);
            return;
        }
        ++unopened;
        if (!opened && opened.error().kind == Error::Kind::NotFound)
            missing = std::max(missing, value.toString().section(u'|', 0, 0).toUInt());
        clear.insert(RowCipher::kUnopened + place.field, value);
    }

    const FieldSealer &m_sealer;
};

} // namespace

Result<QByteArray> RowCipher::outgoing(const QByteArray &arguments) const
{
    if (m_use == Use::OnlyOpens)
        return arguments;
    KJC_TRY_ASSIGN(sealer, this->sealer());
    QJsonObject request = QJsonDocument::fromJson(arguments).object().value("p"_L1).toObject();
    QJsonArray ops = request.value("ops"_L1).toArray();
    for (QJsonValueRef entry : ops) {
        QJsonObject op = entry.toObject();
        QJsonArray rows = op.value("rows"_L1).toArray();
        for (QJsonValueRef row : rows) {
            KJC_TRY_ASSIGN(hidden, sealRow(sealer, row.toObject()));
            row = hidden;
        }
        op.insert(u"rows"_s, rows);
        entry = op;
    }
    if (request.contains("ops"_L1))
        request.insert(u"ops"_s, ops);
    request.insert(u"proto"_s, kProtocol);
    const QByteArray bytes = QJsonDocument(QJsonObject{{u"p"_s, request}}).toJson(QJsonDocument::Compact);
    if (ops.size() > 1 && bytes.size() > kMostPushBytes)
        return Error{
            Error::Kind::Invalid, u"%1 sealed operations are %2 bytes"_s.arg(ops.size()).arg(bytes.size()), {}};
    return bytes;
}

Result<OpenedReply> RowCipher::incoming(const QJsonObject &reply) const
{
    KJC_TRY_ASSIGN(sealer, this->sealer());
    Opening opening(sealer);
    OpenedReply opened{reply, 0, 0};
    if (reply.contains("rows"_L1))
        opened.reply.insert(u"rows"_s, opening.rows(reply.value("rows"_L1)));
    QJsonArray results = reply.value("res"_L1).toArray();
    for (QJsonValueRef entry : results) {
        QJsonObject result = entry.toObject();
        result.insert(u"rows"_s, opening.rows(result.value("rows"_L1)));
        entry = result;
    }
    if (reply.contains("res"_L1))
        opened.reply.insert(u"res"_s, results);
    opened.unopened = opening.unopened;
    opened.missingGeneration = opening.missing;
    return opened;
}

Result<QJsonObject> RowCipher::sealed(const QJsonObject &row) const
{
    KJC_TRY_ASSIGN(sealer, this->sealer());
    QJsonObject only = row; // of the values that are there, not of all that have a stamp
    const QJsonObject values = row.value("f"_L1).toObject();
    QJsonObject stamps = row.value("c"_L1).toObject();
    const QStringList names = stamps.keys();
    for (const QString &name : names)
        if (!values.contains(name))
            stamps.remove(name);
    only.insert(u"c"_s, stamps);
    return sealRow(sealer, only);
}

Result<QJsonObject> RowCipher::opened(const QJsonObject &row) const
{
    KJC_TRY_ASSIGN(sealer, this->sealer());
    QJsonObject clear = Opening(sealer).row(row);
    QJsonObject values = clear.value("f"_L1).toObject();
    const QStringList names = values.keys();
    for (const QString &name : names)
        if (name.startsWith(kUnopened))
            values.remove(name);
    clear.insert(u"f"_s, values);
    return clear;
}

static FieldPlace farewellPlace(HouseholdId household)
{
    return {u"household"_s, household.toString(), u"!off"_s};
}

Result<QString> RowCipher::farewell() const
{
    KJC_TRY_ASSIGN(sealer, this->sealer());
    return sealer.seal(kFarewell, {}, farewellPlace(m_household));
}

bool RowCipher::isFarewell(const QString &proof) const
{
    const auto sealer = this->sealer();
    if (!sealer)
        return false;
    const auto opened = sealer.value().open(proof, farewellPlace(m_household));
    return opened && opened.value().value == kFarewell && opened.value().generation == m_keys.rbegin()->first;
}

} // namespace kjc
