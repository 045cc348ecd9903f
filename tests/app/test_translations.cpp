// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/theme.h"
#include "app/shell/actions.h"

#include <QDir>
#include <QFile>
#include <QMainWindow>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <set>

namespace kjc {

using namespace Qt::StringLiterals;

// One text of a catalogue.
struct Entry {
    QString context, source;
    QStringList forms; // one, or those of the plural
    bool numerus = false, unfinished = false;
};

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Scheme::Light); }
    void everyCatalogueLoads_data();
    void everyCatalogueLoads();
    void nothingIsLeftToTranslate_data();
    void nothingIsLeftToTranslate();
    void everyPluralHasAllItsForms_data();
    void everyPluralHasAllItsForms();
    void placeholdersAreKept_data();
    void placeholdersAreKept();
    void spacesAndEndingsAreKept_data();
    void spacesAndEndingsAreKept();
    void englishCountsWhateverSpanishCounts();
    void countsReadWell_data();
    void countsReadWell();
    void spanishLettersOfAMenuDiffer();
    void regionsFindTheirLanguage();
};

static QString folder()
{
    return QString::fromUtf8(KJC_SOURCE_DIR) + u"/translations"_s;
}

static Entry readMessage(QXmlStreamReader &xml, const QString &context)
{
    Entry entry{context, {}, {}, xml.attributes().value("numerus"_L1) == "yes"_L1, false};
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            entry.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            entry.unfinished = xml.attributes().hasAttribute("type"_L1);
            if (!entry.numerus)
                entry.forms.append(xml.readElementText());
            while (entry.numerus && xml.readNextStartElement())
                entry.forms.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

static QList<Entry> readCatalogue(const QString &language)
{
    QFile file(folder() + u"/app_"_s + language + u".ts"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Entry> entries;
    QXmlStreamReader xml(&file);
    xml.readNextStartElement(); // TS
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1)
                entries.append(readMessage(xml, context));
            else
                xml.skipCurrentElement();
        }
    }
    return xml.hasError() ? QList<Entry>() : entries;
}

static void languages()
{
    QTest::addColumn<QString>("language");
    for (const QString &name : QDir(folder()).entryList({u"app_*.ts"_s})) {
        const QString language = name.mid(4).chopped(3);
        QTest::newRow(qPrintable(language)) << language;
    }
}

// What is filled in or means something to Qt: %1, %n, mnemonics.
static QStringList placeholders(const QString &text)
{
    static const QRegularExpression kPlaceholder(u"%L?(\\d+|n)|&(?=\\w)"_s);
    QStringList found;
    for (const auto &match : kPlaceholder.globalMatch(text))
        found.append(match.captured());
    found.sort();
    return found;
}

static QByteArray described(const Entry &entry, const QString &form)
{
    return QString(entry.context + u": “"_s + entry.source + u"” is “"_s + form + u'”').toUtf8();
}

void TestTranslations::everyCatalogueLoads_data()
{
    languages();
}

void TestTranslations::everyCatalogueLoads()
{
    QFETCH(QString, language);
    QVERIFY(!readCatalogue(language).isEmpty());
    QTranslator translator;
    QVERIFY(translator.load(QLocale(language), u"app"_s, u"_"_s, u":/i18n"_s));
    QVERIFY(!translator.isEmpty());
    QCOMPARE(QLocale(translator.language()).language(), QLocale(language).language());
}

void TestTranslations::nothingIsLeftToTranslate_data()
{
    languages();
}

void TestTranslations::nothingIsLeftToTranslate()
{
    QFETCH(QString, language);
    for (const Entry &entry : readCatalogue(language)) {
        QVERIFY2(!entry.unfinished, described(entry, {}).constData());
        for (const QString &form : entry.forms)
            QVERIFY2(!form.trimmed().isEmpty(), described(entry, form).constData());
    }
}

void TestTranslations::everyPluralHasAllItsForms_data()
{
    languages();
}

void TestTranslations::everyPluralHasAllItsForms()
{
    QFETCH(QString, language);
    constexpr qsizetype kOneAndMany = 2; // what English and Spanish need
    for (const Entry &entry : readCatalogue(language))
        QVERIFY2(entry.forms.size() == (entry.numerus ? kOneAndMany : 1), described(entry, {}).constData());
}

void TestTranslations::placeholdersAreKept_data()
{
    languages();
}

void TestTranslations::placeholdersAreKept()
{
    QFETCH(QString, language);
    for (const Entry &entry : readCatalogue(language)) {
        const QStringList wanted = placeholders(entry.source);
        for (const QString &form : entry.forms) {
            QStringList found = placeholders(form);
            // "this recipe" may stand for "1 recipe"
            if (entry.numerus && &form == &entry.forms.first() && !found.contains(u"%n"_s))
                found.append(u"%n"_s);
            found.sort();
            QVERIFY2(found == wanted, described(entry, form).constData());
        }
    }
}

void TestTranslations::spacesAndEndingsAreKept_data()
{
    languages();
}

