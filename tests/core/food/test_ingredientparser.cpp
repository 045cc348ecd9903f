// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/ingredientparser.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QRandomGenerator>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

// line | quantity | to | unit | name | preparation | comment | size
static constexpr auto kLines = uR"(
2 cups flour, sifted | 2 | | cup | flour | sifted | |
2 ½ cups flour | 5/2 | | cup | flour | | |
1 1/2 cups milk | 3/2 | | cup | milk | | |
1-1/2 pounds ground chicken | 3/2 | | lb | ground chicken | | |
1.5 tsp salt | 3/2 | | tsp | salt | | |
3 to 4 tablespoons olive oil | 3 | 4 | tbsp | olive oil | | |
2–3 tbsp water | 2 | 3 | tbsp | water | | |
2 or 3 apples | 2 | 3 | | apples | | |
1/2-1 tbsp miso | 1/2 | 1 | tbsp | miso | | |
150–200g/5½–7oz Parmesan, finely grated | 150 | 200 | g | Parmesan | finely grated | 5½–7oz |
300g/10½oz mushrooms | 300 | | g | mushrooms | | 10½oz |
a pinch of salt | 1 | | pinch | salt | | |
one onion | 1 | | | onion | | |
a lemon | 1 | | | lemon | | |
half a lemon | 1/2 | | | lemon | | |
half a dozen eggs | 1/2 | | dozen | eggs | | |
one and a half cups rice | 3/2 | | cup | rice | | |
half-and-half | | | | half-and-half | | |
2 x 400 g tins chopped tomatoes | 2 | | can | chopped tomatoes | | 400 g |
2x400g tins chickpeas | 2 | | can | chickpeas | | 400g |
1 (15 ounce) can black beans, drained | 1 | | can | black beans | drained | 15 ounce |
1 14 1/2-ounce can peeled tomatoes | 1 | | can | peeled tomatoes | | 14 1/2-ounce |
400g can chopped tomatoes | 400 | | g | chopped tomatoes | | can |
1 cup plus 2 tbsp sugar | 18 | | tbsp | sugar | | |
2 lb 4 oz beef | 9/4 | | lb | beef | | |
1 stick plus 1 tbsp butter | 1 | | stick | butter | | plus 1 tbsp |
juice of 1 lemon | 1 | | | lemon | juice of | |
Finely grated zest and juice of ½ orange | 1/2 | | | orange | Finely grated zest and juice of | |
salt to taste | | | | salt | | to taste |
1 large onion, finely chopped | 1 | | | onion | finely chopped | | large
1 heaping tablespoon honey | 1 | | tbsp | honey | | | heaping
Scant 1/2 teaspoon cardamom | 1/2 | | tsp | cardamom | | | Scant
6 thin slices bread | 6 | | slice | bread | | | thin
3 garlic cloves, crushed | 3 | | clove | garlic | crushed | |
3 cloves garlic | 3 | | clove | garlic | | |
3 whole cloves | 3 | | | whole cloves | | |
3 cloves | 3 | | | cloves | | |
1/4 cup finely chopped fresh basil | 1/4 | | cup | fresh basil | finely chopped | |
1 tsp freshly ground black pepper | 1 | | tsp | black pepper | freshly ground | |
1 tsp ground cumin | 1 | | tsp | ground cumin | | |
2 cups chopped, peeled apples | 2 | | cup | apples | chopped, peeled | |
1 tbsp butter, plus more for the pan | 1 | | tbsp | butter | | plus more for the pan |
1 tbsp sumac for garnishing | 1 | | tbsp | sumac | | for garnishing |
½ cup oil (or butter) | 1/2 | | cup | oil | | or butter |
small handful fresh sage | | | handful | fresh sage | | | small
About 2 cups kale | 2 | | cup | kale | | About |
2.5cm/1in piece ginger, peeled | 5/2 | | cm | ginger | peeled | 1in, piece |
1 T. honey | 1 | | tbsp | honey | | |
12 fl. oz. water | 12 | | fl-oz | water | | |
1,000 g flour | 1000 | | g | flour | | |
Flour 200 g | 200 | | g | Flour | | |
• 2 eggs | 2 | | | eggs | | |
2 dientes de ajo picados | 2 | | clove | ajo | picados | |
1 cdta de comino | 1 | | tsp | comino | | |
un chorrito de aceite de oliva | 1 | | dash | aceite de oliva | | |
sal al gusto | | | | sal | | al gusto |
1-2 dientes de ajo | 1 | 2 | clove | ajo | | |
1 o 2 cucharadas de azúcar | 1 | 2 | tbsp | azúcar | | |
de 1 a 2 cucharadas de miel | 1 | 2 | tbsp | miel | | |
una pizca de sal | 1 | | pinch | sal | | |
media cebolla | 1/2 | | | cebolla | | |
media docena de huevos | 1/2 | | dozen | huevos | | |
1 taza y media de arroz | 3/2 | | cup | arroz | | |
un cuarto de kilo de harina | 1/4 | | kg | harina | | |
1/4 de cucharadita de canela | 1/4 | | tsp | canela | | |
1,5 l de leche | 3/2 | | l | leche | | |
1.500 g de patatas | 1500 | | g | patatas | | |
1 cebolla grande picada | 1 | | | cebolla | picada | | grande
100 gr de cebolla en trozos pequeños | 100 | | g | cebolla | en trozos pequeños | |
el zumo de 1 limón | 1 | | | limón | el zumo de | |
3 cucharadas soperas de harina | 3 | | tbsp | harina | | |
200 ml de nata (opcional) | 200 | | ml | nata | | opcional |
2-3 EL Wasser | 2 | 3 | tbsp | Wasser | | |
2 celery ribs | 2 | | stalk | celery | | |
2 egg(s) | 2 | | | egg | | |
21oz (600g) of potatoes | 21 | | oz | potatoes | | 600g |
3 tbsp vinegar 45 ml | 3 | | tbsp | vinegar | | 45 ml |
1 bote de 400 g de alubias cocidas | 1 | | jar | alubias cocidas | | 400 g |
1 trozo de jengibre de 2 cm | 1 | | piece | jengibre | | de 2 cm |
1 cucharadita colmada de pimentón | 1 | | tsp | pimentón | | | colmada
unas gotas de tabasco | | | drop | tabasco | | unas |
Azúcar glas para espolvorear | | | | Azúcar glas | | para espolvorear |
1 vaso (200 ml) de leche | 1 | | vaso | leche | | 200 ml |
300 g d'emmental | 300 | | g | emmental | | |
2 takjes basilicum, in reepjes | 2 | | sprig | basilicum | | in reepjes |
2 gousses d'ail | 2 | | clove | ail | | |
2,5 deciliter sødmælk | 5/2 | | dl | sødmælk | | |
)";

class TestIngredientParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"fr_FR"_s)); } // its decimal comma must not matter
    void readsALine_data();
    void readsALine();
    void knowsWhatIsOptional();
    void takesTheLanguageItIsTold();
    void neverLosesAnUnknownLine_data();
    void neverLosesAnUnknownLine();
    void anyTextGivesAName();
    void isFast();
};

void TestIngredientParser::readsALine_data()
{
    QTest::addColumn<QStringList>("cells");
    const QStringList lines = QString::fromUtf16(kLines).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        QStringList cells = line.split(u'|');
        for (QString &cell : cells)
            cell = cell.trimmed();
        cells.resize(8);
        QTest::newRow(qPrintable(cells[0])) << cells;
    }
}

static QString textOf(const std::optional<Fraction> &fraction)
{
    return fraction ? fraction->toString() : QString();
}

void TestIngredientParser::readsALine()
{
    QFETCH(QStringList, cells);
    const ParsedIngredient parsed = parseIngredient(cells[0]);
    const QStringList read{cells[0],
                           textOf(parsed.quantity),
                           textOf(parsed.quantityMax),
                           parsed.unit,
                           parsed.name,
                           parsed.preparation,
                           parsed.comment,
                           parsed.size};
    QCOMPARE(read, cells);
}

void TestIngredientParser::knowsWhatIsOptional()
{
    QVERIFY(parseIngredient(u"1 tsp chilli flakes (optional)"_s).optional);
    QVERIFY(parseIngredient(u"1 tsp chilli flakes, optional"_s).optional);
    QVERIFY(parseIngredient(u"perejil picado (opcional)"_s).optional);
    QVERIFY(!parseIngredient(u"1 tsp chilli flakes"_s).optional);
}

void TestIngredientParser::takesTheLanguageItIsTold()
{
    QCOMPARE(parseIngredient(u"1.500 g"_s + u" arroz"_s, u"es-MX"_s).quantity, Fraction(1500));
    QCOMPARE(parseIngredient(u"1.500 g"_s + u" rice"_s, u"en"_s).quantity, Fraction(3, 2));
    QCOMPARE(parseIngredient(u"2 EL Zucker"_s, u"de"_s).unit, u"tbsp"_s);
    QCOMPARE(parseIngredient(u"2 eggs"_s, u"tlh"_s).name, u"eggs"_s);
}

void TestIngredientParser::neverLosesAnUnknownLine_data()
{
    QTest::addColumn<QString>("line");
    const QStringList lines{u"something nice"_s, u"Bouquet garni"_s, u"1"_s,   u"½"_s, u"cup"_s,
                            u"(optional)"_s,     u"chopped"_s,       u"2 x"_s, u","_s};
    for (const QString &line : lines)
        QTest::newRow(qPrintable(line)) << line;
}

void TestIngredientParser::neverLosesAnUnknownLine()
{
    QFETCH(QString, line);
    const ParsedIngredient parsed = parseIngredient(line);
    QVERIFY(!parsed.name.isEmpty());
}

void TestIngredientParser::anyTextGivesAName()
{
    static const QString kSigns = u"12½/ ,.-–()[]xab cup g de of to plus or finely chopped á ñ\t'&%"_s;
    QRandomGenerator random(5);
    for (int i = 0; i < 3000; ++i) {
        QString line;
        for (int length = random.bounded(1, 40); length > 0; --length)
            line += kSigns[random.bounded(kSigns.size())];
        const ParsedIngredient parsed = parseIngredient(line);
        QVERIFY2(!parsed.name.isEmpty() || line.simplified().isEmpty(), qPrintable(line));
        QVERIFY2(!parsed.quantityMax || *parsed.quantityMax > *parsed.quantity, qPrintable(line));
    }
}

void TestIngredientParser::isFast()
{
    constexpr int kRounds = 500;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < kRounds; ++i)
        QCOMPARE(parseIngredient(u"1 (15 ounce) can black beans, rinsed and drained (optional)"_s).unit, u"can"_s);
    const double microseconds = double(timer.nsecsElapsed()) / 1000 / kRounds;
    qInfo("%.1f us a line", microseconds);
    QVERIFY(microseconds < 2000);
}

QTEST_GUILESS_MAIN(TestIngredientParser)
#include "test_ingredientparser.moc"
