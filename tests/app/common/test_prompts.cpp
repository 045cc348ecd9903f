// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/dialog.h"
#include "app/common/prompts.h"
#include "app/common/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

static const prompts::Question kDelete{u"Delete “Tortilla”?"_s, u"The planned meals stay."_s, u"Delete recipe"_s,
                                       u"Keep it"_s, true};

class TestPrompts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Scheme::Light); }

    void answersGivenInAdvanceShowNoWindow()
    {
        QWidget window;
        prompts::answerNext(true);
        prompts::answerNext(false);
        QList<bool> answers;
        prompts::ask(&window, kDelete, [&](bool yes) { answers.append(yes); });
        prompts::ask(&window, kDelete, [&](bool yes) { answers.append(yes); });
        QCOMPARE(answers, (QList<bool>{true, false}));
        QCOMPARE(prompts::takeAsked(), (QStringList{kDelete.question, kDelete.question}));
        QVERIFY(window.findChildren<QDialog *>().isEmpty());
    }

    void preparedFilesArriveAndCancelIsSilent()
    {
        QWidget window;
        prompts::answerNextFiles({u"/tmp/a.json"_s});
        prompts::answerNextFiles({});
        QStringList got;
        prompts::openFiles(&window, {u"Import"_s, u"JSON (*.json)"_s, {}},
                           [&](const QStringList &files) { got = files; });
        QCOMPARE(got, QStringList{u"/tmp/a.json"_s});
        prompts::saveFile(&window, {u"Export"_s, {}, {}},
                          [](const QString &) { QFAIL("a cancelled picker calls nobody"); });
        prompts::takeAsked();
    }

    void safeChoiceIsTheDefaultAndEscape()
    {
        QWidget window;
        window.resize(800, 600);
        window.show();
        std::optional<bool> answer;
        prompts::ask(&window, kDelete, [&](bool yes) { answer = yes; });
        auto *dialog = window.findChild<Dialog *>();
        QVERIFY(dialog);
        for (const QPushButton *button : dialog->findChildren<QPushButton *>())
            QCOMPARE(button->isDefault(), button->text() == kDelete.safeVerb);
        QCOMPARE(dialog->accessibleName(), kDelete.question);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(answer.has_value());
        QVERIFY(!*answer);
    }

    void verbAccepts()
    {
        QWidget window;
        window.show();
        std::optional<bool> answer;
        prompts::ask(&window, kDelete, [&](bool yes) { answer = yes; });
        for (QPushButton *button : window.findChild<Dialog *>()->findChildren<QPushButton *>())
            if (button->text() == kDelete.verb)
                button->click();
        QTRY_VERIFY(answer.has_value());
        QVERIFY(*answer);
    }
};

QTEST_MAIN(TestPrompts)
#include "test_prompts.moc"
