// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/quantityformat.h"

#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestQuantityFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAmountsAsPeopleDo_data();
    void writesAmountsAsPeopleDo();
    void writesRanges();
    void writesUnitsInTheLanguage_data();
    void writesUnitsInTheLanguage();
};

static QLocale localeOf(const QString &name)
{
    return QLocale(name);
}

void TestQuantityFormat::writesAmountsAsPeopleDo_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<bool>("vulgar");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << u"3"_s << u"en_GB"_s << true << u"3"_s;
    QTest::newRow("half") << u"1/2"_s << u"en_GB"_s << true << u"½"_s;
    QTest::newRow("one and a half") << u"3/2"_s << u"en_GB"_s << true << u"1½"_s;
    QTest::newRow("decimal") << u"3/2"_s << u"en_GB"_s << false << u"1.5"_s;
    QTest::newRow("comma") << u"3/2"_s << u"fr_FR"_s << false << u"1,5"_s;
    QTest::newRow("third") << u"1/3"_s << u"es_ES"_s << true << u"⅓"_s;
    QTest::newRow("third of a hundred") << u"0.33"_s << u"en_GB"_s << true << u"⅓"_s;
    QTest::newRow("third as decimal") << u"1/3"_s << u"es_ES"_s << false << u"0,333"_s;
    QTest::newRow("two and seven eighths") << u"23/8"_s << u"en_GB"_s << true << u"2⅞"_s;
    QTest::newRow("no such glyph") << u"3/7"_s << u"en_GB"_s << true << u"0.429"_s;
    QTest::newRow("three digits") << u"12.3456"_s << u"en_GB"_s << false << u"12.3"_s;
    QTest::newRow("large") << u"1234.5"_s << u"en_GB"_s << false << u"1,235"_s;
    QTest::newRow("nothing") << u"0"_s << u"en_GB"_s << true << u"0"_s;
}

void TestQuantityFormat::writesAmountsAsPeopleDo()
{
    QFETCH(QString, amount);
    QFETCH(QString, locale);
    QFETCH(bool, vulgar);
    QFETCH(QString, text);
    const FractionStyle style = vulgar ? FractionStyle::Vulgar : FractionStyle::Decimal;
    QCOMPARE(formatAmount(*Fraction::fromString(amount), localeOf(locale), style), text);
}

void TestQuantityFormat::writesRanges()
{
    const QLocale english(u"en_GB"_s);
    QCOMPARE(formatRange(2, Fraction(3), english, FractionStyle::Vulgar), u"2–3"_s);
    QCOMPARE(formatRange(Fraction(1, 2), Fraction(1), english, FractionStyle::Vulgar), u"½–1"_s);
    QCOMPARE(formatRange(2, std::nullopt, english, FractionStyle::Vulgar), u"2"_s);
}

void TestQuantityFormat::writesUnitsInTheLanguage_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::newRow("grams") << u"250"_s << u"g"_s << u"en_GB"_s << u"250\u00a0g"_s;
    QTest::newRow("metric is decimal") << u"3/2"_s << u"kg"_s << u"en_GB"_s << u"1.5\u00a0kg"_s;
    QTest::newRow("half a cup") << u"1/2"_s << u"cup"_s << u"en_US"_s << u"½\u00a0cup"_s;
    QTest::newRow("cups") << u"3/2"_s << u"cup"_s << u"en_US"_s << u"1½\u00a0cups"_s;
    QTest::newRow("dientes") << u"2"_s << u"clove"_s << u"es_MX"_s << u"2\u00a0dientes"_s;
    QTest::newRow("cucharada") << u"1"_s << u"tbsp"_s << u"es_ES"_s << u"1\u00a0cucharada"_s;
    QTest::newRow("other languages") << u"2"_s << u"can"_s << u"fr_FR"_s << u"2\u00a0cans"_s;
    QTest::newRow("pieces") << u"3"_s << QString() << u"en_GB"_s << u"3"_s;
    QTest::newRow("a unit of somebody") << u"3"_s << u"bucket"_s << u"en_GB"_s << u"3\u00a0bucket"_s;
}

void TestQuantityFormat::writesUnitsInTheLanguage()
{
    QFETCH(QString, amount);
    QFETCH(QString, unit);
    QFETCH(QString, locale);
    QFETCH(QString, text);
    const Quantity quantity{*Fraction::fromString(amount), unit};
    QCOMPARE(formatQuantity(quantity, localeOf(locale), FractionStyle::Vulgar), text);
}

QTEST_GUILESS_MAIN(TestQuantityFormat)
#include "test_quantityformat.moc"
