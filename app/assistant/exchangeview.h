// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assistant/aiproblemtext.h"
#include "app/assistant/exchange.h"

#include <QWidget>

class QVBoxLayout;

namespace kjc {

// One thing a person asked and what came of it: the words in a bubble, what was checked, and how it ended.
class ExchangeView : public QWidget
{
    Q_OBJECT
public:
    explicit ExchangeView(const Exchange &exchange, QWidget *parent);

    // `first` and `asked` are names of assistants: the one meant, and the one that is asked in the end.
    void setExchange(const Exchange &exchange, const QString &first, const QString &asked);

Q_SIGNALS:
    void remedyChosen(kjc::AiRemedy remedy);

private:
    void addProblem(const AiProblemText &problem);

    QVBoxLayout *m_column;
    QWidget *m_after = nullptr; // everything below the bubble
    QString m_shown;            // what that says, to leave it alone while nothing changed
};

} // namespace kjc
