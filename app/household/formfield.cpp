// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/formfield.h"

#include "app/common/button.h"
#include "app/common/metrics.h"
#include "app/common/wrappedtext.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace kjc {

FormField::FormField(const QString &label, QWidget *parent, Kind kind)
    : QWidget(parent),
      m_kind(kind),
      m_field(new QLineEdit(this)),
      m_problem(new WrappedText({}, Type::Caption, Role::Danger, this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::space::xs);
    auto *name = new Text(label, Type::Label, Role::TextSecondary, this);
    name->setBuddy(m_field);
    rows->addWidget(name);
    rows->addWidget(m_field);
    rows->addWidget(m_problem);
    m_field->setAccessibleName(label);
    if (kind == Kind::Secret)
        m_field->setEchoMode(QLineEdit::Password);
    m_problem->hide();
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        setProblem({});
        Q_EMIT edited();
    });
    connect(m_field, &QLineEdit::returnPressed, this, &FormField::entered);
}

QString FormField::text() const
{
    return m_kind == Kind::Secret ? m_field->text() : m_field->text().trimmed();
}

void FormField::setText(const QString &text)
{
    m_field->setText(text);
}

void FormField::setPlaceholder(const QString &text)
{
    m_field->setPlaceholderText(text);
}

void FormField::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    setError(m_field, !sentence.isEmpty());
    m_field->setAccessibleDescription(sentence);
}

QString FormField::problem() const
{
    return m_problem->text();
}

} // namespace kjc
