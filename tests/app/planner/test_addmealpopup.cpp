// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/searchfield.h"
#include "app/planner/addmealpopup.h"
#include "tests/app/planner/testservices.h"

#include <QListWidget>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestAddMealPopup : public QObject
{
    Q_OBJECT

    struct Scene : TestServices {
        Scene()
        {
            for (const auto &[title, meals] :
                 {std::pair(u"Apple cake"_s, QStringList{u"snack"_s}), std::pair(u"Bread soup"_s, QStringList{}),
                  std::pair(u"Couscous"_s, QStringList{u"dinner"_s})}) {
                Recipe recipe;
                recipe.title = title;
                recipe.meals = meals;
                saved.insert(title, recipes.save(recipe).result().value());
            }
            popup = new AddMealPopup(services, u"Friday dinner"_s, u"dinner"_s, &window);
            recipe = std::make_unique<QSignalSpy>(popup.data(), &AddMealPopup::recipeChosen);
            text = std::make_unique<QSignalSpy>(popup.data(), &AddMealPopup::textChosen);
            window.show();
            popup->openAt(QRect(20, 20, 120, 160));
            list = popup->findChild<QListWidget *>();
            field = popup->findChild<SearchField *>();
        }
        [[nodiscard]] QStringList rows() const
        {
            QStringList rows;
            for (int row = 0; row < list->count(); ++row)
                rows.append(list->item(row)->text());
            return rows;
        }

        QHash<QString, RecipeId> saved;
        QWidget window;
        QPointer<AddMealPopup> popup;
        std::unique_ptr<QSignalSpy> recipe, text;
        QListWidget *list = nullptr;
        SearchField *field = nullptr;
    };

private Q_SLOTS:
    void whatSuitsTheSlotComesFirst()
    {
        Scene scene;
        const QStringList expected{u"Couscous"_s, u"Bread soup"_s, u"Apple cake"_s};
        QTRY_COMPARE(scene.rows(), expected);
    }

    void typedWordsFindRecipesAndCanBeANote()
    {
        Scene scene;
        QTest::keyClicks(scene.field, u"soup"_s);
        const QStringList expected{u"Bread soup"_s, u"Add “soup” as a note"_s};
        QTRY_COMPARE(scene.rows(), expected);
        QTest::keyClick(scene.field, Qt::Key_Down);
        QTest::keyClick(scene.field, Qt::Key_Return);
        QCOMPARE(scene.text->size(), 1);
        QCOMPARE(scene.text->first().first().toString(), u"soup"_s);
        QTRY_VERIFY(!scene.popup);
    }

    void enterWaitsForTheAnswerToWhatIsTyped()
    {
        Scene scene;
        QTRY_COMPARE(scene.rows().size(), 3);
        scene.field->setText(u"Pizza"_s);
        QTest::keyClick(scene.field, Qt::Key_Return); // the rows are still those of the empty field
        QTRY_COMPARE(scene.text->size(), 1);
        QCOMPARE(scene.text->first().first().toString(), u"Pizza"_s);
        QCOMPARE(scene.recipe->size(), 0);
    }

    void enterChoosesTheRecipe()
    {
        Scene scene;
        QTRY_COMPARE(scene.rows().size(), 3);
        QTest::keyClick(scene.field, Qt::Key_Down);
        QTest::keyClick(scene.field, Qt::Key_Return);
        QCOMPARE(scene.recipe->first().first().value<RecipeId>(), scene.saved.value(u"Bread soup"_s));
    }

    void escCloses()
    {
        Scene scene;
        QTest::keyClick(scene.field, Qt::Key_Escape);
        QTRY_VERIFY(!scene.popup);
        QCOMPARE(scene.recipe->size() + scene.text->size(), 0);
    }
};

QTEST_MAIN(TestAddMealPopup)
#include "test_addmealpopup.moc"