void TestTranslations::spacesAndEndingsAreKept()
{
    QFETCH(QString, language);
    const auto kept = [](const QString &text) {
        return QPair(text.count(QChar(QChar::Nbsp)) > 0, text.endsWith(u'…'));
    };
    for (const Entry &entry : readCatalogue(language))
        for (const QString &form : entry.forms) {
            QVERIFY2(kept(form).second == kept(entry.source).second, described(entry, form).constData());
            QVERIFY2(kept(form).first || !kept(entry.source).first, described(entry, form).constData());
            QVERIFY2(form == form.trimmed(), described(entry, form).constData());
            QVERIFY2(!form.contains(u'"') && !form.contains(u"..."_s), described(entry, form).constData());
            QVERIFY2(!entry.numerus || !form.contains(u"(s)"_s), described(entry, form).constData());
        }
}

void TestTranslations::englishCountsWhateverSpanishCounts()
{
    const auto counted = [](const QString &language) {
        std::set<QPair<QString, QString>> all;
        for (const Entry &entry : readCatalogue(language))
            if (entry.numerus)
                all.insert({entry.context, entry.source});
        return all;
    };
    QVERIFY(counted(u"es"_s).size() > 20);
    QVERIFY(counted(u"en"_s) == counted(u"es"_s));
}

void TestTranslations::countsReadWell_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QStringList>("read"); // for 0, 1, 2, 5 and 21
    const auto row = [](const char *name, const char *language, const char *context, const char *source,
                        const QStringList &read) {
        QTest::newRow(name) << QString::fromLatin1(language) << QByteArray(context) << QByteArray(source) << read;
    };
    row("recipes", "en", "kjc::RecipesPage", "%n recipe(s)",
        {u"0 recipes"_s, u"1 recipe"_s, u"2 recipes"_s, u"5 recipes"_s, u"21 recipes"_s});
    row("recetas", "es", "kjc::RecipesPage", "%n recipe(s)",
        {u"0 recetas"_s, u"1 receta"_s, u"2 recetas"_s, u"5 recetas"_s, u"21 recetas"_s});
    row("dishes", "en", "kjc::OnboardingPage", "%n dish(es) to try out",
        {u"0 dishes to try out"_s, u"1 dish to try out"_s, u"2 dishes to try out"_s, u"5 dishes to try out"_s,
         u"21 dishes to try out"_s});
    row("platos", "es", "kjc::OnboardingPage", "%n dish(es) to try out",
        {u"0 platos para probar"_s, u"1 plato para probar"_s, u"2 platos para probar"_s, u"5 platos para probar"_s,
         u"21 platos para probar"_s});
    row("left to buy", "es", "kjc::ShoppingPage", "%n left to buy",
        {u"Quedan 0 por comprar"_s, u"Queda 1 por comprar"_s, u"Quedan 2 por comprar"_s, u"Quedan 5 por comprar"_s,
         u"Quedan 21 por comprar"_s});
    row("expired", "en", "Format", "Expired %n day(s)",
        {u"Expired 0 days"_s, u"Expired 1 day"_s, u"Expired 2 days"_s, u"Expired 5 days"_s, u"Expired 21 days"_s});
}

void TestTranslations::countsReadWell()
{
    QFETCH(QString, language);
    QFETCH(QByteArray, context);
    QFETCH(QByteArray, source);
    QFETCH(QStringList, read);
    QTranslator translator;
    QVERIFY(translator.load(QLocale(language), u"app"_s, u"_"_s, u":/i18n"_s));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QStringList found;
    for (const int n : {0, 1, 2, 5, 21})
        found.append(QCoreApplication::translate(context.constData(), source.constData(), nullptr, n));
    QCOMPARE(found, read);
}

// The letters that Alt reaches: those of the menus among themselves, and those within each menu.
void TestTranslations::spanishLettersOfAMenuDiffer()
{
    QTranslator translator;
    QVERIFY(translator.load(QLocale(u"es"_s), u"app"_s, u"_"_s, u":/i18n"_s));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QMainWindow window;
    const Actions actions(&window);
    QList<QList<QAction *>> groups{window.menuBar()->actions()};
    QVERIFY(groups.first().size() >= 4);
    for (const QAction *menu : window.menuBar()->actions())
        groups.append(menu->menu()->actions());
    for (const QList<QAction *> &group : groups) {
        std::set<QChar> letters;
        for (const QAction *action : group) {
            const qsizetype mark = action->text().indexOf(u'&');
            QVERIFY2(mark >= 0, qPrintable(action->text()));
            QVERIFY2(letters.insert(action->text().at(mark + 1).toLower()).second, qPrintable(action->text()));
        }
    }
}

void TestTranslations::regionsFindTheirLanguage()
{
    for (const char *name : {"es_ES", "es_MX", "en_GB", "en_US"}) {
        QTranslator translator;
        QVERIFY2(translator.load(QLocale(QString::fromLatin1(name)), u"app"_s, u"_"_s, u":/i18n"_s), name);
    }
}

} // namespace kjc

QTEST_MAIN(kjc::TestTranslations)
#include "test_translations.moc"
