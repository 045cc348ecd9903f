// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assistant/assistantsource.h"

#include <QWidget>

class QPushButton;

namespace kjc {

class Chip;
class WrappedText;

// Who is asked, as chips, and the line that says what is sent there.
class SourceChoice : public QWidget
{
    Q_OBJECT
public:
    explicit SourceChoice(QWidget *parent = nullptr);

    void setSources(const std::vector<AssistantSource> &sources, const QString &chosen);

Q_SIGNALS:
    void chosen(const QString &id);
    void previewRequested();
    void settingsRequested();

private:
    void rebuild(const std::vector<AssistantSource> &sources);

    QWidget *m_chips;
    QStringList m_names; // as the chips say them
    QList<Chip *> m_all; // in the order of the sources
    WrappedText *m_line;
    QPushButton *m_link;
    bool m_linksToSettings = false;
};

} // namespace kjc
