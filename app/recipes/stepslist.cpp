// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/stepslist.h"

#include "app/common/format.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/text.h"
#include "app/recipes/layouts.h"
#include "app/recipes/steptimes.h"

#include <QPainter>
#include <QVBoxLayout>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

namespace {

constexpr int kNumber = 28;

// A figure in a circle.
class StepNumber : public QWidget
{
public:
    StepNumber(int number, QWidget *parent) : QWidget(parent), m_text(format::locale().toString(number))
    {
        const int side = Theme::current().scaled(kNumber);
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawRoundedCard(&painter, rect(), color(Role::Hover), Qt::transparent, height() / 2.0);
        QFont font = Theme::current().font(Type::Label);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(color(Role::TextSecondary));
        painter.drawText(rect(), Qt::AlignCenter, m_text);
    }

private:
    QString m_text;
};

// Neither digits nor units are markup, so escaping and marking do not meet.
QString withTimes(const QString &step)
{
    const QString before = u"<span style=\"font-weight:600; color:%1\">"_s.arg(color(Role::AccentText).name());
    QString html;
    int done = 0;
    for (const TextSpan &span : timesIn(step)) {
        html += step.mid(done, span.start - done).toHtmlEscaped();
        html += QString(before + step.mid(span.start, span.length).toHtmlEscaped() + u"</span>"_s);
        done = span.start + span.length;
    }
    html += step.mid(done).toHtmlEscaped();
    return html.replace(u'\n', u"<br/>"_s);
}

} // namespace

StepsList::StepsList(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins({});
    m_rows->setSpacing(0);
    connect(&Theme::current(), &Theme::changed, this, &StepsList::rebuild);
}

void StepsList::setSteps(const std::vector<RecipeStep> &steps)
{
    if (steps == m_steps && m_rows->count() > 0)
        return;
    m_steps = steps;
    rebuild();
}

void StepsList::rebuild()
{
    clearLayout(m_rows);
    m_rows->addWidget(new Text(tr("Steps"), Type::Title2, Role::Text, this));
    if (m_steps.empty()) {
        m_rows->addSpacing(space::md);
        m_rows->addWidget(paragraph(tr("This recipe has no steps."), Type::Body, Role::TextMuted, this));
    }
    QString section;
    int number = 0;
    for (const RecipeStep &step : m_steps) {
        if (number > 0 && step.section == section)
            m_rows->addWidget(new Hairline(this, kNumber + space::md));
        if (step.section != section && !step.section.isEmpty()) {
            m_rows->addSpacing(space::md);
            m_rows->addWidget(paragraph(step.section, Type::BodyStrong, Role::Text, this));
        }
        section = step.section;
        m_rows->addWidget(row(++number, step));
    }
    m_rows->addStretch(1);
}

QWidget *StepsList::row(int number, const RecipeStep &step)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, space::lg, 0, space::lg);
    layout->setSpacing(space::md);
    layout->addWidget(new StepNumber(number, row), 0, Qt::AlignTop);
    auto *words = paragraph({}, Type::Body, Role::Text, row);
    words->setTextFormat(Qt::RichText);
    words->setText(withTimes(step.text));
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    //: For a screen reader: %1 is the number of the step, %2 its text
    words->setAccessibleName(tr("Step %1: %2").arg(number).arg(step.text));
    layout->addWidget(words, 1, Qt::AlignVCenter);
    return row;
}

} // namespace kjc
