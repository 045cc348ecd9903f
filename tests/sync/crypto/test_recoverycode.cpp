// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/recoverycode.h"
#include "tests/sync/crypto/testrandom.h"

#include <QRegularExpression>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestRecoveryCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPrintedReadsBack();
    void theFormIsFixed();
    void peopleTypeAsTheyLike_data();
    void peopleTypeAsTheyLike();
    void everySingleMistakeIsFoundInItsGroup();
    void neighboursThatChangedPlacesAreFound();
    void groupsInAnotherOrderAreFound();
    void aForeignSignIsNamed();
    void tooFewAndTooManyAreCounted();
    void nothingIsEmpty();
    void codesHaveKeysOfTheirOwn();
    void withoutRandomBytesThereIsNoCode();
};

static const QString kSigns = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;

static RecoveryCode codeOf(quint32 seed)
{
    SeededRandom random(seed);
    return RecoveryCode::random(random).value();
}

void TestRecoveryCode::whatIsPrintedReadsBack()
{
    static const QRegularExpression form(u"^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$"_s);
    for (quint32 seed = 0; seed < 500; ++seed) {
        const RecoveryCode code = codeOf(seed);
        const QString text = code.toText();
        QVERIFY2(form.match(text).hasMatch(), qPrintable(text));
        const auto read = RecoveryCode::parse(text);
        QVERIFY2(read.ok(), qPrintable(text));
        QVERIFY(read.value() == code);
    }
}

// Codes lie in drawers for years: what was printed must stay good. Computed by another program.
void TestRecoveryCode::theFormIsFixed()
{
    QByteArray bytes;
    for (int i = 0; i < 20; ++i)
        bytes.append(char(i * 13 + 7));
    FixedRandom random(bytes);
    const RecoveryCode code = RecoveryCode::random(random).value();
    QCOMPARE(code.toText(), u"0WA2J-2BHVB-91APA-4VVWH-H6BAH-7C5XY-SBBYD-9WFYR"_s);
    QCOMPARE(code.key().value()->view().toByteArray().toHex(),
             QByteArray("e9cae3ae83a921a5312b1c62713d66fb4243a19abcbe75e1aa0a26ce52dab7c1"));
}

void TestRecoveryCode::peopleTypeAsTheyLike_data()
{
    QTest::addColumn<QString>("typed");
    const QString text = codeOf(1).toText();
    QTest::newRow("as printed") << text;
    QTest::newRow("small letters") << text.toLower();
    QTest::newRow("no hyphens") << QString(text).remove(u'-');
    QTest::newRow("spaces and lines") << QString(u"  "_s + QString(text).replace(u'-', u" \n\t"_s) + u" \n"_s);
    QTest::newRow("other hyphens") << QString(text).replace(u'-', u"\u2013"_s);
    QTest::newRow("joined in other places") << QString(text).remove(u'-').insert(7, u'-').insert(20, u' ');
    QTest::newRow("letters for digits") << QString(text).replace(u'0', u'O').replace(u'1', u'l');
    QTest::newRow("other letters for digits") << QString(text).replace(u'0', u'o').replace(u'1', u'I');
}

void TestRecoveryCode::peopleTypeAsTheyLike()
{
    QFETCH(QString, typed);
    const auto read = RecoveryCode::parse(typed);
    QVERIFY2(read.ok(), qPrintable(typed));
    QVERIFY(read.value() == codeOf(1));
}

void TestRecoveryCode::everySingleMistakeIsFoundInItsGroup()
{
    const QString text = codeOf(2).toText();
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'-')
            continue;
        for (const QChar other : kSigns) {
            if (other == text[at])
                continue;
            QString wrong = text;
            wrong[at] = other;
            const auto read = RecoveryCode::parse(wrong);
            QVERIFY2(!read.ok(), qPrintable(wrong));
            QCOMPARE(read.error().kind, Error::Kind::Invalid);
            QCOMPARE(read.error().place, u"group %1"_s.arg(at / 6 + 1));
        }
    }
}

void TestRecoveryCode::neighboursThatChangedPlacesAreFound()
{
    for (quint32 seed = 0; seed < 50; ++seed) {
        const QString text = codeOf(seed).toText();
        for (qsizetype at = 0; at + 1 < text.size(); ++at) {
            QString wrong = text;
            wrong[at] = text[at + 1];
            wrong[at + 1] = text[at];
            if (text[at] == u'-' || text[at + 1] == u'-' || wrong == text)
                continue;
            QVERIFY2(!RecoveryCode::parse(wrong).ok(), qPrintable(wrong));
        }
    }
}

void TestRecoveryCode::groupsInAnotherOrderAreFound()
{
    const QStringList groups = codeOf(3).toText().split(u'-');
    for (int a = 0; a < groups.size(); ++a) {
        for (int b = a + 1; b < groups.size(); ++b) {
            QStringList wrong = groups;
            wrong.swapItemsAt(a, b);
            const auto read = RecoveryCode::parse(wrong.join(u'-'));
            QVERIFY(!read.ok());
            QCOMPARE(read.error().place, u"group %1"_s.arg(a + 1));
        }
    }
}

void TestRecoveryCode::aForeignSignIsNamed()
{
    for (const QChar foreign : {u'U', u'!', u'\u00e9', u'\uff18'}) {
        QString wrong = codeOf(4).toText();
        wrong[13] = foreign;
        const auto read = RecoveryCode::parse(wrong);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().place, u"group 3, sign 2"_s);
    }
}

void TestRecoveryCode::tooFewAndTooManyAreCounted()
{
    const QString text = codeOf(5).toText();
    const auto few = RecoveryCode::parse(text.chopped(1));
    QVERIFY(!few.ok());
    QCOMPARE(few.error().kind, Error::Kind::Invalid);
    QVERIFY(few.error().place.isEmpty());
    QCOMPARE(few.error().detail, u"39 signs instead of 40"_s);
    const auto many = RecoveryCode::parse(QString(text + u'0'));
    QVERIFY(!many.ok());
    QCOMPARE(many.error().detail, u"41 signs instead of 40"_s);
    // A sign left out in the middle shows where it is missing.
    QCOMPARE(RecoveryCode::parse(QString(text).remove(13, 1)).error().place, u"group 3"_s);
}

void TestRecoveryCode::nothingIsEmpty()
{
    QCOMPARE(RecoveryCode::parse(u"").error().kind, Error::Kind::Empty);
    QCOMPARE(RecoveryCode::parse(u" - \n").error().kind, Error::Kind::Empty);
}

void TestRecoveryCode::codesHaveKeysOfTheirOwn()
{
    QVERIFY(*codeOf(6).key().value() == *codeOf(6).key().value());
    QVERIFY(!(*codeOf(6).key().value() == *codeOf(7).key().value()));
}

void TestRecoveryCode::withoutRandomBytesThereIsNoCode()
{
    NoRandom random;
    QCOMPARE(RecoveryCode::random(random).error().kind, Error::Kind::Io);
}

QTEST_GUILESS_MAIN(TestRecoveryCode)
#include "test_recoverycode.moc"
