// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pantry/pantrycontents.h"
#include "core/pantry/quickadd.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QPushButton;

namespace kjc {

class QuickAddToken;
class Text;

// One line to put something into the pantry; below it what was understood of it, each part to be corrected.
class QuickAddCard : public QWidget
{
    Q_OBJECT
public:
    QuickAddCard(QLocale locale, QWidget *parent = nullptr);

    void setToday(const QDate &today) { m_today = today; }
    // What is at home, to say what the line adds to.
    void setContents(const PantryContents &contents);
    void setLine(const QString &line);
    void focusLine();
    void clear();
    // The line with the person's corrections.
    [[nodiscard]] QuickAdd understood() const;

Q_SIGNALS:
    void submitted(const kjc::QuickAdd &line);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    // What a person corrected in the parts below the line.
    struct Corrections {
        std::optional<Quantity> quantity;
        std::optional<QString> name;
        std::optional<Place> place;
        std::optional<QDate> bestBefore; // a null day: none
    };
    void build();
    void buildTokens(QWidget *row);
    void follow();
    void showProblem(const QuickAdd &line);
    [[nodiscard]] QString remark(const QuickAdd &line) const;
    [[nodiscard]] QString problemSentence(const QuickAdd &line) const;
    void submit();
    void correctText(QuickAddToken *token, const QString &name, const QString &now,
                     std::function<void(const QString &)> accept);
    void correctPlace();
    void correctDate();

    QLocale m_locale;
    QDate m_today;
    PantryContents m_contents;
    Corrections m_corrections;
    QLineEdit *m_line;
    QPushButton *m_add;
    QWidget *m_tokens;
    QuickAddToken *m_amount;
    QuickAddToken *m_item;
    QuickAddToken *m_place;
    QuickAddToken *m_date;
    Text *m_remark;
    QWidget *m_problem;
    Text *m_problemText;
};

} // namespace kjc
