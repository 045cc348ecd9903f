// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant/exchangeview.h"

#include "app/assistant/assistantwords.h"
#include "app/common/button.h"
#include "app/common/flowlayout.h"
#include "app/common/format.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/wrappedtext.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace kjc {

using namespace metrics;

namespace {

// A card behind words.
class Ground : public QWidget
{
public:
    Ground(Role fill, Role border, QWidget *parent) : QWidget(parent), m_fill(fill), m_border(border) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawRoundedCard(&painter, rect(), color(m_fill), color(m_border), radius::panel);
    }

private:
    Role m_fill;
    Role m_border;
};

// An icon at the height of the first line of the words beside it.
class Mark : public QWidget
{
public:
    Mark(QStringView icon, Role role, Type beside, QWidget *parent)
        : QWidget(parent),
          m_icon(icon.toString()),
          m_role(role)
    {
        setFixedSize(scaled(size::iconSm), Theme::current().lineHeight(beside));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawIcon(&painter, m_icon, rect(), color(m_role), layoutDirection());
    }

private:
    QString m_icon;
    Role m_role;
};

} // namespace

// A line with an icon before it.
static QWidget *markedLine(QStringView icon, Role ink, const QString &text, Role role, QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::sm);
    row->addWidget(new Mark(icon, ink, Type::Label, line), 0, Qt::AlignTop);
    row->addWidget(new WrappedText(text, Type::Label, role, line), 1);
    return line;
}

ExchangeView::ExchangeView(const Exchange &exchange, QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::md);
    auto *bubble = new Ground(Role::Hover, Role::Hover, this);
    auto *inside = new QVBoxLayout(bubble);
    inside->setContentsMargins(space::md, space::sm + 2, space::md, space::sm + 2);
    const QString words = assistantwords::question(exchange);
    inside->addWidget(new WrappedText(words, Type::Body, Role::Text, bubble));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::huge, 0, 0, 0);
    row->addWidget(bubble);
    m_column->addLayout(row);
}

void ExchangeView::addProblem(const AiProblemText &problem)
{
    auto *column = qobject_cast<QVBoxLayout *>(m_after->layout());
    if (problem.remedies.isEmpty()) { // as wished
        const QString both = QString(problem.title + QLatin1Char(' ') + problem.text);
        column->addWidget(markedLine(u"stop", Role::TextMuted, both, Role::TextSecondary, m_after));
        return;
    }
    auto *card = new Ground(Role::SoonTint, Role::SoonTint, m_after);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::md, space::md, space::md, space::md);
    inside->setSpacing(space::xs);
    auto *title = new QHBoxLayout;
    title->setSpacing(space::sm);
    title->addWidget(new Mark(u"warning", Role::SoonMark, Type::BodyStrong, card), 0, Qt::AlignTop);
    title->addWidget(new WrappedText(problem.title, Type::BodyStrong, Role::Text, card), 1);
    inside->addLayout(title);
    inside->addWidget(new WrappedText(problem.text, Type::Body, Role::Text, card));
    inside->addSpacing(space::xs);
    auto *buttons = new QWidget(card);
    auto *flow = new FlowLayout(buttons, space::sm);
    for (const AiRemedy remedy : problem.remedies) {
        QPushButton *button = makeButton(nameOf(remedy), ButtonRole::Secondary, buttons);
        setControlSize(button, ControlSize::Small);
        connect(button, &QPushButton::clicked, this, [this, remedy] { Q_EMIT remedyChosen(remedy); });
        flow->addWidget(button);
    }
    inside->addWidget(buttons);
    column->addWidget(card);
}

void ExchangeView::setExchange(const Exchange &exchange, const QString &first, const QString &asked)
{
    const QStringList checks = exchange.facts ? assistantwords::checked(*exchange.facts) : QStringList();
    const QString result = assistantwords::result(exchange);
    const bool instead = exchange.source != exchange.first;
    AiProblemText problem;
    if (exchange.stage == Exchange::Stage::Done && exchange.outcome.error)
        problem = aiProblemText(*exchange.outcome.error, asked, exchange.outcome.proposed);
    const QString shown =
        QStringList{checks.join(u'\n'), instead ? asked : QString(), result, problem.title, problem.text}.join(u'\n');
    if (m_after && shown == m_shown)
        return;
    m_shown = shown;
    delete m_after;
    m_after = new QWidget(this);
    auto *column = new QVBoxLayout(m_after);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::sm);
    for (const QString &check : checks)
        column->addWidget(markedLine(u"check", Role::AccentText, check, Role::TextSecondary, m_after));
    if (instead)
        column->addWidget(
            markedLine(u"swap", Role::TextMuted,
                       //: %1 and %2 are assistants: the second was asked in the place of the first
                       tr("%1 did not answer, so %2 was asked.").arg(format::isolated(first), format::isolated(asked)),
                       Role::TextSecondary, m_after));
    if (!result.isEmpty())
        column->addWidget(new WrappedText(result, Type::Body, Role::Text, m_after));
    if (!problem.title.isEmpty())
        addProblem(problem);
    m_column->addWidget(m_after);
}

} // namespace kjc
