// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/household/formcard.h"
#include "sync/http/project.h"

namespace kjc {

class FormField;

// Where the household's server is: a link that somebody sent, or address and key.
class ProjectForm : public FormCard
{
    Q_OBJECT
public:
    explicit ProjectForm(QWidget *parent = nullptr);

    // Typed for the person, who sees it and decides.
    void setLink(const QString &link);
    // What SyncService::useProject() said to the project chosen.
    void showRefusal(const Error &error);

Q_SIGNALS:
    // `invitation` is the code of an invitation, empty for a set-up link or typed fields.
    void chosen(const kjc::SupabaseProject &project, const QString &invitation);

private:
    void take();
    void blame(const Error &error);

    FormField *m_link;
    FormField *m_address;
    FormField *m_key;
};

} // namespace kjc
