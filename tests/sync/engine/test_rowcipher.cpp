// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/rowcipher.h"

#include <QJsonDocument>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

static SystemRandom s_random;
static const QString kStamp = u"0192f4a1b2c30000a1b2c3d4"_s;
static const QString kLater = u"0192f4a1b2c40000a1b2c3d4"_s;

static SharedKey someKey()
{
    return std::make_shared<const SecretKey>(SecretKey::random(s_random).value());
}

static QJsonObject rowOf(const QJsonObject &fields, const QString &stamp = kStamp)
{
    QJsonObject stamps;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        stamps.insert(it.key(), stamp);
    return {
        {u"k"_s, u"recipe"_s}, {u"i"_s, u"6f0d2c6c-8c1b-4c68-8f3c-0b5e9e4e1a11"_s}, {u"f"_s, fields}, {u"c"_s, stamps}};
}

static QByteArray pushOf(const QJsonArray &rows, int ops = 1)
{
    QJsonArray list;
    for (int n = 1; n <= ops; ++n)
        list.append(QJsonObject{{u"n"_s, n}, {u"rows"_s, rows}});
    return QJsonDocument(QJsonObject{{u"p"_s, QJsonObject{{u"proto"_s, 1}, {u"ops"_s, list}}}}).toJson();
}

static QJsonObject firstRow(const QByteArray &push)
{
    return QJsonDocument::fromJson(push)["p"_L1]["ops"_L1][0]["rows"_L1][0].toObject();
}

class TestRowCipher : public QObject
{
    Q_OBJECT

    HouseholdId m_household{QUuid::createUuid()};
    HouseholdKeys m_keys{{1, someKey()}, {2, someKey()}};
    RowCipher m_cipher{m_household, m_keys, s_random};

    QJsonObject received(const QJsonObject &row)
    {
        return m_cipher.incoming({{u"rows"_s, QJsonArray{row}}})
            .value()
            .reply.value("rows"_L1)
            .toArray()
            .at(0)
            .toObject();
    }

private Q_SLOTS:
    void everyKindOfValueComesBack()
    {
        const QJsonObject row = rowOf({{u"title"_s, u"Ñoquis 🥔"_s},
                                       {u"rating"_s, 4},
                                       {u"portion"_s, 1.25},
                                       {u"favourite"_s, true},
                                       {u"notes"_s, QJsonValue::Null},
                                       {u"newer"_s, QJsonObject{{u"a"_s, QJsonArray{1, u"b"_s}}}}});
        const QJsonObject sealed = firstRow(m_cipher.outgoing(pushOf({row})).value());
        QCOMPARE(sealed.value("c"_L1), row.value("c"_L1));
        for (const QJsonValue &value : sealed.value("f"_L1).toObject())
            QVERIFY(value.toString().startsWith(u"2|"_s)); // the newest key
        QVERIFY(!QJsonDocument(sealed).toJson().contains("oquis"));
        QCOMPARE(received(sealed), row);
    }

    void theProtocolSaysSo()
    {
        const QByteArray bytes = m_cipher.outgoing(pushOf({})).value();
        QCOMPARE(QJsonDocument::fromJson(bytes)["p"_L1]["proto"_L1].toInt(), RowCipher::kProtocol);
    }

    void aDeletionKeepsItsStamp()
    {
        QJsonObject row = rowOf({});
        row.insert(u"c"_s, QJsonObject{{u"!del"_s, kStamp}});
        const QJsonObject sealed = firstRow(m_cipher.outgoing(pushOf({row})).value());
        QCOMPARE(sealed.value("c"_L1), row.value("c"_L1));
        QVERIFY(sealed.value("f"_L1).toObject().isEmpty());
    }

    void whatWasSentBeforeTheSwitchStaysAsItIs()
    {
        const QJsonObject row = rowOf({{u"title"_s, u"Old"_s}, {u"rating"_s, 3}, {u"text"_s, u"1|2|3|4"_s}});
        QCOMPARE(received(row), row);
    }

