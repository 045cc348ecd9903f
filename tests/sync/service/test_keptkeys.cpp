// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/service/keptkeys.h"

#include "sync/crypto/memberkey.h"

#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

static SystemRandom s_random;

static SharedKey someKey()
{
    return std::make_shared<const SecretKey>(SecretKey::random(s_random).value());
}

class TestKeptKeys : public QObject
{
    Q_OBJECT

    HouseholdId m_household{QUuid::createUuid()};

private Q_SLOTS:
    void whatIsKeptComesBack()
    {
        const KeptKeys kept{m_household, someKey(), {{1, someKey()}, {7, someKey()}}, true};
        const auto found = KeptKeys::fromSecret(*kept.toSecret());
        QVERIFY(found);
        QCOMPARE(found.value().household, kept.household);
        QVERIFY(*found.value().member == *kept.member);
        QCOMPARE(found.value().keys.size(), size_t(2));
        QVERIFY(*found.value().keys.at(7) == *kept.keys.at(7));
        QVERIFY(found.value().off);
        QCOMPARE(found.value().newest(), 7u);
    }

    void bytesThatAreNotOursAreRefused_data()
    {
        const KeptKeys kept{m_household, someKey(), {{1, someKey()}}, false};
        const QByteArray bytes = kept.toSecret()->view().toByteArray();
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("cut") << bytes.chopped(5);
        QTest::newRow("newer") << QByteArray("\x02" + bytes.mid(1));
    }

    void bytesThatAreNotOursAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!KeptKeys::fromSecret(SecretBytes::copyOf(bytes)));
    }

    void oneMemberWrapsForAnotherWhoTakesThem()
    {
        const auto luis = MemberKey::random(s_random).value();
        const KeptKeys marta{m_household, someKey(), {{1, someKey()}, {2, someKey()}}, false};
        const std::vector<MemberKeys> members{{u"luis"_s, luis.publicKey, {1}}, {u"nora"_s, {}, {}}};
        const auto wrapped = marta.lacking(members, s_random);
        QVERIFY(wrapped);
        QCOMPARE(wrapped.value().size(), size_t(1)); // generation 1 he has, and Nora has no pair yet
        QCOMPARE(wrapped.value().at(2).size(), size_t(1));
        KeptKeys his{m_household, luis.secret, {}, false};
        QCOMPARE(his.take({{2, wrapped.value().at(2).at(u"luis"_s)}}), 1);
        QVERIFY(*his.keys.at(2) == *marta.keys.at(2));
        KeptKeys other{m_household, someKey(), {}, false};
        QCOMPARE(other.take({{2, wrapped.value().at(2).at(u"luis"_s)}}), 0);
        QVERIFY(his.isMemberOf(luis.publicKey));
        QVERIFY(!other.isMemberOf(luis.publicKey));
    }
};

QTEST_GUILESS_MAIN(TestKeptKeys)
#include "test_keptkeys.moc"
