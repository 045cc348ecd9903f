// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/formcard.h"

#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/wrappedtext.h"

#include <QHBoxLayout>
#include <QPainter>

namespace kjc {

namespace space = metrics::space;

FormCard::FormCard(const QString &title, const QString &explanation, QWidget *parent)
    : QFrame(parent),
      m_parts(new QVBoxLayout),
      m_body(new QWidget(this)),
      m_buttons(new QHBoxLayout),
      m_problem(new WrappedText({}, Type::Body, Role::Danger, this))
{
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(space::xl, space::lg, space::xl, space::xl);
    auto *all = new QVBoxLayout(m_body);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::md);
    outside->addWidget(m_body);
    all->addWidget(new WrappedText(title, Type::Title2, Role::Text, this));
    if (!explanation.isEmpty())
        all->addWidget(new WrappedText(explanation, Type::Body, Role::TextSecondary, this));
    m_parts->setSpacing(space::md);
    all->addLayout(m_parts);
    all->addWidget(m_problem);
    m_problem->hide();
    m_buttons->setSpacing(space::sm);
    m_buttons->addStretch(1);
    all->addLayout(m_buttons);
    setMaximumWidth(scaled(kMostWidth));
    setAccessibleName(title);
}

void FormCard::addPart(QWidget *part)
{
    m_parts->addWidget(part);
}

void FormCard::addBelow(QWidget *part)
{
    m_body->layout()->addWidget(part);
}

void FormCard::addNote(const QString &text)
{
    m_parts->addWidget(new WrappedText(text, Type::Caption, Role::TextMuted, this));
}

QPushButton *FormCard::addButton(const QString &verb, ButtonRole role, QStringView icon)
{
    QPushButton *button = makeButton(verb, role, this, icon);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void FormCard::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

QString FormCard::problem() const
{
    return m_problem->text();
}

void FormCard::setBusy(bool busy)
{
    m_body->setEnabled(!busy);
}

void FormCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawRoundedCard(&painter, rect(), color(Role::Surface), color(Role::Line), metrics::radius::panel);
}

} // namespace kjc