    void whatCannotBeOpenedIsKeptAsItCame_data()
    {
        QTest::addColumn<QJsonObject>("row");
        QTest::addColumn<quint32>("missing");
        const HouseholdKeys newer{{3, someKey()}};
        const auto sealedBy = [&](const HouseholdKeys &keys) {
            return firstRow(
                RowCipher(m_household, keys, s_random).outgoing(pushOf({rowOf({{u"title"_s, u"x"_s}})})).value());
        };
        QTest::newRow("a key that is not here") << sealedBy(newer) << 3u;
        QTest::newRow("another key") << sealedBy({{2, someKey()}}) << 0u;
        QJsonObject moved = sealedBy(m_keys);
        moved.insert(u"i"_s, u"00000000-8c1b-4c68-8f3c-0b5e9e4e1a11"_s);
        QTest::newRow("of another row") << moved << 0u;
        QJsonObject older = sealedBy(m_keys);
        older.insert(u"c"_s, QJsonObject{{u"title"_s, kLater}});
        QTest::newRow("an old value under a new stamp") << older << 0u;
    }

    void whatCannotBeOpenedIsKeptAsItCame()
    {
        QFETCH(QJsonObject, row);
        QFETCH(quint32, missing);
        const auto opened = m_cipher.incoming({{u"res"_s, QJsonArray{QJsonObject{{u"rows"_s, QJsonArray{row}}}}}});
        QVERIFY(opened);
        QCOMPARE(opened.value().unopened, 1);
        QCOMPARE(opened.value().missingGeneration, missing);
        const QJsonObject fields = QJsonDocument(opened.value().reply)["res"_L1][0]["rows"_L1][0]["f"_L1].toObject();
        QCOMPARE(fields.value("!sealed.title"_L1), row.value("f"_L1)["title"_L1]);
        QVERIFY(!fields.contains("title"_L1));
    }

    // A clock that ran ahead: the server took the edit's stamp down.
    void aStampThatTheServerTookDownIsNoDamage()
    {
        QJsonObject sealed = firstRow(m_cipher.outgoing(pushOf({rowOf({{u"title"_s, u"x"_s}}, kLater)})).value());
        sealed.insert(u"c"_s, QJsonObject{{u"title"_s, kStamp}});
        QCOMPARE(received(sealed).value("f"_L1)["title"_L1].toString(), u"x"_s);
    }

    void aPushThatGrewTooLargeIsForSmallerPieces()
    {
        const QJsonObject row = rowOf({{u"notes"_s, QString(60'000, u'n')}});
        QVERIFY(m_cipher.outgoing(pushOf({row}, 5)));
        const auto refused = m_cipher.outgoing(pushOf({row}, 20));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Invalid);
    }

    void afterTheSwitchOffItOnlyOpens()
    {
        const RowCipher off(m_household, m_keys, s_random, RowCipher::Use::OnlyOpens);
        const QByteArray push = pushOf({rowOf({{u"title"_s, u"x"_s}})});
        QCOMPARE(off.outgoing(push).value(), push);
        const QJsonObject sealed = firstRow(m_cipher.outgoing(push).value());
        QCOMPARE(off.opened(sealed).value().value("f"_L1)["title"_L1].toString(), u"x"_s);
    }

    void rowsAreSealedAndOpenedInPlace()
    {
        QJsonObject row = rowOf({{u"title"_s, u"x"_s}});
        row.insert(u"c"_s, QJsonObject{{u"title"_s, kStamp}, {u"notes"_s, kStamp}}); // whose value is in the right form
        const QJsonObject sealed = m_cipher.sealed(row).value();
        QCOMPARE(sealed.value("f"_L1).toObject().keys(), QStringList{u"title"_s});
        QCOMPARE(m_cipher.opened(sealed).value().value("f"_L1), row.value("f"_L1));
    }

    void aFarewellIsOfTheNewestKeyAlone()
    {
        const QString proof = m_cipher.farewell().value();
        QVERIFY(m_cipher.isFarewell(proof));
        HouseholdKeys newer = m_keys;
        newer.emplace(3, someKey());
        QVERIFY(!RowCipher(m_household, newer, s_random).isFarewell(proof));
        QVERIFY(!RowCipher(HouseholdId(QUuid::createUuid()), m_keys, s_random).isFarewell(proof));
        QVERIFY(!m_cipher.isFarewell(QString()));
    }
};

QTEST_GUILESS_MAIN(TestRowCipher)
#include "test_rowcipher.moc"
