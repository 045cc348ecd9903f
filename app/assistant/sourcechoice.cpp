// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant/sourcechoice.h"

#include "app/assistant/assistantwords.h"
#include "app/common/button.h"
#include "app/common/chip.h"
#include "app/common/flowlayout.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/wrappedtext.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace kjc {

using namespace metrics;

SourceChoice::SourceChoice(QWidget *parent)
    : QWidget(parent),
      m_chips(new QWidget(this)),
      m_line(new WrappedText({}, Type::Caption, Role::TextSecondary, this)),
      m_link(makeButton({}, ButtonRole::Flat, this))
{
    //: For a screen reader: the choice of who makes suggestions
    m_chips->setAccessibleName(tr("Who suggests"));
    new FlowLayout(m_chips, 6);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::sm);
    column->addWidget(m_chips);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::xs);
    row->addWidget(m_line, 1);
    row->addWidget(m_link, 0, Qt::AlignTop);
    column->addLayout(row);
    setControlSize(m_link, ControlSize::Small);
    connect(m_link, &QPushButton::clicked, this, [this] {
        if (m_linksToSettings)
            Q_EMIT settingsRequested();
        else
            Q_EMIT previewRequested();
    });
}

static QString labelOf(const AssistantSource &source)
{
    //: The choice of the planner that needs no network
    return source.id == kBuiltInPlanner ? SourceChoice::tr("Built-in planner · offline") : source.name;
}

void SourceChoice::rebuild(const std::vector<AssistantSource> &sources)
{
    qDeleteAll(m_all);
    m_all.clear();
    delete m_chips->findChild<QButtonGroup *>();
    auto *group = new QButtonGroup(m_chips);
    for (const AssistantSource &source : sources) {
        const QStringView icon = source.id == kBuiltInPlanner ? QStringView(u"lock")
                                 : source.isHere              ? QStringView(u"laptop")
                                                              : QStringView(u"web");
        auto *chip = new Chip(labelOf(source), icon, m_chips);
        chip->setCheckable(true);
        group->addButton(chip);
        m_chips->layout()->addWidget(chip);
        connect(chip, &QToolButton::clicked, this, [this, id = source.id] { Q_EMIT chosen(id); });
        m_all.append(chip);
        chip->show();
    }
}

void SourceChoice::setSources(const std::vector<AssistantSource> &sources, const QString &chosen)
{
    QStringList names;
    for (const AssistantSource &source : sources)
        names.append(labelOf(source));
    if (names != m_names)
        rebuild(sources);
    m_names = names;
    for (size_t i = 0; i < sources.size(); ++i) {
        if (sources[i].id != chosen)
            continue;
        const QString missing = assistantwords::whyNotReady(sources[i]);
        m_all[qsizetype(i)]->setChecked(true);
        m_line->setText(missing.isEmpty() ? assistantwords::whatIsSent(sources[i]) : missing);
        m_linksToSettings = !missing.isEmpty();
        //: Opens the settings of the assistant
        m_link->setText(m_linksToSettings ? tr("Settings")
                                          //: Shows word for word what would be sent to an assistant
                                          : tr("Preview"));
        m_link->setVisible(m_linksToSettings || bool(sources[i].preview));
    }
}

} // namespace kjc
