// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/panel.h"

class QHBoxLayout;

namespace kjc {

class Text;

// Ways to take a list along, and what others will read.
class SharePanel : public Panel
{
    Q_OBJECT
public:
    explicit SharePanel(QWidget *parent = nullptr);

    void setPreview(const QString &text);

Q_SIGNALS:
    void printRequested();
    void pdfRequested();
    void copyRequested();
    void markdownRequested();
    void mailRequested();

private:
    Text *m_preview;
};

} // namespace kjc
