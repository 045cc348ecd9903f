// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/registry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

// Input made to hurt: it may be refused, it must not crash or hang.
class TestHostileImports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsToAnEnd_data();
    void readsToAnEnd();
    void damagedPagesNeverCrash();
};

namespace {

QByteArray page(const QByteArray &json)
{
    return "<html><script type=\"application/ld+json\">" + json + "</script><body>x</body></html>";
}

} // namespace

void TestHostileImports::readsToAnEnd_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &format) {
        QTest::newRow(name) << bytes << format;
    };
    const QString html = u"schema-org"_s;
    const QByteArray steps = "\"recipeInstructions\":";
    row("deep tags", QByteArray("<div>").repeated(200'000), html);
    row("deep json", page("{\"@type\":\"Recipe\"," + steps + QByteArray("[").repeated(500'000)), html);
    row("deep steps",
        page("{\"@type\":\"Recipe\"," + steps + QByteArray("{\"itemListElement\":[").repeated(300) + "\"x\""), html);
    row("self reference",
        page("{\"@type\":\"Recipe\",\"@id\":\"a\",\"author\":{\"@id\":\"a\"},\"image\":{\"@id\":\"a\"},"
             "\"recipeIngredient\":[\"x\"]}"),
        html);
    row("open quotes", page("{\"@type\":\"Recipe\",\"a\":\"" + QByteArray("\" x ").repeated(200'000)), html);
    row("many scopes", QByteArray("<p itemscope itemtype=\"http://schema.org/Recipe\" itemprop=\"x\">").repeated(3000),
        html);
    row("many lists", QByteArray("<ul class=\"ingredients\"><li>1 egg").repeated(3000), html);
    row("long text", QByteArray("<p>Ingredients</p>") + QByteArray("word ").repeated(10'000'000), html);
    row("many marks", QByteArray("@").repeated(1'000'000), u"cooklang"_s);
    row("open braces", QByteArray("@a{").repeated(300'000), u"cooklang"_s);
    row("open notes", QByteArray("@a{}(").repeated(200'000), u"cooklang"_s);
    row("open comments", QByteArray("[-").repeated(300'000), u"cooklang"_s);
    row("nulls", QByteArray(100'000, '\0'), html);
    row("one long line", QByteArray("2 eggs, ").repeated(500'000), u"text"_s);
    row("many lines", QByteArray("2 eggs\n").repeated(300'000), u"text"_s);
    row("many headings", QByteArray("Ingredients:\nMethod: boil\n").repeated(50'000), u"text"_s);
}

void TestHostileImports::readsToAnEnd()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, format);
    const auto batch = formats::read({bytes, {}, {}}, format);
    QVERIFY(!batch || !batch.value().recipes.empty());
}

void TestHostileImports::damagedPagesNeverCrash()
{
    QFile file(QStringLiteral(KJC_TEST_DATA "/recipes/graph.html"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    QRandomGenerator random(20);
    for (int round = 0; round < 500; ++round) {
        QByteArray bytes = whole;
        for (int i = 0; i < 12; ++i)
            bytes[random.bounded(bytes.size())] = char(random.bounded(256));
        bytes.truncate(random.bounded(bytes.size()));
        const auto batch = formats::read({bytes, u"page.html"_s, {}}, u"schema-org"_s);
        QVERIFY(!batch || batch.value().recipes.size() == 1);
    }
}

QTEST_GUILESS_MAIN(TestHostileImports)
#include "test_hostileimports.moc"
