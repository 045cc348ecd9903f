// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/shoppingtext.h"

#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestShoppingText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textGroupsByAisleInTheOrderOfAWalk();
    void markdownEscapesWhatItWouldRead();
    void csvQuotesAndDefusesFormulas();
    void numbersFollowTheLocaleExceptInCsv();

private:
    static std::vector<ShoppingItem> items();
    static ShoppingWords words(const QLocale &locale = QLocale(QLocale::English, QLocale::UnitedKingdom));
};

static ShoppingItem item(const QString &name, const QString &aisle, std::optional<Quantity> quantity,
                         const QStringList &dishes = {})
{
    ShoppingItem made;
    made.name = name;
    made.aisle = aisle;
    made.quantity = std::move(quantity);
    for (const QString &dish : dishes)
        made.sources.push_back({dish, {}, {}, {}});
    return made;
}

std::vector<ShoppingItem> TestShoppingText::items()
{
    std::vector<ShoppingItem> items{
        item(u"milk"_s, u"dairy"_s, Quantity{Fraction(3, 2), u"l"_s}, {u"Oats"_s, u"Pancakes"_s, u"Oats"_s}),
        item(u"glue"_s, u"hobby"_s, std::nullopt),
        item(u"tomatoes"_s, u"produce"_s, Quantity{Fraction(6), {}}, {u"Salad, green"_s}),
    };
    items[2].ticked = true;
    items[0].editedQuantity = Quantity{Fraction(5, 2), u"l"_s};
    return items;
}

ShoppingWords TestShoppingText::words(const QLocale &locale)
{
    return {u"This week"_s, [](const QString &aisle) { return aisle.toUpper(); }, locale};
}

void TestShoppingText::textGroupsByAisleInTheOrderOfAWalk()
{
    QString text = shoppingtext::asText(items(), words());
    QCOMPARE(text.replace(QChar(QChar::Nbsp), u' ').replace(u" L "_s, u" l "_s), u"This week\n"
                                                                                 "\nPRODUCE\n[x] 6 tomatoes\n"
                                                                                 "\nDAIRY\n[ ] 2.5 l milk\n"
                                                                                 "\nHOBBY\n[ ] glue\n"_s);
}

void TestShoppingText::markdownEscapesWhatItWouldRead()
{
    const std::vector<ShoppingItem> tricky{item(u"*special* [sauce]_x"_s, u"other"_s, std::nullopt)};
    QCOMPARE(shoppingtext::asMarkdown(tricky, words()), u"# This week\n"
                                                        "\n## OTHER\n\n"
                                                        "- [ ] \\*special\\* \\[sauce\\]\\_x\n"_s);
}

void TestShoppingText::csvQuotesAndDefusesFormulas()
{
    std::vector<ShoppingItem> list = items();
    list.push_back(item(u"=1+1"_s, u"other"_s, std::nullopt));
    QCOMPARE(shoppingtext::asCsv(list, words()), u"aisle,name,amount,unit,done,for\r\n"
                                                 "PRODUCE,tomatoes,6,,yes,\"Salad, green\"\r\n"
                                                 "DAIRY,milk,2.5,l,no,Oats; Pancakes\r\n"
                                                 "OTHER,'=1+1,,,no,\r\n"
                                                 "HOBBY,glue,,,no,\r\n"_s);
}

void TestShoppingText::numbersFollowTheLocaleExceptInCsv()
{
    const ShoppingWords french = words(QLocale(QLocale::French, QLocale::France));
    QVERIFY(shoppingtext::asText(items(), french).contains(u"2,5"_s));
    QVERIFY(shoppingtext::asCsv(items(), french).contains(u",2.5,"_s));
}

QTEST_GUILESS_MAIN(TestShoppingText)
#include "test_shoppingtext.moc"
