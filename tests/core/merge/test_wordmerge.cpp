// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/wordmerge.h"

#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestWordMerge : public QObject
{
    Q_OBJECT

    static QStringList cut(const QString &text, const QList<TextRange> &ranges)
    {
        QStringList parts;
        for (const TextRange &range : ranges)
            parts.append(text.mid(range.from, range.length));
        return parts;
    }

private Q_SLOTS:
    void wordsThatDifferAreMarked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QStringList>("marked");
        QTest::newRow("same") << u"rice"_s << u"rice"_s << QStringList();
        QTest::newRow("empty") << u""_s << u"rice"_s << QStringList();
        QTest::newRow("all") << u"long rice"_s << u""_s << QStringList{u"long rice"_s};
        QTest::newRow("one word") << u"600 g rice"_s << u"400 g rice"_s << QStringList{u"600"_s};
        QTest::newRow("neighbours are one part")
            << u"Add 1 tsp paprika and stir"_s << u"Add and stir"_s << QStringList{u"1 tsp paprika"_s};
        QTest::newRow("apart") << u"600 g rice, 2 l stock"_s << u"400 g rice, 1 l stock"_s
                               << QStringList{u"600"_s, u"2"_s};
        QTest::newRow("lines") << u"a\nb\nc"_s << u"a\nc"_s << QStringList{u"b"_s};
    }
    void wordsThatDifferAreMarked()
    {
        QFETCH(QString, text);
        QFETCH(QString, other);
        QFETCH(QStringList, marked);
        QCOMPARE(cut(text, wordmerge::different(text, other)), marked);
    }

    void changesApartBecomeOneText_data()
    {
        QTest::addColumn<QString>("ancestor");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("merged");
        QTest::newRow("two words") << u"400 g rice"_s << u"600 g rice"_s << u"400 g brown rice"_s
                                   << u"600 g brown rice"_s;
        QTest::newRow("begin and end") << u"stir"_s << u"Now stir"_s << u"stir well"_s << u"Now stir well"_s;
        QTest::newRow("lines") << u"a\nb\nc"_s << u"a\nx\nc"_s << u"a\nb\nc\nd"_s << u"a\nx\nc\nd"_s;
        QTest::newRow("the same change") << u"a b"_s << u"a c"_s << u"a c"_s << u"a c"_s;
        QTest::newRow("one removes") << u"a b c d"_s << u"a c d"_s << u"a b c x"_s << u"a c x"_s;
    }
    void changesApartBecomeOneText()
    {
        QFETCH(QString, ancestor);
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(QString, merged);
        QCOMPARE(wordmerge::merged(ancestor, one, other), std::optional(merged));
        QCOMPARE(wordmerge::merged(ancestor, other, one), std::optional(merged));
    }

    void changesOfTheSameWordsDoNot()
    {
        QVERIFY(!wordmerge::merged(u"400 g rice"_s, u"600 g rice"_s, u"500 g rice"_s));
        QVERIFY(!wordmerge::merged(u""_s, u"Good"_s, u"Bad"_s));
        QVERIFY(!wordmerge::merged(u"a"_s, u"a b"_s, u"a c"_s));
    }

    void hugeTextsAreOneDifference()
    {
        QString one, other;
        for (int i = 0; i < 5000; ++i) {
            one += u"a%1 "_s.arg(i);
            other += u"b%1 "_s.arg(i);
        }
        QCOMPARE(wordmerge::different(one, other).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestWordMerge)
#include "test_wordmerge.moc"
